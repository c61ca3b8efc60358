import type { Cell } from './cells.js';
import { type RowLook, drawGrid, gridColumn } from './grid.js';
import { textWidth, wrappedWords } from './text-width.js';
import type { View } from './view.js';

/** A label with what is said of it. */
export interface Fact {
  readonly label: string;
  /** safe to print */
  readonly value: Cell;
}

const INDENT = '  ';
/** Narrowest column of facts before the window breaks them itself. */
const NARROWEST = 20;

/** Facts below each other, in lines that fit. */
export function drawFacts(facts: readonly Fact[], looks: readonly RowLook[], { width, paint }: View): string[] {
  const labels = facts.map(({ label }): Cell => ({ text: INDENT + label }));
  const room = Math.max(NARROWEST, width - Math.max(...labels.map(({ text }) => textWidth(text))) - INDENT.length);
  const values = facts.map(({ value }): Cell => ({ ...value, text: wrappedWords(value.text, room) }));
  return drawGrid([gridColumn('', 'left', labels), gridColumn('', 'left', values)], looks, paint);
}

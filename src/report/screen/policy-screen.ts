import type { PolicyRow } from '../../policy/describe.js';
import type { Language } from '../../problems/entry.js';
import { visible } from '../../problems/problem.js';
import type { Cell } from './cells.js';
import { drawGrid, fittingColumns, gridColumn } from './grid.js';
import { paints } from './paint.js';
import { wrappedName, wrappedWords } from './text-width.js';

/** terminal cells */
const WIDEST = 34;

const HEADINGS: Record<Language, readonly [string, string, string, string, string, string]> = {
  en: ['section', 'name', 'value', 'meaning', 'from', 'reference'],
  zh: ['部分', '名称', '数值', '含义', '生效日期', '依据'],
};

/** What a policy says on a day, a line for each value; columns that do not fit the width are left out from the right. */
export function policyScreen(
  rows: readonly PolicyRow[],
  { language, width, colour }: { readonly language: Language; readonly width: number; readonly colour: boolean },
): string {
  const [section, name, value, meaning, from, reference] = HEADINGS[language];
  const column = (heading: string, of: (row: PolicyRow) => string | null) =>
    gridColumn(heading, 'left', rows.map((row) => wordCell(of(row) ?? '')));
  const columns = [
    column(section, (row) => row.section),
    gridColumn(name, 'left', rows.map((row) => ({ text: wrappedName(visible(row.name), WIDEST) }))),
    column(value, (row) => [row.value ?? '—', row.unit_label?.[language] ?? ''].join(' ').trim()),
    column(meaning, (row) => row.label[language]),
    column(from, (row) => row.from),
    column(reference, (row) => row.reference),
  ];
  const shown = columns.slice(0, Math.max(fittingColumns(columns, width), 3));
  return `${drawGrid(shown, [], paints(colour)).join('\n')}\n`;
}

/** A text broken between words where it is wide. */
function wordCell(text: string): Cell {
  return { text: wrappedWords(visible(text), WIDEST) };
}

/** The same as JSON. */
export function policyJson(policyName: string, date: string, rows: readonly PolicyRow[]): string {
  return `${JSON.stringify({ policy: policyName, at: date, values: rows }, null, 2)}\n`;
}

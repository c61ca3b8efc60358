import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './command.js';

/** A ledger of fixtures/broken as its README.md describes it. */
export interface BrokenLedger {
  readonly name: string;
  /** physical lines at fault; empty where no line is */
  readonly lines: readonly number[];
  readonly status: number;
}

const FOLDER = join(ROOT, 'fixtures/broken');
const ROW = /^\| `([^`]+)` \| .* \| ([^|]+) \| (\d+) \|$/gm;

/** The table of fixtures/broken/README.md. */
export function brokenLedgers(): BrokenLedger[] {
  const rows = [...readFileSync(join(FOLDER, 'README.md'), 'utf8').matchAll(ROW)];
  return rows.map(([, name = '', lines = '', status]) => ({ name, lines: linesIn(lines), status: Number(status) }));
}

/** The ledgers that are there. */
export function brokenFiles(): string[] {
  return readdirSync(FOLDER)
    .filter((name) => name !== 'README.md')
    .sort();
}

/** `3`, `3 and 5`, `2 to 5` or `none`. */
function linesIn(text: string): number[] {
  const numbers = (text.match(/\d+/g) ?? []).map(Number);
  const [first = 0, last = 0] = numbers;
  if (!text.includes('to')) return numbers;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** The physical lines of a file that a screen names, each once, in order. */
export function linesOn(screen: string, file: string): number[] {
  const named = screen.split('\n').flatMap((line) => {
    const [, number] = line.startsWith(`error: ${file}:`) ? (/^error: [^:]+:(\d+): /.exec(line) ?? []) : [];
    return number === undefined ? [] : [Number(number)];
  });
  return [...new Set(named)].sort((a, b) => a - b);
}

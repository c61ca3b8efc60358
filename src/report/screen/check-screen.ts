import type { Language } from '../../problems/entry.js';
import { countCell, textCell } from './cells.js';
import { drawGrid, gridColumn } from './grid.js';
import { paints } from './paint.js';
import { recordWord } from './words.js';

/** What a ledger holds of one kind of record. */
export interface CheckedKind {
  readonly record: string;
  readonly rows: number;
  readonly rejected: number;
  readonly first: string | undefined;
  readonly last: string | undefined;
}

const HEADINGS: Record<Language, readonly [string, string, string, string, string]> = {
  en: ['record', 'rows', 'rejected', 'first date', 'last date'],
  zh: ['记录类型', '行数', '被拒绝', '最早日期', '最晚日期'],
};

/** What was found in a ledger that was only checked, a line for each kind of record. */
export function checkScreen(
  kinds: readonly CheckedKind[],
  { language, colour }: { readonly language: Language; readonly colour: boolean },
): string {
  const [record, rows, rejected, first, last] = HEADINGS[language];
  const columns = [
    gridColumn(record, 'left', kinds.map((kind) => textCell(recordWord(kind.record, language)))),
    gridColumn(rows, 'right', kinds.map((kind) => countCell(kind.rows))),
    gridColumn(rejected, 'right', kinds.map((kind) => countCell(kind.rejected))),
    gridColumn(first, 'left', kinds.map((kind) => textCell(kind.first ?? ''))),
    gridColumn(last, 'left', kinds.map((kind) => textCell(kind.last ?? ''))),
  ];
  return `${drawGrid(columns, [], paints(colour)).join('\n')}\n`;
}

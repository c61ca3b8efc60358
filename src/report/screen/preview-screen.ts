import type { Language } from '../../problems/entry.js';
import { visible } from '../../problems/problem.js';
import { textCell } from './cells.js';
import { drawGrid, fittingColumns, gridColumn } from './grid.js';
import { paints } from './paint.js';

interface ShownTable {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What a mapping makes of the first rows of a file. */
export interface ShownPreview {
  readonly file: string;
  readonly before: ShownTable;
  readonly after: readonly ShownTable[];
}

const WORDS: Record<Language, readonly [before: string, after: string]> = {
  en: ['first rows', 'records made of them'],
  zh: ['前几行', '生成的记录'],
};

interface Paper {
  readonly language: Language;
  readonly width: number;
  readonly colour: boolean;
}

/** The first rows of a file before and after a mapping; columns that do not fit the width are left out from the right. */
export function previewScreen(previews: readonly ShownPreview[], paper: Paper): string {
  const [before, after] = WORDS[paper.language];
  return previews
    .map((preview) => {
      const made = preview.after.map((table) => tableText(table, paper));
      return [`${visible(preview.file)}: ${before}`, tableText(preview.before, paper), after, ...made].join('\n');
    })
    .map((text) => `${text}\n`)
    .join('\n');
}

function tableText({ headers, rows }: ShownTable, { width, colour }: Paper): string {
  const columns = headers.map((header, place) =>
    gridColumn(visible(header), 'left', rows.map((row) => textCell(visible(row[place] ?? '')))),
  );
  const shown = columns.slice(0, Math.max(fittingColumns(columns, width), 1));
  return `${drawGrid(shown, [], paints(colour)).join('\n')}\n`;
}

import type { Appraisal } from '../appraisal/appraisal.js';
import { linesOfBook } from '../appraisal/centre-lines.js';
import { amountOf } from '../appraisal/lines.js';
import type { CentreBook } from '../appraisal/profit-picture.js';
import { isAdjusted } from './adjustment-columns.js';
import { type Column, amountColumn, textColumn } from './column.js';
import { HEADINGS } from './headings.js';

/** A row of centres.csv. */
export interface CentreRow {
  readonly period: string;
  readonly of: CentreBook;
}

/** What names a row of centres.csv. */
export const CENTRE_KEYS: readonly Column<CentreRow>[] = [
  textColumn('period', HEADINGS.period, ({ period }) => period),
  textColumn('dimension', { en: 'dimension', zh: '维度' }, ({ of }) => of.dimension),
  textColumn('centre', { en: 'centre', zh: '利润中心' }, ({ of }) => of.centre),
  textColumn('book', { en: 'book', zh: '账簿' }, ({ of }) => of.book),
];

/** The lines of its book. */
export function bookColumns(areAdjusted: boolean): readonly Column<CentreRow>[] {
  return linesOfBook(areAdjusted).map(({ name, label }) => amountColumn(name, label, ({ of }) => amountOf(of.lines, name)));
}

/** centres.csv: four rows a profit centre, one a book. */
export const CENTRE_COLUMNS: readonly Column<CentreRow>[] = [...CENTRE_KEYS, ...bookColumns(false)];

/** The same of a run with adjustments: what centres.csv of any run may have. */
export const ADJUSTED_CENTRE_COLUMNS: readonly Column<CentreRow>[] = [...CENTRE_KEYS, ...bookColumns(true)];

/** The columns of centres.csv of a run. */
export function centreColumns(appraisal: Appraisal): readonly Column<CentreRow>[] {
  return isAdjusted(appraisal) ? ADJUSTED_CENTRE_COLUMNS : CENTRE_COLUMNS;
}

/** The books of the centres as rows of centres.csv. */
export function* centreRows({ period, profit }: Appraisal): Generator<CentreRow> {
  for (const of of profit.centres) yield { period: period.name, of };
}

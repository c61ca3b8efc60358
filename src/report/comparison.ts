import type { Decimal } from '../money/decimal.js';
import type { Text } from '../problems/entry.js';
import { type Column, textColumn } from './column.js';
import { type CsvOptions, csvPieces } from './csv.js';

/** A cell that two runs have otherwise. */
export interface CellDifference {
  readonly file: string;
  /** cells that name its row */
  readonly key: readonly string[];
  /** whose it is, where the file says so */
  readonly manager: string;
  /** empty for a whole row that only one of them has */
  readonly column: string;
  readonly label: Text;
  readonly a: string | undefined;
  readonly b: string | undefined;
  /** b less a, of numbers */
  readonly difference: Decimal | undefined;
}

/** Something in which what two runs were made from differs. */
export interface Reason {
  readonly kind: 'period' | 'program' | 'option' | 'policy' | 'input';
  readonly name: string;
  readonly a: string | undefined;
  readonly b: string | undefined;
}

interface Compared {
  readonly name: string;
  readonly path: string;
  readonly period: string;
  readonly version: string;
}

/** What two runs, or two pays, have otherwise. */
export interface ComparisonReport {
  readonly a: Compared;
  readonly b: Compared;
  readonly reasons: readonly Reason[];
  /** in the order of the files */
  readonly cells: readonly CellDifference[];
}

const COLUMNS: readonly Column<CellDifference>[] = [
  textColumn('file', { en: 'file', zh: '文件' }, ({ file }) => file),
  textColumn('key', { en: 'key', zh: '键' }, ({ key }) => key.join(' / ')),
  textColumn('column', { en: 'column', zh: '列' }, ({ column }) => column),
  textColumn('a', { en: 'a', zh: '甲' }, ({ a }) => a),
  textColumn('b', { en: 'b', zh: '乙' }, ({ b }) => b),
  textColumn('difference', { en: 'difference', zh: '差额' }, ({ difference }) => difference?.toFixed()),
];

/** A row for each cell. */
export function comparisonCsv({ cells }: ComparisonReport, options: CsvOptions): Generator<string> {
  return csvPieces(COLUMNS, cells, options);
}

/** The whole as JSON. */
export function comparisonJson({ a, b, reasons, cells }: ComparisonReport): string {
  const document = {
    a: { folder: a.name, period: a.period, version: a.version },
    b: { folder: b.name, period: b.period, version: b.version },
    reasons: reasons.map(({ kind, name, a: was, b: is }) => ({ kind, name, a: was ?? null, b: is ?? null })),
    differences: cells.map(({ file, key, column, a: was, b: is, difference }) => ({
      file, key, column, a: was ?? null, b: is ?? null, difference: difference?.toFixed() ?? null,
    })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

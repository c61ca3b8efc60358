import { Decimal } from '../money/decimal.js';
import type { Text } from '../problems/entry.js';
import { type Column, amountColumn, countColumn, ratioColumn, textColumn } from './column.js';
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
  /** in the order of the files; of each the first ones */
  readonly cells: readonly CellDifference[];
  /** all of them, by file */
  readonly counts: ReadonlyMap<string, number>;
  /** of how many managers */
  readonly managers: number;
}

/** The difference with as many decimals as the values have; empty where they are no numbers. */
export function differenceText({ a = '', b = '', difference }: CellDifference): string {
  const places = Math.max(...[a, b].map((text) => text.split('.')[1]?.length ?? 0));
  return difference?.toFixed(places) ?? '';
}

const HEADS = [
  textColumn<CellDifference>('file', { en: 'file', zh: '文件' }, ({ file }) => file),
  textColumn<CellDifference>('key', { en: 'key', zh: '键' }, ({ key }) => key.join(' / ')),
  textColumn<CellDifference>('column', { en: 'column', zh: '列' }, ({ column }) => column),
] as const;

/** A column with a value of either run, as its file has it: a number stays one, below zero too. */
function valueColumn(name: 'a' | 'b', label: Text, text: string | undefined): Column<CellDifference> {
  if (text === undefined || !/^-?\d+(\.\d+)?$/.test(text)) return textColumn(name, label, (cell) => cell[name]);
  const value = new Decimal(text);
  if (/^-?\d+$/.test(text)) return countColumn(name, label, () => value.toNumber());
  return /\.\d\d$/.test(text) ? amountColumn(name, label, () => value) : ratioColumn(name, label, () => value);
}

function columnsOf(cell: Pick<CellDifference, 'a' | 'b'>): readonly Column<CellDifference>[] {
  return [
    ...HEADS,
    valueColumn('a', { en: 'a', zh: '甲' }, cell.a),
    valueColumn('b', { en: 'b', zh: '乙' }, cell.b),
    ratioColumn('difference', { en: 'difference', zh: '差额' }, ({ difference }) => difference),
  ];
}

/** A row for each cell. */
export function comparisonCsv({ cells }: ComparisonReport, options: CsvOptions): Generator<string> {
  return csvPieces(columnsOf({ a: undefined, b: undefined }), cells, options, columnsOf);
}

/** The whole as JSON. */
export function comparisonJson({ a, b, reasons, cells }: ComparisonReport): string {
  const document = {
    a: { folder: a.name, period: a.period, version: a.version },
    b: { folder: b.name, period: b.period, version: b.version },
    reasons: reasons.map(({ kind, name, a: was, b: is }) => ({ kind, name, a: was ?? null, b: is ?? null })),
    differences: cells.map((cell) => {
      const { file, key, column, a: was, b: is, difference } = cell;
      return { file, key, column, a: was ?? null, b: is ?? null, difference: difference === undefined ? null : differenceText(cell) };
    }),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

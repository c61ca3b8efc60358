import { nearestNames } from '../problems/nearest-names.js';
import type { Problem } from '../problems/problem.js';
import { LEDGER_COLUMNS, type LedgerColumn, requiredHeaders } from './columns.js';
import type { RecordKind } from './kinds.js';

/** A column of a file that the ledger uses. */
export interface PlannedColumn {
  readonly column: LedgerColumn;
  /** place in the row, from 0 */
  readonly position: number;
  /** header as the file has it */
  readonly header: string;
  /** power of ten of its unit: 4 for 万元, -2 for % */
  readonly places: number;
}

export interface HeaderPlan {
  readonly columns: readonly PlannedColumn[];
  /** number of cells of a row */
  readonly width: number;
  /** headers that the ledger has no use for */
  readonly unknown: readonly string[];
  readonly problems: readonly Problem[];
}

/** Units that the header of an amount may end in, as powers of ten. */
export const AMOUNT_UNITS: ReadonlyMap<string, number> = new Map([['元', 0], ['万元', 4], ['亿元', 8]]);
const RATE_UNITS: ReadonlyMap<string, number> = new Map([['%', -2]]);
const NO_UNITS: ReadonlyMap<string, number> = new Map();

const COLUMN_BY_HEADER: ReadonlyMap<string, LedgerColumn> = new Map(
  LEDGER_COLUMNS.flatMap((column) =>
    [column.name, ...column.headers].map((header) => [comparable(header), column] as const),
  ),
);

/** Says which cells of a row the ledger uses, from the header row of a file (SPEC 2.1). */
export function planHeader(file: string, headers: readonly string[]): HeaderPlan {
  const columns: PlannedColumn[] = [];
  const unknown: string[] = [];
  const problems: Problem[] = [];
  headers.forEach((header, position) => {
    const found = recognise(header);
    if (found === undefined) {
      if (header.trim() !== '') unknown.push(header);
    } else if (found.places === undefined) {
      const known = [...unitsOf(found.column).keys()].join(' ');
      problems.push({ code: 'header_unit', file, line: 1, column: header, value: found.unit, details: { known } });
    } else {
      columns.push({ column: found.column, position, header, places: found.places });
    }
  });
  return { columns, width: headers.length, unknown, problems: [...problems, ...duplicates(file, columns)] };
}

/** How many cells of a row the ledger would use if this were its header. */
export function recognisedHeaders(headers: readonly string[]): number {
  return headers.filter((header) => recognise(header) !== undefined).length;
}

/** The required columns of a kind that a header lacks, each with the headers found and the nearest of them. */
export function missingColumns(file: string, headers: readonly string[], plan: HeaderPlan, kind: RecordKind): Problem[] {
  const present = new Set(plan.columns.map(({ column }) => column.name));
  return requiredHeaders(kind)
    .filter((names) => !names.some((name) => present.has(name)))
    .map((names) => missingColumn(file, headers, names));
}

/** The problem of one required column, or of several of which one is enough. */
export function missingColumn(file: string, headers: readonly string[], names: readonly string[]): Problem {
  const [name = ''] = names;
  const details = { found: headers.join(', '), nearest: nearestNames(name, headers).slice(0, 3).join(', ') };
  return { code: 'header_missing_column', file, line: 1, column: names.join(' / '), details };
}

interface Recognised {
  readonly column: LedgerColumn;
  readonly unit: string;
  /** undefined where the unit does not fit the column */
  readonly places: number | undefined;
}

function recognise(header: string): Recognised | undefined {
  const whole = COLUMN_BY_HEADER.get(comparable(header));
  if (whole !== undefined) {
    return { column: whole, unit: '', places: comparable(header) === 'ratepct' ? -2 : 0 };
  }
  const [, name = '', unit = ''] = /^(.*)\(([^()]*)\)$/.exec(comparable(header)) ?? [];
  const column = COLUMN_BY_HEADER.get(name);
  if (column === undefined || unitsOf(column).size === 0) return undefined;
  return { column, unit, places: unitsOf(column).get(unit) };
}

function unitsOf(column: LedgerColumn): ReadonlyMap<string, number> {
  if (column.type === 'amount') return AMOUNT_UNITS;
  return column.type === 'rate' ? RATE_UNITS : NO_UNITS;
}

function duplicates(file: string, columns: readonly PlannedColumn[]): Problem[] {
  return LEDGER_COLUMNS.flatMap(({ name }) => {
    const same = columns.filter(({ column }) => column.name === name);
    if (same.length < 2) return [];
    const found = same.map(({ header }) => header).join(', ');
    return [{ code: 'header_duplicate' as const, file, line: 1, column: name, details: { found } }];
  });
}

/** Without regard to case, spaces, `_`, `-` and full-width forms. */
export function comparable(header: string): string {
  return header.normalize('NFKC').toLowerCase().replace(/[\s_-]/g, '');
}

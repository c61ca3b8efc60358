import { nearestNames } from '../problems/nearest-names.js';
import type { Problem } from '../problems/problem.js';
import { LEDGER_COLUMNS, columnsOfKind } from './columns.js';
import { RECORD_KINDS, type RecordKind } from './kinds.js';
import type { FileDigest } from './reference-bytes.js';
import { ReferenceCells } from './reference-cells.js';
import { readReferenceRows } from './reference-file.js';
import type { ReferenceContract } from './reference-header.js';
import { parseAmount } from './values.js';

/** A sum that the exporting system gives beside its files, so that a file that was cut off is noticed. */
export interface ControlTotal {
  /** as it was written: `rows`, `loan.rows`, `loan.balance` */
  readonly name: string;
  /** all kinds where it is not given */
  readonly kind: RecordKind | undefined;
  /** column of the ledger; `rows` for their number */
  readonly column: string;
  /** plain decimal text */
  readonly total: string;
}

export interface ControlTotalsReading {
  readonly totals: readonly ControlTotal[];
  readonly problems: readonly Problem[];
  /** undefined where no file was read */
  readonly digest?: FileDigest;
}

const TOTALS_CONTRACT = {
  columns: [
    { name: 'name', headers: ['名称', '指标', '项目'] },
    { name: 'total', headers: ['合计', '总计', '总数'] },
  ],
  required: [['name'], ['total']],
} as const satisfies ReferenceContract<string>;

type Column = (typeof TOTALS_CONTRACT)['columns'][number]['name'];

const NAMES = totalNames();

/**
 * Reads the totals of `--expect`: `rows=12,loan.balance=100.00`, or a file with the columns name and total.
 * @param text as it was written; without `=` it is the name of a file
 */
export function readControlTotals(text: string): ControlTotalsReading {
  return text.includes('=') ? readList(text) : readFile(text);
}

function readList(text: string): ControlTotalsReading {
  const totals: ControlTotal[] = [];
  const problems: Problem[] = [];
  for (const item of text.split(',')) {
    const [name = '', total = ''] = item.split('=', 2).map((part) => part.trim());
    const parsed = parseAmount(total, 0);
    if (!NAMES.has(name)) problems.push({ column: '--expect', value: name, ...unknownName(name) });
    else if (!('value' in parsed)) problems.push({ ...parsed.fault, column: '--expect', value: total });
    else totals.push(totalOf(name, parsed.value));
  }
  return { totals, problems };
}

function readFile(path: string): ControlTotalsReading {
  const cells = new ReferenceCells<Column>(path, 'expect');
  const totals: ControlTotal[] = [];
  const file = readReferenceRows<Column>(path, path, TOTALS_CONTRACT, (row) => {
    const name = cells.required(row, 'name', (text) => (NAMES.has(text) ? { value: text } : { fault: unknownName(text) }));
    const total = cells.required(row, 'total', (text) => parseAmount(text, 0));
    if (name !== undefined && total !== undefined) totals.push(totalOf(name, total));
  });
  return { totals, problems: [...file.problems, ...cells.problems], ...(file.digest && { digest: file.digest }) };
}

function totalOf(name: string, total: string): ControlTotal {
  const { kind, column } = NAMES.get(name) ?? { kind: undefined, column: 'rows' };
  return { name, kind, column, total };
}

function unknownName(name: string): { code: 'total_unknown'; details: { nearest: string } } {
  return { code: 'total_unknown', details: { nearest: nearestNames(name, [...NAMES.keys()]).slice(0, 3).join(', ') } };
}

function totalNames(): ReadonlyMap<string, Pick<ControlTotal, 'kind' | 'column'>> {
  const amounts = new Set(LEDGER_COLUMNS.filter(({ type }) => type === 'amount').map(({ name }) => name));
  const names = new Map<string, Pick<ControlTotal, 'kind' | 'column'>>([['rows', { kind: undefined, column: 'rows' }]]);
  for (const kind of RECORD_KINDS) {
    const columns = columnsOfKind(kind).map(({ name }) => name);
    for (const column of ['rows', ...columns.filter((name) => amounts.has(name))]) {
      names.set(`${kind}.${column}`, { kind, column });
    }
  }
  return names;
}

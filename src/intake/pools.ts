import type { Pool } from '../appraisal/pay.js';
import type { Period, PeriodKind } from '../calendar/period.js';
import type { ReferenceCells } from './reference-cells.js';
import type { ReferenceRow } from './reference-file.js';
import { type ReferenceContract, amountColumn, ledgerColumn, unitPlaces } from './reference-header.js';
import { type OnceOnly, type RowsReading, readRows } from './reference-rows.js';
import { parseMoney, parseWholePeriod } from './reference-values.js';
import { parseId } from './values.js';

/** A pool with the period whose performance pay it is. */
export interface GivenPool extends Pool {
  readonly period: Period;
}

/** All columns must be there: under a misspelt header the pool of a branch would be shared by the whole bank. */
const POOLS_CONTRACT = {
  columns: [
    { name: 'period', headers: ['考核期间', '期间', '考核期'] },
    ledgerColumn('branch', '所属机构', '所在机构'),
    { name: 'line', headers: ['条线', '业务条线', 'business line'] },
    amountColumn('amount', '金额', '绩效总额', '绩效工资总额', '奖金池'),
  ],
  required: [['period'], ['branch'], ['line'], ['amount']],
} as const satisfies ReferenceContract<string>;

type Column = (typeof POOLS_CONTRACT)['columns'][number]['name'];

/** Periods in which somebody is paid. */
const PAID: readonly PeriodKind[] = ['quarter', 'year'];

const ONCE: OnceOnly<Column, GivenPool> = {
  code: 'pool_duplicate',
  column: ({ kind }) => (kind === 'bank' ? 'period' : kind),
  value: ({ kind, of }) => (kind === 'bank' ? kind : of),
  key: ({ kind, of, period }) => [kind, of, period.name],
  details: ({ period }, { fileLine }) => ({ period: period.name, lines: String(fileLine) }),
};

/**
 * Reads the pools of performance pay (SPEC 13): of a branch, of a business line, or of the bank where both are blank. Amounts
 * are not below zero, with at most 2 decimals in the unit of their header. Each pool of a period is there once.
 * @param name the file as it was given, for problems
 * @param source its path, or its bytes where they are at hand
 */
export function readPools(name: string, source: Buffer | string): RowsReading<GivenPool> {
  return readRows(name, source, { contract: POOLS_CONTRACT, record: 'pools', read: readPool, once: ONCE });
}

function readPool(row: ReferenceRow<Column>, cells: ReferenceCells<Column>): GivenPool | undefined {
  const places = unitPlaces(row.headers.get('amount') ?? '');
  const period = cells.required(row, 'period', parseWholePeriod);
  const branch = cells.optional(row, 'branch', parseId) ?? '';
  const line = cells.optional(row, 'line', parseId) ?? '';
  const amount = cells.required(row, 'amount', (text) => parseMoney(text, places));
  if (period !== undefined && !PAID.includes(period.kind)) {
    cells.report('pay_period_kind', row, 'period', row.cells.period, { expected_en: 'a quarter or a year', expected_zh: '季度或年度' });
  }
  if (row.cells.branch !== '' && row.cells.line !== '') cells.report('pool_of', row, 'line', row.cells.line, { branch: row.cells.branch });
  if (amount?.isNegative() === true) cells.report('pool_amount', row, 'amount', row.cells.amount);
  if (!period || !amount) return undefined;
  return { period, kind: branch === '' ? (line === '' ? 'bank' : 'line') : 'branch', of: branch || line, amount, fileLine: row.line };
}

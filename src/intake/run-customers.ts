import { UNASSIGNED } from '../appraisal/people.js';
import type { Period } from '../calendar/period.js';
import type { Decimal } from '../money/decimal.js';
import { type Problem, sortProblems } from '../problems/problem.js';
import type { FileDigest } from './reference-bytes.js';
import { ReferenceCells, remembering } from './reference-cells.js';
import { type ReferenceRow, readReferenceRows } from './reference-file.js';
import { type ReferenceContract, type WrittenHeading, amountColumn, ledgerColumn, unitPlaces } from './reference-header.js';
import { parseMoney, parseWholePeriod, parseWrittenId } from './reference-values.js';
import type { Parsed } from './values.js';

/** What one customer brings one manager in the period of a run. */
export interface RunCustomer {
  readonly customer: string;
  /** empty for the whole bank */
  readonly manager: string;
  /** in the policy's currency, before costs */
  readonly contribution: Decimal;
}

export interface RunCustomersReading {
  /** the file as it was given */
  readonly name: string;
  /** of the run; undefined where no row tells */
  readonly period: Period | undefined;
  /** rows of the customers that are wanted, in the order of the file, without those that have an error */
  readonly rows: readonly RunCustomer[];
  readonly problems: readonly Problem[];
  /** undefined where the file could not be read */
  readonly digest?: FileDigest;
}

/** What is read of customers.csv (SPEC 16); its other columns are known all the same, so that there is no word of them. */
const UNREAD = [
  'loan_daily', 'deposit_daily', 'loan_margin', 'deposit_margin', 'credit_risk_fee', 'intermediary', 'loss_offset',
  'rank', 'share', 'cumulative_share', 'tier', 'standing', 'movement', 'products',
] as const;

type Column = 'period' | 'manager' | 'customer' | 'contribution' | (typeof UNREAD)[number];

/**
 * Reads the customers.csv of a run (SPEC 14) under the headers of either language: a row for each customer and manager, and
 * one with a blank manager for the bank; a text that was defused for spreadsheets is taken as it was.
 * @param headings of the file as this program writes it
 * @param isWanted whose rows are kept: a bank has a million customers
 */
export function readRunCustomers(
  name: string,
  source: Buffer | string,
  headings: readonly WrittenHeading[],
  isWanted: (customer: string) => boolean,
): RunCustomersReading {
  const cells = new ReferenceCells<Column>(name, 'customers');
  const rows: RunCustomer[] = [];
  const lines = new Map<string, number>();
  const managerOf = remembering(parseHolder);
  let period: Period | undefined;
  const file = readReferenceRows<Column>(name, source, contractOf(headings), (row) => {
    period ??= cells.required(row, 'period', parseWholePeriod);
    if (period !== undefined && row.cells.period !== period.name) reportPeriod(row, period, cells);
    const found = readRow(row, managerOf, isWanted, cells);
    if (found === undefined) return;
    const key = `${found.customer}\n${found.manager}`;
    const first = lines.get(key);
    if (first !== undefined) cells.report('run_customer_duplicate', row, 'customer', found.customer, { lines: String(first) });
    else rows.push(found);
    if (first === undefined) lines.set(key, row.line);
  });
  const found = sortProblems([...file.problems, ...cells.problems]);
  const isEmpty = period === undefined && found.length === 0;
  const problems: readonly Problem[] = isEmpty ? [{ code: 'file_without_rows', file: name }] : found;
  return { name, period, rows, problems, ...(file.digest && { digest: file.digest }) };
}

function readRow(
  row: ReferenceRow<Column>,
  managerOf: (text: string) => Parsed<string>,
  isWanted: (customer: string) => boolean,
  cells: ReferenceCells<Column>,
): RunCustomer | undefined {
  const before = cells.problems.length;
  const customer = cells.optional(row, 'customer', parseWrittenId);
  // Accounts without a customer have rows too.
  if (customer === undefined || !isWanted(customer)) return undefined;
  const manager = cells.optional(row, 'manager', managerOf) ?? '';
  const places = unitPlaces(row.headers.get('contribution') ?? '');
  const contribution = cells.required(row, 'contribution', (text) => parseMoney(text, places));
  if (contribution === undefined || cells.problems.length > before) return undefined;
  return { customer, manager, contribution };
}

/** A period in other words is the same. */
function reportPeriod(row: ReferenceRow<Column>, period: Period, cells: ReferenceCells<Column>): void {
  const found = cells.required(row, 'period', parseWholePeriod);
  if (found === undefined || found.name === period.name) return;
  cells.report('run_period_mixed', row, 'period', row.cells.period, { period: period.name });
}

/** A manager, or `(unassigned)` as the file has it. */
function parseHolder(text: string): Parsed<string> {
  return text === UNASSIGNED ? { value: text } : parseWrittenId(text);
}

function contractOf(headings: readonly WrittenHeading[]): ReferenceContract<Column> {
  const chinese = (name: string) => headings.filter((heading) => heading.name === name).map(({ label }) => label.zh);
  return {
    columns: [
      { name: 'period', headers: chinese('period') },
      ledgerColumn('manager'),
      ledgerColumn('customer'),
      amountColumn('contribution', ...chinese('contribution')),
      ...UNREAD.map((name) => ({ name, headers: chinese(name) })),
    ],
    required: [['period'], ['manager'], ['customer'], ['contribution']],
  };
}

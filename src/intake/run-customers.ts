import { UNASSIGNED } from '../appraisal/people.js';
import type { Decimal } from '../money/decimal.js';
import { type ReferenceCells, remembering } from './reference-cells.js';
import type { ReferenceRow } from './reference-file.js';
import { type ReferenceContract, type WrittenHeading, amountColumn, ledgerColumn, unitPlaces } from './reference-header.js';
import { parseMoney, parseWrittenId } from './reference-values.js';
import { type RunReading, readRunRows } from './run-rows.js';
import type { Parsed } from './values.js';

/** Whose figures a row of customers.csv has. */
interface CustomerRow {
  readonly customer: string;
  /** empty for the whole bank */
  readonly manager: string;
}

/** What one customer brings one manager in the period of a run. */
export interface RunCustomer extends CustomerRow {
  /** in the policy's currency, before costs */
  readonly contribution: Decimal;
}

export interface CustomersReading<Row> extends RunReading {
  /** rows of the customers that are wanted, in the order of the file, without those that have an error */
  readonly rows: readonly Row[];
}

export type RunCustomersReading = CustomersReading<RunCustomer>;

/** What is known of customers.csv (SPEC 16) beside its contribution, so that there is no word of it where it is not read. */
const MORE_COLUMNS = [
  'loan_daily', 'deposit_daily', 'loan_margin', 'deposit_margin', 'credit_risk_fee', 'intermediary', 'loss_offset',
  'rank', 'share', 'cumulative_share', 'tier', 'standing', 'movement', 'products',
] as const;

type Column = 'period' | 'manager' | 'customer' | 'contribution' | (typeof MORE_COLUMNS)[number];

/** Whose rows are read, and how. */
interface CustomerRules<Row> {
  readonly isWanted: (customer: string) => boolean;
  /** columns that must be there beside period, manager and customer */
  readonly required: readonly Column[];
  /** what a row has beside its ids; undefined where a cell is wrong, of which the cells then know */
  readonly read: (row: ReferenceRow<Column>, cells: ReferenceCells<Column>) => Omit<Row, keyof CustomerRow> | undefined;
}

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
  const reading = readCustomerRows<RunCustomer>(name, source, headings, { isWanted, required: ['contribution'], read: readContribution });
  const isEmpty = reading.period === undefined && reading.problems.length === 0;
  return isEmpty ? { ...reading, problems: [{ code: 'file_without_rows', file: name }] } : reading;
}

/** The same with other figures of the rows. */
export function readCustomerRows<Row extends CustomerRow>(
  name: string,
  source: Buffer | string,
  headings: readonly WrittenHeading[],
  { isWanted, required, read }: CustomerRules<Row>,
): CustomersReading<Row> {
  const rows: Row[] = [];
  const lines = new Map<string, number>();
  const managerOf = remembering(parseHolder);
  const reading = readRunRows<Column>(name, source, {
    contract: contractOf(headings, required),
    record: 'customers',
    take: (row, cells) => {
      const before = cells.problems.length;
      const customer = cells.optional(row, 'customer', parseWrittenId);
      // Accounts without a customer have rows too.
      if (customer === undefined || !isWanted(customer)) return;
      const manager = cells.optional(row, 'manager', managerOf) ?? '';
      const figures = read(row, cells);
      if (figures === undefined || cells.problems.length > before) return;
      const key = `${customer}\n${manager}`;
      const first = lines.get(key);
      if (first !== undefined) cells.report('run_customer_duplicate', row, 'customer', customer, { lines: String(first) });
      else rows.push({ customer, manager, ...figures } as Row);
      if (first === undefined) lines.set(key, row.line);
    },
  });
  return { ...reading, rows };
}

function readContribution(row: ReferenceRow<Column>, cells: ReferenceCells<Column>): Pick<RunCustomer, 'contribution'> | undefined {
  const places = unitPlaces(row.headers.get('contribution') ?? '');
  const contribution = cells.required(row, 'contribution', (text) => parseMoney(text, places));
  return contribution && { contribution };
}

/** A manager, or `(unassigned)` as the file has it. */
function parseHolder(text: string): Parsed<string> {
  return text === UNASSIGNED ? { value: text } : parseWrittenId(text);
}

function contractOf(headings: readonly WrittenHeading[], required: readonly Column[]): ReferenceContract<Column> {
  const chinese = (name: string) => headings.filter((heading) => heading.name === name).map(({ label }) => label.zh);
  return {
    columns: [
      { name: 'period', headers: chinese('period') },
      ledgerColumn('manager'),
      ledgerColumn('customer'),
      amountColumn('contribution', ...chinese('contribution')),
      ...MORE_COLUMNS.map((name) => ({ name, headers: chinese(name) })),
    ],
    required: [['period'], ['manager'], ['customer'], ...required.map((name) => [name])],
  };
}

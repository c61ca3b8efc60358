import { DEPOSIT_ENTRIES, type DepositEntry, PAY_ITEMS, type PayItem, type WonPrize } from '../appraisal/pay.js';
import type { Decimal } from '../money/decimal.js';
import { remembering } from './reference-cells.js';
import type { WrittenHeading } from './reference-header.js';
import { type RowsReading, readRows } from './reference-rows.js';
import {
  parseMeasure,
  parseMoney,
  parseWholePeriod,
  parseWrittenId,
  parseWrittenLabel,
  parseWrittenReason,
  parseWrittenWord,
} from './reference-values.js';
import { type RunReading, readRunRows, writtenContract } from './run-rows.js';
import type { Parsed } from './values.js';

/** An entry of the deposits.csv of a pay. */
interface WrittenDeposit extends Pick<DepositEntry, 'period' | 'manager' | 'lot' | 'entry' | 'account' | 'ofPeriod' | 'amount'> {
  readonly fileLine: number;
}

/** A prize of the prizes.csv of a pay. */
interface WrittenPrize extends WonPrize {
  readonly fileLine: number;
}

/** What the pay.csv of a pay hands on to the next. */
interface WrittenCarry {
  readonly manager: string;
  /** empty where he has none */
  readonly name: string;
  /** zero or below */
  readonly carriedForward: Decimal;
  readonly fileLine: number;
}

/** A step of the payslips.csv of a pay that has an amount. */
interface WrittenStep {
  readonly period: string;
  readonly manager: string;
  readonly item: PayItem;
  /** empty where the item needs no more words */
  readonly of: string;
  /** the period that a difference is of; else empty */
  readonly ofPeriod: string;
  readonly amount: Decimal;
}

type StepColumn = 'period' | 'manager' | 'item' | 'of' | 'of_period' | 'amount';

export interface WrittenPayslipsReading extends RunReading {
  /** in the order of the file; facts are left out, and rows with an error */
  readonly rows: readonly WrittenStep[];
}

/**
 * Reads the risk deposit account from the deposits.csv of a pay (SPEC 13), under the headers of either language; a text that
 * was defused for spreadsheets is taken as it was.
 * @param headings of the file as this program writes it
 */
export function readWrittenDeposits(name: string, source: Buffer | string, headings: readonly WrittenHeading[]): RowsReading<WrittenDeposit> {
  const entryOf = parseWrittenWord(DEPOSIT_ENTRIES);
  return readRows<string, WrittenDeposit>(name, source, {
    contract: writtenContract(headings, ['period', 'manager', 'lot', 'entry', 'account', 'of_period', 'amount']),
    record: 'deposits',
    read: (row, cells) => {
      const period = cells.required(row, 'period', parsePeriodName);
      const manager = cells.required(row, 'manager', parseWrittenId);
      const lot = cells.required(row, 'lot', parsePeriodName);
      const entry = cells.required(row, 'entry', entryOf);
      const account = cells.optional(row, 'account', parseWrittenId) ?? '';
      const ofPeriod = cells.optional(row, 'of_period', parsePeriodName) ?? '';
      const amount = cells.required(row, 'amount', parseCents);
      if (amount?.greaterThan(0) === false) cells.report('not_above_zero', row, 'amount', row.cells['amount'] ?? '');
      if (!period || !manager || !lot || !entry || !amount) return undefined;
      return { period, manager, lot, entry, account, ofPeriod, amount, fileLine: row.line };
    },
  });
}

/** Reads the prizes that were won from the prizes.csv of a pay in the same way. */
export function readWrittenPrizes(name: string, source: Buffer | string, headings: readonly WrittenHeading[]): RowsReading<WrittenPrize> {
  return readRows<string, WrittenPrize>(name, source, {
    contract: writtenContract(headings, ['campaign', 'manager', 'customer', 'metric', 'value', 'price', 'per', 'amount']),
    record: 'prizes',
    read: (row, cells) => {
      const campaign = cells.required(row, 'campaign', parseWrittenLabel);
      const manager = cells.required(row, 'manager', parseWrittenId);
      const customer = cells.optional(row, 'customer', parseWrittenId) ?? '';
      const metric = cells.required(row, 'metric', parseWrittenLabel);
      const value = cells.required(row, 'value', (text) => parseMeasure(text, 0));
      const price = cells.required(row, 'price', parseCents);
      const per = cells.optional(row, 'per', (text) => parseMeasure(text, 0));
      const amount = cells.required(row, 'amount', parseCents);
      if (!campaign || !manager || !metric || !value || !price || !amount) return undefined;
      return { campaign, manager, customer, metric, value, price, per, amount, fileLine: row.line };
    },
  });
}

/** Reads what each member carries forward, and his name, from the pay.csv of a pay in the same way. */
export function readCarried(name: string, source: Buffer | string, headings: readonly WrittenHeading[]): RowsReading<WrittenCarry> {
  return readRows<string, WrittenCarry>(name, source, {
    contract: writtenContract(headings, ['manager', 'name', 'carried_forward']),
    record: 'pay',
    read: (row, cells) => {
      const manager = cells.required(row, 'manager', parseWrittenId);
      const called = cells.optional(row, 'name', parseWrittenLabel) ?? '';
      const carriedForward = cells.required(row, 'carried_forward', parseCents);
      if (!manager || !carriedForward) return undefined;
      return { manager, name: called, carriedForward, fileLine: row.line };
    },
    once: {
      code: 'written_row_twice',
      column: () => 'manager',
      value: ({ manager }) => manager,
      key: ({ manager }) => [manager],
      details: () => ({}),
    },
  });
}

/**
 * Reads the steps that have an amount from the payslips.csv of a pay in the same way. A bank has a million of them: nothing
 * is kept of those that are not wanted.
 * @param isWanted which items are kept; all of them without it
 */
export function readWrittenPayslips(
  name: string,
  source: Buffer | string,
  headings: readonly WrittenHeading[],
  isWanted: (item: PayItem) => boolean = () => true,
): WrittenPayslipsReading {
  const rows: WrittenStep[] = [];
  const managerOf = remembering(parseWrittenId);
  const itemOf = remembering(parseWrittenWord(PAY_ITEMS));
  const subjectOf = remembering(parseWrittenReason);
  const reading = readRunRows<StepColumn>(name, source, {
    contract: writtenContract<StepColumn>(headings, ['period', 'manager', 'item', 'of', 'of_period', 'amount']),
    record: 'payslips',
    take: (row, cells) => {
      if (row.cells.amount === '') return;
      const before = cells.problems.length;
      const item = cells.required(row, 'item', itemOf);
      if (item !== undefined && !isWanted(item)) return;
      const period = cells.required(row, 'period', parsePeriodName);
      const manager = cells.required(row, 'manager', managerOf);
      const of = cells.optional(row, 'of', subjectOf) ?? '';
      const ofPeriod = cells.optional(row, 'of_period', parsePeriodName) ?? '';
      const amount = cells.required(row, 'amount', parseCents);
      if (!item || !period || !manager || !amount || cells.problems.length > before) return;
      rows.push({ period, manager, item, of, ofPeriod, amount });
    },
  });
  return { ...reading, rows };
}

function parseCents(text: string): Parsed<Decimal> {
  return parseMoney(text, 0);
}

function parsePeriodName(text: string): Parsed<string> {
  const period = parseWholePeriod(text);
  return 'value' in period ? { value: period.value.name } : period;
}

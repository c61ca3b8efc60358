import { type Decimal, ZERO } from '../money/decimal.js';
import { byManager } from './by-manager.js';
import type { PastDepositEntry, Restated, RestatedLot, WonPrize } from './pay.js';
import { compareBytes } from './people.js';

/** What a restatement corrects: items of the slip, and the prizes that were won. */
const RESTATED_COMPONENTS = [
  'post_wage', 'performance', 'advance_set_off', 'piece', 'minimum_top_up', 'maximum_cut', 'prize_won',
] as const;

/** A step of a payslip that was written, with an amount. */
export interface WrittenStep {
  readonly period: string;
  readonly manager: string;
  readonly item: string;
  readonly of: string;
  readonly ofPeriod: string;
  readonly amount: Decimal;
}

/** What a pay folder says of its own period. */
export interface PayVersion {
  readonly steps: readonly Pick<WrittenStep, 'manager' | 'item' | 'amount'>[];
  readonly prizes: readonly Pick<WonPrize, 'manager' | 'amount'>[];
  /** those of its own period count */
  readonly entries: readonly PastDepositEntry[];
}

/**
 * What a restatement changes in the pay of each person (SPEC 13), component by component: new less booked. What earlier
 * restatements made up or recovered, and what was held back, stay as they are. An advance that the pay of its year has set off
 * stays too: the year has the last word on it.
 * @param period that was restated
 * @param isSetOff whether the pay of its year has set off its advances
 * @param booked the version that the pays so far go by: at first the original
 * @returns differences that are not zero, by manager and component
 */
export function restatedPay(period: string, booked: PayVersion, restated: PayVersion, isSetOff: boolean): Restated[] {
  const differences = new Map<string, Decimal>();
  for (const { manager, component, amount } of componentRows(restated)) add(differences, [component, manager], amount);
  for (const { manager, component, amount } of componentRows(booked)) add(differences, [component, manager], amount.negated());
  const all = notZero(differences).map(([[component = '', manager = ''], amount]) => ({ period, manager, component, amount }));
  const rows = isSetOff ? all.filter(({ component }) => component !== 'performance') : all;
  return rows.sort((a, b) => compareBytes(a.manager, b.manager) || componentPlace(a) - componentPlace(b));
}

/** Place of a component in the order of the slip. */
export function componentPlace({ component }: Pick<Restated, 'component'>): number {
  return RESTATED_COMPONENTS.findIndex((each) => each === component);
}

/**
 * What a restatement changes in the cuts by losses and the forfeits of each lot (SPEC 13): what it says, less what was cut with
 * the pay of the period and by its restatements since. What found no cover was never cut, and so is not restored.
 * @param account every entry so far
 * @returns differences that are not zero, by manager and lot
 */
export function restatedLots(period: string, account: readonly PastDepositEntry[], restated: PayVersion): RestatedLot[] {
  const differences = new Map<string, Decimal>();
  for (const { manager, lot, amount } of cutRows(period, restated.entries)) add(differences, [lot, manager], amount);
  for (const { manager, lot, amount } of cutRows(period, account)) add(differences, [lot, manager], amount.negated());
  for (const { manager, lot, entry, amount } of account.filter(({ ofPeriod }) => ofPeriod === period)) {
    add(differences, [lot, manager], entry === 'restored' ? amount : amount.negated());
  }
  const rows = notZero(differences).map(([[lot = '', manager = ''], cut]) => ({ period, manager, lot, cut }));
  return rows.sort((a, b) => compareBytes(a.manager, b.manager) || compareBytes(a.lot, b.lot));
}

/**
 * Performance pay that was paid in advance for the quarters of a year (SPEC 13): their steps, and what was made up or
 * recovered of it since.
 * @param steps of the pays of the chain before that of the year, restatements not among them
 * @param year name of the year
 * @returns by manager, then by name of the quarter, in order
 */
export function advancesPaid(steps: readonly WrittenStep[], year: string): Map<string, Map<string, Decimal>> {
  const isOfYear = (period: string) => period.startsWith(`${year}Q`);
  const advances = steps.flatMap(({ manager, period, item, of, ofPeriod, amount }) => {
    const isCorrection = (item === 'top_up' || item === 'recovery') && of === 'performance';
    const quarter = isCorrection ? ofPeriod : item === 'performance' ? period : '';
    return isOfYear(quarter) ? [{ manager, quarter, amount }] : [];
  });
  return new Map([...byManager(advances)].map(([manager, own]) => [manager, byQuarter(own)]));
}

function byQuarter(advances: readonly { readonly quarter: string; readonly amount: Decimal }[]): Map<string, Decimal> {
  const sums = new Map<string, Decimal>();
  for (const { quarter, amount } of [...advances].sort((a, b) => compareBytes(a.quarter, b.quarter))) {
    sums.set(quarter, (sums.get(quarter) ?? ZERO).plus(amount));
  }
  return sums;
}

function componentRows({ steps, prizes }: PayVersion): { manager: string; component: string; amount: Decimal }[] {
  const components = new Set<string>(RESTATED_COMPONENTS);
  const ofSteps = steps.filter(({ item }) => components.has(item)).map(({ manager, item, amount }) => ({ manager, component: item, amount }));
  return [...ofSteps, ...prizes.map(({ manager, amount }) => ({ manager, component: 'prize_won', amount }))];
}

/** What was cut with the pay of a period, without what it booked of earlier restatements. */
function cutRows(period: string, entries: readonly PastDepositEntry[]): PastDepositEntry[] {
  return entries.filter(({ period: booked, entry, ofPeriod }) => booked === period && ofPeriod === '' && (entry === 'forfeited' || entry === 'cut'));
}

/** Ids have no line ends, so that they part the words of a key. */
function add(sums: Map<string, Decimal>, words: readonly string[], amount: Decimal): void {
  const key = words.join('\n');
  sums.set(key, (sums.get(key) ?? ZERO).plus(amount));
}

function notZero(sums: ReadonlyMap<string, Decimal>): [string[], Decimal][] {
  return [...sums].filter(([, amount]) => !amount.isZero()).map(([key, amount]) => [key.split('\n'), amount]);
}

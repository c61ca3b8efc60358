import type { Period } from '../calendar/period.js';
import type { Decimal } from '../money/decimal.js';
import type { PayInForce, PoolKind } from '../policy/pay-rules.js';
import type { Text } from '../problems/entry.js';
import type { Sanction } from './reference-facts.js';

/** What pay needs to know of one person for one period: of the roster, the run and the pays before. */
export interface PayPerson {
  readonly manager: string;
  readonly name: string;
  readonly branch: string;
  /** business line */
  readonly line: string;
  /** undefined where none fits */
  readonly scheme: string | undefined;
  /** empty with an empty grade */
  readonly ladder: string;
  /** that by which he is paid; empty where he has none */
  readonly grade: string;
  /** total of the scorecard; undefined where he has none */
  readonly score: Decimal | undefined;
  /** 0 to 100; undefined where he has none */
  readonly quality: Decimal | undefined;
  /** days of the period on which he was employed */
  readonly days: number;
  /** measured values by id of the indicator; undefined is missing */
  readonly measured: ReadonlyMap<string, Decimal | undefined>;
}

/** An amount to be shared out by scores. */
export interface Pool {
  readonly kind: PoolKind;
  /** branch or line; empty for the bank */
  readonly of: string;
  /** in whole cents, not below zero */
  readonly amount: Decimal;
  /** physical line of the file */
  readonly fileLine: number;
}

/** The items of a payslip in their order. */
export const PAY_ITEMS = [
  'score',
  'quality',
  'grade',
  'days',
  'post_wage',
  'performance',
  'advance_set_off',
  'piece',
  'minimum_top_up',
  'maximum_cut',
  'earned',
  'prize',
  'fine',
  'top_up',
  'recovery',
  'deposit_held',
  'deposit_returned',
  'carried_over',
  'net',
  'paid',
  'carried_forward',
] as const;
export type PayItem = (typeof PAY_ITEMS)[number];

/** One step from the score to the pay. */
export interface PayStep {
  readonly item: PayItem;
  /** pool (`bank`, `branch:B01`, `line:corporate`), indicator, campaign, date of a fine, component or lot; else empty */
  readonly of: string;
  /** the period that a difference is of; else empty */
  readonly ofPeriod: string;
  /** the numbers that it is made of */
  readonly calculation: Text;
  /** in whole cents, signed as it counts towards the pay; undefined for facts */
  readonly amount: Decimal | undefined;
  /** places in the policy, or name of the input; empty for totals */
  readonly clause: string;
}

/** The part of one person in a pool. */
export interface PoolShare {
  readonly pool: Pool;
  /** what is shared of the pool in this period */
  readonly shared: Decimal;
  readonly manager: string;
  readonly score: Decimal;
  readonly coefficient: Decimal;
  readonly days: number;
  /** exact, above zero */
  readonly weight: Decimal;
  readonly share: Decimal;
}

/** The pay of one person, with every step. */
export interface Payslip {
  readonly person: PayPerson;
  readonly steps: readonly PayStep[];
  /** sums of the steps by item, zero where there is none */
  readonly amounts: Readonly<Record<PayItem, Decimal>>;
  /** in all his lots after this pay */
  readonly atRisk: Decimal;
}

/** A prize of a campaign, won in one quarter and paid with the next. */
export interface WonPrize {
  readonly campaign: string;
  readonly manager: string;
  /** empty where the campaign names none */
  readonly customer: string;
  /** as the campaign names it; a column of customers.csv where there is a customer */
  readonly metric: string;
  readonly value: Decimal;
  readonly price: Decimal;
  /** the price is for so much of the value; undefined where it is for all of it */
  readonly per: Decimal | undefined;
  /** in whole cents, not below zero */
  readonly amount: Decimal;
}

export const DEPOSIT_ENTRIES = ['held', 'cut', 'forfeited', 'restored', 'vested', 'returned'] as const;
export type DepositEntryKind = (typeof DEPOSIT_ENTRIES)[number];

/** An entry of the risk deposit account. A lot is what was held back of one person in one period. */
export interface DepositEntry {
  /** of the pay that booked it */
  readonly period: string;
  readonly manager: string;
  /** period in which it was held back */
  readonly lot: string;
  readonly entry: DepositEntryKind;
  /** loan account whose loss cut it; else empty */
  readonly account: string;
  /** restated period whose difference it books; else empty */
  readonly ofPeriod: string;
  /** in whole cents, above zero */
  readonly amount: Decimal;
  /** of the lot, after the entry */
  readonly atRisk: Decimal;
  readonly reason: Text;
}

/** What is known of an earlier entry. */
export type PastDepositEntry = Pick<DepositEntry, 'period' | 'manager' | 'lot' | 'entry' | 'ofPeriod' | 'amount'>;

/** The loss of a loan account in a period, with who answers for it. */
export interface LoanLoss {
  readonly account: string;
  /** policy's currency, in whole cents */
  readonly loss: Decimal;
  /** who held the account when it first appeared */
  readonly granted: readonly string[];
  /** who else has held it since */
  readonly held: readonly string[];
}

export const LOSS_ROLES = ['granted', 'held'] as const;
export type LossRole = (typeof LOSS_ROLES)[number];

/** What the loss of an account takes from one person's deposit. */
export interface LossCut {
  readonly account: string;
  readonly loss: Decimal;
  readonly manager: string;
  readonly role: LossRole;
  /** his part of the loss, not below zero */
  readonly due: Decimal;
  readonly cut: Decimal;
  /** due less cut: listed, not owed */
  readonly uncovered: Decimal;
}

/** The difference that a restatement makes to a component of someone's pay of an earlier period. */
export interface Restated {
  readonly period: string;
  readonly manager: string;
  readonly component: string;
  /** new less booked, not zero */
  readonly amount: Decimal;
}

/** The difference that a restatement makes to what was cut from a lot or forfeited in an earlier period. */
export interface RestatedLot {
  readonly period: string;
  readonly manager: string;
  readonly lot: string;
  /** above zero: more is to be cut; below: less */
  readonly cut: Decimal;
}

/** What a restatement should have cut from a lot that no longer holds it: listed, not owed. */
export interface UncoveredRestatement {
  readonly period: string;
  readonly manager: string;
  readonly lot: string;
  /** above zero */
  readonly uncovered: Decimal;
}

/** All that the pay of one period is calculated from. */
export interface PayCase {
  /** a quarter or a year */
  readonly period: Period;
  /** of the pay that this one follows; undefined for the first */
  readonly predecessor: Period | undefined;
  readonly rules: PayInForce;
  /** everybody on the roster, each once; whom the pays before name beside them may be among them */
  readonly people: readonly PayPerson[];
  /** of the period */
  readonly pools: readonly Pool[];
  readonly entriesBefore: readonly PastDepositEntry[];
  readonly losses: readonly LoanLoss[];
  /** of any date */
  readonly sanctions: readonly Sanction[];
  readonly prizesDue: readonly WonPrize[];
  /** what the pay before carried forward, by manager; not above zero */
  readonly carried: ReadonlyMap<string, Decimal>;
  /**
   * for a year: performance pay that the pays before have paid for its quarters, by manager and quarter; differences that this very
   * pay books are not in it
   */
  readonly advances: ReadonlyMap<string, ReadonlyMap<string, Decimal>>;
  readonly restated: readonly Restated[];
  readonly restatedLots: readonly RestatedLot[];
}

/** The pay of one period. */
export interface Pay {
  /** by manager */
  readonly slips: readonly Payslip[];
  /** bank, branches, lines; each by manager */
  readonly shares: readonly PoolShare[];
  /** of this pay, by manager in the order of booking */
  readonly entries: readonly DepositEntry[];
  /** by account, role and manager */
  readonly cuts: readonly LossCut[];
  /** by manager */
  readonly uncoveredRestatements: readonly UncoveredRestatement[];
}

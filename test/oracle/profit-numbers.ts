/** The built-in numbers of SPEC 7 and 14, written out so that the reference stands alone. */
import { exact, zero, type Exact } from './exact.js';

/** On both sides, before any change that a case makes. */
export const poolRate = '0.0220';
export const capitalRatio = exact('0.105');
export const costOfCapital = exact('0.10');
export const taxRate = exact('0.25');
/** Of a loan without product, or whose product the policy lacks. */
export const otherRiskWeight = exact('1.00');
/** A closing balance above so many times the daily average looks padded. */
export const paddingMultiple = exact('1.20');
/** The part of the customers that are the first ones. */
export const concentration = exact('0.20');

const lossRates = new Map([
  ['normal', exact('0.005')],
  ['special_mention', exact('0.02')],
]);

/** A year, of the balance. */
export function expectedLossRate(riskClass: string): Exact {
  return lossRates.get(riskClass) ?? zero;
}

export interface CurvePoint {
  /** In days. */
  readonly term: number;
  readonly rate: Exact;
}

export const ftpCurve: readonly CurvePoint[] = [
  { term: 0, rate: exact('0.0150') },
  { term: 30, rate: exact('0.0170') },
  { term: 90, rate: exact('0.0190') },
  { term: 180, rate: exact('0.0205') },
  { term: 365, rate: exact('0.0220') },
  { term: 1095, rate: exact('0.0260') },
  { term: 1825, rate: exact('0.0280') },
  { term: 3650, rate: exact('0.0300') },
  { term: 10950, rate: exact('0.0330') },
];

export interface Tier {
  readonly name: string;
  readonly cumulative_share: Exact;
  readonly threshold: Exact;
}

/** Best first; the last one takes every other customer. */
export const customerTiers: readonly [...Tier[], Tier] = [
  { name: 'core', cumulative_share: exact('0.80'), threshold: exact('100000') },
  { name: 'major', cumulative_share: exact('0.95'), threshold: exact('10000') },
  { name: 'general', cumulative_share: exact('1'), threshold: exact('0') },
];

import type { Period } from '../calendar/period.js';
import type { Decimal } from '../money/decimal.js';
import type { RulesInForce } from '../policy/appraisal-rules.js';
import { indicatorNamed } from './named.js';
import { plainText } from './plain-text.js';

/** Figures of a customer that a campaign can go by: columns of customers.csv. */
export const CUSTOMER_METRICS = [
  'loan_daily', 'deposit_daily', 'loan_margin', 'deposit_margin', 'credit_risk_fee', 'intermediary', 'loss_offset', 'contribution',
] as const;
export type CustomerMetric = (typeof CUSTOMER_METRICS)[number];

/** A row of the campaigns: what is paid for what. Texts are empty where the cell is blank. */
export interface PrizeOffer {
  readonly campaign: string;
  readonly period: Period;
  /** who must have brought it; empty for any indicator of the manager himself */
  readonly customer: string;
  /** column of customers.csv, or id or label of an indicator */
  readonly metric: string;
  /** empty for everybody who is employed */
  readonly manager: string;
  /** undefined asks for a value above zero */
  readonly atLeast: Decimal | undefined;
  readonly price: Decimal;
  /** the price is for so much of the value; undefined where it is for all of it */
  readonly per: Decimal | undefined;
  /** physical line of the file */
  readonly fileLine: number;
}

/** Schemes with their scorecards. */
export type PrizeRules = Pick<RulesInForce, 'schemes' | 'scorecards'>;

/** The column of customers.csv that a campaign means: the contribution where it names none; undefined where there is no such column. */
export function customerMetric(metric: string): CustomerMetric | undefined {
  const wanted = plainText(metric);
  return wanted === '' ? 'contribution' : CUSTOMER_METRICS.find((name) => name === wanted);
}

/** The indicator that a campaign means on the scorecard of each scheme: its id, by scheme; schemes without one are left out. */
export function indicatorByScheme(metric: string, { schemes, scorecards }: PrizeRules): Map<string, string> {
  const found = [...schemes.values()].flatMap(({ name, scorecard }) => {
    const card = scorecards.get(scorecard);
    const indicator = card && indicatorNamed(card, metric);
    return indicator === undefined ? [] : [[name, indicator.id] as const];
  });
  return new Map(found);
}

/** The ids of all indicators that campaigns go by, on any scorecard. */
export function prizeIndicators(offers: readonly Pick<PrizeOffer, 'customer' | 'metric'>[], rules: PrizeRules): Set<string> {
  const metrics = new Set(offers.filter(({ customer }) => customer === '').map(({ metric }) => metric));
  return new Set([...metrics].flatMap((metric) => [...indicatorByScheme(metric, rules).values()]));
}

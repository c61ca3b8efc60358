/** What a policy says about margins, costs, centres and customers, and how a case may differ from the built-in one. */
import type { Day } from './days.js';

export type FtpMethod = 'pool' | 'product' | 'term';
export type CostDriver = 'headcount' | 'income' | 'balance' | 'accounts';
export type CostSteps = 'one_step' | 'two_step';
export type CustomerTiersBy = 'cumulative_share' | 'threshold';

/** In force from that day until the next one. */
export interface DatedValue {
  readonly from: Day;
  readonly value: string;
}

/** Named as in the policy, but for the dated rates. */
export interface ProfitSettings {
  readonly ftp_method: FtpMethod;
  readonly cost_driver: CostDriver;
  readonly cost_steps: CostSteps;
  readonly credited_departments: readonly string[];
  readonly customer_tiers_by: CustomerTiersBy;
  /** Changes of the pool rate after the built-in one, in order. */
  readonly ftp_loan: readonly DatedValue[];
  readonly ftp_deposit: readonly DatedValue[];
  /** By product, in order; the built-in policy has none. */
  readonly product_ftp_rates: Readonly<Record<string, readonly DatedValue[]>>;
}

const builtIn: ProfitSettings = {
  ftp_method: 'pool',
  cost_driver: 'headcount',
  cost_steps: 'one_step',
  credited_departments: [
    'transaction_banking',
    'investment_banking',
    'international_banking',
    'financial_markets',
  ],
  customer_tiers_by: 'cumulative_share',
  ftp_loan: [],
  ftp_deposit: [],
  product_ftp_rates: {},
};

export function settingsOf(subject: Partial<ProfitSettings>): ProfitSettings {
  return { ...builtIn, ...subject };
}

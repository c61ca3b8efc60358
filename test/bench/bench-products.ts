/** How a balance moves from snapshot to snapshot. */
export type Movement = 'daily' | 'repaid_monthly' | 'fixed';

export interface BenchProduct {
  readonly name: string;
  /** Accounts of this product among 100 accounts of its record kind. */
  readonly weight: number;
  /** Smallest balance, as a power of ten in fen; the largest is `decades` powers above. */
  readonly smallest: number;
  readonly decades: number;
  /** Lowest rate and how far above it rates go, in ten-thousandths. */
  readonly rate: number;
  readonly rateSpread: number;
  readonly movement: Movement;
}

/** The codes are those of the built-in policy; mixed so that some managers lend more than they take in and some less. */
export const LOAN_PRODUCTS: readonly BenchProduct[] = [
  { name: 'mortgage', weight: 40, smallest: 7, decades: 1, rate: 310, rateSpread: 120, movement: 'repaid_monthly' },
  { name: 'consumer', weight: 25, smallest: 6, decades: 1, rate: 360, rateSpread: 400, movement: 'repaid_monthly' },
  { name: 'small_business', weight: 15, smallest: 7, decades: 1, rate: 365, rateSpread: 200, movement: 'repaid_monthly' },
  { name: 'working_capital', weight: 10, smallest: 8, decades: 1, rate: 300, rateSpread: 150, movement: 'fixed' },
  { name: 'fixed_asset', weight: 4, smallest: 8, decades: 1, rate: 320, rateSpread: 150, movement: 'repaid_monthly' },
  { name: 'bills', weight: 3, smallest: 7, decades: 1, rate: 110, rateSpread: 120, movement: 'fixed' },
  { name: 'trade_finance', weight: 3, smallest: 7, decades: 1, rate: 250, rateSpread: 200, movement: 'fixed' },
];

export const DEPOSIT_PRODUCTS: readonly BenchProduct[] = [
  { name: 'personal_demand', weight: 45, smallest: 4, decades: 3, rate: 10, rateSpread: 1, movement: 'daily' },
  { name: 'personal_term_1y', weight: 20, smallest: 6, decades: 2, rate: 95, rateSpread: 16, movement: 'fixed' },
  { name: 'personal_term_3y', weight: 8, smallest: 6, decades: 2, rate: 125, rateSpread: 26, movement: 'fixed' },
  { name: 'corporate_demand', weight: 12, smallest: 6, decades: 3, rate: 10, rateSpread: 6, movement: 'daily' },
  { name: 'margin', weight: 5, smallest: 6, decades: 2, rate: 10, rateSpread: 1, movement: 'daily' },
  { name: 'corporate_notice', weight: 4, smallest: 7, decades: 1, rate: 45, rateSpread: 11, movement: 'daily' },
  { name: 'corporate_term_1y', weight: 6, smallest: 8, decades: 1, rate: 95, rateSpread: 21, movement: 'fixed' },
];

/** At least one of each income category: intermediary, settlement, credit risk fee, interest. */
export const INCOME_PRODUCTS: readonly string[] = [
  'agency_insurance', 'agency_collection', 'domestic_settlement', 'guarantee', 'letter_of_credit', 'acceptance',
  'advisory', 'wealth_management', 'bank_card', 'account_fee', 'fx_dealing', 'international_settlement',
  'credit_risk_fee', 'interest_recovered',
];

/** One entry for each of 100 accounts, so that `share[draw % 100]` follows the weights. */
export function sharesOf(products: readonly BenchProduct[]): readonly BenchProduct[] {
  const shares = products.flatMap((product) => Array<BenchProduct>(product.weight).fill(product));
  if (shares.length !== 100) throw new Error(`the weights of the products sum to ${shares.length}, not to 100`);
  return shares;
}

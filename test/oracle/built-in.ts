/** The built-in numbers of SPEC 6 and of products.csv, written out so that the reference stands alone. */
import { exact, zero, type Exact } from './exact.js';

export const policyCurrency = 'CNY';
export const basis = 360;
export const lentOutRate = exact('0.0180');
export const borrowInRate = exact('0.0250');

export const nonAccrual: ReadonlySet<string> = new Set(['substandard', 'doubtful', 'loss']);

const provisionRatios = new Map([
  ['substandard', exact('0.3')],
  ['doubtful', exact('0.5')],
  ['loss', exact('1')],
]);

export function provisionRatio(riskClass: string): Exact {
  return provisionRatios.get(riskClass) ?? zero;
}

export const loanProducts = [
  'working_capital',
  'fixed_asset',
  'small_business',
  'bills',
  'trade_finance',
  'interbank_loan',
  'consumer',
  'mortgage',
] as const;

export const depositRates: ReadonlyMap<string, string> = new Map([
  ['corporate_demand', '0.0010'],
  ['corporate_notice', '0.0045'],
  ['corporate_term_3m', '0.0065'],
  ['corporate_term_6m', '0.0085'],
  ['corporate_term_1y', '0.0095'],
  ['margin', '0.0010'],
  ['personal_demand', '0.0010'],
  ['personal_term_1y', '0.0095'],
  ['personal_term_2y', '0.0105'],
  ['personal_term_3y', '0.0125'],
  ['interbank_deposit', '0.0150'],
]);

const incomeCategories: ReadonlyMap<string, string> = new Map([
  ['agency_insurance', 'intermediary'],
  ['agency_collection', 'intermediary'],
  ['domestic_settlement', 'intermediary'],
  ['guarantee', 'intermediary'],
  ['letter_of_credit', 'intermediary'],
  ['acceptance', 'intermediary'],
  ['advisory', 'intermediary'],
  ['wealth_management', 'intermediary'],
  ['bank_card', 'intermediary'],
  ['account_fee', 'intermediary'],
  ['fx_dealing', 'settlement'],
  ['international_settlement', 'settlement'],
  ['credit_risk_fee', 'credit_risk_fee'],
  ['interest_recovered', 'interest'],
]);

export const incomeProducts: readonly string[] = [...incomeCategories.keys()];

/** A product that the policy lacks counts as intermediary income. */
export function incomeCategory(product: string): string {
  return incomeCategories.get(product) ?? 'intermediary';
}

import type { Engine } from './database.js';

/** What measures look at before the period, and what they are made of. Bases are numbered from 1 over all lists. */
export interface ContributionRules {
  /** stretches of days before the period, none overlapping another: first day, the day after the last */
  readonly stretches: readonly { readonly from: string; readonly until: string }[];
  /** first day of the income and activity that is looked at */
  readonly flowsFrom: string;
  readonly looksAtCustomers: boolean;
  readonly balances: readonly BalanceRule[];
  /** bases for which the interest on loans is added up */
  readonly interest: readonly number[];
  readonly flows: readonly FlowRule[];
  /** base, kind, least deposits in cents */
  readonly customers: readonly (readonly [number, string, string])[];
  /** base, product, of those that look at some products only */
  readonly products: readonly (readonly [number, string])[];
}

export interface BalanceRule {
  readonly base: number;
  readonly record: 'loan' | 'deposit';
  readonly allProducts: boolean;
  /** one bit for each class from 1 on */
  readonly classes: number;
  readonly customers: string;
  readonly withTakenOver: boolean;
  /** how often each sum counts */
  readonly inPeriod: number;
  readonly atOpening: number;
  readonly atClosing: number;
  readonly accounts: number;
  readonly stretches: readonly number[];
}

export interface FlowRule {
  readonly base: number;
  readonly record: 'income' | 'activity';
  readonly metric: string | null;
  readonly value: 'amount' | 'quantity' | 'rows';
  readonly currency: string | null;
  readonly from: string;
  readonly allProducts: boolean;
  readonly categories: readonly string[] | null;
}

/** For a look at the ledger without any measure. */
export function noContribution(first: string): ContributionRules {
  return { stretches: [], flowsFrom: first, looksAtCustomers: false, balances: [], interest: [], flows: [], customers: [], products: [] };
}

/** Fills the tables in which the SQL files look up what measures are made of. */
export async function loadContributionRules(engine: Engine, rules: ContributionRules): Promise<void> {
  await engine.fill('balance_rule', rules.balances.map((rule) => [
    rule.base, rule.record, rule.allProducts, rule.classes, rule.customers, rule.withTakenOver,
    rule.inPeriod, rule.atOpening, rule.atClosing, rule.accounts, rule.stretches.map(String),
  ]));
  await engine.fill('flow_rule', rules.flows.map((rule) => [
    rule.base, rule.record, rule.metric, rule.value, rule.currency, rule.from, rule.allProducts, rule.categories,
  ]));
  await engine.fill('interest_rule', rules.interest.map((base) => [base]));
  await engine.fill('customer_rule', rules.customers);
  await engine.fill('base_product', rules.products);
}

import type { Engine, EngineValue } from './database.js';
import { type ContributionRules, loadContributionRules } from './contribution-rules.js';
import { literal } from './literal.js';

/** The period and the policy as the SQL files need them. */
export interface MeasureRules {
  readonly periodName: string;
  /** ISO text: the day before the period, its first day, the day after it */
  readonly opening: string;
  readonly first: string;
  readonly until: string;
  readonly days: number;
  readonly tenDays: number;
  readonly snapshots: 'full' | 'changes';
  readonly averaging: 'ten_day' | 'daily';
  /** days of the interest year */
  readonly basis: number;
  readonly currency: string;
  /** whether a loan without a class counts as normal */
  readonly unclassified: 'normal' | 'reject';
  /** number 1 to 5, name, whether interest accrues, provision ratio, yearly rate of the expected loss */
  readonly classes: readonly (readonly [number, string, boolean, string, string])[];
  /** product, category of its income, risk weight of its loans */
  readonly products: readonly (readonly [string, string | null, string | null])[];
  /** stretches of the period within one month in which no FTP rate changes: first day, the day after, month `2025-07` */
  readonly slices: readonly { readonly from: string; readonly until: string; readonly month: string }[];
  readonly ftpMethod: 'pool' | 'product' | 'term';
  /** record, product (empty for all others), number of the slice, rate */
  readonly ftpRates: readonly (readonly [string, string, number, string])[];
  /** term in days, from, until (exclusive), rate */
  readonly ftpCurve: readonly (readonly [number, string, string, string])[];
  /** 1e-8 parts: of loans whose product has none */
  readonly otherRiskWeight: number;
  readonly costDriver: 'headcount' | 'income' | 'balance' | 'accounts';
  readonly customerTiersBy: 'cumulative_share' | 'threshold';
  /** number, name, from, until (exclusive): 1e-8 parts of a share, or cents */
  readonly customerTiers: readonly (readonly [number, string, string, string])[];
  /** 1e-8 parts: of the customers that concentration looks at */
  readonly concentration: number;
  /** manager, branch of the roster */
  readonly rosterBranches: readonly (readonly [string, string])[];
  /** product, from, until (exclusive), rate */
  readonly depositRates: readonly (readonly [string, string, string, string])[];
  /** currency, from, until (exclusive), millionths of the policy's currency */
  readonly fxRates: readonly (readonly [string, string, string, number])[];
  /** Parquet files with the states that an earlier run ended with, and the file to make of those that count */
  readonly earlier?: { readonly files: readonly string[]; readonly target: string };
  readonly contribution: ContributionRules;
  /** whose figures are traced to their rows: rows that cannot touch him are left out */
  readonly traced?: string;
  /** whether his measures are traced too: they look at all that his customers have with the bank */
  readonly tracesMeasures?: boolean;
  /** target, id, manager, from, until (exclusive), share in ten-thousandths */
  readonly holdings: readonly (readonly [string, string, string, string, string, number])[];
}

const MACROS = [
  'date-bit', 'ten-day-number', 'days-shared', 'days-within', 'ten-days-within', 'averaged-within', 'interest-weight',
  'holds-before', 'holds-at-end', 'cents', 'weighted', 'rate-units', 'flow-cents', 'guessed-quotient', 'nearest-quotient', 'wide-quotient',
  'rounded-whole', 'rounded-quotient', 'amount-text', 'defused', 'short-decimal', 'share-text',
];
const RULE_TABLES = [
  'class-rule', 'product-rule', 'deposit-rate', 'fx-rate', 'holding', 'slice', 'ftp-rate', 'ftp-curve', 'customer-tier', 'roster-branch',
  'balance-rule', 'base-product', 'flow-rule', 'customer-rule', 'interest-rule',
];

/** Makes the tables and values that the SQL files look rules up in. */
export async function loadRules(engine: Engine, rules: MeasureRules): Promise<void> {
  await setDates(engine, rules);
  await setValues(engine, rules);
  engine.repeat(rules.slices.length, rules.contribution.stretches.length);
  await setSpans(engine, 'slice', rules.slices);
  await setSpans(engine, 'stretch', rules.contribution.stretches);
  for (const macro of MACROS) await engine.run(`values/${macro}`);
  for (const table of RULE_TABLES) await engine.run(table);
  await engine.fill('class_rule', rules.classes);
  await engine.fill('product_rule', rules.products);
  await engine.fill('deposit_rate', rules.depositRates);
  await engine.fill('fx_rate', rules.fxRates);
  await engine.fill('holding', rules.holdings);
  await engine.fill('slice', rules.slices.map(({ month }, index) => [index + 1, month]));
  await engine.fill('ftp_rate', rules.ftpRates);
  await engine.fill('ftp_curve', rules.ftpCurve);
  await engine.fill('customer_tier', rules.customerTiers);
  await engine.fill('roster_branch', rules.rosterBranches);
  await loadContributionRules(engine, rules.contribution);
}

async function setDates(engine: Engine, { opening, first, until, contribution }: MeasureRules): Promise<void> {
  const stretchesFirst = contribution.stretches[0]?.from ?? first;
  const dates = {
    period_opening: opening,
    period_first: first,
    period_until: until,
    stretches_first: stretchesFirst,
    history_first: stretchesFirst < opening ? stretchesFirst : opening,
    flows_first: contribution.flowsFrom,
  };
  for (const [name, date] of Object.entries(dates)) {
    await engine.execute(`SET VARIABLE ${name} = CAST(${literal(date)} AS DATE)`);
  }
}

async function setValues(engine: Engine, rules: MeasureRules): Promise<void> {
  const values: Record<string, EngineValue> = {
    period_name: rules.periodName,
    days: rules.days,
    ten_days: rules.tenDays,
    averaged_over: rules.averaging === 'daily' ? rules.days : rules.tenDays,
    snapshots: rules.snapshots,
    averaging: rules.averaging,
    basis: rules.basis,
    currency: rules.currency,
    unclassified: rules.unclassified,
    ftp_method: rules.ftpMethod,
    cost_driver: rules.costDriver,
    other_risk_weight: rules.otherRiskWeight,
    customer_tiers_by: rules.customerTiersBy,
    concentration: rules.concentration,
    looks_at_customers: rules.contribution.looksAtCustomers,
  };
  for (const [name, value] of Object.entries(values)) await engine.set(name, value);
}

async function setSpans(engine: Engine, name: string, spans: readonly { readonly from: string; readonly until: string }[]): Promise<void> {
  for (const [index, { from, until }] of spans.entries()) {
    await engine.execute(`SET VARIABLE ${name}_from_${index + 1} = CAST(${literal(from)} AS DATE)`);
    await engine.execute(`SET VARIABLE ${name}_until_${index + 1} = CAST(${literal(until)} AS DATE)`);
  }
}

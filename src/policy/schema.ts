import { z } from 'zod';
import { closed, fromMap, id, named, strict, text } from '../yaml/schema-parts.js';
import { paySection } from './pay-schema.js';
import { appraisalSections } from './rules-schema.js';
import { amount, count, currency, datedList, decimal, described, distinct, expect, label } from './schema-parts.js';
import { tenderSection } from './tender-schema.js';
import {
  AVERAGING,
  COST_DRIVERS,
  COST_STEPS,
  DAY_COUNT_BASES,
  FTP_METHODS,
  INCOME_CATEGORIES,
  LOAN_LOSS,
  RANK_AMONG,
  RISK_CLASSES,
  SNAPSHOTS,
  TIER_MEASURES,
  TOP_P,
  UNCLASSIFIED,
} from './vocabulary.js';

/** The only shape of a policy file so far; a later one has another number. */
const FORMAT = '1';

const header = closed({ format: z.literal(FORMAT), name: id, title: label });

const settings = closed({
  averaging: described('choice', z.enum(AVERAGING)),
  snapshots: described('choice', z.enum(SNAPSHOTS)),
  day_count_basis: described('days', z.enum(DAY_COUNT_BASES).transform(Number)),
  loan_loss: described('choice', z.enum(LOAN_LOSS)),
  unclassified: described('choice', z.enum(UNCLASSIFIED)),
  provision_table: described('table', id),
  non_accrual: described('classes', distinct(z.enum(RISK_CLASSES), 'class_list')),
  ftp_method: described('choice', z.enum(FTP_METHODS)),
  cost_driver: described('choice', z.enum(COST_DRIVERS)),
  cost_steps: described('choice', z.enum(COST_STEPS)),
  credited_departments: described('departments', distinct(id, 'department_list')),
  customer_tiers_by: described('choice', z.enum(TIER_MEASURES)),
  grade_window: described('months', count('months')),
  top_p: described('choice', z.enum(TOP_P)),
  rank_among: described('choice', z.enum(RANK_AMONG)),
  patience: described('periods', count('periods')),
  loss_periods: described('periods', count('periods')),
  promotion_steps: described('steps', count('steps')),
  demotion_steps: described('steps', count('steps')),
});

const rates = closed({
  lend_out: described('per_year', decimal('per_year')),
  borrow_in: described('per_year', decimal('per_year')),
  ftp_loan: described('per_year', decimal('per_year')),
  ftp_deposit: described('per_year', decimal('per_year')),
  capital_ratio: described('ratio', decimal('ratio')),
  cost_of_capital: described('per_year', decimal('per_year')),
  tax_rate: described('ratio', decimal('ratio')),
  other_risk_weight: described('weight', decimal('weight')),
  padding_multiple: described('weight', decimal('weight')),
  concentration: described('ratio', decimal('ratio')),
});

const ratio = datedList(decimal('ratio'));
const yearly = datedList(decimal('per_year'));

const provisionTable = closed({
  label,
  unit: z.literal('ratio'),
  reference: text,
  ratios: closed({ normal: ratio, special_mention: ratio, substandard: ratio, doubtful: ratio, loss: ratio }),
});

const expectedLoss = closed({
  label,
  unit: z.literal('per_year'),
  reference: text,
  rates: closed({ normal: yearly, special_mention: yearly, substandard: yearly, doubtful: yearly, loss: yearly }),
});

const ftpCurve = closed({
  label,
  unit: z.literal('per_year'),
  reference: text,
  points: named(yearly).refine((points) => points.size > 1, expect('curve')),
});

const customerTier = closed({ label, reference: text, cumulative_share: ratio, threshold: datedList(amount) });

const ofEveryProduct = { label, line: id, department: id, reference: text };

const loan = strict({
  record: z.literal('loan'),
  ...ofEveryProduct,
  risk_weight: datedList(decimal('weight')),
  ftp_rate: yearly.optional(),
});

const deposit = strict({
  record: z.literal('deposit'),
  ...ofEveryProduct,
  deposit_rate: yearly.optional(),
  ftp_rate: yearly.optional(),
});

const income = strict({ record: z.literal('income'), ...ofEveryProduct, category: z.enum(INCOME_CATEGORIES) });

const product = fromMap(
  z.discriminatedUnion('record', [loan, deposit, income], {
    error: ({ code }: { readonly code?: string }) => (code === 'invalid_union' ? expect('record').error : undefined),
  }),
);

/** The whole policy file. What it refuses is explained by `EXPECTATIONS`. */
export const policySchema = closed({
  policy: header,
  currency,
  settings,
  rates,
  provision_tables: named(provisionTable),
  expected_loss: expectedLoss,
  ftp_curve: ftpCurve,
  customer_tiers: named(customerTier).refine((tiers) => tiers.size > 0, expect('tiers')),
  products: named(product),
  ...appraisalSections,
  tender: tenderSection,
  pay: paySection,
});

/** A policy as the file has it, decimals read, before lines and names are joined to its values. */
export type RawPolicy = z.infer<typeof policySchema>;
export type RawProduct = z.infer<typeof product>;
export type RawTier = z.infer<typeof customerTier>;

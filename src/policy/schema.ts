import { z } from 'zod';
import { closed, fromMap, id, named, strict, text } from '../yaml/schema-parts.js';
import { datedList, decimal, described, expect, label } from './schema-parts.js';
import {
  AVERAGING,
  DAY_COUNT_BASES,
  INCOME_CATEGORIES,
  LOAN_LOSS,
  RISK_CLASSES,
  SNAPSHOTS,
  UNCLASSIFIED,
} from './vocabulary.js';

/** The only shape of a policy file so far; a later one has another number. */
const FORMAT = '1';

const header = closed({ format: z.literal(FORMAT), name: id, title: label });

const currency = z.string(expect('currency')).regex(/^[A-Z]{3}$/, expect('currency'));

const classList = z
  .array(z.enum(RISK_CLASSES))
  .refine((classes) => new Set(classes).size === classes.length, expect('class_list'));

const settings = closed({
  averaging: described('choice', z.enum(AVERAGING)),
  snapshots: described('choice', z.enum(SNAPSHOTS)),
  day_count_basis: described('days', z.enum(DAY_COUNT_BASES).transform(Number)),
  loan_loss: described('choice', z.enum(LOAN_LOSS)),
  unclassified: described('choice', z.enum(UNCLASSIFIED)),
  provision_table: described('table', id),
  non_accrual: described('classes', classList),
});

const rates = closed({
  lend_out: described('per_year', decimal('per_year')),
  borrow_in: described('per_year', decimal('per_year')),
  ftp_loan: described('per_year', decimal('per_year')),
  ftp_deposit: described('per_year', decimal('per_year')),
  capital_ratio: described('ratio', decimal('ratio')),
  cost_of_capital: described('per_year', decimal('per_year')),
});

const ratio = datedList(decimal('ratio'));

const provisionTable = closed({
  label,
  unit: z.literal('ratio'),
  reference: text,
  ratios: closed({ normal: ratio, special_mention: ratio, substandard: ratio, doubtful: ratio, loss: ratio }),
});

const ofEveryProduct = { label, line: id, department: id, reference: text };

const loan = strict({ record: z.literal('loan'), ...ofEveryProduct, risk_weight: datedList(decimal('weight')) });

const deposit = strict({
  record: z.literal('deposit'),
  ...ofEveryProduct,
  deposit_rate: datedList(decimal('per_year')).optional(),
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
  products: named(product),
});

/** A policy as the file has it, decimals read, before lines and names are joined to its values. */
export type RawPolicy = z.infer<typeof policySchema>;
export type RawProduct = z.infer<typeof product>;
export type RawTable = z.infer<typeof provisionTable>;

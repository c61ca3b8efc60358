import { z } from 'zod';
import { closed, named, text } from '../yaml/schema-parts.js';
import { PAY_GRADES, PERFORMANCE_MODES, POOL_KINDS } from './pay-rules.js';
import { amount, amountLimit, count, datedList, decimal, described, distinct, expect, number, positive } from './schema-parts.js';

const amounts = datedList(amount);
const ratios = datedList(decimal('ratio'));
const coefficients = datedList(decimal('coefficient'));

const qualityFactors = z
  .array(closed({ at_least: number, factor: decimal('coefficient') }))
  .refine((factors) => factors.length > 0, expect('bands'));

const bands = z.array(closed({ above: amount, share: decimal('ratio') }));

const pieceRate = closed({ reference: text, unit: positive, price: amounts });

const plan = closed({
  reference: text,
  post_wage: closed({ ungraded: amounts, grades: named(named(amounts)) }),
  ungraded_coefficient: coefficients,
  quality_factors: datedList(qualityFactors),
  quality_missing: coefficients,
  pools: datedList(distinct(z.enum(POOL_KINDS), 'role_list')),
  piece_rates: named(pieceRate),
  minimum: datedList(amountLimit).exactOptional(),
  maximum: datedList(amountLimit).exactOptional(),
});

const deposit = closed({
  reference: text,
  bands: datedList(bands),
  vesting_years: datedList(count('years')),
  cut_granted: ratios,
  cut_held: ratios,
});

/** The section of a policy by which people are paid (SPEC 13). */
export const paySection = closed({
  performance: described('choice', z.enum(PERFORMANCE_MODES)),
  advance_share: described('ratio', decimal('ratio')),
  pay_grade: described('choice', z.enum(PAY_GRADES)),
  plans: named(plan),
  deposit,
});

export type RawPay = z.infer<typeof paySection>;
export type RawPayPlan = z.infer<typeof plan>;
export type RawDeposit = z.infer<typeof deposit>;

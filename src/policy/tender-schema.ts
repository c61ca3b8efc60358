import { z } from 'zod';
import { closed, named, text } from '../yaml/schema-parts.js';
import { amountLimit, count, datedList, described, expect } from './schema-parts.js';
import { BASE_TAKES, NO_LIMIT } from './tender-rules.js';
import { isTermText } from './units.js';

const customers = z
  .string(expect('customer_limit'))
  .refine((found) => found === NO_LIMIT || isTermText(found), expect('customer_limit'))
  .transform((found) => (found === NO_LIMIT ? NO_LIMIT : Number(found)));

const limit = closed({
  reference: text,
  customers: datedList(customers).exactOptional(),
  profit: datedList(amountLimit).exactOptional(),
});

/** The section of a policy by which customers are put up for tender (SPEC 14). */
export const tenderSection = closed({
  base_periods: described('periods', count('periods')),
  base_take: described('choice', z.enum(BASE_TAKES)),
  limits: named(named(limit)),
});

export type RawTender = z.infer<typeof tenderSection>;
export type RawTenderLimit = z.infer<typeof limit>;

import { z } from 'zod';
import { fromMap, id, strict, text } from '../yaml/schema-parts.js';
import { CUSTOMER_KINDS, GROWTH_BASES, MEASURE_SPANS, MEASURE_UNITS } from './measure.js';
import { amount, currency, distinct, expect, label } from './schema-parts.js';
import { INCOME_CATEGORIES, RISK_CLASSES } from './vocabulary.js';

const ofEveryMeasure = { label, reference: text, unit: z.enum(MEASURE_UNITS) };

const over = z.enum(MEASURE_SPANS).default('period');
const customers = z.enum(CUSTOMER_KINDS).default('all');

/** A filter or a list of parts: left out, or something in it. */
function some<Item extends z.ZodType<string>>(item: Item) {
  return distinct(item, 'name_list').refine((list) => list.length > 0, expect('name_list'));
}

const names = some(id);
const ofProducts = { products: names.exactOptional(), lines: names.exactOptional() };

const statement = strict({
  input: z.literal('statement'),
  ...ofEveryMeasure,
  statement_line: id,
  lines: names.exactOptional(),
});

const position = strict({
  input: z.literal('position'),
  ...ofEveryMeasure,
  record: z.enum(['loan', 'deposit']),
  take: z.enum(['average', 'opening', 'closing', 'growth', 'count']),
  over,
  against: z.enum(GROWTH_BASES).exactOptional(),
  ...ofProducts,
  classes: some(z.enum(RISK_CLASSES)).exactOptional(),
  customers,
  taken_over: z.enum(['included', 'excluded']).default('included'),
});

const flow = strict({
  input: z.literal('flow'),
  ...ofEveryMeasure,
  record: z.literal('income'),
  take: z.enum(['sum', 'count']),
  over,
  ...ofProducts,
  categories: some(z.enum(INCOME_CATEGORIES)).exactOptional(),
});

const activity = strict({
  input: z.literal('activity'),
  ...ofEveryMeasure,
  metric: id,
  of: z.enum(['amount', 'quantity']),
  take: z.enum(['sum', 'count']),
  over,
  currency: currency.exactOptional(),
});

const ofCustomers = strict({
  input: z.literal('customers'),
  ...ofEveryMeasure,
  take: z.enum(['count', 'products']),
  customers,
  deposits_at_least: amount.exactOptional(),
});

const combined = strict({
  input: z.literal('measure'),
  ...ofEveryMeasure,
  take: z.enum(['sum', 'ratio']),
  of: names,
  to: names.exactOptional(),
});

/** A measure of any input (SPEC 9). What its parts say against each other is checked apart. */
export const measure = fromMap(
  z.discriminatedUnion('input', [statement, position, flow, activity, ofCustomers, combined], {
    error: ({ code }: { readonly code?: string }) => (code === 'invalid_union' ? expect('input').error : undefined),
  }),
);

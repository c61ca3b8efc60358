import { z } from 'zod';
import { closed, fromMap, id, named, strict, text } from '../yaml/schema-parts.js';
import { MISSING_RULES, SCHEME_FIGURES } from './appraisal-rules.js';
import { measure } from './measure-schema.js';
import { datedList, decimal, distinct, expect, label, number, positive, someNamed } from './schema-parts.js';
import { isTermText } from './units.js';

const isNotAboveZero = number.refine((found) => found.lessThanOrEqualTo(0), expect('deduction'));
const yes = z.enum(['true', 'false']).transform((found) => found === 'true');

const ofEveryScoring = { measure: id, standard: number, cap: number, floor: number, missing: z.enum(MISSING_RULES) };

const rate = strict({ rule: z.literal('rate'), ...ofEveryScoring, unit: positive, points: number });

const band = strict({
  rule: z.literal('band'),
  ...ofEveryScoring,
  bands: z.array(closed({ at_least: number, points: number })).refine((bands) => bands.length > 0, expect('bands')),
});

const deduct = strict({
  rule: z.literal('deduct'),
  ...ofEveryScoring,
  unit: positive,
  points: isNotAboveZero,
  above: number.exactOptional(),
  below: number.exactOptional(),
});

const target = strict({ rule: z.literal('target'), ...ofEveryScoring });

const scoring = fromMap(
  z.discriminatedUnion('rule', [rate, band, deduct, target], {
    error: ({ code }: { readonly code?: string }) => (code === 'invalid_union' ? expect('scoring').error : undefined),
  }),
);

const indicator = closed({ label, reference: text, scoring: datedList(scoring) });

const scorecard = closed({
  label,
  reference: text,
  categories: someNamed(closed({ label, indicators: someNamed(indicator) })),
});

const condition = closed({
  measure: id,
  at_least: number.exactOptional(),
  above: number.exactOptional(),
  at_most: number.exactOptional(),
});

const years = z
  .string(expect('years_of_service'))
  .refine((found) => isTermText(found) && found.length <= 2, expect('years_of_service'))
  .transform(Number);

const gates = closed({
  all: z.array(condition).default([]),
  any: z.array(z.array(condition).refine((list) => list.length > 0, expect('conditions'))).default([]),
  score_min: number.exactOptional(),
  rank_within: decimal('ratio').exactOptional(),
  quality_min: number.exactOptional(),
  years_min: years.exactOptional(),
  exam: yes.default(false),
  shield_within: decimal('ratio').exactOptional(),
});

const grade = closed({ label, gates: datedList(gates), pay_coefficient: datedList(decimal('coefficient')) });

const ladder = closed({ label, reference: text, grades: someNamed(grade) });

const groups = distinct(id, 'role_list').default([]);

const scheme = closed({
  label,
  reference: text,
  roles: groups,
  lines: groups,
  scorecard: id,
  ladder: id.exactOptional(),
  figures: z.enum(SCHEME_FIGURES).default('manager'),
  branch_head: yes.default(false),
});

const qualityItem = closed({ label, reference: text, weight: datedList(decimal('ratio')) });
const qualityEvent = closed({ label, reference: text, points: datedList(number) });

/** The sections of a policy by which managers are scored and graded (SPEC 9, 10 and 11). */
export const appraisalSections = {
  measures: named(measure),
  scorecards: someNamed(scorecard),
  ladders: named(ladder),
  schemes: someNamed(scheme),
  quality_items: someNamed(qualityItem),
  quality_events: named(qualityEvent),
};

export type RawScoring = z.infer<typeof scoring>;
export type RawScorecard = z.infer<typeof scorecard>;
export type RawLadder = z.infer<typeof ladder>;
export type RawQualityItem = z.infer<typeof qualityItem>;
export type RawQualityEvent = z.infer<typeof qualityEvent>;

import type { Text } from '../problems/entry.js';
import type { Ladder } from './appraisal-rules.js';
import { gradeLabel } from './build-rules.js';
import type { TenderLimit, TenderRules } from './tender-rules.js';
import type { RawTender, RawTenderLimit } from './tender-schema.js';
import { type LineOf, joined, policyValue, spotOf } from './value-spot.js';
import { TENDER_FIELDS } from './vocabulary.js';

/** Joins to the rules of a tender their names, labels and lines; the label of a limit is that of its grade. */
export function buildTender(raw: RawTender, ladders: ReadonlyMap<string, Ladder>, lineOf: LineOf): TenderRules {
  const spot = (name: 'base_periods' | 'base_take') => {
    const path = ['tender', name];
    return { section: 'tender', name, path, listPath: [...path, 'values'] } as const;
  };
  const limits = [...raw.limits].flatMap(([ladder, grades]) =>
    [...grades].map(([grade, limit]) => limitOf(ladder, grade, limit, gradeLabel(ladders.get(ladder), grade), lineOf)),
  );
  return {
    base_periods: policyValue(spot('base_periods'), raw.base_periods, lineOf),
    base_take: policyValue(spot('base_take'), raw.base_take, lineOf),
    limits,
  };
}

function limitOf(ladder: string, grade: string, raw: RawTenderLimit, whole: Text, lineOf: LineOf): TenderLimit {
  const { reference, customers, profit } = raw;
  const spot = (field: keyof typeof TENDER_FIELDS) => spotOf(['tender', 'limits', ladder, grade, field], `${ladder}.${grade}.${field}`);
  const described = (field: keyof typeof TENDER_FIELDS) => ({ label: joined(whole, TENDER_FIELDS[field]), reference });
  return {
    ladder,
    grade,
    ...(customers && {
      customers: policyValue(spot('customers'), { ...described('customers'), unit: 'customers', values: customers }, lineOf),
    }),
    ...(profit && { profit: policyValue(spot('profit'), { ...described('profit'), unit: 'amount', values: profit }, lineOf) }),
  };
}

import type { Decimal } from '../money/decimal.js';
import type { Condition } from '../policy/appraisal-rules.js';
import type { Text } from '../problems/entry.js';
import { MISSING, boundText, figureText, inBoth } from './figure-text.js';
import type { MeasuredFacts } from './gate-facts.js';
import type { GateResult } from './scoring.js';

/** What a gate asks for, what there is, and whether that is enough. */
export type Check = Pick<GateResult, 'needed' | 'found' | 'result'>;
type Result = Check['result'];

interface Bound {
  readonly bound: Decimal;
  readonly sign: Text;
  readonly isKept: (value: Decimal) => boolean;
}

/** What gates ask for, by the part of the policy that asks: the same of every manager. */
const NEEDED = new WeakMap<object, Text>();

const AT_LEAST: Text = { en: '>=', zh: '≥' };
const ABOVE: Text = inBoth('>');
const AT_MOST: Text = { en: '<=', zh: '≤' };

/**
 * Holds one condition against its measure (SPEC 11); unknown where that is missing.
 * @throws where the policy has no such measure: a bug
 */
export function checkCondition(condition: Condition, facts: MeasuredFacts): Check {
  const { label, unit } = declared(condition, facts);
  const { bound, sign, isKept } = boundOf(condition);
  const value = facts.valueOf(condition.measure);
  const needed = () => {
    const least = boundText(bound, unit);
    return { en: `${label.en} ${sign.en} ${least}`, zh: `${label.zh} ${sign.zh} ${least}` };
  };
  return {
    needed: writtenOnce(condition, needed),
    found: value === undefined ? MISSING : inBoth(figureText(value, unit)),
    result: value === undefined ? 'unknown' : isKept(value) ? 'holds' : 'fails',
  };
}

/**
 * Holds alternatives, of one of which every condition is asked for, against their measures (SPEC 11). Holds where one
 * does; else unknown where one has nothing but missing measures against it. What is found stands in the form of what is
 * needed: `1.00 or (2.00 and missing)`.
 */
export function checkAlternatives(alternatives: readonly (readonly Condition[])[], facts: MeasuredFacts): Check {
  const checks = alternatives.map((conditions) => conditions.map((condition) => checkCondition(condition, facts)));
  const results = checks.map(jointResult);
  return {
    needed: writtenOnce(alternatives, () => joined(checks.map((each) => each.map(({ needed }) => needed)))),
    found: joined(checks.map((each) => each.map(({ found }) => found))),
    result: results.includes('holds') ? 'holds' : results.includes('unknown') ? 'unknown' : 'fails',
  };
}

/** Labels of the measures for whose lack nobody knows whether one of the alternatives holds; each once. */
export function missingMeasures(alternatives: readonly (readonly Condition[])[], facts: MeasuredFacts): Text[] {
  const open = alternatives.filter((conditions) => {
    return jointResult(conditions.map((condition) => checkCondition(condition, facts))) === 'unknown';
  });
  const lacking = open.flat().filter(({ measure }) => facts.valueOf(measure) === undefined);
  return [...new Set(lacking.map((condition) => declared(condition, facts).label))];
}

function writtenOnce(part: object, write: () => Text): Text {
  const known = NEEDED.get(part);
  if (known !== undefined) return known;
  const text = write();
  NEEDED.set(part, text);
  return text;
}

function jointResult(checks: readonly Check[]): Result {
  if (checks.some(({ result }) => result === 'fails')) return 'fails';
  return checks.some(({ result }) => result === 'unknown') ? 'unknown' : 'holds';
}

function declared({ measure }: Condition, { measures }: MeasuredFacts) {
  const found = measures.get(measure);
  if (found === undefined) throw new Error(`bug: a gate asks for ${measure}, which is no measure`);
  return found;
}

function boundOf({ measure, at_least: least, above, at_most: most }: Condition): Bound {
  if (least !== undefined) return { bound: least, sign: AT_LEAST, isKept: (value) => value.greaterThanOrEqualTo(least) };
  if (above !== undefined) return { bound: above, sign: ABOVE, isKept: (value) => value.greaterThan(above) };
  if (most !== undefined) return { bound: most, sign: AT_MOST, isKept: (value) => value.lessThanOrEqualTo(most) };
  throw new Error(`bug: a condition on ${measure} without a bound`);
}

function joined(alternatives: readonly (readonly Text[])[]): Text {
  const nested = alternatives.length > 1;
  const en = alternatives.map((texts) => {
    const all = texts.map((text) => text.en).join(' and ');
    return nested && texts.length > 1 ? `(${all})` : all;
  });
  const zh = alternatives.map((texts) => {
    const all = texts.map((text) => text.zh).join(' 且 ');
    return nested && texts.length > 1 ? `（${all}）` : all;
  });
  return { en: en.join(' or '), zh: zh.join(' 或 ') };
}

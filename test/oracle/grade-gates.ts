/** Which gates of a grade hold (SPEC 11). */
import { comparison, exact, ofCents } from './exact.js';
import type { Condition, Grade } from './ladder-table.js';
import type { GradingSettings } from './grading-settings.js';
import type { Value, Measure } from './position-measures.js';
import { isWithinTop, type Standing } from './score-ranks.js';

export type GateKind = 'all' | 'any' | 'score' | 'rank' | 'quality' | 'years' | 'exam';
export type Verdict = 'holds' | 'fails' | 'unknown';

export interface Gate {
  readonly kind: GateKind;
  readonly verdict: Verdict;
}

/** What is known of a manager on the last day of the period. */
export interface Candidate {
  readonly measured: (measure: Measure) => Value;
  /** In 0.01, as the quality. */
  readonly score: bigint;
  readonly quality: bigint | undefined;
  readonly standing: Standing;
  /** Empty where it is not known. */
  readonly bankSince: string;
  readonly exam: string;
  readonly lastDay: string;
}

function verdictOn(holds: boolean): Verdict {
  return holds ? 'holds' : 'fails';
}

function conditionVerdict({ measured }: Candidate, { measure, bound, isStrict }: Condition): Verdict {
  const value = measured(measure);
  if (value === undefined) return 'unknown';
  const order = comparison(value, exact(bound));
  return verdictOn(isStrict ? order > 0 : order >= 0);
}

/** One that fails makes all fail; one that is unknown, none failing, makes them unknown. */
function together(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('fails')) return 'fails';
  return verdicts.includes('unknown') ? 'unknown' : 'holds';
}

function eitherOf(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('holds')) return 'holds';
  return verdicts.includes('unknown') ? 'unknown' : 'fails';
}

/** Years to the last anniversary that is not after the day. */
export function fullYears(since: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(since.slice(0, 4));
  return since.slice(5) <= day.slice(5) ? years : years - 1;
}

const passed = ['yes', 'y', 'pass', 'passed', '1', 'true', '通过', '合格', '是', '已通过'];
const notPassed = ['no', 'n', 'fail', 'failed', '0', 'false', '未通过', '不合格', '否'];

function examVerdict(text: string): Verdict {
  const word = text.trim().toLowerCase();
  if (passed.includes(word)) return 'holds';
  return notPassed.includes(word) ? 'fails' : 'unknown';
}

/** The years gate counts in promotions only. */
export function gatesOf(grade: Grade, candidate: Candidate, withYears: boolean, topP: GradingSettings['top_p']): Gate[] {
  const { score, quality, standing, bankSince } = candidate;
  const gates: Gate[] = grade.all.map((each) => ({ kind: 'all', verdict: conditionVerdict(candidate, each) }));
  const put = (kind: GateKind, verdict: Verdict): number => gates.push({ kind, verdict });
  const alternatives = grade.any.map((each) => together(each.map((one) => conditionVerdict(candidate, one))));
  if (alternatives.length > 0) put('any', eitherOf(alternatives));
  if (grade.score !== undefined) put('score', verdictOn(comparison(ofCents(score), exact(grade.score)) >= 0));
  if (grade.rankWithin !== undefined) put('rank', verdictOn(isWithinTop(standing, grade.rankWithin, topP)));
  if (grade.quality !== undefined) {
    const needed = exact(grade.quality);
    put('quality', quality === undefined ? 'unknown' : verdictOn(comparison(ofCents(quality), needed) >= 0));
  }
  if (withYears && grade.years !== undefined) {
    put('years', bankSince === '' ? 'unknown' : verdictOn(fullYears(bankSince, candidate.lastDay) >= grade.years));
  }
  if (grade.exam === true) put('exam', examVerdict(candidate.exam));
  return gates;
}

export function allHold(gates: readonly Gate[]): boolean {
  return gates.every(({ verdict }) => verdict === 'holds');
}

import type { Period } from '../calendar/period.js';
import type { GradeInForce, LadderInForce } from '../policy/appraisal-rules.js';
import { gradeNamed } from './named.js';
import type { PastGrade } from './reference-facts.js';

/** Where a manager stands before a decision. */
export type PresentGrade =
  | { readonly kind: 'known'; readonly grade: GradeInForce }
  /** his ladder has no grade of that name */
  | { readonly kind: 'unknown'; readonly text: string }
  | { readonly kind: 'none' };

/** What the present grade of a manager is taken from. */
export interface PresentGradeInput {
  readonly ladder: LadderInForce | undefined;
  readonly period: Period;
  /** rows of this manager, in any order, at most one for a period */
  readonly history: readonly PastGrade[];
  /** name or label of a grade; empty where he has none */
  readonly rosterGrade: string;
}

/**
 * The grade that a manager brings into a period: the latest that the history gives him on his ladder, else the
 * roster's (SPEC 11). A grade of the history that the ladder no longer has gives way to the roster's too, so that
 * correcting the roster helps.
 */
export function presentGrade({ ladder, period, history, rosterGrade }: PresentGradeInput): PresentGrade {
  if (ladder === undefined) return { kind: 'none' };
  const past = latestOf(history, ladder.name, period)?.gradeAfter ?? '';
  const grade = gradeNamed(ladder, past) ?? gradeNamed(ladder, rosterGrade);
  if (grade !== undefined) return { kind: 'known', grade };
  const text = rosterGrade.trim() === '' ? past.trim() : rosterGrade.trim();
  return text === '' ? { kind: 'none' } : { kind: 'unknown', text };
}

function latestOf(history: readonly PastGrade[], ladder: string, period: Period): PastGrade | undefined {
  let latest: PastGrade | undefined;
  for (const row of history) {
    if (row.ladder !== ladder || row.gradeAfter.trim() === '' || row.period.last >= period.first) continue;
    if (latest === undefined || isLater(row.period, latest.period, period)) latest = row;
  }
  return latest;
}

/** Of periods that end on one day, one of the kind that is appraised goes first, then the shorter one. */
function isLater(a: Period, b: Period, { kind }: Period): boolean {
  if (a.last !== b.last) return a.last > b.last;
  if ((a.kind === kind) !== (b.kind === kind)) return a.kind === kind;
  return a.first > b.first;
}

import type { LadderInForce } from '../policy/appraisal-rules.js';
import { type Problem, sortProblems } from '../problems/problem.js';
import { adjustmentProblems } from './adjustment-checks.js';
import { type CheckedRun, type GivenReferences, type GivenRows, type RosterGrade, isEarlier, isWithin, placeOf } from './given-references.js';
import { gradeNamed, itemNamed } from './named.js';
import { presentGrade } from './present-grade.js';
import type { Assessment, Override, PastGrade, PastRank } from './reference-facts.js';
import { targetProblems } from './target-checks.js';

export type { CheckedRun, GivenReferences } from './given-references.js';
export { unknownPeople } from './unknown-people.js';

/**
 * What the reference files say that does not go with the policy and the period (SPEC 9 to 12). Only rows that bear on
 * the period are held against its rules: others may have been right under the rules of their own time.
 * @returns errors and warnings, by file and line
 */
export function checkReferences(given: GivenReferences, run: CheckedRun): Problem[] {
  return sortProblems([
    ...(given.targets ? targetProblems(given.targets, run) : []),
    ...(given.assessments ? assessmentProblems(given.assessments, run) : []),
    ...(given.overrides ? overrideProblems(given.overrides, run) : []),
    ...(given.overrides && given.roster ? unusedOverrides(given.overrides, given.roster, run) : []),
    ...(given.adjustments ? adjustmentProblems(given.adjustments, given.roster, run) : []),
    ...(given.roster ? gradeProblems(given.roster, given.history ?? [], run) : []),
    ...(given.history ?? []).flatMap((file) => laterProblems(file, run)),
    ...(given.previous ? previousProblems(given.previous, run) : []),
  ]);
}

function assessmentProblems(file: GivenRows<Assessment>, { rules, period }: CheckedRun): Problem[] {
  const bearing = file.rows.filter(({ date }) => isWithin(date, period));
  const known = [...rules.quality_items.keys()].join(', ');
  const firsts = new Map<string, number>();
  const problems = bearing.flatMap(({ manager, item, assessor, date, fileLine }): Problem[] => {
    const name = itemNamed(rules, item)?.name;
    if (name === undefined) return [{ code: 'quality_item', ...placeOf(file, 'item', fileLine), value: item, details: { known } }];
    const key = JSON.stringify([manager, name, assessor, date]);
    const first = firsts.get(key);
    if (first === undefined) {
      firsts.set(key, fileLine);
      return [];
    }
    const details = { item, assessor, date, lines: String(first) };
    return [{ code: 'quality_duplicate', ...placeOf(file, 'manager', fileLine), value: manager, details }];
  });
  const outside = file.rows.length - bearing.length;
  if (outside > 0) problems.push({ code: 'quality_outside', file: file.name, value: String(outside) });
  return problems;
}

/** A grade must be of the ladder of whom it is given to, or of any where he has none. */
function overrideProblems(file: GivenRows<Override>, run: CheckedRun): Problem[] {
  return file.rows.flatMap(({ period, manager, grade, fileLine }): Problem[] => {
    if (period.name !== run.period.name) return [];
    const own = ladderOf(manager, run);
    const ladders = own === undefined ? [...run.rules.ladders.values()] : [own];
    if (ladders.some((ladder) => gradeNamed(ladder, grade) !== undefined)) return [];
    const details = { manager, known: gradeList(ladders) };
    return [{ code: 'override_grade', ...placeOf(file, 'grade', fileLine), value: grade, details }];
  });
}

/** Decisions on people of the roster who are not graded. */
function unusedOverrides(file: GivenRows<Override>, roster: GivenRows<RosterGrade>, run: CheckedRun): Problem[] {
  const statuses = new Map(roster.rows.map(({ manager, status }) => [manager, status]));
  return file.rows.flatMap(({ period, manager, grade, fileLine }): Problem[] => {
    const status = statuses.get(manager);
    const isGraded = status === 'active' && ladderOf(manager, run) !== undefined;
    if (period.name !== run.period.name || status === undefined || isGraded) return [];
    return [{ code: 'override_unused', ...placeOf(file, 'manager', fileLine), value: manager, details: { grade } }];
  });
}

/** Of those who are graded, on whose present grade nothing can be decided. */
function gradeProblems(roster: GivenRows<RosterGrade>, history: readonly GivenRows<PastGrade>[], run: CheckedRun): Problem[] {
  const past = new Map<string, PastGrade[]>();
  for (const row of history.flatMap(({ rows }) => rows)) {
    const rows = past.get(row.manager);
    if (rows === undefined) past.set(row.manager, [row]);
    else rows.push(row);
  }
  return roster.rows.flatMap(({ manager, grade: rosterGrade, status, fileLine }): Problem[] => {
    const ladder = ladderOf(manager, run);
    if (status !== 'active' || ladder === undefined) return [];
    const grade = presentGrade({ ladder, period: run.period, history: past.get(manager) ?? [], rosterGrade });
    if (grade.kind !== 'unknown') return [];
    const details = { manager, ladder: ladder.name, known: gradeList([ladder]) };
    return [{ code: 'grade_unknown', ...placeOf(roster, 'grade', fileLine), value: grade.text, details }];
  });
}

function laterProblems({ name, rows }: GivenRows<PastGrade>, { period }: CheckedRun): Problem[] {
  const later = new Set(rows.filter((row) => !isEarlier(row.period, period)).map((row) => row.period.name));
  return later.size === 0 ? [] : [{ code: 'history_later', file: name, value: [...later].sort(compareNames).join(', ') }];
}

function previousProblems({ name, rows }: GivenRows<PastRank>, { by }: CheckedRun): Problem[] {
  const found = new Set(rows.map((row) => row.by));
  if (found.size === 0 || found.has(by)) return [];
  return [{ code: 'previous_by', file: name, value: [...found].sort(compareNames).join(', '), details: { by } }];
}

function ladderOf(manager: string, { rules, schemeOf }: CheckedRun): LadderInForce | undefined {
  const name = schemeOf(manager)?.ladder;
  return name === undefined ? undefined : rules.ladders.get(name);
}

function gradeList(ladders: readonly LadderInForce[]): string {
  return [...new Set(ladders.flatMap(({ grades }) => grades.map(({ name }) => name)))].join(', ');
}

function compareNames(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

import type { IsoDate } from '../calendar/dates.js';
import type { Period } from '../calendar/period.js';
import type { RulesInForce, Scheme } from '../policy/appraisal-rules.js';
import type { Problem } from '../problems/problem.js';
import type { Adjustment, Assessment, Override, PastGrade, PastRank, RosterFacts, Sanction, Target } from './reference-facts.js';

/** Rows of a file, with what a message needs to name their place. */
export interface GivenRows<Row> {
  /** the file as it was given */
  readonly name: string;
  readonly rows: readonly Row[];
  /** headers as the file has them, by canonical name */
  readonly headers?: ReadonlyMap<string, string>;
}

/** What the roster says of a manager's grade. */
export type RosterGrade = Pick<RosterFacts, 'grade' | 'status'> & { readonly manager: string; readonly name: string; readonly fileLine: number };

/** The reference files of a run that scoring and grading go by; undefined where one is not given. */
export interface GivenReferences {
  readonly roster?: GivenRows<RosterGrade> | undefined;
  readonly targets?: GivenRows<Target> | undefined;
  readonly assessments?: GivenRows<Assessment> | undefined;
  readonly sanctions?: GivenRows<Sanction> | undefined;
  readonly overrides?: GivenRows<Override> | undefined;
  readonly adjustments?: GivenRows<Adjustment> | undefined;
  /** each file by itself */
  readonly history?: readonly GivenRows<PastGrade>[] | undefined;
  readonly previous?: GivenRows<PastRank> | undefined;
}

/** The run for which the files are given. */
export interface CheckedRun {
  readonly period: Period;
  readonly rules: RulesInForce;
  /** the scheme of a manager; undefined where he has none, or the roster lacks him */
  readonly schemeOf: (manager: string) => Scheme | undefined;
  /** name of the measure by which the run ranks */
  readonly by: string;
}

/** The place of a row, under the header that its file has. */
export function placeOf({ name, headers }: GivenRows<unknown>, column: string, line: number): Pick<Problem, 'file' | 'line' | 'column'> {
  return { file: name, line, column: headers?.get(column) ?? column };
}

/** Whether a period ends before another begins: only then is it history of the other. */
export function isEarlier(past: Period, period: Period): boolean {
  return past.last < period.first;
}

/** Whether two periods share a day. */
export function isOverlapping(a: Period, b: Period): boolean {
  return a.first <= b.last && a.last >= b.first;
}

/** Whether a day is one of the period's. */
export function isWithin(date: IsoDate, { first, last }: Period): boolean {
  return date >= first && date <= last;
}

import type { IsoDate } from '../calendar/dates.js';
import type { Period } from '../calendar/period.js';
import type { Decimal } from '../money/decimal.js';
import type { Employment } from './picture-terms.js';

/** What the roster says of a manager as far as scoring and grading need it; texts are empty where the cell is blank. */
export interface RosterFacts extends Employment {
  readonly role: string;
  readonly line: string;
  readonly branch: string;
  readonly grade: string;
  readonly bankSince: IsoDate | undefined;
  readonly exam: string;
  readonly termTo: IsoDate | undefined;
}

/** What someone is to reach in a period. */
export interface Target {
  readonly of: 'manager' | 'branch' | 'customer';
  readonly id: string;
  /** id or label of an indicator, as the file has it */
  readonly indicator: string;
  readonly period: Period;
  readonly target: Decimal;
  /** physical line of the file */
  readonly fileLine: number;
}

/** What one assessor gives a manager for one item of quality. */
export interface Assessment {
  readonly manager: string;
  readonly item: string;
  /** 0 to 100 */
  readonly score: Decimal;
  readonly assessor: string;
  readonly date: IsoDate;
  readonly fileLine: number;
}

export const SANCTION_TYPES = ['warning', 'fine', 'talk', 'removal'] as const;
export type SanctionType = (typeof SANCTION_TYPES)[number];

export interface Sanction {
  readonly manager: string;
  readonly date: IsoDate;
  readonly type: SanctionType;
  /** of a fine; undefined where the cell is blank */
  readonly amount: Decimal | undefined;
  readonly approver: string;
  readonly reason: string;
  readonly fileLine: number;
}

/** What the appraisal committee decided beside the rules (SPEC 11). */
export interface Override {
  readonly manager: string;
  readonly period: Period;
  readonly grade: string;
  readonly approver: string;
  readonly reason: string;
  readonly fileLine: number;
}

/** What is added to a line of a manager's statement after a dispute, or taken from it. */
export interface Adjustment {
  /** undefined for that of the run */
  readonly period: Period | undefined;
  readonly manager: string;
  /** name of the line */
  readonly line: string;
  /** in the sense of the line: above zero is more income, or more cost */
  readonly amount: Decimal;
  readonly reason: string;
  readonly approver: string;
  readonly fileLine: number;
}

/** A row of the grades.csv of an earlier run. */
export interface PastGrade {
  readonly period: Period;
  readonly manager: string;
  readonly ladder: string;
  /** empty where he was not given one */
  readonly gradeAfter: string;
  readonly failed: boolean;
  readonly virtualProfit: Decimal;
}

/** A rank of an earlier leaderboard. */
export interface PastRank {
  readonly by: string;
  readonly group: string;
  readonly id: string;
  readonly rank: number;
}

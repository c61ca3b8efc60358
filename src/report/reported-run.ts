import type { BoardSubject } from '../appraisal/board-subjects.js';
import type { ClassMove } from '../appraisal/class-move.js';
import type { BoardMeasure } from '../appraisal/board-measures.js';
import type { RulesInForce } from '../policy/appraisal-rules.js';

/** A row of a file of a run: texts by canonical column. */
export type TextRow = ReadonlyMap<string, string>;

/** A point of the curve of customers by contribution: the best `customers` of them bring `share` of it all. */
export interface CurvePoint {
  readonly customers: number;
  /** fraction; above 1 where customers with a loss come after */
  readonly share: string;
}

/** Files of a run that a report takes whole. */
export const REPORTED_FILES = ['statements', 'risk', 'balances', 'scorecard', 'quality', 'grades', 'gates', 'leaderboard', 'customer-groups', 'reconciliation'] as const;
export type ReportedFile = (typeof REPORTED_FILES)[number];

/** A run as a report shows it: what its files say, and the labels of its policy. */
export interface ReportedRun {
  /** of the folder: `2025Q3` */
  readonly name: string;
  readonly command: 'month' | 'quarter' | 'half' | 'year';
  readonly period: { readonly name: string; readonly first: string; readonly last: string };
  readonly policy: string;
  readonly currency: string;
  /** of the program that made the run */
  readonly version: string;
  /** SHA-256 of the manifest */
  readonly sha256: string;
  readonly restates: { readonly run: string; readonly reason: string } | undefined;
  readonly rows: { readonly read: number; readonly accepted: number; readonly superseded: number; readonly rejected: number };
  /** whom the leaderboard ranks, and by what */
  readonly ranked: BoardSubject;
  readonly by: BoardMeasure;
  readonly tables: Readonly<Record<ReportedFile, readonly TextRow[]>>;
  /** of the dispute file; none where there was no such file */
  readonly adjustments: readonly TextRow[];
  /** of the policy, on the last day: what things are called */
  readonly rules: RulesInForce;
  readonly curve: readonly CurvePoint[];
  readonly classes: readonly ClassMove[];
  /** name of the run before, by which classes moved; undefined where none was given */
  readonly previous: string | undefined;
}

import type { Period } from '../calendar/period.js';
import type { Problem } from '../problems/problem.js';
import type { CsvOptions } from '../report/csv.js';
import type { Surroundings } from './ledger-session.js';

/** What `pay` is given. */
export interface PayRequest {
  /** a quarter or a year */
  readonly period: Period;
  /** folder of runs and pays */
  readonly out: string;
  /** folder of the run; undefined is that of the period under `out` */
  readonly run: string | undefined;
  readonly roster: string;
  readonly pools: string | undefined;
  readonly prizes: string | undefined;
  readonly sanctions: string | undefined;
  /** undefined is the policy of the run */
  readonly policy: string | undefined;
  /** why a pay is made anew; undefined for the first */
  readonly restates: string | undefined;
  /** whose payslip is asked for; undefined for all together */
  readonly manager: string | undefined;
  readonly csv: CsvOptions;
}

/** What `pay` is given besides. */
export type PaySurroundings = Pick<Surroundings, 'version' | 'signal'>;

/** How `pay` ended. */
export type PayOutcome<Result> =
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
  | ({ readonly kind: 'done'; readonly warnings: readonly Problem[]; readonly folder: string } & Result);

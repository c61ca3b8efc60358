import type { Period } from '../calendar/period.js';
import type { IsoDate } from '../calendar/dates.js';
import type { Problem } from '../problems/problem.js';
import type { CsvOptions } from '../report/csv.js';
import type { TenderCommand } from '../runs/tender-manifest.js';
import type { Surroundings } from './ledger-session.js';

/** What every command of a tender is given. */
export interface TenderRequest {
  /** of the tender; good for a folder */
  readonly name: string;
  /** folder under which its own is */
  readonly out: string;
  readonly csv: CsvOptions;
}

/** Customers to put up, and the runs that make their bases. */
export interface OpenRequest extends TenderRequest {
  /** run folders, their customers.csv, or patterns of these */
  readonly runs: readonly string[];
  readonly customers: string;
  readonly closes: IsoDate | undefined;
  readonly policy: string | undefined;
}

/** Bids for them. */
export interface AwardRequest extends TenderRequest {
  readonly bids: string;
  readonly roster: string;
  /** grades.csv of a run */
  readonly grades: string;
  /** first day of the assignments */
  readonly from: IsoDate;
  readonly policy: string | undefined;
}

/** Later runs. */
export interface TrackRequest extends TenderRequest {
  readonly runs: readonly string[];
}

/** What a command of a tender is given besides. */
export type TenderSurroundings = Pick<Surroundings, 'version' | 'signal'>;

/** How a command of a tender ended. */
export type TenderOutcome<Result> =
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
  | ({ readonly kind: 'done'; readonly warnings: readonly Problem[]; readonly folder: string } & Result);

/** A warning where what a later command wrote is taken away. */
export function droppedWarning(name: string, command: TenderCommand | undefined): Problem[] {
  return command === undefined ? [] : [{ code: 'tender_stage_dropped', value: name, details: { command } }];
}

/** What the manifest says of how files are written. */
export function csvFacts({ language, excel }: CsvOptions): Readonly<Record<string, string | boolean | null>> {
  return { language: language ?? null, excel };
}

/** Names of periods, as messages list them. */
export function periodList(periods: readonly Period[]): string {
  return periods.map(({ name }) => name).join(', ');
}

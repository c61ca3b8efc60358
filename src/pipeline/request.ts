import type { Encoding } from '../intake/encodings.js';
import type { PeriodRequest } from '../calendar/period.js';

/** What a run is asked to do: the command line, understood. */
export interface RunRequest {
  /** `quarter`, `month`, `half` or `year` */
  readonly command: string;
  /** as it was written */
  readonly periodText: string;
  readonly period: PeriodRequest;
  readonly ledgers: readonly string[];
  readonly policy?: string;
  readonly roster?: string;
  readonly assignments?: string;
  readonly fx?: string;
  /** positions.csv of the run before */
  readonly opening?: string;
  /** control totals, such as `rows=12,loan.balance=100.00`, or a file of them */
  readonly expect?: string;
  /** how files of other shapes are read */
  readonly mapping?: string;
  /** of all ledger files; recognised where it is not given */
  readonly encoding?: Encoding | 'utf-16';
  readonly snapshots?: 'full' | 'changes';
  /** rows that may be rejected before the run stops */
  readonly maxRejects: number;
  /** folder in which the run folder is written */
  readonly out?: string;
  /** memory of the engine, such as `1GB` */
  readonly memory: string;
  /** name of the statement line by which the leaderboard ranks */
  readonly by: string;
  /** ranks kept on the leaderboard */
  readonly top?: number;
  /** within what managers are ranked */
  readonly group?: 'branch';
  /** language of the files' headers; canonical English where it is not given */
  readonly fileLanguage?: 'en' | 'zh';
  /** files begin with a byte order mark */
  readonly excel: boolean;
}

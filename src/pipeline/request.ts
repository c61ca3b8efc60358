import type { BoardGroup, BoardSubject } from '../appraisal/board-subjects.js';
import type { PeriodRequest } from '../calendar/period.js';
import type { PolicySetting } from '../policy/policy-setting.js';
import type { CsvOptions } from '../report/csv.js';
import type { InputNames } from './inputs.js';

/** What a run is asked to do: the command line, understood. */
export interface RunRequest extends InputNames {
  /** `quarter`, `month`, `half` or `year` */
  readonly command: string;
  /** as it was written */
  readonly periodText: string;
  readonly period: PeriodRequest;
  readonly snapshots?: 'full' | 'changes';
  /** rows that may be rejected before the run stops */
  readonly maxRejects: number;
  /** folder in which the run folder is written */
  readonly out?: string;
  /** whether the run is sealed as it is written */
  readonly seal?: boolean;
  /** whether the ledger is kept beside the run */
  readonly archive?: boolean;
  /** why a sealed run is restated */
  readonly restate?: string;
  /** whom the leaderboard ranks */
  readonly rank: BoardSubject;
  /** name of the measure by which it ranks */
  readonly by: string;
  /** ranks kept on the leaderboard */
  readonly top?: number;
  /** within what managers are ranked */
  readonly group?: BoardGroup;
  /** language of the files' headers; canonical English where it is not given */
  readonly fileLanguage?: 'en' | 'zh';
  /** files begin with a byte order mark */
  readonly excel: boolean;
}

/** What a simulation changes: the policy of the run, or a second one in its place, and values of that (SPEC 1a). */
export interface PolicyChange {
  /** file of the second policy */
  readonly policy?: string;
  readonly settings: readonly PolicySetting[];
}

/** How the files of a run are written. */
export function csvOptions({ fileLanguage, excel }: Pick<RunRequest, 'fileLanguage' | 'excel'>): CsvOptions {
  return { language: fileLanguage, excel };
}

import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { GivenReferences } from '../appraisal/reference-checks.js';
import { compareBytes } from '../appraisal/people.js';
import type { PastGrade } from '../appraisal/reference-facts.js';
import { readAdjustments } from '../intake/adjustments.js';
import { joinHistories, readHistory } from '../intake/history.js';
import { matchingFiles } from '../intake/ledger-arguments.js';
import { readOverrides } from '../intake/overrides.js';
import { readPastRanks } from '../intake/past-ranks.js';
import { readQuality } from '../intake/quality.js';
import { readSanctions } from '../intake/sanctions.js';
import { readTargets } from '../intake/targets.js';
import { latestVersions } from './latest-versions.js';
import { type Reference, reference } from './reference.js';

/** Files that scoring and grading go by, beside the roster. */
export interface ScoringFileNames {
  readonly targets?: string;
  readonly quality?: string;
  readonly sanctions?: string;
  readonly overrides?: string;
  /** the dispute file */
  readonly adjustments?: string;
  /** grades.csv of earlier runs: files and patterns */
  readonly history?: readonly string[];
  /** folder of the run before, or its leaderboard.csv */
  readonly previous?: string;
}

/** What they say; undefined where a file is not given. */
export interface ScoringFiles extends Omit<GivenReferences, 'roster'> {
  /** of all files of the history together */
  readonly grades: readonly PastGrade[];
}

/** Reads them all, so that all that is wrong with them is reported at once. */
export async function openScoringFiles(
  names: ScoringFileNames,
): Promise<{ readonly files: ScoringFiles; readonly references: readonly Reference<unknown>[] }> {
  const targets = reference('targets', names.targets, readTargets);
  const quality = reference('quality', names.quality, readQuality);
  const sanctions = reference('sanctions', names.sanctions, readSanctions);
  const overrides = reference('overrides', names.overrides, readOverrides);
  const adjustments = reference('adjustments', names.adjustments, readAdjustments);
  const previous = reference('previous', await leaderboardOf(names.previous), readPastRanks);
  const paths = (await Promise.all((names.history ?? []).map(historiesOf))).flat();
  const histories = [...new Set(paths)].map((path) => reference('history', path, readHistory)).sort(byContent);
  const readings = histories.flatMap(({ reading }) => reading ?? []);
  const { grades, problems } = joinHistories(readings);
  const ranks = previous.reading;
  return {
    files: {
      targets: targets.reading,
      assessments: quality.reading,
      sanctions: sanctions.reading,
      overrides: overrides.reading,
      adjustments: adjustments.reading,
      history: readings.map(({ grades: rows, ...rest }) => ({ ...rest, rows })),
      previous: ranks && { ...ranks, rows: ranks.ranks },
      grades,
    },
    references: [targets, quality, sanctions, overrides, adjustments, previous, ...histories, { digests: [], problems }],
  };
}

/** The file itself, or the latest versions of those that a pattern finds. */
async function historiesOf(word: string): Promise<string[]> {
  const found = await matchingFiles(word);
  return found.length === 1 ? found : latestVersions(found);
}

/** In whichever order the files are named, the manifest names them in one. */
function byContent(a: Reference<unknown>, b: Reference<unknown>): number {
  const [left = '', right = ''] = [a, b].map(({ digests: [digest] }) => digest && digest.name + digest.sha256);
  return compareBytes(left, right);
}

/** The leaderboard in the folder of a run. */
async function leaderboardOf(path: string | undefined): Promise<string | undefined> {
  if (path === undefined) return undefined;
  const isFolder = await stat(path).then((found) => found.isDirectory(), () => false);
  return isFolder ? join(path, 'leaderboard.csv') : path;
}

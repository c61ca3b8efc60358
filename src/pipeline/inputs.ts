import { basename } from 'node:path';
import { type Holding, holdingsOf } from '../appraisal/holdings.js';
import { readAssignments } from '../intake/assignments.js';
import type { LedgerFile } from '../intake/ledger-file.js';
import { openLedgerFiles } from '../intake/ledger.js';
import { type RosterEntry, readRoster } from '../intake/roster.js';
import { type Problem, isWarning } from '../problems/problem.js';
import type { InputDigest } from '../runs/manifest.js';
import { type LoadedPolicy, loadPolicy } from './policy-source.js';

/** Files that a run may be given. */
export interface InputNames {
  readonly ledgers: readonly string[];
  readonly policy?: string;
  readonly roster?: string;
  readonly assignments?: string;
}

/** The files of a run, opened and understood; ledger rows are not read yet. */
export interface Inputs {
  /** undefined where it has errors */
  readonly policy: LoadedPolicy | undefined;
  readonly files: readonly LedgerFile[];
  readonly roster: ReadonlyMap<string, RosterEntry> | undefined;
  readonly holdings: readonly Holding[];
  readonly digests: readonly InputDigest[];
  /** errors and warnings of all of them together */
  readonly problems: readonly Problem[];
}

/** Opens everything that a run is given, so that all that is wrong with it is reported at once. */
export async function openInputs(names: InputNames): Promise<Inputs> {
  const policy = await loadPolicy(names.policy);
  const { files, problems } = await openLedgerFiles(names.ledgers);
  const roster = names.roster === undefined ? undefined : readRoster(names.roster, names.roster);
  const assignments =
    names.assignments === undefined ? undefined : readAssignments(names.assignments, names.assignments);
  const isLoaded = 'policy' in policy;
  return {
    policy: isLoaded ? policy : undefined,
    files,
    roster: roster?.managers,
    holdings: assignments === undefined || assignments.problems.some(isError) ? [] : holdingsOf(assignments.assignments),
    digests: [
      ...files.map(({ path, survey }) => digest('ledger', path, survey)),
      ...(roster?.digest && names.roster !== undefined ? [digest('roster', names.roster, roster.digest)] : []),
      ...(assignments?.digest && names.assignments !== undefined
        ? [digest('assignments', names.assignments, assignments.digest)]
        : []),
    ],
    problems: [
      ...(isLoaded ? [] : policy),
      ...problems,
      ...(roster?.problems ?? []),
      ...(assignments?.problems ?? []),
    ],
  };
}

function isError(problem: Problem): boolean {
  return !isWarning(problem);
}

function digest(role: string, path: string, { sha256, size }: { sha256: string; size: number }): InputDigest {
  return { role, name: basename(path), sha256, size };
}

import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { wholePeriod } from '../calendar/period.js';
import type { Problem } from '../problems/problem.js';
import { readJournal } from '../runs/journal.js';
import { type RunManifest, readRunManifest } from '../runs/run-manifest.js';
import { sealFits } from '../runs/seal.js';
import { readWritten } from '../runs/written-kinds.js';

/** A folder of results, as `runs` lists it. */
export interface ListedRun {
  /** of the folder */
  readonly name: string;
  readonly kind: 'run' | 'pay' | 'tender' | 'simulation';
  /** `broken`: it has a seal that is not the one of its manifest, or no manifest that can be read */
  readonly state: 'open' | 'sealed' | 'broken';
  /** which one it restates */
  readonly restates: string | undefined;
  /** of the program that made it */
  readonly version: string | undefined;
  /** rows counted of the ledger */
  readonly rows: number | undefined;
  /** when and by whom, as the journal knows it */
  readonly time: string | undefined;
  readonly user: string | undefined;
}

/** Everything that an output folder holds, by time of the period (SPEC 15); the problem that there is no such folder. */
export async function listRuns(out: string): Promise<readonly ListedRun[] | Problem> {
  const names = await readdir(out).catch(() => undefined);
  if (names === undefined) return { code: 'runs_missing', file: out };
  const journal = await readJournal(out);
  const listed: ListedRun[] = [];
  for (const name of names.filter((each) => !each.startsWith('.'))) {
    const facts = await factsOf(out, name);
    if (facts === undefined) continue;
    const line = journal.findLast(({ folder, manifest, event }) => folder === name && manifest === facts.sha256 && event !== 'seal' && event !== 'unseal');
    const { kind, state, restates, version, rows } = facts;
    listed.push({ name, kind, state, restates, version, rows, time: line?.time, user: line?.user });
  }
  return listed.sort((a, b) => compare(orderOf(a.name), orderOf(b.name)));
}

type Facts = Omit<ListedRun, 'name' | 'time' | 'user'> & { readonly sha256: string };

async function factsOf(out: string, name: string): Promise<Facts | undefined> {
  const path = join(out, name);
  const run = await readRunManifest(path);
  return 'code' in run ? readWritten(path) : factsOfRun(run);
}

async function factsOfRun(run: RunManifest): Promise<Facts> {
  const fits = await sealFits(run.path, run.sha256);
  const state = fits === undefined ? 'open' : fits ? 'sealed' : 'broken';
  return { kind: 'run', state, restates: run.restates?.run, version: run.version, rows: run.rows.accepted, sha256: run.sha256 };
}

/** By the last day of the period, longer periods last; tenders and what else there is behind, by name. */
function orderOf(name: string): string {
  const period = wholePeriod(name.split('.', 1)[0] ?? '');
  return period === undefined ? `~${name}` : `${period.last} ${String(period.days).padStart(3, '0')} ${name}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

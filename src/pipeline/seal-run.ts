import { dirname, resolve } from 'node:path';
import type { Problem } from '../problems/problem.js';
import type { FileState } from '../runs/folder-state.js';
import { appendJournal } from '../runs/journal.js';
import { type RunManifest, readRunManifest } from '../runs/run-manifest.js';
import { isSealed, sealFolder, unsealFolder } from '../runs/seal.js';
import { withLock } from '../runs/with-lock.js';
import { newerVersion } from '../runs/run-place.js';
import { stateOfRun } from './run-state.js';

/** How sealing ended: sealed now, or as it was; or what of the run is not as it was written. */
export type SealOutcome = { readonly kind: 'done'; readonly changed: boolean } | { readonly kind: 'broken'; readonly files: readonly FileState[] };

/** Seals a run, so that no later run replaces it (SPEC 15). One whose files are not as they were written is not sealed. */
export async function sealRun(path: string, version: string): Promise<SealOutcome | Problem> {
  return withRun(path, async (run, out) => {
    if (await isSealed(run.path)) return { kind: 'done', changed: false };
    const files = (await stateOfRun(run)).filter(({ state }) => state !== 'same');
    if (files.length > 0) return { kind: 'broken', files };
    await appendJournal(out, { event: 'seal', folder: run.name, manifest: run.sha256, version, inputs: [] });
    await sealFolder(run.path, run.sha256);
    return { kind: 'done', changed: true };
  });
}

/** Takes the seal off; why is kept in the journal. One that another run restates stays sealed. */
export async function unsealRun(path: string, reason: string, version: string): Promise<SealOutcome | Problem> {
  return withRun(path, async (run, out) => {
    if (!(await isSealed(run.path))) return { kind: 'done', changed: false };
    const newer = await newerVersion(out, run.period.name, run.name);
    if (newer !== undefined) return { code: 'run_restated', value: run.name, details: { by: newer } };
    await appendJournal(out, { event: 'unseal', folder: run.name, manifest: run.sha256, version, inputs: [], reason });
    await unsealFolder(run.path);
    return { kind: 'done', changed: true };
  });
}

/** Works on a run under the lock of its period. */
async function withRun(path: string, use: (run: RunManifest, out: string) => Promise<SealOutcome | Problem>): Promise<SealOutcome | Problem> {
  const out = dirname(resolve(path));
  const found = await readRunManifest(path);
  if ('code' in found) return found;
  const { period, name } = found;
  if (name !== period.name && !name.startsWith(`${period.name}.r`)) return { code: 'run_misplaced', file: path, value: period.name };
  return withLock(out, period.name, async () => {
    const run = await readRunManifest(path);
    return 'code' in run ? run : use(run, out);
  });
}

import { join, resolve } from 'node:path';
import { archiveFolder } from '../intake/archive.js';
import type { Problem } from '../problems/problem.js';
import type { FileState } from '../runs/folder-state.js';
import { type FoundInput, findInputs } from '../runs/found-inputs.js';
import { type ReadPay, readPayManifest } from '../runs/read-pay-manifest.js';
import { type ManifestedFolder, type RunManifest, readRunManifest } from '../runs/run-manifest.js';
import { MANIFEST, sha256Of } from '../runs/written-folder.js';
import { appraise } from './appraise.js';
import type { Difference } from './first-difference.js';
import { type Surroundings, withScratch } from './ledger-session.js';
import { outputDifferences } from './output-differences.js';
import { requestOf } from './reopen-run.js';
import { stateOfRun } from './run-state.js';
import { payAgain } from './verify-pay.js';

/** What `verify` is given. */
export interface VerifyRequest {
  /** folder of the run, or of a pay */
  readonly run: string;
  /** inputs that are not where they were */
  readonly against: readonly string[];
  /** memory of the engine, such as `1GB` */
  readonly memory: string;
}

/** How running it again went. */
export type Rerun =
  | { readonly kind: 'done'; readonly differences: readonly Difference[] }
  /** inputs are missing */
  | { readonly kind: 'not_run' }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/** Where a difference comes from. */
export type Cause = 'files' | 'data' | 'policy' | 'program' | 'unknown';

/** All that was found of a run. */
export interface Verification {
  readonly run: ManifestedFolder;
  /** of the program that verifies */
  readonly version: string;
  readonly files: readonly FileState[];
  readonly inputs: readonly FoundInput[];
  /** whether it was run again from its archive: inputs have changed, or are nowhere */
  readonly isFromArchive: boolean;
  readonly rerun: Rerun;
  /** empty where everything is as it was */
  readonly causes: readonly Cause[];
}

/** Runs or pays a period again and holds every byte against what is there (SPEC 15); nothing is written. */
export async function verifyRun(request: VerifyRequest, surroundings: Surroundings): Promise<Verification | Problem> {
  const isPay = resolve(request.run).endsWith('.pay');
  const run = await (isPay ? readPayManifest(request.run) : readRunManifest(request.run));
  if ('code' in run) return run;
  const { version } = surroundings;
  const files = await stateOfRun(run);
  const inputs = await findInputs(run, request.against);
  surroundings.signal.throwIfAborted();
  const archive = inputs.every(({ state }) => state === 'same') ? undefined : await archiveFolder(run.path);
  const canRun = archive !== undefined || inputs.every(({ path }) => path !== undefined);
  const rerun = canRun ? await again(run, inputs, archive, request, surroundings) : { kind: 'not_run' as const };
  const needed = archive === undefined ? inputs : inputs.filter(({ state }) => state !== 'missing');
  return { run, version, files, inputs, isFromArchive: archive !== undefined, rerun, causes: causesOf(run, version, files, needed, rerun) };
}

function again(
  run: RunManifest | ReadPay,
  inputs: readonly FoundInput[],
  archive: string | undefined,
  request: VerifyRequest,
  surroundings: Surroundings,
): Promise<Rerun> {
  return 'rows' in run ? runAgain(run, archive ?? inputs, request, surroundings) : payAgain(run, inputs, surroundings);
}

async function runAgain(run: RunManifest, inputs: readonly FoundInput[] | string, { memory }: VerifyRequest, surroundings: Surroundings): Promise<Rerun> {
  return withScratch(async (scratch) => {
    const out = join(scratch, 'out');
    const request = await requestOf(run, inputs, memory, scratch);
    const outcome = await appraise({ ...request, out }, surroundings);
    if (outcome.kind === 'refused') return { kind: 'refused', problems: outcome.problems };
    const again = await readRunManifest(join(out, run.period.name));
    if ('code' in again) throw new Error(`bug: the run of ${run.name} left no manifest`);
    return { kind: 'done', differences: await outputDifferences(run, again, ['command', 'period', 'options', 'rows']) };
  });
}

function causesOf(run: ManifestedFolder, version: string, files: readonly FileState[], inputs: readonly FoundInput[], rerun: Rerun): Cause[] {
  const isManifestChanged = files.some(({ name, state }) => name === MANIFEST && state === 'changed');
  const causes: Cause[] = [];
  if (files.some(({ state }) => state !== 'same')) causes.push('files');
  if (inputs.some(({ state }) => state !== 'same') || (rerun.kind === 'refused' && run.version === version)) causes.push('data');
  if (sha256Of(run.policy.text) !== run.policy.sha256) causes.push('policy');
  if (rerun.kind === 'done' && rerun.differences.length === 0) return causes;
  if (rerun.kind === 'not_run' || causes.includes('data') || isManifestChanged) return causes;
  return [...causes, run.version === version ? 'unknown' : 'program'];
}

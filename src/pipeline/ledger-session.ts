import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Engine, type EngineProgress } from '../engine/database.js';
import type { StageEnded } from '../engine/ledger-measures.js';
import { makeScratch } from '../engine/scratch.js';
import { type Ledger, loadLedger } from '../intake/ledger.js';
import { type Problem, hasErrors } from '../problems/problem.js';
import type { Inputs } from './inputs.js';

/** What a run is given besides its request. */
export interface Surroundings {
  readonly version: string;
  /** aborted when the run is to stop */
  readonly signal: AbortSignal;
  readonly stageEnded: StageEnded | undefined;
  /** told of the engine once it is open, and of what it is about to read */
  readonly engineOpened?: (engine: EngineProgress, ledger: LedgerSize) => void;
  /** what a ledger named `-` is read from */
  readonly standardInput?: Readable;
}

/** How large a ledger is. */
export interface LedgerSize {
  readonly files: number;
  readonly bytes: number;
}

/** A ledger in an engine of its own, which goes when the session ends. */
export interface LedgerSession {
  readonly engine: Engine;
  readonly ledger: Ledger;
  readonly scratch: string;
  /** what was seen while the ledger was read */
  readonly warnings: readonly Problem[];
}

/** Bytes of all files up to which threads take longer to agree than to work. */
const SMALL = 1_000_000;

/** Makes a scratch folder for as long as `use` takes. */
export async function withScratch<Result>(use: (scratch: string) => Promise<Result>): Promise<Result> {
  const scratch = await makeScratch();
  try {
    return await use(scratch);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/**
 * Reads the ledger into an engine and hands it over for as long as `use` takes.
 * @returns what `use` gives, or the problems for which no row can be used
 */
export async function withLedger<Result>(
  inputs: Inputs,
  memory: string,
  scratch: string,
  { signal, stageEnded, engineOpened }: Surroundings,
  use: (session: LedgerSession) => Promise<Result>,
): Promise<Result | { readonly problems: readonly Problem[] }> {
  let engine: Engine | undefined;
  const stop = () => engine?.interrupt();
  try {
    const files = [...inputs.files, ...(inputs.opening ? [inputs.opening.file] : [])].map(({ path }) => path);
    const kept = inputs.archive?.tables.map(({ file }) => join(inputs.archive?.path ?? '', file)) ?? [];
    engine = await Engine.open({ memory, scratch, inputs: [...files, ...kept], ...(isSmall(inputs) && { threads: 1 }) });
    signal.addEventListener('abort', stop);
    if (engineOpened !== undefined) {
      await engine.watchProgress();
      engineOpened(engine, { files: inputs.files.length, bytes: bytesOf(inputs) });
    }
    signal.throwIfAborted();
    const { ledger, problems } = await loadLedger(engine, { ...inputs, fileRead: (rows) => stageEnded?.('ledger file', rows) }, scratch);
    stageEnded?.('ledger to typed rows', ledger.rows);
    if (hasErrors(problems)) return { problems };
    return await use({ engine, ledger, scratch, warnings: problems });
  } finally {
    signal.removeEventListener('abort', stop);
    engine?.close();
  }
}

function isSmall({ digests }: Inputs): boolean {
  return digests.reduce((bytes, { size }) => bytes + size, 0) <= SMALL;
}

/** Of the ledger. */
function bytesOf({ digests }: Inputs): number {
  return digests.filter(({ role }) => role === 'ledger').reduce((bytes, { size }) => bytes + size, 0);
}

import type { Appraisal } from '../appraisal/appraisal.js';
import type { BothSides, Simulation } from '../appraisal/simulation.js';
import type { Problem } from '../problems/problem.js';
import { simulationCsv } from '../report/simulation-csv.js';
import { type InputDigest, manifestText } from '../runs/manifest.js';
import { RunFolder } from '../runs/run-folder.js';
import { withLock } from '../runs/with-lock.js';
import type { Surroundings } from './ledger-session.js';
import type { LoadedPolicy } from './policy-source.js';
import type { RunRequest } from './request.js';
import { rowCounts } from './row-counts.js';

/** What is written of a simulation. */
export interface WrittenSimulation {
  readonly out: string;
  readonly request: RunRequest;
  readonly digests: readonly InputDigest[];
  readonly policies: BothSides<LoadedPolicy>;
  /** by the policy of the run */
  readonly appraisal: Appraisal;
  readonly simulation: Simulation;
}

/**
 * Writes `OUT/2025Q3.simulation` in one step. No period has such a name, so that nothing takes it for a run.
 * @returns its path, or the problem that another process is writing it
 */
export async function writeSimulation(written: WrittenSimulation, surroundings: Surroundings): Promise<{ readonly path: string } | Problem> {
  const name = `${written.simulation.period.name}.simulation`;
  return withLock(written.out, name, async () => ({ path: await writeUnderLock(written, name, surroundings) }));
}

async function writeUnderLock(written: WrittenSimulation, name: string, { signal, version }: Surroundings): Promise<string> {
  const { out, request, simulation } = written;
  const folder = await RunFolder.begin(out, name);
  try {
    const options = { language: request.fileLanguage, excel: request.excel };
    await folder.write('simulation.csv', simulationCsv(simulation, options));
    signal.throwIfAborted();
    return await folder.publish(manifest(written, folder, version));
  } finally {
    await folder.discard();
  }
}

function manifest({ request, digests, policies, appraisal, simulation }: WrittenSimulation, folder: RunFolder, version: string): string {
  const { name, first, last } = simulation.period;
  return manifestText({
    version,
    command: request.command,
    period: { name, first, last },
    options: {
      snapshots: request.snapshots ?? null,
      max_rejects: request.maxRejects,
      language: request.fileLanguage ?? null,
      excel: request.excel,
    },
    policy: policies.base,
    rows: rowCounts(appraisal.reconciliation),
    inputs: digests,
    outputs: folder.digests(),
    simulation: { settings: simulation.settings, policy: policies.simulated },
  });
}

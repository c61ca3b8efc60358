import { type BothSides, type Simulation, simulationOf } from '../appraisal/simulation.js';
import type { Problem } from '../problems/problem.js';
import { type RunOutcome, appraise } from './appraise.js';
import type { Surroundings } from './ledger-session.js';
import { type LoadedPolicy, loadBoth } from './policy-source.js';
import type { PolicyChange, RunRequest } from './request.js';
import { writeSimulation } from './write-simulation.js';

type Done = Extract<RunOutcome, { kind: 'done' }>;

/** How a simulation ended; it is refused where either of its two results is. */
export type SimulationOutcome =
  | Exclude<RunOutcome, Done>
  | {
      readonly kind: 'done';
      readonly simulation: Simulation;
      /** of both results, each once */
      readonly warnings: readonly Problem[];
      readonly folder: string | undefined;
    };

/**
 * Appraises the same ledger twice, by the policy of the request and by the changed one (SPEC 1a). Neither result is
 * written as a run: with an output folder, `OUT/2025Q3.simulation` holds what sets them side by side.
 */
export async function simulate(
  { out, ...request }: RunRequest,
  change: PolicyChange,
  surroundings: Surroundings,
): Promise<SimulationOutcome> {
  const { settings, policy } = change;
  const changed: RunRequest = { ...request, settings, ...(policy !== undefined && { policy }) };
  const policies = await loadPolicies(request, changed);
  if (!('base' in policies)) return { kind: 'refused', problems: policies };
  const base = await appraise(request, surroundings);
  if (base.kind === 'refused') return base;
  const simulated = await appraise(changed, surroundings);
  if (simulated.kind === 'refused') return simulated;
  const { appraisal } = base;
  const simulation = simulationOf(appraisal, simulated.appraisal, settings);
  const warnings = warningsOf(base, simulated);
  if (out === undefined) return { kind: 'done', simulation, warnings, folder: undefined };
  const written = await writeSimulation({ out, request, digests: base.digests, policies, appraisal, simulation }, surroundings);
  if ('code' in written) return { kind: 'refused', problems: [written] };
  return { kind: 'done', simulation, warnings, folder: written.path };
}

/** Both policies, or what is wrong with them: it is said before any ledger is read. */
async function loadPolicies(request: RunRequest, changed: RunRequest): Promise<BothSides<LoadedPolicy> | readonly Problem[]> {
  const policies = await loadBoth(request.policy, changed.policy, changed.settings);
  if (!('base' in policies)) return policies;
  const [from, to] = [policies.base.policy.currency, policies.simulated.policy.currency];
  if (from === to) return policies;
  const reason = `a policy in ${to} cannot be compared with one in ${from}`;
  const option = changed.command === 'policy diff' ? {} : { column: '--simulate' };
  return [{ code: 'usage', ...option, value: to, details: { reason, command: changed.command } }];
}

function warningsOf(base: Done, simulated: Done): Problem[] {
  const known = new Set(base.appraisal.warnings.map((warning) => JSON.stringify(warning)));
  return [...base.appraisal.warnings, ...simulated.appraisal.warnings.filter((warning) => !known.has(JSON.stringify(warning)))];
}

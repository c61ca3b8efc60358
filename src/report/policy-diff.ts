import type { Simulation } from '../appraisal/simulation.js';
import type { PolicyDifference } from '../policy/policy-diff.js';
import { jsonPieces } from './json-pieces.js';
import { simulationParts } from './simulation-json.js';

/** A policy that is compared. */
export interface ComparedPolicy {
  readonly name: string;
  /** as it was given */
  readonly file: string;
}

/** What two policies say differently, and what would come of that. */
export interface PolicyDiff {
  readonly from: ComparedPolicy;
  readonly to: ComparedPolicy;
  /** ISO text: the day of which both are compared */
  readonly date: string;
  readonly differences: readonly PolicyDifference[];
  /** undefined without a ledger */
  readonly simulation: Simulation | undefined;
}

/** All of it as JSON with a line end, piece by piece. */
export function policyDiffJson({ from, to, date, differences, simulation }: PolicyDiff): Generator<string> {
  return jsonPieces({
    policies: { from: { ...from }, to: { ...to } },
    at: date,
    differences: differences.map(({ label, words, touches, ...texts }) => ({
      ...texts,
      label: { ...label },
      words: { ...words },
      touches: { ...touches },
    })),
    ...(simulation && { simulation: simulationParts(simulation) }),
  });
}

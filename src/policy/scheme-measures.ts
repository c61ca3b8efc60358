import type { Gates, Scheme } from './appraisal-rules.js';
import { valueInForce } from './dated-value.js';
import { indicatorsOf, type Policy } from './policy.js';

/** A scheme of a policy on a day, ISO text. */
export interface MeasureUse {
  readonly policy: Policy;
  readonly scheme: Scheme;
  readonly date: string;
}

/** The names of the measures that a scheme scores and grades by, with all that those are made of (SPEC 9 and 11). */
export function measuresOfScheme({ policy, scheme, date }: MeasureUse): ReadonlySet<string> {
  const card = policy.scorecards.get(scheme.scorecard);
  const ladder = scheme.ladder === undefined ? undefined : policy.ladders.get(scheme.ladder);
  const scored = (card === undefined ? [] : indicatorsOf(card)).flatMap(({ scoring }) => valueInForce(scoring.values, date)?.measure ?? []);
  const asked = (ladder?.grades ?? []).flatMap(({ gates }) => measuresOfGates(valueInForce(gates.values, date)));
  const found = new Set<string>();
  const open = [...scored, ...asked];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const measure = policy.measures.get(name);
    if (measure === undefined || found.has(name)) continue;
    found.add(name);
    if (measure.input === 'measure') open.push(...measure.of, ...(measure.to ?? []));
  }
  return found;
}

function measuresOfGates(gates: Gates | undefined): string[] {
  return [...(gates?.all ?? []), ...(gates?.any.flat() ?? [])].map(({ measure }) => measure);
}

import { type PlainTree, placeAt } from '../yaml/plain-tree.js';
import type { Part } from './dated-places.js';
import { measuresIn, partsOfMeasure } from './measure-parts.js';
import type { PolicyFinding } from './policy-findings.js';

interface Step {
  readonly name: string;
  readonly rest: Omit<Part, 'name'>[];
}

/** No measure is made of itself, by whatever way (SPEC 9). The walk keeps its own stack, so that no document exhausts the program's. */
export function measuresNotMadeOfThemselves(tree: PlainTree): PolicyFinding[] {
  const parts = new Map(measuresIn(tree).map((measure) => [measure.name, partsOfMeasure(measure)]));
  const done = new Set<string>();
  return [...parts.keys()].flatMap((name) => [...walkFrom(name, parts, done, tree)]);
}

/** Follows a measure to its parts, depth first; a part that is on the way already closes a circle. */
function* walkFrom(
  start: string,
  parts: ReadonlyMap<string, readonly Omit<Part, 'name'>[]>,
  done: Set<string>,
  tree: PlainTree,
): Generator<PolicyFinding> {
  const way: Step[] = [];
  const onWay = new Set<string>();
  const enter = (name: string) => {
    way.push({ name, rest: [...(parts.get(name) ?? [])].reverse() });
    onWay.add(name);
    done.add(name);
  };
  if (!done.has(start)) enter(start);
  for (let step = way.at(-1); step !== undefined; step = way.at(-1)) {
    const next = step.rest.pop();
    if (next === undefined) {
      onWay.delete(step.name);
      way.pop();
    } else if (typeof next.plain === 'string') {
      if (onWay.has(next.plain)) yield circle(tree, next, way);
      else if (!done.has(next.plain) && parts.has(next.plain)) enter(next.plain);
    }
  }
}

const LONGEST_SHOWN = 5;

function circle(tree: PlainTree, { path, plain }: Omit<Part, 'name'>, way: readonly Step[]): PolicyFinding {
  const names = way.map(({ name }) => name);
  const value = typeof plain === 'string' ? plain : '';
  const around = [...names.slice(names.indexOf(value)), value];
  const shown = around.length > LONGEST_SHOWN ? [...around.slice(0, LONGEST_SHOWN - 1), '…', value] : around;
  return { fault: 'cycle', path, offset: placeAt(tree, path)?.offset ?? 0, value, details: { way: shown.join(' > ') } };
}

import { type Plain, type PlainTree, placeAt } from '../yaml/plain-tree.js';
import { type Part, type Spot, entriesOf, itemsOf, partAt, valuesUnder } from './dated-places.js';
import { textAt, unknownMeasure } from './measure-parts.js';
import { type PolicyFinding, missingKey, refusedAt } from './policy-findings.js';
import { decimalOf, isNumberText } from './units.js';

const SIDES = ['above', 'below'];
const BOUNDS = ['at_least', 'above', 'at_most'];

/** What indicators and gates measure is a measure of this policy (SPEC 9 and 11). */
export function scoredMeasuresExist(tree: PlainTree): PolicyFinding[] {
  return [...scoringsIn(tree), ...conditionsIn(tree)].flatMap(({ plain, path }) => {
    const measure = partAt(plain, 'measure');
    return measure === undefined ? [] : unknownMeasure(tree, { path: [...path, 'measure'], plain: measure });
  });
}

/** Caps are not below floors, bands fall, and a deduction or a condition has one bound (SPEC 9 and 11). */
export function boundsAreSound(tree: PlainTree): PolicyFinding[] {
  const ofScoring = scoringsIn(tree).flatMap((scoring) => [
    ...capAboveFloor(tree, scoring),
    ...bandsFall(tree, scoring),
    ...(textAt(scoring.plain, 'rule') === 'deduct' ? hasOneOf(tree, scoring, SIDES) : []),
  ]);
  return [...ofScoring, ...conditionsIn(tree).flatMap((condition) => hasOneOf(tree, condition, BOUNDS))];
}

/** An indicator is known by its name within the whole scorecard, as targets name it (SPEC 9). */
export function indicatorsStandOnce(tree: PlainTree): PolicyFinding[] {
  return cardsIn(tree).flatMap((card) => {
    const known = new Set<string>();
    return indicatorsIn(card).flatMap(({ name, path }) => {
      const offset = placeAt(tree, path)?.keyOffset ?? 0;
      if (known.has(name)) return [{ ...refusedAt(tree, path, 'once_in_card', name), offset }];
      known.add(name);
      return [];
    });
  });
}

function capAboveFloor(tree: PlainTree, { plain, path }: Spot): PolicyFinding[] {
  const [cap, floor] = [textAt(plain, 'cap'), textAt(plain, 'floor')];
  if (cap === undefined || floor === undefined || !isNumberText(cap) || !isNumberText(floor)) return [];
  return decimalOf(cap).lessThan(decimalOf(floor)) ? [refusedAt(tree, [...path, 'cap'], 'cap_floor')] : [];
}

function bandsFall(tree: PlainTree, { plain, path }: Spot): PolicyFinding[] {
  const bounds = itemsOf(partAt(plain, 'bands'), [...path, 'bands']).flatMap((band) => {
    const written = textAt(band.plain, 'at_least');
    return written !== undefined && isNumberText(written) ? [{ path: [...band.path, 'at_least'], bound: decimalOf(written) }] : [];
  });
  return bounds
    .filter(({ bound }, index) => bounds[index - 1]?.bound.lessThanOrEqualTo(bound) === true)
    .map((band) => refusedAt(tree, band.path, 'band_order'));
}

function hasOneOf(tree: PlainTree, { plain, path }: Spot, keys: readonly string[]): PolicyFinding[] {
  if (!(plain instanceof Map)) return [];
  const [first, ...others] = keys.filter((key) => (plain as ReadonlyMap<string, Plain>).has(key));
  if (first === undefined) return [missingKey(tree, [...path, keys[0] ?? ''])];
  return others.map((key) => refusedAt(tree, [...path, key], 'one_bound'));
}

function cardsIn(tree: PlainTree): Part[] {
  return entriesOf(partAt(tree.plain, 'scorecards'), ['scorecards']);
}

/** The indicators of all categories of a scorecard. */
export function indicatorsIn({ plain, path }: Spot): Part[] {
  return entriesOf(partAt(plain, 'categories'), [...path, 'categories']).flatMap((category) =>
    entriesOf(partAt(category.plain, 'indicators'), [...category.path, 'indicators']),
  );
}

/** Every rule of points, at every date. */
function scoringsIn(tree: PlainTree): Spot[] {
  return cardsIn(tree).flatMap((card) => indicatorsIn(card).flatMap((indicator) => valuesUnder(indicator, 'scoring')));
}

/** Every condition of every gate, at every date. */
function conditionsIn(tree: PlainTree): Spot[] {
  return entriesOf(partAt(tree.plain, 'ladders'), ['ladders'])
    .flatMap(({ plain, path }) => entriesOf(partAt(plain, 'grades'), [...path, 'grades']))
    .flatMap((grade) => valuesUnder(grade, 'gates'))
    .flatMap(({ plain, path }) => [
      ...itemsOf(partAt(plain, 'all'), [...path, 'all']),
      ...itemsOf(partAt(plain, 'any'), [...path, 'any']).flatMap((item) => itemsOf(item.plain, item.path)),
    ]);
}

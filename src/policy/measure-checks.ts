import type { Text } from '../problems/entry.js';
import type { Path } from '../yaml/finding.js';
import { type Plain, type PlainTree, placeAt } from '../yaml/plain-tree.js';
import { type Part, partAt } from './dated-places.js';
import { measuresIn, partsOfMeasure, textAt } from './measure-parts.js';
import type { MeasureUnit } from './measure.js';
import { type PolicyFinding, missingKey, refusedAt, strayKey } from './policy-findings.js';
import { STATEMENT_MEASURE_OF_LINES } from './vocabulary.js';

/** A key that measures of one input have where another key says so. */
interface KeyRule {
  readonly input: string;
  readonly key: string;
  readonly beside: string;
  readonly says: string;
  readonly isNeeded: boolean;
}

const KEY_RULES: readonly KeyRule[] = [
  { input: 'position', key: 'against', beside: 'take', says: 'growth', isNeeded: true },
  { input: 'position', key: 'classes', beside: 'record', says: 'loan', isNeeded: false },
  { input: 'measure', key: 'to', beside: 'take', says: 'ratio', isNeeded: true },
  { input: 'statement', key: 'lines', beside: 'statement_line', says: STATEMENT_MEASURE_OF_LINES, isNeeded: false },
];

/** What a measure has fits the way in which it is taken, and the days over which it is taken (SPEC 9). */
export function keysFit(tree: PlainTree): PolicyFinding[] {
  return measuresIn(tree).flatMap((measure) => {
    const ruled = KEY_RULES.filter(({ input }) => textAt(measure.plain, 'input') === input);
    return [...ruled.flatMap((rule) => keyFits(tree, measure, rule)), ...spanFits(tree, measure)];
  });
}

function keyFits(tree: PlainTree, { plain, path }: Part, { key, beside, says, isNeeded }: KeyRule): PolicyFinding[] {
  const found = textAt(plain, beside);
  if (!(plain instanceof Map) || found === undefined) return [];
  const keys = plain as ReadonlyMap<string, Plain>;
  if (found === says) return isNeeded && !keys.has(key) ? [missingKey(tree, [...path, key])] : [];
  return keys.has(key) ? [strayKey(tree, [...path, key], keys.keys())] : [];
}

function spanFits(tree: PlainTree, { plain, path }: Part): PolicyFinding[] {
  const ofWindow = textAt(plain, 'over') === 'grade_window';
  const take = textAt(plain, 'take');
  if (ofWindow && (take === 'opening' || take === 'closing')) return [refusedAt(tree, [...path, 'over'], 'day_span')];
  const base = textAt(plain, 'against');
  if (take !== 'growth' || base === undefined || ofWindow === (base === 'window_before')) return [];
  return [refusedAt(tree, [...path, 'against'], ofWindow ? 'window_base' : 'period_base')];
}

/** The unit of a measure follows from what it counts, and only amounts have a currency (SPEC 9). */
export function unitsFollow(tree: PlainTree): PolicyFinding[] {
  return measuresIn(tree).flatMap(({ plain, path }) => {
    const declared = textAt(plain, 'unit');
    const unit = unitOf(tree, plain);
    const wrong = declared !== undefined && unit !== undefined && declared !== unit;
    const reason = { en: `this measure is counted in ${unit ?? ''}`, zh: `此口径的计量单位为 ${unit ?? ''}` };
    const currency = textAt(plain, 'input') === 'activity' && unit === 'count' ? textAt(plain, 'currency') : undefined;
    return [
      ...(wrong ? [unfit(tree, [...path, 'unit'], declared, reason)] : []),
      ...(currency === undefined ? [] : [unfit(tree, [...path, 'currency'], currency, NO_CURRENCY)]),
    ];
  });
}

const NO_CURRENCY: Text = { en: 'only a sum of amounts has a currency', zh: '只有金额合计才有币种' };
const NO_PART: Text = { en: 'a ratio cannot be added up', zh: '比例不能相加' };

/** What a measure of these keys is counted in; undefined where that cannot be told. */
function unitOf(tree: PlainTree, plain: Plain): MeasureUnit | undefined {
  const [input, take] = [textAt(plain, 'input'), textAt(plain, 'take')];
  if (input === 'statement') return 'amount';
  if (take === undefined) return undefined;
  if (input === 'customers' || take === 'count') return 'count';
  if (input === 'activity') return textAt(plain, 'of') === 'quantity' ? 'count' : 'amount';
  if (input !== 'measure') return 'amount';
  if (take === 'ratio') return 'ratio';
  const [first] = partsOfMeasure({ name: '', path: [], plain });
  const unit = first && unitOfPart(tree, first.plain);
  return unit === 'amount' || unit === 'count' ? unit : undefined;
}

/** What is added up is counted in one unit, on each side of a quotient (SPEC 9). */
export function combinedUnitsFit(tree: PlainTree): PolicyFinding[] {
  return measuresIn(tree)
    .filter(({ plain }) => textAt(plain, 'input') === 'measure')
    .flatMap((measure) => {
      const parts = partsOfMeasure(measure).map((part) => ({ ...part, unit: unitOfPart(tree, part.plain) }));
      return parts.flatMap(({ path, plain, unit }) => {
        const first = parts.find((part) => part.path.at(-2) === path.at(-2) && part.unit !== 'ratio')?.unit;
        if (typeof plain !== 'string' || unit === undefined) return [];
        if (unit === 'ratio') return [unfit(tree, path, plain, NO_PART)];
        const reason = { en: `it is counted in ${unit}, others in ${first ?? ''}`, zh: `其单位为 ${unit}，其他为 ${first ?? ''}` };
        return first === undefined || unit === first ? [] : [unfit(tree, path, plain, reason)];
      });
    });
}

function unitOfPart(tree: PlainTree, name: Plain): string | undefined {
  return typeof name === 'string' ? textAt(partAt(tree.plain, 'measures', name), 'unit') : undefined;
}

function unfit(tree: PlainTree, path: Path, value: string, { en, zh }: Text): PolicyFinding {
  return { fault: 'unit', path, offset: placeAt(tree, path)?.offset ?? 0, value, details: { reason_en: en, reason_zh: zh } };
}

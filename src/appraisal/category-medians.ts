import { median } from '../formulas/median.js';
import { type Decimal, ZERO } from '../money/decimal.js';

/** Points of one indicator of a scorecard. */
export interface CardLine {
  readonly category: string;
  readonly indicator: string;
  readonly points: Decimal;
}

/** A manager's points by category, against those who are scored by the same indicators. */
export interface ComparedCard {
  readonly categories: readonly { readonly category: string; readonly points: Decimal; readonly median: Decimal }[];
  /** how many are scored so, he among them */
  readonly managers: number;
}

/**
 * The points of each category of each manager, and their median over the managers whose scorecards have the same indicators.
 * @param cards lines by manager, in the order of the scorecard
 */
export function comparedCards(cards: ReadonlyMap<string, readonly CardLine[]>): ReadonlyMap<string, ComparedCard> {
  const groups = new Map<string, Map<string, readonly CardLine[]>>();
  for (const [manager, lines] of cards) {
    const shape = cardShape(lines);
    const group = groups.get(shape) ?? new Map<string, readonly CardLine[]>();
    groups.set(shape, group.set(manager, lines));
  }
  return new Map([...groups.values()].flatMap(comparedGroup));
}

/** What tells scorecards apart: their indicators, in order. */
export function cardShape(lines: readonly Pick<CardLine, 'category' | 'indicator'>[]): string {
  return JSON.stringify(lines.map(({ category, indicator }) => [category, indicator]));
}

function comparedGroup(cards: ReadonlyMap<string, readonly CardLine[]>): [string, ComparedCard][] {
  const points = new Map([...cards].map(([manager, lines]) => [manager, pointsByCategory(lines)]));
  const [first] = points.values();
  const medians = new Map([...(first?.keys() ?? [])].map((category) => [category, median([...points.values()].map((each) => each.get(category) ?? ZERO)) ?? ZERO]));
  return [...points].map(([manager, own]) => {
    const categories = [...own].map(([category, sum]) => ({ category, points: sum, median: medians.get(category) ?? ZERO }));
    return [manager, { categories, managers: cards.size }];
  });
}

function pointsByCategory(lines: readonly CardLine[]): Map<string, Decimal> {
  const sums = new Map<string, Decimal>();
  for (const { category, points } of lines) sums.set(category, (sums.get(category) ?? ZERO).plus(points));
  return sums;
}

import type { Text } from '../problems/entry.js';
import type { IndicatorInForce, RulesInForce, ScorecardInForce } from '../policy/appraisal-rules.js';
import { plainText } from './plain-text.js';

interface Named {
  readonly name: string;
  readonly label: Text;
}

/** The quality item of that name or label in either language, without regard to case. */
export function itemNamed<Item extends Named>(rules: { readonly quality_items: ReadonlyMap<string, Item> }, text: string): Item | undefined {
  return named([...rules.quality_items.values()], ({ name }) => name, text);
}

/** The grade of a ladder of that name or label in either language, without regard to case. */
export function gradeNamed<Grade extends Named>(ladder: { readonly grades: readonly Grade[] }, text: string): Grade | undefined {
  return named(ladder.grades, ({ name }) => name, text);
}

/** The indicator of a scorecard of that id or label in either language, without regard to case. */
export function indicatorNamed(card: ScorecardInForce, text: string): IndicatorInForce | undefined {
  return named(card.categories.flatMap(({ indicators }) => indicators), ({ id }) => id, text);
}

/** Every id and label of an indicator of any scorecard, each once. */
export function indicatorNames({ scorecards }: RulesInForce): string[] {
  const indicators = [...scorecards.values()].flatMap(({ categories }) => categories.flatMap((category) => category.indicators));
  return [...new Set(indicators.flatMap(({ id, label }) => [id, label.en, label.zh]))];
}

/** A name counts before a label. */
function named<Entry extends { readonly label: Text }>(
  entries: readonly Entry[],
  nameOf: (entry: Entry) => string,
  text: string,
): Entry | undefined {
  const wanted = plainText(text);
  return (
    entries.find((entry) => plainText(nameOf(entry)) === wanted) ??
    entries.find(({ label }) => plainText(label.en) === wanted || plainText(label.zh) === wanted)
  );
}

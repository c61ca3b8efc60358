import { cardShape } from '../../appraisal/category-medians.js';
import type { GradeInForce, RulesInForce, ScorecardInForce } from '../../policy/appraisal-rules.js';
import type { Text } from '../../problems/entry.js';
import type { TextRow } from '../reported-run.js';

/** What the policy calls a name; the name itself where it has no such thing. */
export function labelled(of: { readonly label: Text } | undefined, name: string): Text {
  return of?.label ?? { en: name, zh: name };
}

/** The scorecard of the policy by whose indicators somebody was scored. */
export function cardOf(rows: readonly TextRow[], { scorecards }: RulesInForce): ScorecardInForce | undefined {
  const shape = cardShape(rows.flatMap((row) => (row.get('indicator') ? [{ category: row.get('category') ?? '', indicator: row.get('indicator') ?? '' }] : [])));
  return [...scorecards.values()].find((card) => {
    const own = card.categories.flatMap(({ name, indicators }) => indicators.map(({ id }) => ({ category: name, indicator: id })));
    return cardShape(own) === shape;
  });
}

/** The grades of a ladder, lowest first. */
export function gradesOf(ladder: string, { ladders }: RulesInForce): readonly GradeInForce[] {
  return ladders.get(ladder)?.grades ?? [];
}

/** What a grade is called. */
export function gradeLabel(ladder: string, grade: string, rules: RulesInForce): Text {
  return labelled(gradesOf(ladder, rules).find(({ name }) => name === grade), grade);
}

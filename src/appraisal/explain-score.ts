import { Decimal, ZERO, sum } from '../money/decimal.js';
import type { IndicatorInForce, LadderInForce, ScorecardInForce } from '../policy/appraisal-rules.js';
import { scoringText } from '../policy/rule-texts.js';
import type { Text } from '../problems/entry.js';
import type { Explained, Fact } from './explanation.js';
import { PAY_ITEM_LABELS } from './pay-items.js';

/** A row of a file of the run, by the names of its columns. */
type Row = ReadonlyMap<string, string>;

/** What the facts of scores and gates are called, in trees and in files of them. */
export const SCORE_FACTS = {
  measure_value: { en: 'measure value', zh: '指标值' },
  target: { en: 'target', zh: '目标值' },
  note: { en: 'note', zh: '说明' },
  kind: { en: 'kind', zh: '方式' },
  weight: { en: 'weight', zh: '权重' },
  found: { en: 'found', zh: '实际' },
  needed: { en: 'needed', zh: '要求' },
  result: { en: 'result', zh: '结果' },
  clause: { en: 'clause', zh: '条款' },
  grade_before: { en: 'grade before', zh: '原等级' },
  decision: { en: 'decision', zh: '决定' },
  grade_after: { en: 'grade after', zh: '新等级' },
} as const satisfies Record<string, Text>;

/** What the row of a score or quality total has where others name an indicator or an item. */
export const TOTAL = 'total';

/**
 * The contribution score: the points of each category and, below it, of each indicator, with its measure and its rule.
 * @param rows of a manager in scorecard.csv
 * @param card by which they were scored; undefined where it is not known
 */
export function explainScore(rows: readonly Row[], card: ScorecardInForce | undefined): Explained {
  const scored = rows.filter((row) => row.get('category') !== TOTAL);
  const categories = [...new Set(scored.map((row) => row.get('category') ?? ''))].map((name) => {
    const label = card?.categories.find((each) => each.name === name)?.label ?? { en: name, zh: name };
    return added(name, label, scored.filter((row) => row.get('category') === name).map((row) => explainIndicator(row, card)));
  });
  return added('score', PAY_ITEM_LABELS.score, categories);
}

/** The points of one indicator. */
export function explainIndicator(row: Row, card: ScorecardInForce | undefined): Explained {
  const indicator = indicatorOf(row, card);
  const id = row.get('indicator') ?? '';
  const label = indicator?.label ?? { en: id, zh: id };
  return {
    name: id,
    label: { en: `${id} ${label.en}`, zh: `${id} ${label.zh}` },
    ...(indicator !== undefined && { formula: scoringText(indicator.scoring) }),
    role: 'plus',
    exact: undefined,
    amount: new Decimal(row.get('points') ?? '0'),
    facts: [...factsOf(row, ['measure_value', 'target', 'note']), ...clauseOf(indicator?.clause)],
    children: [],
  };
}

/** The indicator that a row of scorecard.csv is of. */
export function indicatorOf(row: Row, card: ScorecardInForce | undefined): IndicatorInForce | undefined {
  const category = card?.categories.find(({ name }) => name === row.get('category'));
  return category?.indicators.find(({ id }) => id === row.get('indicator'));
}

/** The quality score by its items; those are exact, and their sum is rounded. @param rows of a manager in quality.csv */
export function explainQuality(rows: readonly Row[]): Explained {
  const total = rows.find((row) => row.get('item') === TOTAL)?.get('points') ?? '';
  const items = rows.filter((row) => row.get('item') !== TOTAL);
  const children = items.map((row): Explained => {
    const name = row.get('item') ?? '';
    return { ...withoutAmount(name, { en: name, zh: name }), ratio: row.get('points') ?? '', facts: factsOf(row, ['kind', 'weight', 'found']) };
  });
  return { ...withoutAmount('quality', PAY_ITEM_LABELS.quality), ratio: total, children };
}

/**
 * What was asked for each grade that was looked at, and what was found.
 * @param rows of a manager in gates.csv
 * @param decision his row of grades.csv
 */
export function explainGates(rows: readonly Row[], decision: Row | undefined, ladders: ReadonlyMap<string, LadderInForce>): Explained {
  const places = [...new Set(rows.map(placeOf))];
  const children = places.map((place) => explainGrade(rows.filter((row) => placeOf(row) === place), ladders));
  const facts = decision === undefined ? [] : factsOf(decision, ['grade_before', 'decision', 'grade_after']);
  return { ...withoutAmount('gates', { en: 'gates', zh: '等级条件' }), facts, children };
}

/** The gates of one grade. @param rows its own, in the order of the file */
export function explainGrade(rows: readonly Row[], ladders: ReadonlyMap<string, LadderInForce>): Explained {
  const [grade, ladder] = ['grade', 'ladder'].map((column) => rows[0]?.get(column) ?? '');
  const label = ladders.get(ladder ?? '')?.grades.find(({ name }) => name === grade)?.label ?? { en: grade ?? '', zh: grade ?? '' };
  const children = rows.map((row): Explained => {
    const name = row.get('gate') ?? '';
    return { ...withoutAmount(name, { en: name, zh: name }), facts: factsOf(row, ['needed', 'found', 'result', 'clause']) };
  });
  return { ...withoutAmount(grade ?? '', label), children };
}

function placeOf(row: Row): string {
  return JSON.stringify([row.get('ladder'), row.get('grade')]);
}

function added(name: string, label: Text, children: readonly Explained[]): Explained {
  return { name, label, role: 'plus', exact: undefined, amount: sum(children.map(({ amount }) => amount)), facts: [], children };
}

/** A node that only holds others. */
export function withoutAmount(name: string, label: Text): Explained {
  return { name, label, role: 'basis', exact: undefined, amount: ZERO, ratio: '', facts: [], children: [] };
}

function factsOf(row: Row, columns: readonly (keyof typeof SCORE_FACTS)[]): Fact[] {
  return columns.flatMap((name) => {
    const value = row.get(name) ?? '';
    return value === '' ? [] : [{ name, label: SCORE_FACTS[name], value }];
  });
}

function clauseOf(clause: string | undefined): Fact[] {
  return clause === undefined ? [] : [{ name: 'clause', label: SCORE_FACTS.clause, value: clause }];
}

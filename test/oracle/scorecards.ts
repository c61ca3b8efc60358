/** The rows of scorecard.csv (SPEC 9). */
import { amountText, centsText, ratioText } from './exact.js';
import { indicators, type Indicator } from './indicator-table.js';
import { targetOf } from './period-targets.js';
import { pointsOf } from './points.js';
import type { ScoringBook } from './scoring-book.js';

/** All columns but the note. */
export type ScorecardRow = Record<'period' | 'manager' | 'category' | 'indicator' | 'measure_value' | 'target' | 'points', string>;

export interface Scorecard {
  readonly rows: readonly ScorecardRow[];
  /** In 0.01. */
  readonly total: bigint;
}

function scored(book: ScoringBook, manager: string, indicator: Indicator): { row: ScorecardRow; points: bigint } {
  const { id, category, rule } = indicator;
  const value = indicator.measure(book, manager);
  const target = rule.way.kind === 'target' ? targetOf(book.subject, manager, indicator) : undefined;
  const points = pointsOf(rule, value, target);
  const shown = indicator.isRatio ? ratioText : amountText;
  const row = {
    period: book.subject.period,
    manager,
    category,
    indicator: id,
    measure_value: value === undefined ? '' : shown(value),
    target: target === undefined ? '' : amountText(target),
    points: centsText(points),
  };
  return { row, points };
}

export function scorecardOf(book: ScoringBook, manager: string): Scorecard {
  const all = indicators.map((indicator) => scored(book, manager, indicator));
  const total = all.reduce((sum, { points }) => sum + points, 0n);
  const blank = { indicator: '', measure_value: '', target: '' };
  const last = { period: book.subject.period, manager, category: 'total', ...blank, points: centsText(total) };
  return { rows: [...all.map(({ row }) => row), last], total };
}

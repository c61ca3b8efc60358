import { Decimal } from '../money/decimal.js';
import type { Text } from '../problems/entry.js';
import type { Condition, Gates, Scheme, Scoring } from './appraisal-rules.js';
import type { Measure } from './measure.js';

/** A rule of points: `rate corporate_deposits: 1 for each 10000000, standard 8, cap 12, floor 0, missing zero`. */
export function scoringText(scoring: Scoring): string {
  const { rule, measure, standard, cap, floor, missing } = scoring;
  const points = pointsText(scoring);
  const limits = [`standard ${standard.toFixed()}`, `cap ${cap.toFixed()}`, `floor ${floor.toFixed()}`, `missing ${missing}`];
  return `${rule} ${measure}: ${[...points, ...limits].join(', ')}`;
}

function pointsText(scoring: Scoring): string[] {
  switch (scoring.rule) {
    case 'rate':
      return [`${scoring.points.toFixed()} for each ${scoring.unit.toFixed()}`];
    case 'band':
      return [scoring.bands.map(({ at_least: bound, points }) => `${points.toFixed()} from ${bound.toFixed()}`).join('; ')];
    case 'deduct':
      return [`${scoring.points.toFixed()} for each ${scoring.unit.toFixed()} ${scoring.side} ${scoring.bound.toFixed()}`];
    case 'target':
      return [];
  }
}

/** The gates of a grade: `window_deposits >= 20000000; score >= 55; years >= 1`; empty where nothing is asked for. */
export function gatesText(gates: Gates): string {
  const { all, any, score_min: score, rank_within: rank, quality_min: quality, years_min: years, shield_within: shield } = gates;
  const alternatives = any.map((conditions) => conditions.map(conditionText).join(' and '));
  return [
    ...all.map(conditionText),
    ...(any.length === 0 ? [] : [`any of (${alternatives.join(' | ')})`]),
    ...(score === undefined ? [] : [`score >= ${score.toFixed()}`]),
    ...(rank === undefined ? [] : [`rank within ${rank.toFixed()}`]),
    ...(quality === undefined ? [] : [`quality >= ${quality.toFixed()}`]),
    ...(years === undefined ? [] : [`years >= ${years}`]),
    ...(gates.exam ? ['exam'] : []),
    ...(shield === undefined ? [] : [`shield within ${shield.toFixed()}`]),
  ].join('; ');
}

function conditionText({ measure, at_least: least, above, at_most: most }: Condition): string {
  if (least !== undefined) return `${measure} >= ${least.toFixed()}`;
  return above === undefined ? `${measure} <= ${most?.toFixed() ?? ''}` : `${measure} > ${above.toFixed()}`;
}

/** A measure: `amount: average of deposit over period, lines corporate`. */
export function measureText(measure: Measure): string {
  const said: Readonly<Partial<Record<string, string | Decimal | Text | readonly string[]>>> = { ...measure };
  const filters = FILTERS.flatMap((field) => {
    const value = said[field];
    if (value instanceof Decimal) return [`${field} ${value.toFixed()}`];
    if (Array.isArray(value)) return [`${field} ${value.join(' ')}`];
    return typeof value === 'string' && !USUAL.includes(value) ? [`${field} ${value}`] : [];
  });
  return `${measure.unit}: ${[takenText(measure), ...filters].join(', ')}`;
}

/** What narrows a measure, in the order in which it is shown. */
const FILTERS = ['products', 'lines', 'classes', 'categories', 'customers', 'deposits_at_least', 'taken_over', 'currency'] as const;

/** What goes without saying. */
const USUAL: readonly string[] = ['all', 'included'];

function takenText(measure: Measure): string {
  switch (measure.input) {
    case 'statement':
      return `statement ${measure.statement_line}`;
    case 'position':
      return `${measure.take} of ${measure.record} over ${measure.over}${measure.against === undefined ? '' : ` against ${measure.against}`}`;
    case 'flow':
      return `${measure.take} of ${measure.record} over ${measure.over}`;
    case 'activity':
      return `${measure.take} of ${measure.metric} ${measure.of} over ${measure.over}`;
    case 'customers':
      return measure.take === 'count' ? 'count of customers' : 'products of customers';
    case 'measure':
      return `${measure.take} of ${measure.of.join(' + ')}${measure.to === undefined ? '' : ` to ${measure.to.join(' + ')}`}`;
  }
}

/** A scheme: `roles counter_staff; scorecard counter_staff; figures manager`. */
export function schemeText({ roles, lines, scorecard, ladder, figures, branch_head: isHead }: Scheme): string {
  return [
    roles.length === 0 ? 'any role' : `roles ${roles.join(', ')}`,
    lines.length === 0 ? 'any line' : `lines ${lines.join(', ')}`,
    `scorecard ${scorecard}`,
    ladder === undefined ? 'no ladder' : `ladder ${ladder}`,
    `figures ${figures}`,
    ...(isHead ? ['branch head'] : []),
  ].join('; ');
}

/** The quality scores and the rows of quality.csv (SPEC 10). */
import { isWithin, periodOf } from './days.js';
import { add, amountText, cents, comparison, dividedBy, exact, multiply, notBelowZero, ratioText, zero, type Exact } from './exact.js';
import { activityQuantity } from './other-measures.js';
import type { ScoringBook } from './scoring-book.js';
import type { AssessmentRow } from './scoring-case.js';

const items = [
  ['knowledge', '业务知识', '0.30'],
  ['service', '服务质量', '0.30'],
  ['discipline', '合规纪律', '0.20'],
  ['teamwork', '团队协作', '0.20'],
] as const;

const events = [
  ['complaint', '-2'],
  ['missed_visit', '-2'],
  ['missed_training', '-2'],
  ['integrity', '-50'],
] as const;

export const qualityItems: readonly (readonly [name: string, zh: string, weight: string])[] = items;

/** With at most 8 decimals in every number. */
export type QualityRow = Record<'period' | 'manager' | 'item' | 'kind' | 'weight' | 'found' | 'points', string>;

export interface Quality {
  readonly rows: readonly QualityRow[];
  /** In 0.01; undefined where an item is missing. */
  readonly score: bigint | undefined;
}

/** The latest one of each assessor in the period. */
function countedAssessments(rows: readonly AssessmentRow[]): AssessmentRow[] {
  return rows.filter((row) => !rows.some((other) => other.assessor === row.assessor && other.date > row.date));
}

function meanOf(book: ScoringBook, manager: string, names: readonly string[]): Exact | undefined {
  const period = periodOf(book.subject.period);
  const own = book.subject.quality.filter((row) => row.manager === manager && isWithin(row.date, period));
  const counted = countedAssessments(own.filter((row) => names.includes(row.item.trim().toLowerCase())));
  if (counted.length === 0) return undefined;
  return dividedBy(counted.reduce((sum, row) => add(sum, exact(row.score)), zero), counted.length);
}

function withinHundred(score: Exact): Exact {
  const hundred = exact('100');
  return comparison(score, hundred) > 0 ? hundred : notBelowZero(score);
}

export function qualityOf(book: ScoringBook, manager: string): Quality {
  const of = { period: book.subject.period, manager };
  let sum: Exact | undefined = zero;
  const rows: QualityRow[] = [];
  for (const [item, zh, weight] of items) {
    const mean = meanOf(book, manager, [item, zh]);
    const points = mean === undefined ? undefined : multiply(mean, exact(weight));
    sum = sum === undefined || points === undefined ? undefined : add(sum, points);
    const found = mean === undefined ? '' : ratioText(mean);
    rows.push({ ...of, item, kind: 'assessed', weight: ratioText(exact(weight)), found, points: points === undefined ? '' : ratioText(points) });
  }
  for (const [item, each] of events) {
    const count = activityQuantity(item)(book, manager) ?? zero;
    const points = multiply(count, exact(each));
    sum = sum === undefined ? undefined : add(sum, points);
    rows.push({ ...of, item, kind: 'counted', weight: '', found: ratioText(count), points: ratioText(points) });
  }
  const score = sum === undefined ? undefined : withinHundred(sum);
  const blank = { kind: '', weight: '', found: '' };
  rows.push({ ...of, item: 'total', ...blank, points: score === undefined ? '' : amountText(score) });
  return { rows, score: score === undefined ? undefined : cents(score) };
}

import { roundPoints } from '../formulas/rounded-points.js';
import { Decimal, ZERO, sum } from '../money/decimal.js';
import type { RulesInForce } from '../policy/appraisal-rules.js';
import type { Assessment } from './reference-facts.js';
import type { Quality, QualityLine } from './scoring.js';

const LOWEST = ZERO;
const HIGHEST = new Decimal(100);

/**
 * The quality score of a manager (SPEC 10): the average of the assessors of each item x its weight, and the number of
 * each kind of event x its points, added up, kept between 0 and 100 and rounded to 0.01, half away from zero.
 * Items at weights 0.6 and 0.4, assessed with 80 and 90, and two complaints at -2 give 48 + 36 - 4 = 80.00.
 * @param assessments of this manager in the period, with the item's name in the policy; the latest of an assessor counts
 * @param counts the number of events of a metric in the period, zero where there is none
 * @returns no score where an item is not assessed, or where the policy has neither items nor events
 */
export function qualityOf(
  items: RulesInForce['quality_items'],
  events: RulesInForce['quality_events'],
  assessments: readonly Assessment[],
  counts: (metric: string) => Decimal,
): Quality {
  const lines: QualityLine[] = [];
  for (const { name, label, weight } of items.values()) {
    const scores = latestScores(name, assessments);
    const total = sum(scores);
    const found = scores.length === 0 ? undefined : total.div(scores.length);
    // Divided last, so that the average is not rounded before it is weighed.
    const points = found && total.times(weight).div(scores.length);
    lines.push({ item: name, label, kind: 'assessed', weight, found, points });
  }
  for (const { name, label, points } of events.values()) {
    const found = counts(name);
    lines.push({ item: name, label, kind: 'counted', weight: undefined, found, points: found.times(points) });
  }
  return { score: scoreOf(lines), lines };
}

/** One score for each assessor of the item: that of his latest day. */
function latestScores(item: string, assessments: readonly Assessment[]): Decimal[] {
  const latest = new Map<string, Assessment>();
  for (const assessment of assessments) {
    if (assessment.item !== item) continue;
    const other = latest.get(assessment.assessor);
    if (other === undefined || other.date < assessment.date) latest.set(assessment.assessor, assessment);
  }
  return [...latest.values()].map(({ score }) => score);
}

function scoreOf(lines: readonly QualityLine[]): Decimal | undefined {
  const points: Decimal[] = [];
  for (const line of lines) {
    if (line.points === undefined) return undefined;
    points.push(line.points);
  }
  if (points.length === 0) return undefined;
  return roundPoints(Decimal.max(LOWEST, Decimal.min(HIGHEST, sum(points))));
}

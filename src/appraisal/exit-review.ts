import type { Period } from '../calendar/period.js';
import type { Decimal } from '../money/decimal.js';
import type { Text } from '../problems/entry.js';
import { approvedText } from './approval.js';
import { earlierRun } from './past-periods.js';
import type { PastGrade, Sanction } from './reference-facts.js';

/** What can put the employment of one manager into question. */
export interface ExitFacts {
  readonly period: Period;
  /** of this manager, in any order */
  readonly sanctions: readonly Sanction[];
  readonly virtualProfit: Decimal;
  /** of this manager, in any order */
  readonly history: readonly PastGrade[];
}

/**
 * Why a manager must be reviewed for exit (SPEC 11, rule 1): removals dated in the period, by date, and a virtual
 * profit below zero in so many periods in a row. Empty where nothing asks for it.
 * @param lossPeriods number of periods, this one included, at least 1
 */
export function exitReasons(facts: ExitFacts, lossPeriods: number): Text[] {
  const { period, sanctions, virtualProfit, history } = facts;
  const removals = sanctions
    .filter(({ type, date }) => type === 'removal' && period.first <= date && date <= period.last)
    .sort((a, b) => (a.date === b.date ? a.fileLine - b.fileLine : a.date < b.date ? -1 : 1));
  const reasons = removals.map((removal) => {
    const { en, zh } = approvedText(removal);
    return { en: `removal on ${removal.date}${en}`, zh: `${removal.date} 免职${zh}` };
  });
  if (!isLoss(virtualProfit)) return reasons;
  const losses = 1 + earlierRun(history, period, (row) => isLoss(row.virtualProfit));
  return losses < lossPeriods ? reasons : [...reasons, lossReason(losses)];
}

function isLoss(profit: Decimal): boolean {
  return profit.lessThan(0);
}

function lossReason(losses: number): Text {
  if (losses === 1) return { en: 'virtual profit below zero', zh: '虚拟利润为负' };
  return { en: `virtual profit below zero in ${losses} periods in a row`, zh: `虚拟利润连续 ${losses} 期为负` };
}

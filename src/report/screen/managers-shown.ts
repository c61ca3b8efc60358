import { EFFICIENCY_TERMS } from '../../appraisal/efficiency.js';
import { amountOf } from '../../appraisal/lines.js';
import { UNASSIGNED } from '../../appraisal/people.js';
import type { ManagerProfit } from '../../appraisal/profit-picture.js';
import { type Shown, firstRows, hiddenNotice } from './first-rows.js';
import type { View } from './view.js';

/** The managers that every table of the profit picture shows: of many, the first by efficiency. */
export function managersShown(managers: readonly ManagerProfit[]): Shown<ManagerProfit> {
  return firstRows(managers, ({ efficiency }) => amountOf(efficiency.total, 'efficiency'), ({ manager }) => manager === UNASSIGNED);
}

/** Says by what the managers were chosen, where some are hidden. */
export function managersNotice(shown: Shown<ManagerProfit>, view: View): string[] {
  const efficiency = EFFICIENCY_TERMS.find(({ name }) => name === 'efficiency');
  return hiddenNotice(shown, efficiency?.label[view.language] ?? '', view);
}

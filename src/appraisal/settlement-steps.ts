import { formatCents } from '../money/rounding.js';
import type { Text } from '../problems/entry.js';
import { approvedText } from './approval.js';
import { factorText, payStep, stepUnlessZero } from './pay-steps.js';
import { PAY_ITEMS, type PayStep, type Restated, type WonPrize } from './pay.js';
import { PAY_ITEM_LABELS } from './pay-items.js';
import type { Sanction } from './reference-facts.js';

/** Prizes that were won in the quarter before (SPEC 13): a step for each. */
export function prizeSteps(prizes: readonly WonPrize[]): PayStep[] {
  return prizes.flatMap(({ campaign, customer, metric, value, price, per, amount }) => {
    const figure = factorText(value);
    const made = per === undefined ? formatCents(price) : `${figure} / ${factorText(per)} x ${formatCents(price)}`;
    const text: Text = {
      en: `${customer === '' ? 'indicator' : `customer ${customer},`} ${metric} ${figure}: ${made}`,
      zh: `${customer === '' ? '指标' : `客户 ${customer}，`} ${metric} ${figure}：${made}`,
    };
    return stepUnlessZero('prize', amount, text, { of: campaign, clause: 'prizes' });
  });
}

/** Fines (SPEC 13): a step for each, by date. @param sanctions of this person in this period */
export function fineSteps(sanctions: readonly Sanction[]): PayStep[] {
  const fines = sanctions.filter(({ type }) => type === 'fine');
  return fines.sort(bySanctionDate).flatMap((fine) => {
    if (fine.amount === undefined) throw new Error('bug: a fine without an amount');
    const approved = approvedText(fine);
    const text = { en: `fine of ${formatCents(fine.amount)}${approved.en}`, zh: `罚款 ${formatCents(fine.amount)}${approved.zh}` };
    return stepUnlessZero('fine', fine.amount.negated(), text, { of: fine.date, clause: 'sanctions' });
  });
}

/** By date, then by line of the file. */
export function bySanctionDate(a: Sanction, b: Sanction): number {
  return a.date === b.date ? a.fileLine - b.fileLine : a.date < b.date ? -1 : 1;
}

/** Differences of restated periods: what was paid too little is made up, what was paid too much recovered. */
export function restatedSteps(restated: readonly Restated[]): PayStep[] {
  const stepsOf = (item: 'top_up' | 'recovery') =>
    restated.flatMap(({ period, component, amount }) => {
      if (amount.isZero() || amount.isNegative() !== (item === 'recovery')) return [];
      const label = componentLabel(component);
      const figure = formatCents(amount);
      const text = { en: `${label.en} of ${period}, restated less booked: ${figure}`, zh: `${period} ${label.zh}，重述与已入账之差：${figure}` };
      return [payStep(item, amount, text, { of: component, ofPeriod: period, clause: `restatement ${period}` })];
    });
  return [...stepsOf('top_up'), ...stepsOf('recovery')];
}

/** A component is an item of the slip, or the prizes won. */
function componentLabel(component: string): Text {
  return PAY_ITEM_LABELS[PAY_ITEMS.find((item) => item === component) ?? 'prize'];
}

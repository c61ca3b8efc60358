import { type Decimal, ZERO } from '../money/decimal.js';
import { formatCents } from '../money/rounding.js';
import type { Text } from '../problems/entry.js';
import { boundText, inBoth } from './figure-text.js';
import { PAY_ITEMS, type PayItem, type PayStep } from './pay.js';
import { PAY_ITEM_LABELS } from './pay-items.js';

/** Where a step comes from; what is undefined is empty. */
export type StepSource = Partial<Pick<PayStep, 'of' | 'ofPeriod' | 'clause'>>;

/** The sums of the steps of a payslip by item. */
export type PayAmounts = Readonly<Record<PayItem, Decimal>>;

const NO_AMOUNTS = Object.fromEntries(PAY_ITEMS.map((item) => [item, ZERO])) as Record<PayItem, Decimal>;

/** A step, with its calculation in both languages or in one text for both. */
export function payStep(item: PayItem, amount: Decimal | undefined, calculation: Text | string, source: StepSource = {}): PayStep {
  const { of = '', ofPeriod = '', clause = '' } = source;
  return { item, of, ofPeriod, calculation: typeof calculation === 'string' ? inBoth(calculation) : calculation, amount, clause };
}

/** A step, or nothing where its amount is zero. */
export function stepUnlessZero(...step: Parameters<typeof payStep>): PayStep[] {
  return step[1]?.isZero() === true ? [] : [payStep(...step)];
}

/** The sums of the steps by item; zero where there is none. */
export function payAmounts(steps: readonly PayStep[]): PayAmounts {
  const sums = { ...NO_AMOUNTS };
  for (const { item, amount } of steps) {
    if (amount !== undefined && !amount.isZero()) sums[item] = sums[item].isZero() ? amount : sums[item].plus(amount);
  }
  return sums;
}

/** The sum of some items. */
export function addedAmounts(amounts: PayAmounts, items: readonly PayItem[]): Decimal {
  return items.reduce((total, item) => (amounts[item].isZero() ? total : total.plus(amounts[item])), ZERO);
}

/** What a total adds: `post wage 13500.00 + performance pay 800.00 - cut to the maximum 300.00`; `0.00` of nothing. */
export function addedText(amounts: PayAmounts, items: readonly PayItem[]): Text {
  const text = { en: '', zh: '' };
  for (const item of items) {
    const amount = amounts[item];
    if (amount.isZero()) continue;
    // A text that begins with a sign would be defused in files.
    const sign = amount.isNegative() ? `${text.en === '' ? '0.00 ' : ''}- ` : text.en === '' ? '' : '+ ';
    const gap = text.en === '' ? '' : ' ';
    const figure = formatCents(amount.abs());
    text.en += `${gap}${sign}${PAY_ITEM_LABELS[item].en} ${figure}`;
    text.zh += `${gap}${sign}${PAY_ITEM_LABELS[item].zh} ${figure}`;
  }
  return text.en === '' ? inBoth('0.00') : text;
}

/** Several places in the policy that decide one step. */
export function clauses(...places: readonly (string | undefined)[]): string {
  return places.filter((place) => place !== undefined).join('; ');
}

/** A factor, price or share of the policy: exact, with at least 2 decimals. */
export function factorText(factor: Decimal): string {
  return boundText(factor, 'amount');
}

import type { Period } from '../calendar/period.js';
import { type Employed, monthlyAmount } from '../formulas/monthly-amount.js';
import { pieceRate } from '../formulas/piece-rate.js';
import { postWage } from '../formulas/post-wage.js';
import { qualityFactor } from '../formulas/quality-factor.js';
import { Decimal, ZERO } from '../money/decimal.js';
import { formatCents } from '../money/rounding.js';
import type { Clause, PayPlanInForce } from '../policy/pay-rules.js';
import type { PayPerson, PayStep } from './pay.js';
import { wageOf } from './pay-plan.js';
import { clauses, factorText, payStep, stepUnlessZero } from './pay-steps.js';

const MONTHS_OF_A_QUARTER = 3;

/** Post wage of a quarter (SPEC 13). */
export function postWageSteps(person: PayPerson, plan: PayPlanInForce, period: Period): PayStep[] {
  const wage = wageOf(plan, person);
  const { qualityFactors, qualityMissing } = plan;
  const factor = qualityFactor(person.quality, { factors: qualityFactors.value, missing: qualityMissing.value });
  const employed = employedIn(person, period);
  const text = `${formatCents(wage.value)} x ${employed.months} x ${factorText(factor)} x ${employed.days} / ${employed.of}`;
  const clause = clauses(wage.clause, person.quality === undefined ? qualityMissing.clause : qualityFactors.clause);
  return stepUnlessZero('post_wage', postWage(wage.value, factor, employed), text, { clause });
}

/** Piece rates (SPEC 13): a step for each that comes to an amount, and for each whose value is missing, which pays nothing. */
export function pieceSteps({ measured }: PayPerson, { pieceRates }: PayPlanInForce): PayStep[] {
  return pieceRates.flatMap(({ indicator, label, unit, price, clause }) => {
    if (!measured.has(indicator)) return [];
    const source = { of: indicator, clause };
    const value = measured.get(indicator);
    if (value === undefined) {
      return [payStep('piece', ZERO, { en: `${label.en}: no value, which pays nothing`, zh: `${label.zh}：无数值，不计件` }, source)];
    }
    const terms = `${factorText(value)} / ${unit.toFixed()} x ${factorText(price)}`;
    const text = { en: `${label.en}: ${terms}`, zh: `${label.zh}：${terms}` };
    return stepUnlessZero('piece', pieceRate(value, { unit, price }), text, source);
  });
}

/** What brings the pay of a quarter up to the minimum of the days employed, or down to the maximum (SPEC 13). */
export function boundSteps(person: PayPerson, { minimum, maximum }: PayPlanInForce, period: Period, paid: Decimal): PayStep[] {
  const employed = employedIn(person, period);
  const bounded = (item: 'minimum_top_up' | 'maximum_cut', bound: Clause<Decimal> | undefined) => {
    if (bound === undefined) return [];
    const reached = monthlyAmount(bound.value, employed);
    const missing = reached.minus(paid);
    const amount = item === 'minimum_top_up' ? Decimal.max(ZERO, missing) : Decimal.min(ZERO, missing);
    const text = `${formatCents(bound.value)} x ${employed.months} x ${employed.days} / ${employed.of} - ${subtracted(paid)}`;
    return stepUnlessZero(item, amount, text, { clause: bound.clause });
  };
  return [...(person.days > 0 ? bounded('minimum_top_up', minimum) : []), ...bounded('maximum_cut', maximum)];
}

function employedIn({ days }: PayPerson, { days: of }: Period): Employed {
  return { months: MONTHS_OF_A_QUARTER, days, of };
}

function subtracted(amount: Decimal): string {
  return amount.isNegative() ? `(${formatCents(amount)})` : formatCents(amount);
}

import { type IsoDate, daysFromTo } from '../calendar/dates.js';
import type { Period } from '../calendar/period.js';
import { tenDayEnds } from '../calendar/ten-day-ends.js';
import type { StatementTerms } from '../formulas/statement-line.js';
import { type Decimal, ZERO } from '../money/decimal.js';
import { type Dated, intervals } from '../policy/dated-value.js';
import type { PolicyInForce } from '../policy/in-force.js';
import type { Policy } from '../policy/policy.js';

/** What the policy and the period give to the formulas of the statement (SPEC 3, 6). */
export function statementTerms(policy: Policy, inForce: PolicyInForce, period: Period): StatementTerms {
  const { settings } = inForce;
  return {
    days: period.days,
    basis: settings.day_count_basis,
    averagedOver: settings.averaging === 'daily' ? period.days : tenDayEnds(period).length,
    lendOutRateSum: rateSum(policy.rates.lend_out.values, period),
    borrowInRateSum: rateSum(policy.rates.borrow_in.values, period),
    loanLoss: settings.loan_loss,
  };
}

/** The rates in force on each day of the period, added up. */
function rateSum(rates: Dated<Decimal>, period: Period): Decimal {
  return intervals(rates).reduce((total, { from, to, value }) => {
    const first = from > period.first ? (from as IsoDate) : period.first;
    const last = to !== undefined && to < period.last ? (to as IsoDate) : period.last;
    return first > last ? total : total.plus(value.times(daysFromTo(first, last)));
  }, ZERO);
}

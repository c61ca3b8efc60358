/** The funds transfer price of an account on a day, by the method of the policy (SPEC 7). */
import type { Account } from './accounts.js';
import { daysBetween, type Day } from './days.js';
import { add, dividedBy, exact, rounded, subtract, times, type Exact } from './exact.js';
import { ftpCurve, poolRate } from './profit-numbers.js';
import type { DatedValue, ProfitSettings } from './settings.js';

function valueOn(values: readonly DatedValue[], day: Day): Exact | undefined {
  const inForce = values.findLast(({ from }) => from <= day);
  return inForce === undefined ? undefined : exact(inForce.value);
}

function poolRateOn(account: Account, day: Day, settings: ProfitSettings): Exact {
  const changes = account.kind === 'loan' ? settings.ftp_loan : settings.ftp_deposit;
  return valueOn(changes, day) ?? exact(poolRate);
}

/** On the straight line between the points of the curve on either side of the term, to 8 decimals. */
export function curveRate(term: number): Exact {
  const on = ftpCurve.find((point) => point.term === term);
  if (on !== undefined) return on.rate;
  const below = ftpCurve.findLast((point) => point.term < term);
  const above = ftpCurve.find((point) => point.term > term);
  if (below === undefined || above === undefined) throw new Error(`the curve ends before a term of ${term} days`);
  const rise = times(subtract(above.rate, below.rate), term - below.term);
  return rounded(add(below.rate, dividedBy(rise, above.term - below.term)), 8);
}

function matchedRate({ id, latest }: Account): Exact {
  if (latest.start === '' || latest.maturity === '') throw new Error(`account ${id} has no term`);
  return curveRate(daysBetween(latest.start, latest.maturity));
}

export function ftpRateOn(account: Account, day: Day, settings: ProfitSettings): Exact {
  const ownRate = valueOn(settings.product_ftp_rates[account.latest.product] ?? [], day);
  if (settings.ftp_method === 'pool') return poolRateOn(account, day, settings);
  if (settings.ftp_method === 'product') return ownRate ?? poolRateOn(account, day, settings);
  return ownRate ?? matchedRate(account);
}

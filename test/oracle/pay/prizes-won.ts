/** Prizes of campaigns, which the next quarter pays (SPEC 13). */
import { cents, comparison, exact, isPositive, multiply, quotient, type Exact } from '../exact.js';
import type { CustomerMetric, PayRound, PrizeRow } from './pay-case.js';
import type { PaidPerson } from './pay-people.js';
import { indicatorCalled } from './scorecard-labels.js';

export interface WonPrize {
  readonly campaign: string;
  readonly manager: string;
  readonly customer: string;
  readonly metric: string;
  readonly value: Exact;
  readonly price: Exact;
  /** In cents. */
  readonly amount: bigint;
}

function metricOf({ customer, metric }: PrizeRow): string {
  return customer !== '' && metric === '' ? 'contribution' : metric;
}

function valueFor({ run }: PayRound, prize: PrizeRow, person: PaidPerson): Exact | undefined {
  let text: string | undefined;
  if (prize.customer === '') {
    const indicator = indicatorCalled(person.scheme, prize.metric);
    text = indicator === undefined ? undefined : person.measured[indicator];
  } else {
    const row = run.customers.find((each) => each.customer === prize.customer && each.manager === person.manager);
    text = row?.[metricOf(prize) as CustomerMetric];
  }
  return text === undefined || text === '' ? undefined : exact(text);
}

function isWon(prize: PrizeRow, value: Exact): boolean {
  return prize.at_least === '' ? isPositive(value) : comparison(value, exact(prize.at_least)) >= 0;
}

/** For the person of the row, or for everybody who was employed. */
function candidates(prize: PrizeRow, people: readonly PaidPerson[]): PaidPerson[] {
  return people.filter(({ manager, days }) => (prize.manager === '' ? days > 0 : manager === prize.manager));
}

export function prizesWon(round: PayRound, people: readonly PaidPerson[]): WonPrize[] {
  const own = round.prizes.filter((prize) => prize.period === round.period);
  return own.flatMap((prize) =>
    candidates(prize, people).flatMap((person) => {
      const value = valueFor(round, prize, person);
      if (value === undefined || !isWon(prize, value)) return [];
      const price = exact(prize.price);
      const amount = cents(prize.per === '' ? price : multiply(quotient(value, exact(prize.per)), price));
      const { campaign, customer } = prize;
      return [{ campaign, manager: person.manager, customer, metric: metricOf(prize), value, price, amount }];
    }),
  );
}

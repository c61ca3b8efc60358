import { type Decimal, ZERO, notBelowZero } from '../money/decimal.js';
import { roundToCents } from '../money/rounding.js';
import type { PayPerson, WonPrize } from './pay.js';
import { compareBytes } from './people.js';
import { type CustomerMetric, type PrizeOffer, type PrizeRules, customerMetric, indicatorByScheme } from './prize-metrics.js';

/** What a customer comes to with one manager in the period. */
export interface CustomerFigures {
  readonly customer: string;
  readonly manager: string;
  readonly figures: Readonly<Record<CustomerMetric, Decimal>>;
}

/** What prizes are won by. */
export interface PrizeFacts {
  /** everybody on the roster, each once */
  readonly people: readonly PayPerson[];
  /** at least those of the customers that campaigns name; a customer and manager once */
  readonly customers: readonly CustomerFigures[];
  readonly rules: PrizeRules;
}

/** Somebody whose value is there. */
interface Found {
  readonly person: PayPerson;
  readonly value: Decimal;
}

/**
 * The prizes that are won in a quarter (SPEC 13): a campaign that names a manager is for him, any other for everybody who was
 * employed in the quarter. It is won where the value reaches its bound, or where there is one above zero if it has none, and
 * pays its price, or the price for each `per` of the value, in proportion, rounded to 0.01, half away from zero.
 * A price of 5.00 per 10000.00 pays 61728.40 for 123456789.01. A prize never comes to less than nothing.
 * @param offers those of the quarter, checked
 * @returns by manager, campaign, customer and metric
 */
export function wonPrizes(offers: readonly PrizeOffer[], facts: PrizeFacts): WonPrize[] {
  const people = new Map(facts.people.map((person) => [person.manager, person]));
  const employed = facts.people.filter(({ days }) => days > 0);
  const figures = figuresByCustomer(facts.customers);
  const won = offers.flatMap((offer) => {
    const named = people.get(offer.manager);
    const found =
      offer.customer !== ''
        ? ofCustomer(offer, figures.get(offer.customer) ?? [], people)
        : ofIndicator(offer, offer.manager === '' ? employed : named === undefined ? [] : [named], facts.rules);
    return found.flatMap((each) => prize(offer, each) ?? []);
  });
  return won.sort(comparePrizes);
}

function ofCustomer(offer: PrizeOffer, rows: readonly CustomerFigures[], people: ReadonlyMap<string, PayPerson>): Found[] {
  const metric = customerMetric(offer.metric);
  if (metric === undefined) return [];
  return rows.flatMap(({ manager, figures }) => {
    const person = people.get(manager);
    const isMeant = offer.manager === '' ? (person?.days ?? 0) > 0 : manager === offer.manager;
    return person === undefined || !isMeant ? [] : [{ person, value: figures[metric] }];
  });
}

function ofIndicator({ metric }: PrizeOffer, takers: readonly PayPerson[], rules: PrizeRules): Found[] {
  const indicators = indicatorByScheme(metric, rules);
  return takers.flatMap((person) => {
    const indicator = person.scheme === undefined ? undefined : indicators.get(person.scheme);
    const value = indicator === undefined ? undefined : person.measured.get(indicator);
    return value === undefined ? [] : [{ person, value }];
  });
}

function prize(offer: PrizeOffer, { person, value }: Found): WonPrize | undefined {
  const { campaign, customer, metric, atLeast, price, per } = offer;
  if (atLeast === undefined ? !value.greaterThan(ZERO) : value.lessThan(atLeast)) return undefined;
  const amount = notBelowZero(roundToCents(per === undefined ? price : value.times(price).div(per)));
  const named = customer === '' ? metric : (customerMetric(metric) ?? metric);
  return { campaign, manager: person.manager, customer, metric: named, value, price, per, amount };
}

function figuresByCustomer(rows: readonly CustomerFigures[]): Map<string, CustomerFigures[]> {
  const customers = new Map<string, CustomerFigures[]>();
  for (const row of rows) {
    const own = customers.get(row.customer);
    if (own === undefined) customers.set(row.customer, [row]);
    else own.push(row);
  }
  return customers;
}

function comparePrizes(a: WonPrize, b: WonPrize): number {
  return (
    compareBytes(a.manager, b.manager) ||
    compareBytes(a.campaign, b.campaign) ||
    compareBytes(a.customer, b.customer) ||
    compareBytes(a.metric, b.metric)
  );
}

import { describe, expect, it } from 'vitest';
import { prizeProblems } from '../../src/appraisal/prize-checks.js';
import { CUSTOMER_METRICS, type CustomerMetric, type PrizeOffer, prizeIndicators } from '../../src/appraisal/prize-metrics.js';
import { type CustomerFigures, wonPrizes } from '../../src/appraisal/prizes-won.js';
import { type Decimal, ZERO } from '../../src/money/decimal.js';
import { formatCents } from '../../src/money/rounding.js';
import { catalogue } from '../../src/problems/catalogue/index.js';
import { RULES, period } from '../references/rules.js';
import { dec, person } from './pay-case.js';

/** A price of 10.00 for the deposits of everybody, but for what is said. */
function offer(more: Partial<Omit<PrizeOffer, 'atLeast' | 'price' | 'per'>> & { atLeast?: string; price?: string; per?: string } = {}): PrizeOffer {
  const { atLeast, price = '10.00', per, ...texts } = more;
  const bounds = { atLeast: atLeast === undefined ? undefined : dec(atLeast), price: dec(price), per: per === undefined ? undefined : dec(per) };
  return { campaign: 'Spring', period: period('2025Q3'), customer: '', metric: 'deposits', manager: '', fileLine: 2, ...texts, ...bounds };
}

const measured = (values: Record<string, string | undefined>) =>
  new Map<string, Decimal | undefined>(Object.entries(values).map(([id, value]) => [id, value === undefined ? undefined : dec(value)]));

const PEOPLE = [
  person('M3', { measured: measured({ 1: '99.99', 2: '0' }) }),
  person('M1', { measured: measured({ 1: '100', 2: undefined }) }),
  person('M2', { measured: measured({ 1: '5000', 2: '-1' }), days: 0 }),
  person('H1', { scheme: 'heads', measured: measured({ 1: '7', 30: '200' }) }),
  person('X1', { scheme: undefined, measured: measured({ 1: '900' }) }),
];

function figures(customer: string, manager: string, values: Partial<Record<CustomerMetric, string>>): CustomerFigures {
  const each = CUSTOMER_METRICS.map((metric) => [metric, dec(values[metric] ?? '0')]);
  return { customer, manager, figures: Object.fromEntries(each) as CustomerFigures['figures'] };
}

const CUSTOMERS = [
  figures('C1', 'M1', { contribution: '12.50', loan_daily: '1000000.00' }),
  figures('C1', 'M2', { contribution: '60.00' }),
  figures('C1', '', { contribution: '72.50' }),
  figures('C1', '(unassigned)', { contribution: '1.00' }),
  figures('C2', 'M3', { contribution: '0.00', loss_offset: '-5.00' }),
];

const won = (...offers: PrizeOffer[]) =>
  wonPrizes(offers, { people: PEOPLE, customers: CUSTOMERS, rules: RULES }).map(({ campaign, manager, customer, metric, amount }) => {
    return [campaign, manager, customer, metric, formatCents(amount)].filter(Boolean).join(' ');
  });

describe('a prize for an indicator', () => {
  it('is won by whoever reaches the bound and was employed', () => {
    expect(won(offer({ atLeast: '99.99' }))).toEqual(['Spring M1 deposits 10.00', 'Spring M3 deposits 10.00']);
    expect(won(offer({ atLeast: '100' }))).toEqual(['Spring M1 deposits 10.00']);
    expect(won(offer({ atLeast: '100.01' }))).toEqual([]);
  });

  it('without a bound is won above zero', () => {
    expect(won(offer({ metric: '2' }))).toEqual([]);
    expect(won(offer({ metric: '2', atLeast: '0' }))).toEqual(['Spring M3 2 10.00']);
  });

  it('is his alone whom it names, though he has left', () => {
    expect(won(offer({ manager: 'M2' }))).toEqual(['Spring M2 deposits 10.00']);
    expect(won(offer({ manager: 'nobody' }))).toEqual([]);
  });

  it('goes by the scorecard of the scheme, by id or label in either language', () => {
    expect(won(offer({ metric: '1' }))).toEqual(['Spring H1 1 10.00', 'Spring M1 1 10.00', 'Spring M3 1 10.00']);
    expect(won(offer({ metric: '利润' }))).toEqual(['Spring H1 利润 10.00']);
    expect([...prizeIndicators([offer({ metric: 'Deposits' }), offer({ metric: 'profit' }), offer({ customer: 'C1', metric: '2' })], RULES)]).toEqual(['1', '30']);
  });

  it('pays by the piece, rounded, and never less than nothing', () => {
    expect(won(offer({ price: '1.50', per: '100', atLeast: '0' }))).toEqual(['Spring M1 deposits 1.50', 'Spring M3 deposits 1.50']);
    expect(won(offer({ price: '0.05', per: '1000', manager: 'M1' }))).toEqual(['Spring M1 deposits 0.01']);
    expect(won(offer({ price: '0.04', per: '1000', manager: 'M1' }))).toEqual(['Spring M1 deposits 0.00']);
    expect(won(offer({ metric: '2', price: '5', per: '1', atLeast: '-9', manager: 'M2' }))).toEqual(['Spring M2 2 0.00']);
  });
});

describe('a prize for a customer', () => {
  it('goes by the figure with each manager, contribution if none is named', () => {
    expect(won(offer({ customer: 'C1', metric: '', atLeast: '12.50' }))).toEqual(['Spring M1 C1 contribution 10.00']);
    expect(won(offer({ customer: 'C1', metric: '', manager: 'M2' }))).toEqual(['Spring M2 C1 contribution 10.00']);
    expect(won(offer({ customer: 'C1', metric: 'Loan_daily', price: '0.01', per: '10000' }))).toEqual(['Spring M1 C1 loan_daily 1.00']);
    expect(won(offer({ customer: 'C2', metric: 'contribution' }), offer({ customer: 'C3', metric: '' }))).toEqual([]);
  });

  it('comes by manager, campaign and customer', () => {
    const offers = [offer({ customer: 'C1', metric: '' }), offer({ campaign: 'Autumn', manager: 'M1' }), offer({ manager: 'M1' })];
    expect(won(...offers)).toEqual(['Autumn M1 deposits 10.00', 'Spring M1 deposits 10.00', 'Spring M1 C1 contribution 10.00']);
    expect(won(...[...offers].reverse())).toEqual(won(...offers));
  });

  it('keeps value and price', () => {
    const [first] = wonPrizes([offer({ customer: 'C1', metric: '', manager: 'M1' })], { people: PEOPLE, customers: CUSTOMERS, rules: RULES });
    expect(first).toMatchObject({ value: dec('12.50'), price: dec('10') });
    expect(first?.amount.equals(ZERO)).toBe(false);
  });
});

describe('campaigns are refused', () => {
  const managers = new Map(PEOPLE.map((each) => [each.manager, each]));
  const problems = (...offers: PrizeOffer[]) =>
    prizeProblems({ name: 'prizes.csv', rows: offers.map((each, index) => ({ ...each, fileLine: index + 2 })), headers: new Map([['metric', '指标']]) }, managers, RULES).map(
      ({ code, line, column, value, details }) => [code, line, column, value, ...Object.values(details ?? {})].join(' '),
    );

  it('with a manager, a metric or a figure that nobody knows', () => {
    const found = problems(offer({ manager: 'M11' }), offer({ metric: 'deposit' }), offer({ customer: 'C1', metric: 'profit' }), offer({ metric: '', manager: 'M1', campaign: 'Other' }));
    expect(found).toEqual([
      'pay_prize_manager 2 manager M11 M1, M3, M2, H1, X1',
      'pay_prize_metric 3 指标 deposit Deposits, Profit, Unit deposits, Loans, 1',
      'pay_prize_customer_metric 4 指标 profit',
      'pay_prize_metric 5 指标  1, 2, 存款, 贷款, 30',
    ]);
    const { en, zh } = catalogue.pay_prize_customer_metric.hint;
    expect(CUSTOMER_METRICS.filter((metric) => !en.includes(metric) || !zh.includes(metric))).toEqual([]);
  });

  it('where somebody could win one prize twice, whatever the metric is called', () => {
    expect(problems(offer(), offer({ metric: '存款', atLeast: '5' }))).toEqual(['pay_prize_twice 3 campaign Spring 2']);
    expect(problems(offer({ manager: 'M1' }), offer({ manager: 'M2' }), offer())).toEqual(['pay_prize_twice 4 campaign Spring 2']);
    expect(problems(offer(), offer({ manager: 'M2' }))).toEqual(['pay_prize_twice 3 campaign Spring 2']);
    // Both schemes have an indicator 1.
    expect(problems(offer({ metric: 'Unit deposits' }), offer({ metric: '1' }))).toEqual(['pay_prize_twice 3 campaign Spring 2']);
    expect(problems(offer({ customer: 'C1', metric: '' }), offer({ customer: 'C1', metric: 'Contribution' }))).toEqual(['pay_prize_twice 3 campaign Spring 2']);
  });

  it('and not where it is another campaign, customer, metric or manager', () => {
    const different = [offer(), offer({ campaign: 'Other' }), offer({ metric: 'Loans' }), offer({ customer: 'C1', metric: 'loan_daily' }), offer({ customer: 'C2', metric: 'loan_daily' })];
    expect(problems(...different, offer({ campaign: 'Third', manager: 'M1' }), offer({ campaign: 'Third', manager: 'M2' }))).toEqual([]);
  });
});

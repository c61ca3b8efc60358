import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildPay } from '../../src/appraisal/build-pay.js';
import type { PayPerson, PayStep } from '../../src/appraisal/pay.js';
import { type PayVersion, restatedPay } from '../../src/appraisal/restated-pay.js';
import { Decimal, sum } from '../../src/money/decimal.js';
import { dec, deposit, payCase, person, plan, pool, rules, sanction } from './pay-case.js';

const IDS = ['M1', 'M2', 'M3', 'm1', 'é', '王', '𠮷', 'Z9'];
const cents = (max: number, min = 0) => fc.integer({ min, max }).map((each) => dec(each).div(100));
const shuffled = <T>(rows: readonly T[]) => fc.shuffledSubarray([...rows], { minLength: rows.length });

/** Weights that often are equal, and some that are far apart. */
const score = fc.option(fc.oneof(fc.constantFrom('10', '10', '20', '0', '-5'), fc.integer({ min: 0, max: 99_999_999 }).map((each) => dec(each).div(100).toFixed())), { nil: undefined });

const anyPerson = (manager: string, days = 92): fc.Arbitrary<PayPerson> =>
  fc
    .record({
      score: score.map((text) => (text === undefined ? undefined : dec(text))),
      quality: fc.option(cents(10_000), { nil: undefined }),
      grade: fc.constantFrom('', 'junior', 'senior'),
      days: fc.constantFrom(0, 1, days, days),
      branch: fc.constantFrom('B1', 'B2'),
      line: fc.constantFrom('corporate', 'retail'),
      scheme: fc.constantFrom('staff', 'staff', 'staff', undefined),
      pieces: fc.option(cents(10_000_000, -1_000_000), { nil: undefined }),
    })
    .map(({ pieces, ...more }) => person(manager, { ...more, measured: new Map([['N', pieces]]) }));

const people = fc.subarray(IDS, { minLength: 1 }).chain((ids) => fc.tuple(...ids.map((id) => anyPerson(id))));

const anyPools = fc.record({ bank: cents(1_000_000_00), b1: cents(999), retail: cents(10_000_00) }).map(({ bank, b1, retail }) => {
  return [`bank ${bank.toFixed(2)}`, `branch:B1 ${b1.toFixed(2)}`, `line:retail ${retail.toFixed(2)}`].map(pool);
});

/** Somebody who takes of every pool. */
const ANCHOR = person('A', { score: dec('0.01'), line: 'retail' });

describe('every pool', () => {
  const given = fc.record({ people, pools: anyPools, mode: fc.constantFrom('quarterly' as const, 'quarterly_advance' as const) });

  it('is paid out to the cent, and every share is within a cent of the exact one', () => {
    fc.assert(
      fc.property(given, ({ people: others, pools, mode }) => {
        const pay = buildPay(payCase({ rules: rules(mode), people: [...others, ANCHOR], pools }));
        for (const each of pools) {
          const shares = pay.shares.filter((share) => share.pool === each);
          const shared = shares[0]!.shared;
          expect(sum(shares.map(({ share }) => share)).equals(shared)).toBe(true);
          const total = sum(shares.map(({ weight }) => weight));
          for (const { share, weight } of shares) expect(share.minus(shared.times(weight).div(total)).abs().lessThan('0.01')).toBe(true);
        }
        const steps = pay.slips.flatMap((slip) => slip.steps.filter(({ item }) => item === 'performance'));
        expect(sum(steps.map(({ amount }) => amount!)).equals(sum(pay.shares.map(({ share }) => share)))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('is shared whatever the order of people and pools', () => {
    fc.assert(
      fc.property(
        given.chain(({ people: others, pools, mode }) => {
          const all = [...others, ANCHOR];
          return fc.record({ all: fc.constant(all), mixed: shuffled(all), pools: fc.constant(pools), mixedPools: shuffled(pools), mode: fc.constant(mode) });
        }),
        ({ all, mixed, pools, mixedPools, mode }) => {
          const pay = buildPay(payCase({ rules: rules(mode), people: all, pools }));
          expect(buildPay(payCase({ rules: rules(mode), people: mixed, pools: mixedPools }))).toEqual(pay);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('every slip', () => {
  const TOTALS = new Set(['earned', 'net', 'paid', 'carried_forward']);
  const amounts = (steps: readonly PayStep[], isWanted: (item: string) => boolean) =>
    sum(steps.flatMap(({ item, amount }) => (amount !== undefined && isWanted(item) ? [amount] : [])));
  const signed = fc.option(cents(100_000, -100_000), { nil: undefined });
  const bound = fc.option(fc.constantFrom('0', '1500', '3000.33', '9000'), { nil: undefined });

  const given = fc
    .record({ people, pools: anyPools, minimum: bound, maximum: bound, kind: fc.constantFrom('2025Q3', '2025'), fines: fc.array(cents(100_000, 1), { maxLength: 3 }), carried: cents(100_000), restated: signed, advance: cents(1_000_000), prize: cents(100_000, 1), lot: cents(100_000, 1) })
    .map(({ people: others, pools, minimum, maximum, kind, fines, carried, restated, advance, prize, lot }) => {
      const { manager } = others[0]!;
      const staff = plan({ pieces: ['N 100 0.30'], ...(minimum === undefined ? {} : { minimum }), ...(maximum === undefined ? {} : { maximum }) });
      const won = { campaign: 'C', manager, customer: '', metric: 'N', value: dec(1), price: prize, per: undefined, amount: prize };
      return payCase({
        period: kind, rules: rules('quarterly_advance', staff, deposit(['0 0.05', '1000 0.3', '5000.50 0.123'])), people: [...others, ANCHOR], pools,
        sanctions: fines.map((fine) => sanction(`${manager} 2025-09-01 fine ${fine.toFixed(2)}`)), carried: new Map([[manager, carried.negated()]]),
        advances: new Map([[manager, new Map([['2025Q1', advance]])]]), prizesDue: [won], entriesBefore: [{ period: '2024Q3', manager, lot: '2024Q3', entry: 'held', ofPeriod: '', amount: lot }],
        restated: restated === undefined || restated.isZero() ? [] : [{ period: '2025Q1', manager, component: 'performance', amount: restated }],
      });
    });

  it('adds up: earned, net and paid are the sums of their steps', () => {
    fc.assert(
      fc.property(given, (each) => {
        for (const { steps, amounts: sums } of buildPay(each).slips) {
          expect(sums.net.equals(amounts(steps, (item) => !TOTALS.has(item)))).toBe(true);
          const parts = sum([sums.post_wage, sums.performance, sums.advance_set_off, sums.piece, sums.minimum_top_up, sums.maximum_cut]);
          expect(sums.earned.equals(parts)).toBe(true);
          expect(sums.paid.plus(sums.carried_forward).equals(sums.net)).toBe(true);
          expect(sums.paid.isNegative() || sums.carried_forward.greaterThan(0)).toBe(false);
          for (const { item, amount } of steps) {
            if (amount === undefined) continue;
            expect(amount.decimalPlaces()).toBeLessThanOrEqual(2);
            if (!TOTALS.has(item) && item !== 'piece') expect(amount.isZero()).toBe(false);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('has a year in which advances and what is left of the pool are the pool', () => {
    fc.assert(
      fc.property(given, (each) => {
        const { period, predecessor } = payCase({ period: '2025' });
        const year = buildPay({ ...each, period, predecessor });
        for (const { person: { manager }, amounts: sums } of year.slips) {
          const paidBefore = each.advances.get(manager)?.get('2025Q1') ?? dec(0);
          const booked = sums.top_up.plus(sums.recovery);
          expect(paidBefore.plus(sums.performance).plus(sums.advance_set_off).plus(booked).equals(sums.performance)).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('stays between the minimum and the maximum of the days employed', () => {
    fc.assert(
      fc.property(people, anyPools, (others, pools) => {
        const staff = plan({ pieces: ['N 100 0.30'], minimum: '2500', maximum: '4000' });
        const pay = buildPay(payCase({ rules: rules('quarterly', staff), people: [...others, ANCHOR], pools }));
        for (const { person: { days, scheme }, amounts: sums } of pay.slips) {
          if (scheme === undefined || days === 0) continue;
          const [least, most] = ['2500', '4000'].map((monthly) => dec(monthly).times(3 * days).div(92).toDecimalPlaces(2, Decimal.ROUND_HALF_UP));
          expect(sums.earned.greaterThanOrEqualTo(least!) && sums.earned.lessThanOrEqualTo(most!)).toBe(true);
        }
      }),
    );
  });
});

describe('a restatement', () => {
  const step = fc.record({ manager: fc.constantFrom('M1', 'M2'), item: fc.constantFrom('post_wage', 'performance', 'piece', 'net'), amount: cents(1000, -1000) });
  const version = fc.array(step, { maxLength: 8 }).map((steps): PayVersion => ({ steps, prizes: [], entries: [] }));

  it('and its opposite cancel each other, and two in a row are the difference of the ends', () => {
    fc.assert(
      fc.property(version, version, version, (a, b, c) => {
        const total = (from: PayVersion, to: PayVersion, component: string) =>
          sum(restatedPay('2025Q3', from, to, false).filter((row) => row.component === component && row.manager === 'M1').map(({ amount }) => amount));
        for (const component of ['post_wage', 'performance', 'piece']) {
          expect(total(a, b, component).plus(total(b, a, component)).isZero()).toBe(true);
          expect(total(a, b, component).plus(total(b, c, component)).equals(total(a, c, component))).toBe(true);
        }
        expect(restatedPay('2025Q3', a, b, false).every(({ component, amount }) => component !== 'net' && !amount.isZero())).toBe(true);
      }),
    );
  });
});

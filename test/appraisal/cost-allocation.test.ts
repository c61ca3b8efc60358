import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CostBearer, allocateCosts } from '../../src/appraisal/cost-allocation.js';
import { driverOf } from '../../src/appraisal/cost-drivers.js';
import { measuredTerms } from '../../src/appraisal/efficiency.js';
import { NO_MARGIN } from '../../src/appraisal/no-figures.js';
import { UNASSIGNED } from '../../src/appraisal/people.js';
import type { CostTerms, Employment } from '../../src/appraisal/picture-terms.js';
import type { IsoDate } from '../../src/calendar/dates.js';
import { Decimal, ZERO, sum } from '../../src/money/decimal.js';

const MONTH = '2025-07';
const date = (text: string) => text as IsoDate;
const bearer = (manager: string, branch: string, driver: string): CostBearer => ({ manager, branch, driver: new Decimal(driver) });
const pool = (branch: string, amount: string) => ({ month: MONTH, branch, amount: new Decimal(amount) });

function costs(pools: ReturnType<typeof pool>[], bearers: CostBearer[], steps: 'one_step' | 'two_step' = 'one_step') {
  return Object.fromEntries([...allocateCosts(pools, bearers, steps)].map(([id, amount]) => [id, amount.toFixed(2)]));
}

/** Three heads in branch east, one in west. */
const four = [bearer('a', 'east', '1'), bearer('b', 'east', '1'), bearer('c', 'east', '1'), bearer('d', 'west', '1')];

describe('cost pools in one step', () => {
  it('go to all, ties by id', () => {
    // 1.01 / 4 = 0.2525: one cent left
    expect(costs([pool('', '1.01')], four)).toEqual({ a: '0.26', b: '0.25', c: '0.25', d: '0.25' });
  });

  it('of a branch go to its own', () => {
    expect(costs([pool('east', '1.00'), pool('west', '0.50')], four)).toEqual({ a: '0.34', b: '0.33', c: '0.33', d: '0.50' });
  });

  it('add up', () => {
    expect(costs([pool('', '4.00'), pool('west', '0.50'), pool('', '4.00')], four)).toEqual({ a: '2.00', b: '2.00', c: '2.00', d: '2.50' });
  });

  it('are shared likewise where they are negative', () => {
    expect(costs([pool('', '-1.01')], four)).toEqual({ a: '-0.26', b: '-0.25', c: '-0.25', d: '-0.25' });
  });

  it('are nobody’s where nobody has a driver, or nobody is there', () => {
    const idle = [bearer('a', 'east', '0'), bearer('d', 'west', '1')];
    const pools = [pool('', '1.00'), pool('east', '2.00'), pool('north', '3.00')];
    expect(costs(pools, idle)).toEqual({ a: '0.00', d: '1.00', [UNASSIGNED]: '5.00' });
  });
});

describe('cost pools in two steps', () => {
  it('go to the branches, and with their own pools to their managers', () => {
    // 1.01 by 3 to 1: 0.7575 and 0.2525, cut 0.75 and 0.25, one cent to 0.0075: east 0.76, west 0.25.
    // East with its own 0.10 has 0.86: 0.2866... each, two cents left.
    expect(costs([pool('', '1.01'), pool('east', '0.10')], four, 'two_step')).toEqual({ a: '0.29', b: '0.29', c: '0.28', d: '0.25' });
  });

  it('break ties by branch, and a blank branch is one', () => {
    const two = [bearer('a', 'west', '1'), bearer('b', '', '1')];
    expect(costs([pool('', '0.01')], two, 'two_step')).toEqual({ b: '0.01' });
  });

  it('are nobody’s where all drivers are zero', () => {
    expect(costs([pool('', '1.00')], [bearer('a', 'east', '0')], 'two_step')).toEqual({ [UNASSIGNED]: '1.00' });
    expect(costs([pool('', '1.00')], [], 'two_step')).toEqual({ [UNASSIGNED]: '1.00' });
  });
});

describe('any cost pools', () => {
  const branch = fc.constantFrom('', 'east', 'north', 'west');
  const driver = fc.oneof(fc.constant(ZERO), fc.bigInt({ min: 0n, max: 10n ** 15n }).map((units) => new Decimal(`${units}e-6`)));
  const anyBearers = fc
    .array(fc.record({ branch, driver }), { maxLength: 20 })
    .map((list) => list.map((each, index) => ({ ...each, manager: `m${String(index).padStart(2, '0')}` })));
  const anyPools = fc.array(
    fc.record({ month: fc.constant(MONTH), branch, amount: fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }).map((cents) => new Decimal(`${cents}e-2`)) }),
    { maxLength: 6 },
  );
  const anySteps = fc.constantFrom('one_step', 'two_step');

  it('are borne to the cent', () => {
    fc.assert(
      fc.property(anyPools, anyBearers, anySteps, (pools, bearers, steps) => {
        const borne = allocateCosts(pools, bearers, steps);
        expect(sum([...borne.values()]).toFixed()).toBe(sum(pools.map(({ amount }) => amount)).toFixed());
      }),
    );
  });

  it('leave nothing to nobody where everybody has a driver and every branch somebody', () => {
    fc.assert(
      fc.property(anyPools, anyBearers, anySteps, (pools, bearers, steps) => {
        const everywhere = ['', 'east', 'north', 'west'].map((each) => bearer(`z${each}`, each, '1'));
        expect(allocateCosts(pools, [...bearers, ...everywhere], steps).has(UNASSIGNED)).toBe(false);
      }),
    );
  });

  it('cost nothing to whoever has no driver', () => {
    fc.assert(
      fc.property(anyPools, anyBearers, anySteps, (pools, bearers, steps) => {
        const borne = allocateCosts(pools, bearers, steps);
        const idle = bearers.filter((each) => each.driver.isZero());
        expect(idle.every(({ manager }) => borne.get(manager)?.isZero() ?? true)).toBe(true);
      }),
    );
  });
});

describe('drivers', () => {
  const month = { month: MONTH, first: date('2025-07-01'), last: date('2025-07-31') };
  const figures = { ...NO_MARGIN, month: MONTH, balanceSum: new Decimal('-5'), accounts: 3, creditRiskFee: new Decimal('7.00'), directCost: new Decimal('99.00') };
  const measured = measuredTerms(figures, { basis: 360 });
  const drive = (terms: Partial<CostTerms>, manager = 'a') => {
    const all: CostTerms = { months: [month], costDriver: 'headcount', costSteps: 'one_step', employment: undefined, ...terms };
    return driverOf({ manager, month, figures, measured }, all).toFixed();
  };

  it('measure income before costs, balances and accounts, never below zero', () => {
    expect(drive({ costDriver: 'income' })).toBe('7');
    expect(drive({ costDriver: 'balance' })).toBe('0');
    expect(drive({ costDriver: 'accounts' })).toBe('3');
    const loss = measuredTerms({ ...NO_MARGIN, creditRiskFee: new Decimal('-7.00') }, { basis: 360 });
    const all: CostTerms = { months: [month], costDriver: 'income', costSteps: 'one_step', employment: undefined };
    expect(driverOf({ manager: 'a', month, figures: undefined, measured: loss }, all).toFixed()).toBe('0');
  });

  it('leave (unassigned) out', () => {
    for (const costDriver of ['headcount', 'income', 'balance', 'accounts'] as const) {
      expect(drive({ costDriver }, UNASSIGNED)).toBe('0');
    }
  });

  it.each<[Employment | undefined, string]>([
    [undefined, '0'],
    [{ status: 'active' }, '1'],
    [{ status: 'trainee', joined: date('2025-07-31') }, '1'],
    [{ status: 'active', joined: date('2025-08-01') }, '0'],
    [{ status: 'left' }, '0'],
    [{ status: 'left', left: date('2025-07-01') }, '1'],
    [{ status: 'left', left: date('2025-06-30') }, '0'],
    [{ status: 'active', left: date('2025-06-30') }, '0'],
  ])('count a head of %o as %s', (employment, expected) => {
    expect(drive({ employment: () => employment })).toBe(expected);
  });

  it('count every head without a roster', () => {
    expect(drive({})).toBe('1');
  });
});

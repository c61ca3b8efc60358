import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addNamed, amountOf, keeperOf } from '../../src/appraisal/lines.js';
import { Decimal } from '../../src/money/decimal.js';

const NAMED = [{ name: 'income' }, { name: 'cost' }];
const keep = keeperOf(NAMED);
const linesOf = (income: string, cost: string) => new Map([['cost', new Decimal(cost)], ['income', new Decimal(income)]]);

describe('kept lines', () => {
  const anyAmount = fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }).map((cents) => new Decimal(`${cents}e-2`).toFixed(2));

  it('are the amounts that were given, to the cent, in the order of the report', () => {
    fc.assert(
      fc.property(anyAmount, anyAmount, (income, cost) => {
        const kept = keep(linesOf(income, cost));
        expect([...kept].map(([name, amount]) => [name, amount.toFixed(2)])).toEqual([['income', income], ['cost', cost]]);
        expect([amountOf(kept, 'income').toFixed(2), amountOf(kept, 'cost').toFixed(2)]).toEqual([income, cost]);
      }),
    );
  });

  it('have no line but those of the report', () => {
    const kept = keep(new Map([...linesOf('1', '2'), ['else', new Decimal(3)]]));
    expect(kept.get('else')).toBeUndefined();
    expect(() => amountOf(kept, 'else')).toThrow(/^bug: line else/);
  });

  it('must be there and in whole cents', () => {
    expect(() => keep(new Map([['income', new Decimal(1)]]))).toThrow(/^bug: line cost/);
    expect(() => keep(linesOf('1.005', '2'))).toThrow(/^bug: 1.005 is not in whole cents/);
  });

  it('add up as amounts do', () => {
    const added = addNamed(NAMED, [keep(linesOf('0.10', '-5.00')), linesOf('0.20', '5.00')]);
    expect([...added].map(([name, amount]) => [name, amount.toFixed(2)])).toEqual([['income', '0.30'], ['cost', '0.00']]);
    expect([...addNamed(NAMED, [])].map(([, amount]) => amount.toFixed(2))).toEqual(['0.00', '0.00']);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { customerBase, hasBroughtNothing } from '../../src/appraisal/tender-base.js';
import { trackCommitments } from '../../src/appraisal/tender-track.js';
import { Decimal, sum } from '../../src/money/decimal.js';
import { period } from '../references/rules.js';

const decimals = (texts: readonly (string | undefined)[]) => texts.map((text) => (text === undefined ? undefined : new Decimal(text)));
const cents = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((each) => new Decimal(each).div(100));

describe('the base of a customer', () => {
  it.each([
    ['average', ['100.00', '0.01'], '50.01'],
    ['average', ['-100.00', '-0.01'], '-50.01'],
    ['average', ['100.00', undefined, '0.01'], '33.34'],
    ['average', [undefined, '0.01', undefined], '0.00'],
    ['sum', ['100.00', undefined, '-0.01'], '99.99'],
    ['latest', ['100.00', '7.00'], '7.00'],
    ['latest', ['100.00', undefined], '0.00'],
  ] as const)('is the %s of %j: %s', (take, contributions, expected) => {
    expect(customerBase('C1', decimals(contributions), take).base.toFixed(2)).toBe(expected);
  });

  it('is as exact as the largest amounts are', () => {
    const large = decimals(['9999999999999999.99', '9999999999999999.98']);
    expect(customerBase('C1', large, 'average').base.toFixed(2)).toBe('9999999999999999.99');
  });

  it('is of one who brought nothing where no period has anything of him', () => {
    expect([[undefined, '0.00'], ['1.00', '-1.00']].map((each) => hasBroughtNothing(customerBase('C1', decimals(each), 'sum')))).toEqual([true, false]);
  });
});

describe('a commitment beside its results', () => {
  const runs = (...amounts: string[]) => amounts.map((amount, index) => ({ period: period(`2025Q${index + 1}`), contributionOf: () => new Decimal(amount) }));
  const commitment = (committed: string) => ({ customer: 'C1', manager: 'M1', committed: new Decimal(committed) });

  it('counts once for each period', () => {
    const rows = trackCommitments([commitment('30.00')], runs('10.00', '40.00'));
    const shown = rows.map((row) => [row.period?.name ?? 'total', row.commitment?.customer ?? '', row.committed, row.contribution, row.difference, row.fulfilment?.toFixed(8)].join(' '));
    expect(shown).toEqual([
      '2025Q1 C1 30 10 -20 0.33333333',
      '2025Q2 C1 30 40 10 1.33333333',
      'total C1 60 50 -10 0.83333333',
      '2025Q1  30 10 -20 0.33333333',
      '2025Q2  30 40 10 1.33333333',
      'total  60 50 -10 0.83333333',
    ]);
  });

  it('has no fulfilment where it is not above zero', () => {
    const rows = trackCommitments([commitment('0.00'), commitment('-5.00')], runs('10.00'));
    expect(rows.map(({ fulfilment }) => fulfilment)).toEqual(Array.from({ length: 6 }, () => undefined));
  });

  it('adds up, whatever comes of it', () => {
    fc.assert(
      fc.property(fc.array(cents, { maxLength: 6 }), fc.array(cents, { minLength: 1, maxLength: 4 }), (promised, brought) => {
        const commitments = promised.map((committed, index) => ({ customer: `C${index}`, manager: 'M1', committed }));
        const rows = trackCommitments(commitments, brought.map((amount, index) => ({ period: period(`2025Q${index + 1}`), contributionOf: () => amount })));
        const last = rows.at(-1);
        const each = rows.filter((row) => row.commitment !== undefined && row.period !== undefined);
        expect(last?.committed.equals(sum(each.map(({ committed }) => committed)))).toBe(true);
        expect(last?.contribution.equals(sum(each.map(({ contribution }) => contribution)))).toBe(true);
        for (const row of rows) expect(row.difference.equals(row.contribution.minus(row.committed))).toBe(true);
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { EFFICIENCY_TERMS } from '../../src/appraisal/efficiency.js';
import { LEADERBOARD_MEASURES, measuredAmount } from '../../src/appraisal/leaderboard-measures.js';
import { STATEMENT_LINES } from '../../src/appraisal/statement.js';
import { Decimal } from '../../src/money/decimal.js';

const numbered = (lines: readonly { readonly name: string }[], from: number) =>
  new Map(lines.map(({ name }, index) => [name, new Decimal(from + index)]));

const PERSON = { manager: 'M01', name: '', branch: '', ranked: true };
const STATEMENT = { ...PERSON, lines: numbered(STATEMENT_LINES, 100) };
const BALANCE = { tenDay: new Decimal(0), daily: new Decimal(0), closing: new Decimal(0), isPadded: false };
const PROFIT = {
  ...PERSON,
  efficiency: { months: [], total: numbered(EFFICIENCY_TERMS, 200) },
  risk: {
    expectedLoss: new Decimal(301),
    economicCapital: new Decimal(302),
    capitalCharge: new Decimal(303),
    eva: new Decimal(304),
    raroc: undefined,
  },
  loans: BALANCE,
  deposits: BALANCE,
};

describe('a measure of the leaderboard', () => {
  it('has a name of its own and an amount', () => {
    const names = LEADERBOARD_MEASURES.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    const amounts = names.map((name) => measuredAmount(name, STATEMENT, PROFIT).toNumber());
    expect(new Set(amounts).size).toBe(STATEMENT_LINES.length + EFFICIENCY_TERMS.length + 4);
  });

  it.each([
    ['loan_average', 100],
    ['loan_margin', 200],
    ['efficiency', 199 + EFFICIENCY_TERMS.length],
    ['eva', 304],
  ])('%s', (name, amount) => {
    expect(measuredAmount(name, STATEMENT, PROFIT).toNumber()).toBe(amount);
  });

  it('is no rate and nothing unknown', () => {
    expect(() => measuredAmount('raroc', STATEMENT, PROFIT)).toThrow('bug: nobody can be ranked by raroc');
  });
});

/** The random cases of efficiency, centres and customers hold the situations that they are made for. */
import { describe, expect, it } from 'vitest';
import { caseFiles, ledgerColumns, rosterColumns, type LedgerRow } from './case.js';
import { add, exactOrNone, isZero, subtract, zero } from './exact.js';
import { lossOffset } from './loss-offset.js';
import { profitPictureOf } from './profit-picture.js';
import { situations, terms, type Pictured } from './profit-situations.js';
import { randomProfitCase } from './random-profit-case.js';

const pictured: readonly Pictured[] = Array.from({ length: 150 }, (_, seed) => {
  const subject = randomProfitCase(seed);
  return { subject, picture: profitPictureOf(subject) };
});

describe('random cases of efficiency, centres and customers', () => {
  it('are the same for the same seed', () => {
    expect(randomProfitCase(7)).toEqual(randomProfitCase(7));
    expect(caseFiles(randomProfitCase(7))).not.toEqual(caseFiles(randomProfitCase(8)));
  });

  it('write their terms and the days of employment', () => {
    const [{ subject } = { subject: randomProfitCase(0) }] = pictured.filter((each) => each.subject.roster.length > 0);
    expect(caseFiles(subject).get('ledger.csv')?.split('\n')[0]).toBe(ledgerColumns.join(','));
    expect(caseFiles(subject).get('roster.csv')?.split('\n')[0]).toBe(rosterColumns.join(','));
    expect(ledgerColumns.slice(-2)).toEqual(['start', 'maturity']);
    expect(rosterColumns.slice(-2)).toEqual(['joined', 'left']);
  });

  it('sell an account once a day at most, and have terms within the curve', () => {
    for (const { subject } of pictured) {
      const sales = subject.ledger.filter((row) => row.event === 'sale').map((row) => row.account + row.date);
      expect(new Set(sales).size).toBe(sales.length);
      for (const term of terms({ subject })) expect(0 <= term && term <= 10950).toBe(true);
    }
  });

  it('give back by sales what was lost until the last one, and no more', () => {
    for (const { ledger } of pictured.map(({ subject }) => subject)) {
      for (const account of new Set(ledger.filter((row) => row.event === 'sale').map((row) => row.account))) {
        const own = ledger.filter((row) => row.account === account && row.record === 'disposal');
        const sales = own.filter((row) => row.event === 'sale');
        const lastSale = sales.map((row) => row.date).sort().at(-1) ?? '';
        const losses = own.filter((row) => row.event === 'loss' && row.date <= lastSale);
        const given = (sale: LedgerRow) => subtract(lossOffset(sale, ledger), lossOffset(sale, [sale]));
        const back = sales.map(given).reduce(add, zero);
        const lost = losses.map((row) => exactOrNone(row.principal)).reduce(add, zero);
        expect(isZero(subtract(back, lost))).toBe(true);
      }
    }
  });

  it.each(Object.entries(situations))('often hold %s', (_, holds) => {
    expect(pictured.filter(holds).length).toBeGreaterThanOrEqual(4);
  });
});

/** The random cases with other currencies have the rates that they need, and hold the situations they are made for. */
import { describe, expect, it } from 'vitest';
import { policyCurrency, provisionRatio } from './built-in.js';
import { caseFiles, fxColumns, type Case, type LedgerRow } from './case.js';
import { accountDays, type AccountDay } from './day-book.js';
import { isWithin, periodOf } from './days.js';
import { decimalText, exact, isPositive, isZero, multiply, subtract } from './exact.js';
import { currencyOf, FxRates } from './fx.js';
import { oracle } from './oracle.js';
import { randomCase } from './random-case.js';
import { randomCurrencyCase } from './random-currency-case.js';
import { countedSnapshots } from './snapshots.js';

const cases = Array.from({ length: 100 }, (_, seed) => randomCurrencyCase(seed));

function isForeign(row: LedgerRow): boolean {
  return currencyOf(row) !== policyCurrency;
}

/** A provision that would be another one at the rate of its day. */
function keepsItsRate({ state, provision, day }: AccountDay, subject: Case): boolean {
  const own = multiply(state.balance, provisionRatio(state.riskClass));
  return !isZero(subtract(provision, new FxRates(subject).converted(own, state.currency, day)));
}

/** Whether a provision changes that had kept its rate until the day before. */
function losesItsRate(entry: AccountDay, index: number, entries: readonly AccountDay[], subject: Case): boolean {
  const before = entries[index - 1];
  if (before?.account !== entry.account || isZero(entry.provisionChange)) return false;
  return isPositive(entry.provision) && keepsItsRate(before, subject);
}

function hasRate(subject: Case, from: string, to: string): boolean {
  return (subject.fx ?? []).some((row) => from <= row.date && row.date <= to);
}

const situations: Record<string, (subject: Case) => boolean> = {
  'a loan in another currency': ({ ledger }) => ledger.some((row) => row.record === 'loan' && isForeign(row)),
  'a deposit in another currency': ({ ledger }) => ledger.some((row) => row.record === 'deposit' && isForeign(row)),
  'accounts in both': ({ ledger }) => new Set(countedSnapshots(ledger).map(currencyOf)).size === 3,
  'a row that does not count in a currency of its own': ({ ledger }) =>
    countedSnapshots(ledger).some((counted) =>
      ledger.some(
        (row) => row.record === counted.record && row.account === counted.account && currencyOf(row) !== currencyOf(counted),
      ),
    ),
  'income in another currency': ({ ledger, period }) =>
    ledger.some((row) => row.record === 'income' && isForeign(row) && isWithin(row.date, periodOf(period))),
  'a rate of the first day': (subject) => hasRate(subject, periodOf(subject.period).first, periodOf(subject.period).first),
  'a rate of the last day': (subject) => hasRate(subject, periodOf(subject.period).last, periodOf(subject.period).last),
  'a rate of after the period': (subject) => hasRate(subject, `${periodOf(subject.period).last}~`, '9999'),
  'a provision that keeps an old rate on the day before the period': (subject) =>
    accountDays(subject).some((entry) => entry.day < periodOf(subject.period).first && keepsItsRate(entry, subject)),
  'a provision that keeps an old rate on the last day': (subject) =>
    accountDays(subject).some((entry) => entry.day === periodOf(subject.period).last && keepsItsRate(entry, subject)),
  'a provision that takes a new rate within the period': (subject) =>
    accountDays(subject).some((entry, index, entries) => losesItsRate(entry, index, entries, subject)),
};

describe('random cases with other currencies', () => {
  it('are the same for the same seed, and the random case of that seed but for the currencies', () => {
    expect(randomCurrencyCase(7)).toEqual(randomCurrencyCase(7));
    const bare = (rows: readonly LedgerRow[]): LedgerRow[] => rows.map((row) => ({ ...row, currency: '', amount: '' }));
    expect(bare(randomCurrencyCase(7).ledger)).toEqual(bare(randomCase(7).ledger));
  });

  it('have one rate a day at most, of at most 6 decimals and above zero, from the earliest row on', () => {
    for (const { ledger, fx = [] } of cases) {
      expect(new Set(fx.map((row) => row.date + row.currency)).size).toBe(fx.length);
      expect(fx.every((row) => /^\d+(\.\d{1,6})?$/.test(row.rate) && isPositive(exact(row.rate)))).toBe(true);
      const earliest = ledger.map((row) => row.date).sort()[0] ?? '';
      for (const currency of ['USD', 'EUR']) {
        expect(fx.some((row) => row.currency === currency && row.date <= earliest)).toBe(true);
      }
    }
  });

  it('reconcile, and hand provisions over without loss', () => {
    for (const subject of cases) expect(() => oracle(subject)).not.toThrow();
  });

  it('write their rates below a header', () => {
    const [subject = randomCurrencyCase(0)] = cases;
    const lines = caseFiles(subject).get('fx.csv')?.trimEnd().split('\n') ?? [];
    expect(lines[0]).toBe(fxColumns.join(','));
    expect(lines.length - 1).toBe(subject.fx?.length);
  });

  it.each(Object.entries(situations))('often hold %s', (_, holds) => {
    expect(cases.filter(holds).length).toBeGreaterThanOrEqual(8);
  });
});

/** The amounts of other currencies at a rate of 2, in the policy's currency. */
function doubled(row: LedgerRow): LedgerRow {
  if (!isForeign(row)) return row;
  const twice = (text: string): string => (text === '' ? '' : decimalText(multiply(exact(text), exact('2'))));
  return { ...row, currency: '', balance: twice(row.balance), amount: twice(row.amount) };
}

describe('a rate that never changes', () => {
  it('makes the figures of a ledger in which the amounts are converted beforehand', () => {
    for (const subject of cases.slice(0, 40)) {
      const steady = oracle({ ...subject, fx: (subject.fx ?? []).map((row) => ({ ...row, rate: '2' })) });
      const local = oracle({ ...subject, fx: [], ledger: subject.ledger.map(doubled) });
      expect(steady.statements).toEqual(local.statements);
      expect(steady.reconciliation).toEqual(local.reconciliation);
      const parts = ({ positions }: typeof local) => positions.map((row) => ({ ...row, balance_closing: '' }));
      expect(parts(steady)).toEqual(parts(local));
    }
  });
});

/** Random cases in which some accounts and flows are in dollars or euros. */
import { fxRow, type Case, type FxRow, type LedgerRow } from './case.js';
import { plusDays, type Day } from './days.js';
import { randomCase } from './random-case.js';
import { randomDays, timesOf } from './random-scene.js';
import { Random } from './random.js';

const foreign = ['USD', 'EUR'] as const;

/** Keeps the draws for the currencies apart from those for the case itself. */
const SEEDS_APART = 500_000;

function isAccountRow(row: LedgerRow): boolean {
  return row.record === 'loan' || row.record === 'deposit';
}

/** Whether another row of the account and day has a higher sequence. */
function isSuperseded(row: LedgerRow, ledger: readonly LedgerRow[]): boolean {
  return ledger.some(
    (other) =>
      other.record === row.record &&
      other.account === row.account &&
      other.date === row.date &&
      Number(other.sequence) > Number(row.sequence),
  );
}

/** An account keeps its currency; only a row that does not count may name another one. */
function withAccountCurrencies(ledger: readonly LedgerRow[], random: Random): LedgerRow[] {
  const currencies = new Map<string, string>();
  return ledger.map((row) => {
    if (!isAccountRow(row)) return row;
    const key = JSON.stringify([row.record, row.account]);
    const own = currencies.get(key) ?? random.pick(['', ...foreign, ...foreign]);
    currencies.set(key, own);
    if (isSuperseded(row, ledger) && random.percent(40)) return { ...row, currency: random.pick(foreign) };
    return own === '' ? row : { ...row, currency: own };
  });
}

/** Some income is in another currency, whatever that of its account, and so are some amounts of activities. */
function withFlowCurrencies(ledger: readonly LedgerRow[], random: Random): LedgerRow[] {
  return ledger.map((row) => {
    if (row.record === 'income') return { ...row, currency: random.pick(['', 'CNY', ...foreign, ...foreign]) };
    if (row.record === 'activity') return { ...row, amount: '1250.75', currency: random.pick(['', ...foreign]) };
    return row;
  });
}

function randomRate(random: Random): string {
  const micros = String(random.whole(0, 999_999)).padStart(6, '0');
  return random.pick(['7', '7.1', `7.${micros.slice(0, 4)}`, `${random.whole(5, 9)}.${micros}`, `0.0${micros.slice(0, 4)}1`]);
}

/**
 * A rate on or before the earliest row of the ledger, and then new ones on some days: on days on which an account
 * changes, just before or after them, on the days at either end of the period, and on days without any row.
 */
function randomRates(subject: Case, currency: string, random: Random): FxRow[] {
  const rowDays = [...new Set(subject.ledger.map((row) => row.date))].sort();
  const [earliest = ''] = rowDays;
  const days = new Set<Day>([random.percent(50) ? earliest : plusDays(earliest, -random.whole(1, 40))]);
  for (const day of randomDays(timesOf(random, subject.period), random.whole(2, 10))) days.add(day);
  for (const day of random.some(rowDays, random.whole(1, 8))) days.add(plusDays(day, random.pick([-1, 0, 0, 1])));
  return [...days].map((day) => fxRow(day, currency, randomRate(random)));
}

/** The same case with some of it in other currencies, and the rates that it needs. */
export function withCurrencies(subject: Case, random: Random): Case {
  const ledger = withFlowCurrencies(withAccountCurrencies(subject.ledger, random), random);
  const others = random.percent(30) ? ['JPY'] : [];
  const fx = [...foreign, ...others].flatMap((currency) => randomRates(subject, currency, random));
  return { ...subject, ledger, fx: random.shuffled(fx) };
}

/** The same case for the same seed, on any machine; without its currencies it is the random case of that seed. */
export function randomCurrencyCase(seed: number): Case {
  return withCurrencies(randomCase(seed), new Random(SEEDS_APART + seed));
}

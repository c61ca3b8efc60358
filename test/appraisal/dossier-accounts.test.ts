import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type HeldAccount, type RunAccounts, badLoansOf, heldAtEnds, movementsOf } from '../../src/appraisal/dossier-accounts.js';
import { Decimal } from '../../src/money/decimal.js';

const QUARTERS = ['2024Q1', '2024Q2', '2024Q3', '2024Q4'] as const;
const FIRSTS = ['2024-01-01', '2024-04-01', '2024-07-01', '2024-10-01'];
const LASTS = ['2024-03-31', '2024-06-30', '2024-09-30', '2024-12-31'];

function held(account: string, manager: string, closing: number, share = 1, classClosing = 'normal'): HeldAccount {
  return { record: 'loan', account, customer: `C${account}`, manager, share: new Decimal(share), closing: new Decimal(closing), classClosing, provision: new Decimal(0) };
}

function quarter(index: number, accounts: readonly HeldAccount[], losses: Readonly<Record<string, number>> = {}): RunAccounts {
  const [period = '', first = '', last = ''] = [QUARTERS[index], FIRSTS[index], LASTS[index]];
  return { period, first, last, held: accounts, losses: new Map(Object.entries(losses).map(([account, loss]) => [account, new Decimal(loss)])) };
}

const holding = fc.record({ account: fc.constantFrom('L1', 'L2', 'L3', 'L4'), manager: fc.constantFrom('M1', 'M2', '(unassigned)'), closing: fc.nat(3), share: fc.constantFrom(0, 0.5, 1) });

/** At most one part of an account for each manager. */
const accountsOfRun = fc.uniqueArray(holding, { selector: ({ account, manager }) => `${account} ${manager}` })
  .map((parts) => parts.map(({ account, manager, closing, share }) => held(account, manager, closing, share)));

it('held before + taken over + new - handed over - closed is held after', () => {
  fc.assert(fc.property(fc.array(accountsOfRun, { minLength: 1, maxLength: 4 }), (each) => {
    const runs = each.map((accounts, index) => quarter(index, accounts));
    const ends = heldAtEnds('M1', runs);
    const movements = movementsOf('M1', runs);
    for (const [index, end] of ends.entries()) {
      const before = ends[index - 1];
      if (before === undefined) continue;
      const count = (...kinds: readonly string[]) => movements.filter(({ period, kind }) => period === end.period && kinds.includes(kind)).length;
      expect(before.accounts + count('taken_over', 'new') - count('handed_over', 'closed')).toBe(end.accounts);
    }
  }));
});

it('tells a hand-over from an account that is closed, and a new one from one taken over', () => {
  const runs = [
    quarter(0, [held('L1', 'M1', 5), held('L2', 'M1', 5), held('L3', 'M2', 5)]),
    quarter(1, [held('L1', 'M2', 4), held('L3', 'M1', 5), held('L4', 'M1', 1), held('L2', 'M1', 0)]),
  ];
  expect(movementsOf('M1', runs).map(({ account, kind, other }) => `${account.account} ${kind} ${other}`)).toEqual([
    'L1 handed_over M2', 'L2 closed ', 'L3 taken_over M2', 'L4 new ',
  ]);
});

it('leaves out a run that overlaps the one before it', () => {
  const year = { ...quarter(3, [held('L9', 'M1', 1)]), period: '2024', first: '2024-01-01' };
  expect(movementsOf('M1', [quarter(0, []), year, quarter(1, [held('L1', 'M1', 1)])]).map(({ account }) => account.account)).toEqual(['L1']);
});

it('follows his loans to whoever holds them when they go bad', () => {
  const runs = [
    quarter(0, [held('L1', 'M1', 8), held('L2', 'M2', 8, 1, 'doubtful')]),
    quarter(1, [held('L1', 'M1', 3, 1, 'substandard'), held('L1', 'M2', 5, 1, 'substandard')]),
    quarter(2, [held('L1', 'M2', 0, 1, 'loss'), held('L2', 'M2', 8, 1, 'doubtful')], { L1: 8 }),
    quarter(3, [held('L1', 'M2', 0, 1, 'loss')]),
  ];
  expect(badLoansOf('M1', runs).map(({ period, when, closing, loss, holders }) => `${period} ${when} ${closing.toFixed()} ${loss.toFixed()} ${holders.join('+')}`)).toEqual([
    '2024Q2 during 8 0 M1+M2', '2024Q3 after 0 8 M2',
  ]);
});

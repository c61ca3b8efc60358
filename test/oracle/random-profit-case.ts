/** Random cases for what is made of the efficiency: costs, losses, transfer prices, centres and customers. */
import type { Case, LedgerRow } from './case.js';
import { randomClassRecords, randomSnapshots } from './random-accounts.js';
import { randomAssignments } from './random-assignments.js';
import { withCurrencies } from './random-currency-case.js';
import { randomActivityAndCost, randomDisposals, randomIncome } from './random-flows.js';
import { randomCosts, randomLossStories, randomSparseCustomers, withoutSecondSales } from './random-profit-flows.js';
import { randomEmployment, randomSettings, withTerms } from './random-profit-settings.js';
import { randomScene } from './random-scene.js';
import { Random } from './random.js';

/** Keeps these cases apart from the other ones of the same seeds. */
const SEEDS_APART = 2_000_000;
const CURRENCIES_APART = 2_500_000;

function accountsIn(rows: readonly LedgerRow[], kinds: readonly string[]): string[] {
  return [...new Set(rows.filter((row) => kinds.includes(row.record)).map((row) => row.account))];
}

/** The same case for the same seed, on any machine; most of them are of a month. */
export function randomProfitCase(seed: number): Case {
  const random = new Random(SEEDS_APART + seed);
  const scene = randomScene(random, [0, 0, 0, 0, 0, 0, 1, 1, random.pick([2, 3])]);
  const snapshots = random.pick(['full', 'changes'] as const);
  const settings = randomSettings(scene);
  const accountRows = withTerms(scene, randomSnapshots(scene, snapshots), settings);
  const begun = accountRows.filter((row) => row.date <= scene.period.last);
  const begunAccounts = accountsIn(begun, ['loan', 'deposit']);
  const loans = accountsIn(accountRows, ['loan']);
  const ledger = [
    ...accountRows,
    ...randomClassRecords(scene, accountRows),
    ...randomIncome(scene, begunAccounts),
    ...randomIncome(scene, begunAccounts),
    ...randomSparseCustomers(scene),
    ...withoutSecondSales([...randomDisposals(scene, loans), ...randomLossStories(scene, loans)]),
    ...randomActivityAndCost(scene),
    ...randomCosts(scene),
  ];
  const subject: Case = {
    ledger: random.shuffled(ledger),
    roster: randomEmployment(scene),
    assignments: randomAssignments(scene, accountsIn(accountRows, ['loan', 'deposit'])),
    fx: [],
    opening: [],
    snapshots,
    averaging: random.pick(['ten_day', 'daily'] as const),
    loan_loss: random.percent(80) ? 'change' : 'closing',
    period: scene.name,
    ...settings,
  };
  return random.percent(20) ? withCurrencies(subject, new Random(CURRENCIES_APART + seed)) : subject;
}

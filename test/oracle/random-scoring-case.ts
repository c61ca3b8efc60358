/** Random cases for scorecards, quality scores, ranks and grades. */
import type { LedgerRow } from './case.js';
import { randomAssignments } from './random-assignments.js';
import { randomActivityAndCost, randomDisposals, randomIncome } from './random-flows.js';
import { withoutSecondSales } from './random-profit-flows.js';
import { scoringClassRecords, scoringHandOvers, scoringSnapshots } from './random-scoring-accounts.js';
import { scoringActivities, scoringIncome, scoringRates } from './random-scoring-activities.js';
import { randomGrading, scoringHistory, scoringOverrides, scoringSanctions } from './random-scoring-past.js';
import { scoringQuality, scoringRoster, scoringTargets } from './random-scoring-people.js';
import { randomScoringScene } from './random-scoring-scene.js';
import { Random } from './random.js';
import type { ScoringCase } from './scoring-case.js';

/** Keeps these cases apart from the other ones of the same seeds. */
const SEEDS_APART = 3_000_000;

function accountsIn(rows: readonly LedgerRow[], kinds: readonly string[]): string[] {
  return [...new Set(rows.filter((row) => kinds.includes(row.record)).map((row) => row.account))];
}

/** The same case for the same seed, on any machine. */
export function randomScoringCase(seed: number): ScoringCase {
  const random = new Random(SEEDS_APART + seed);
  const scene = randomScoringScene(random);
  const snapshots = random.pick(['full', 'changes'] as const);
  const accountRows = scoringSnapshots(scene, snapshots);
  const accounts = accountsIn(accountRows, ['loan', 'deposit']);
  const begun = accountsIn(accountRows.filter((row) => row.date <= scene.period.last), ['loan', 'deposit']);
  const moved = random.some(accounts, random.whole(0, 4));
  const others = accounts.filter((account) => !moved.includes(account));
  const someCustomers = { ...scene, customers: random.some(scene.customers, 3) };
  const ledger = [
    ...accountRows,
    ...scoringClassRecords(scene, accountRows),
    ...scoringActivities(scene),
    ...scoringIncome(scene),
    ...(random.percent(50) ? randomIncome(scene, begun) : []),
    ...(random.percent(20) ? withoutSecondSales(randomDisposals(scene, accountsIn(accountRows, ['loan']))) : []),
    ...randomActivityAndCost(scene),
  ];
  const roster = scoringRoster(scene);
  return {
    ledger: random.shuffled(ledger),
    roster,
    assignments: [...scoringHandOvers(scene, moved), ...randomAssignments(someCustomers, random.some(others, 4))],
    fx: random.shuffled(scoringRates(scene)),
    opening: [],
    snapshots,
    averaging: random.pick(['ten_day', 'daily'] as const),
    loan_loss: random.percent(85) ? 'change' : 'closing',
    period: scene.name,
    targets: random.percent(10) ? [] : random.shuffled(scoringTargets(scene)),
    quality: random.shuffled(scoringQuality(scene)),
    sanctions: scoringSanctions(scene),
    overrides: scoringOverrides(scene, roster),
    history: random.shuffled(scoringHistory(scene)),
    ...randomGrading(scene),
  };
}

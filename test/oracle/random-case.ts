/** Random cases that hold no row to reject, and in which awkward coincidences are frequent. */
import { rosterRow, type Case, type LedgerRow, type RosterRow } from './case.js';
import { randomClassRecords, randomSnapshots } from './random-accounts.js';
import { randomAssignments } from './random-assignments.js';
import { randomActivityAndCost, randomDisposals, randomIncome } from './random-flows.js';
import { Random } from './random.js';
import { randomScene, type Scene } from './random-scene.js';

function randomRoster(scene: Scene): RosterRow[] {
  const { random } = scene;
  const listed = [...scene.managers.filter(() => random.percent(60)), 'M99'];
  return listed.map((manager, index) =>
    rosterRow({
      manager,
      name: `经理${index + 1}`,
      branch: random.pick(scene.branches),
      department: 'corporate_banking',
      line: 'corporate',
      grade: random.pick(['assistant', 'manager', 'senior']),
      since: '2020-01-01',
      status: random.pick(['active', 'active', 'trainee', 'left']),
    }),
  );
}

function accountsIn(rows: readonly LedgerRow[], kinds: readonly string[]): string[] {
  return [...new Set(rows.filter((row) => kinds.includes(row.record)).map((row) => row.account))];
}

/** The same case for the same seed, on any machine. */
export function randomCase(seed: number): Case {
  const random = new Random(seed);
  const scene = randomScene(random);
  const snapshots = random.pick(['full', 'full', 'changes'] as const);
  const accountRows = randomSnapshots(scene, snapshots);
  const begun = accountRows.filter((row) => row.date <= scene.period.last);
  const ledger = [
    ...accountRows,
    ...randomClassRecords(scene, accountRows),
    ...randomIncome(scene, accountsIn(begun, ['loan', 'deposit'])),
    ...randomDisposals(scene, accountsIn(accountRows, ['loan'])),
    ...randomActivityAndCost(scene),
  ];
  return {
    ledger: random.shuffled(ledger),
    roster: randomRoster(scene),
    assignments: randomAssignments(scene, accountsIn(accountRows, ['loan', 'deposit'])),
    fx: [],
    opening: [],
    snapshots,
    averaging: random.pick(['ten_day', 'daily'] as const),
    loan_loss: random.percent(80) ? 'change' : 'closing',
    period: scene.name,
  };
}

/** What the efficiency, the centres and the customers are tried with: costs, losses and customers who tie. */
import { ledgerRow, type LedgerRow } from './case.js';
import { plusDays, type Day } from './days.js';
import { randomAmount, randomDay, randomFlowDay, type Scene } from './random-scene.js';

/** A branch that no account and no manager has. */
const strangeBranch = 'B9';
/** A manager without accounts, whose customers bring what they are told to. */
export const sparseManager = 'M50';

function randomCost(scene: Scene): string {
  const { random } = scene;
  const sign = random.percent(15) ? '-' : '';
  if (random.percent(10)) return '0';
  if (random.percent(25)) return `${sign}0.0${random.whole(1, 9)}`;
  return `${sign}${random.whole(1, random.pick([99, 9999, 999999]))}.${random.whole(10, 99)}`;
}

/** Of managers, of branches and of the bank; those of the bank are the most. */
export function randomCosts(scene: Scene): LedgerRow[] {
  const { random } = scene;
  const rows: LedgerRow[] = [];
  for (let number = random.whole(0, 12); number > 0; number -= 1) {
    const branch = random.pick([...scene.branches, ...scene.branches, strangeBranch]);
    const manager = random.pick(scene.managers);
    const bearing = random.pick([{ manager }, { manager, branch }, { branch }, { branch }, {}, {}]);
    const amount = randomCost(scene);
    rows.push(ledgerRow({ record: 'cost', date: randomFlowDay(scene), amount, ...bearing }));
  }
  return rows;
}

function disposal(scene: Scene, account: string, event: string, date: Day): LedgerRow {
  const { random } = scene;
  const amount = (): string => (random.percent(20) ? '' : randomAmount(random));
  const manager = random.percent(30) ? random.pick(scene.managers) : '';
  return ledgerRow({
    record: 'disposal',
    date,
    account,
    event,
    principal: event === 'recovery' ? '' : amount(),
    arrears: event === 'sale' ? amount() : '',
    penalty: event === 'sale' ? amount() : '',
    proceeds: event === 'loss' ? '' : amount(),
    manager,
    customer: random.percent(15) ? random.pick(scene.customers) : '',
  });
}

/** The story of some loans: losses and recoveries on any days, also of one day, and sales on days of their own. */
export function randomLossStories(scene: Scene, loans: readonly string[]): LedgerRow[] {
  const { random, period } = scene;
  const rows: LedgerRow[] = [];
  for (const account of random.some(loans, random.whole(0, 2))) {
    const sales = new Set<Day>();
    if (random.percent(60)) rows.push(disposal(scene, account, 'loss', plusDays(period.eve, -random.whole(0, 60))));
    for (let number = random.whole(1, 5); number > 0; number -= 1) {
      const [soldOn] = sales;
      const date = soldOn !== undefined && random.percent(45) ? soldOn : randomDay(scene);
      const event = random.pick(['loss', 'loss', 'sale', 'sale', 'recovery', 'write_off', 'transfer_out']);
      if (event === 'sale' && sales.has(date)) continue;
      if (event === 'sale') sales.add(date);
      rows.push(disposal(scene, account, event, date));
    }
  }
  return rows;
}

/** One sale of an account a day: which of two would give back a loss, nothing says. */
export function withoutSecondSales(rows: readonly LedgerRow[]): LedgerRow[] {
  const sold = new Set<string>();
  return rows.filter((row) => {
    if (row.event !== 'sale') return true;
    const key = JSON.stringify([row.account, row.date]);
    if (sold.has(key)) return false;
    sold.add(key);
    return true;
  });
}

/** Customers without accounts: some end at the bound of a tier, just before or just after it, and some tie. */
export function randomSparseCustomers(scene: Scene): LedgerRow[] {
  const { random } = scene;
  if (random.percent(40)) return [];
  const amounts = random.pick([
    ['8000.00', '1500.00', '500.00'],
    ['8000.00', '1000.00', '1000.00'],
    ['4000.00', '4000.00', '1500.00', '500.00'],
    ['7999.99', '0.01', '1500.00', '500.00'],
    ['100000.00', '99999.99', '10000.00', '9999.99', '0.00', '-0.01'],
    ['50.00', '50.00', '50.00', '-50.00', '-50.00'],
    ['-10.00', '0.00'],
  ]);
  const product = random.pick(['guarantee', 'credit_risk_fee', 'carbon_advice', 'international_settlement']);
  const rows = amounts.map((amount, index) =>
    ledgerRow({ record: 'income', date: random.pick(scene.period.days), customer: `T${index + 1}`, product, amount }),
  );
  return rows.map((row) => ({ ...row, manager: sparseManager }));
}

/** Income, disposals, activity and cost rows of a random case. */
import { incomeProducts } from './built-in.js';
import { ledgerRow, type LedgerRow } from './case.js';
import { randomAmount, randomFlowDay, type Scene } from './random-scene.js';

/** The cells by which a flow finds who takes it. */
type Bearing = Pick<Partial<LedgerRow>, 'manager' | 'customer' | 'account'>;

function incomeBearing({ random, managers, customers }: Scene, accounts: readonly string[]): Bearing {
  const manager = random.pick(managers);
  const customer = random.pick([...customers, 'C-none']);
  const bearings: Bearing[] = [{ manager }, { customer }, { customer }, { manager, customer }];
  if (accounts.length > 0) {
    const account = random.pick(accounts);
    bearings.push({ account }, { account }, { account, customer }, { account, manager });
  }
  return random.pick(bearings);
}

/** An income row can lean on its account alone only where the account has a row by the end of the period. */
export function randomIncome(scene: Scene, accounts: readonly string[]): LedgerRow[] {
  const { random } = scene;
  const rows: LedgerRow[] = [];
  const count = random.whole(0, 14);
  for (let number = 0; number < count; number += 1) {
    const row = ledgerRow({
      record: 'income',
      date: randomFlowDay(scene),
      product: random.percent(12) ? 'carbon_advice' : random.pick(incomeProducts),
      amount: (random.percent(10) ? '-' : '') + `${random.whole(1, 99999)}.${random.whole(10, 99)}`,
      branch: random.pick(['', ...scene.branches]),
      ...incomeBearing(scene, accounts),
    });
    rows.push(row);
    if (random.percent(3)) rows.push({ ...row });
  }
  return rows;
}

function amountOrBlank({ random }: Scene): string {
  return random.percent(30) ? '' : randomAmount(random);
}

export function randomDisposals(scene: Scene, loans: readonly string[]): LedgerRow[] {
  const { random } = scene;
  if (loans.length === 0) return [];
  const rows: LedgerRow[] = [];
  const count = random.whole(0, 6);
  for (let number = 0; number < count; number += 1) {
    const principal = amountOrBlank(scene);
    rows.push(
      ledgerRow({
        record: 'disposal',
        date: randomFlowDay(scene),
        account: random.pick(loans),
        event: random.pick(['loss', 'sale', 'write_off', 'transfer_out', 'recovery']),
        principal,
        arrears: amountOrBlank(scene),
        penalty: amountOrBlank(scene),
        proceeds: random.percent(15) ? principal : amountOrBlank(scene),
        manager: random.percent(40) ? random.pick(scene.managers) : '',
        customer: random.percent(25) ? random.pick(scene.customers) : '',
      }),
    );
  }
  return rows;
}

/** Rows that no line of the statement takes. */
export function randomActivityAndCost(scene: Scene): LedgerRow[] {
  const { random } = scene;
  const rows: LedgerRow[] = [];
  for (let number = random.whole(0, 3); number > 0; number -= 1) {
    const bearing = random.pick([{ manager: random.pick(scene.managers) }, { customer: random.pick(scene.customers) }]);
    const metric = random.pick(['visits', 'complaint']);
    rows.push(ledgerRow({ record: 'activity', date: randomFlowDay(scene), metric, quantity: '3', ...bearing }));
  }
  for (let number = random.whole(0, 3); number > 0; number -= 1) {
    const [manager, branch] = [random.pick(scene.managers), random.pick(scene.branches)];
    const bearing = random.pick([{ manager }, { branch }, {}]);
    const amount = `${random.whole(1, 9999)}.00`;
    rows.push(ledgerRow({ record: 'cost', date: randomFlowDay(scene), amount, centre: 'travel', ...bearing }));
  }
  return rows;
}

/** Loan and deposit rows of a random case, and the class records of its loans. */
import { depositRates, loanProducts } from './built-in.js';
import { ledgerRow, type LedgerRow, type SnapshotMode } from './case.js';
import { plusDays, type Day } from './days.js';
import { randomAmount, randomDay, randomDays, randomManager, type Scene } from './random-scene.js';

/** An account as its bank would remember it from one row to the next. */
interface Drawn {
  readonly kind: 'loan' | 'deposit';
  readonly id: string;
  readonly product: string;
  branch: string;
  customer: string;
  manager: string;
  balance: string;
  rate: string;
}

const classes = ['normal', 'special_mention', 'substandard', 'doubtful', 'loss'];

function randomRate({ random }: Scene, drawn: Pick<Drawn, 'kind' | 'product'>): string {
  const hasPolicyRate = drawn.kind === 'deposit' && depositRates.has(drawn.product);
  if (hasPolicyRate && random.percent(50)) return '';
  if (random.percent(5)) return '0';
  return random.pick(['0.0435', '0.05', `0.0${random.whole(100, 999)}`, `0.0${random.whole(1000000, 9999999)}`]);
}

function randomBalance({ random }: Scene, kind: Drawn['kind']): string {
  const balance = randomAmount(random);
  const overdrawn = kind === 'deposit' && random.percent(7) && /[1-9]/.test(balance);
  return overdrawn ? `-${balance}` : balance;
}

function randomAccount(scene: Scene, kind: Drawn['kind'], id: string): Drawn {
  const { random } = scene;
  const known = kind === 'loan' ? loanProducts : [...depositRates.keys()];
  const product = random.percent(12) ? random.pick(['', 'green_finance']) : random.pick(known);
  return {
    kind,
    id,
    product,
    branch: random.pick(scene.branches),
    customer: random.pick(scene.customers),
    manager: randomManager(scene),
    balance: randomBalance(scene, kind),
    rate: randomRate(scene, { kind, product }),
  };
}

/** What may have changed by the next row. A loan and a deposit under one id keep their customer. */
function moveOn(scene: Scene, drawn: Drawn, sharesId: boolean): void {
  const { random } = scene;
  if (random.percent(65)) drawn.balance = randomBalance(scene, drawn.kind);
  if (random.percent(20)) drawn.manager = randomManager(scene);
  if (random.percent(15)) drawn.rate = randomRate(scene, drawn);
  if (random.percent(8) && !sharesId) drawn.customer = random.pick(scene.customers);
  if (random.percent(12)) drawn.branch = random.pick(scene.branches);
}

function snapshotRow({ random }: Scene, drawn: Drawn, date: Day): LedgerRow {
  const riskClass = drawn.kind === 'loan' && random.percent(40) ? random.pick(classes) : '';
  const { kind, id, ...stated } = drawn;
  const currency = random.pick(['', '', 'CNY']);
  return ledgerRow({ record: kind, account: id, date, ...stated, class: riskClass, currency });
}

/** The days on which the account's kind and present branch report: under `changes` each account has days of its own. */
type Calendar = (kind: Drawn['kind'], branch: string) => readonly Day[];

function reportingDays(scene: Scene): Calendar {
  const { random } = scene;
  const shared = randomDays(scene, random.whole(3, 6));
  const days = new Map<string, Day[]>();
  return (kind, branch) => {
    const key = `${kind}/${branch}`;
    const known = days.get(key);
    if (known !== undefined) return known;
    const drawn = random.percent(40) ? shared : randomDays(scene, random.whole(3, 9));
    days.set(key, drawn);
    return drawn;
  };
}

/** Rows on the days on which the account's branch of that day reports; now and then it is left out for a while. */
function fullRows(scene: Scene, drawn: Drawn, calendar: Calendar, sharesId: boolean): LedgerRow[] {
  const { random } = scene;
  const allDays = new Set(scene.branches.flatMap((branch) => calendar(drawn.kind, branch)));
  const opened = random.percent(25) ? randomDay(scene) : '';
  const closed = random.percent(20) ? randomDay(scene) : '9999';
  const rows: LedgerRow[] = [];
  for (const day of [...allDays].sort()) {
    const reports = calendar(drawn.kind, drawn.branch).includes(day);
    if (!reports || day < opened || day > closed || random.percent(18)) continue;
    rows.push(snapshotRow(scene, drawn, day));
    moveOn(scene, drawn, sharesId);
  }
  if (rows.length === 0) rows.push(snapshotRow(scene, drawn, randomDay(scene)));
  return rows;
}

function changeRows(scene: Scene, drawn: Drawn, sharesId: boolean): LedgerRow[] {
  const rows: LedgerRow[] = [];
  for (const day of randomDays(scene, scene.random.whole(1, 8))) {
    rows.push(snapshotRow(scene, drawn, day));
    moveOn(scene, drawn, sharesId);
  }
  return rows;
}

/** The row as it is, with further rows of the same account and day that it supersedes or that repeat it. */
function withSuperseded(scene: Scene, row: LedgerRow): LedgerRow[] {
  const { random } = scene;
  if (random.percent(4)) return [row, { ...row }];
  if (random.percent(92)) return [row];
  const wrong = (sequence: string): LedgerRow => ({
    ...row,
    sequence,
    balance: randomAmount(random),
    manager: randomManager(scene),
    customer: random.pick(scene.customers),
    class: row.record === 'loan' ? random.pick(classes) : '',
  });
  const highest = random.pick(['10', '11', '100']);
  const others = random.some(['', '1', '2', '9'], random.whole(1, 3));
  return [{ ...row, sequence: highest }, ...others.map(wrong)];
}

export function randomSnapshots(scene: Scene, mode: SnapshotMode): LedgerRow[] {
  const { random } = scene;
  const calendar = reportingDays(scene);
  const rows: LedgerRow[] = [];
  const count = random.whole(3, 12);
  const common = random.percent(15);
  const owner = random.pick(scene.customers);
  for (let number = 1; number <= count; number += 1) {
    const sharesId = common && number <= 2;
    const kind = sharesId ? (['loan', 'deposit'] as const)[number - 1] : random.pick(['loan', 'deposit'] as const);
    const drawn = randomAccount(scene, kind ?? 'loan', sharesId ? 'A01' : `A${String(number).padStart(2, '0')}`);
    if (sharesId) drawn.customer = owner;
    const own =
      mode === 'full' ? fullRows(scene, drawn, calendar, sharesId) : changeRows(scene, drawn, sharesId);
    for (const row of own) rows.push(...(sharesId ? [row] : withSuperseded(scene, row)));
  }
  return rows;
}

function classRecord(account: string, date: Day, riskClass: string): LedgerRow {
  return ledgerRow({ record: 'class', account, date, class: riskClass });
}

/** Class records, one class a day: some on the day of a row, some before the first row, some that cure a loan. */
export function randomClassRecords(scene: Scene, snapshots: readonly LedgerRow[]): LedgerRow[] {
  const { random, period } = scene;
  const records: LedgerRow[] = [];
  for (const loan of new Set(snapshots.filter((row) => row.record === 'loan').map((row) => row.account))) {
    const rowDays = snapshots.filter((row) => row.record === 'loan' && row.account === loan).map((row) => row.date);
    const stated = new Map<Day, string>();
    if (random.percent(15)) stated.set(plusDays(period.eve, -random.whole(0, 120)), random.pick(classes.slice(2)));
    if (random.percent(15)) stated.set(random.pick(period.days), 'normal');
    const count = random.percent(60) ? random.whole(1, 4) : 0;
    for (let record = 0; record < count; record += 1) {
      stated.set(random.percent(40) ? random.pick(rowDays) : randomDay(scene), random.pick(classes));
    }
    for (const [day, riskClass] of stated) {
      const copies = random.percent(5) ? 2 : 1;
      for (let copy = 0; copy < copies; copy += 1) records.push(classRecord(loan, day, riskClass));
    }
  }
  return records;
}

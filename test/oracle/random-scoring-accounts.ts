/** Loans and deposits of tens to hundreds of millions, with classes, hand-overs and shares, over up to 30 months. */
import { depositRates, loanProducts } from './built-in.js';
import { assignmentRow, ledgerRow, type AssignmentRow, type LedgerRow, type SnapshotMode } from './case.js';
import { plusDays, type Day } from './days.js';
import { aboutMillions, randomToldDay, type Colleague, type ScoringScene } from './random-scoring-scene.js';
import { shareText } from './random-scene.js';

interface Drawn {
  readonly kind: 'loan' | 'deposit';
  readonly id: string;
  readonly product: string;
  readonly branch: string;
  readonly currency: string;
  readonly millions: number;
  /** No row before that day, and none after the other one. */
  readonly opened: Day;
  readonly closed: Day;
  customer: string;
  manager: string;
  balance: string;
}

type Calendar = (kind: Drawn['kind'], branch: string) => readonly Day[];

const depositMillions = [2, 14, 45, 120, 330];
const loanMillions = [1, 6, 40, 120, 300];
const classes = ['normal', 'special_mention', 'special_mention', 'substandard', 'doubtful', 'loss'];

function someDays(scene: ScoringScene, count: number): Day[] {
  const days = new Set<Day>();
  for (let draw = 0; draw < count; draw += 1) {
    const day = randomToldDay(scene);
    days.add(day < scene.begin ? scene.begin : day);
  }
  return [...days].sort();
}

function randomProduct({ random }: ScoringScene, kind: Drawn['kind'], { ladder }: Colleague): string {
  if (random.percent(4)) return random.pick(['', 'green_finance']);
  if (random.percent(15)) return random.pick(kind === 'loan' ? loanProducts : [...depositRates.keys()]);
  if (kind === 'loan') return random.pick(ladder === 'corporate4' ? ['working_capital', 'fixed_asset', 'bills', 'trade_finance'] : ['consumer', 'mortgage', 'small_business', 'small_business']);
  const corporate = ['corporate_demand', 'corporate_demand', 'corporate_notice', 'corporate_term_1y', 'margin'];
  const personal = ['personal_demand', 'personal_term_1y'];
  return random.pick(ladder === 'corporate4' || random.percent(60) ? corporate : personal);
}

function randomAccount(scene: ScoringScene, owner: Colleague, id: string, isSmallLoan = false): Drawn {
  const { random } = scene;
  const kind = random.percent(60) && !isSmallLoan ? 'deposit' : 'loan';
  const currency = random.percent(12) ? random.pick(['USD', 'EUR']) : random.pick(['', 'CNY']);
  const usual = (kind === 'loan' ? loanMillions : depositMillions)[owner.strength] ?? 1;
  const whole = ['USD', 'EUR'].includes(currency) ? usual / 7 : usual;
  const millions = isSmallLoan ? whole * random.pick([0.005, 0.01, 0.02]) : whole;
  const opened = random.percent(25) ? random.pick(scene.told) : scene.begin;
  return {
    kind,
    id,
    product: randomProduct(scene, kind, owner),
    branch: random.pick(scene.branches),
    currency,
    millions,
    opened,
    closed: random.percent(12) ? plusDays(opened, random.whole(1, 300)) : '9999',
    customer: random.pick(random.percent(4) ? scene.customers : owner.customers),
    manager: owner.manager,
    balance: aboutMillions(random, millions),
  };
}

function rowOn({ random }: ScoringScene, drawn: Drawn, date: Day): LedgerRow {
  const { kind, id, product, branch, currency, customer, manager, balance } = drawn;
  const rate = kind === 'deposit' && depositRates.has(product) && random.percent(60) ? '' : random.pick(kind === 'loan' ? ['0.0435', '0.05', '0.0612'] : ['0.005', '0.0085']);
  const riskClass = kind === 'loan' && random.percent(3) ? random.pick(classes) : '';
  return ledgerRow({ record: kind, account: id, date, product, branch, currency, customer, manager, balance, rate, class: riskClass });
}

function moveOn(scene: ScoringScene, drawn: Drawn): void {
  const { random } = scene;
  if (random.percent(60)) drawn.balance = random.percent(5) ? random.pick(['0', '0.01', '100000']) : aboutMillions(random, drawn.millions);
  if (random.percent(7)) drawn.manager = random.pick(['', ...scene.managers]);
  if (random.percent(2)) drawn.customer = random.pick(scene.customers);
}

/** The days on which a kind and branch report, where every row lists all accounts. */
function calendarOf(scene: ScoringScene): Calendar {
  const days = new Map<string, Day[]>();
  return (kind, branch) => {
    const key = `${kind}/${branch}`;
    const own = days.get(key) ?? [...new Set([scene.begin, ...someDays(scene, scene.random.whole(3, 11))])].sort();
    days.set(key, own);
    return own;
  };
}

function rowsOf(scene: ScoringScene, drawn: Drawn, days: readonly Day[]): LedgerRow[] {
  const rows: LedgerRow[] = [];
  for (const day of days) {
    if (day < drawn.opened || day > drawn.closed || (rows.length > 0 && scene.random.percent(6))) continue;
    rows.push(rowOn(scene, drawn, day));
    moveOn(scene, drawn);
  }
  return rows;
}

/** A small loan of bad class at times, so that a part of the loans is bad, and not all or nothing. */
function troubledLoan(scene: ScoringScene, owner: Colleague, mode: SnapshotMode, calendar: Calendar): LedgerRow[] {
  const { random } = scene;
  if (!random.percent(40)) return [];
  const drawn = randomAccount(scene, owner, `B${owner.manager}`, true);
  const days = mode === 'full' ? calendar('loan', drawn.branch) : [drawn.opened, ...someDays(scene, 2)];
  const rows = rowsOf(scene, drawn, [...new Set(days)].sort());
  return rows.map((row) => ({ ...row, class: random.percent(50) ? random.pick(classes.slice(3)) : row.class }));
}

/** One to three accounts for each manager; each account has one row at least, but for some that their calendar misses. */
export function scoringSnapshots(scene: ScoringScene, mode: SnapshotMode): LedgerRow[] {
  const { random } = scene;
  const calendar = calendarOf(scene);
  const rows: LedgerRow[] = [rowOn(scene, randomAccount(scene, scene.colleagues[0] ?? random.pick(scene.colleagues), 'A00'), scene.begin)];
  for (const owner of scene.colleagues) {
    for (let number = random.whole(1, 3); number > 0; number -= 1) {
      const drawn = randomAccount(scene, owner, `A${owner.manager}-${number}`);
      const days = mode === 'full' ? calendar(drawn.kind, drawn.branch) : [drawn.opened, ...someDays(scene, random.whole(0, 6))];
      rows.push(...rowsOf(scene, drawn, [...new Set(days)].sort()));
    }
    rows.push(...troubledLoan(scene, owner, mode, calendar));
  }
  return rows;
}

/** Some loans get worse or better, one class a day. */
export function scoringClassRecords(scene: ScoringScene, snapshots: readonly LedgerRow[]): LedgerRow[] {
  const { random } = scene;
  const loans = new Set(snapshots.filter((row) => row.record === 'loan').map((row) => row.account));
  return [...loans].flatMap((account) => {
    if (!random.percent(12)) return [];
    return someDays(scene, random.whole(1, 3)).map((date) => ledgerRow({ record: 'class', account, date, class: random.pick(classes) }));
  });
}

/** An account that two share, or that one hands to the other; the days and shares left open are nobody's. */
function handOver(scene: ScoringScene, account: string): AssignmentRow[] {
  const { random, managers, begin } = scene;
  const [first = '', second = first] = random.some(managers, 2);
  const share = random.pick([10000, 10000, 5000, 2500, random.whole(1, 9999)]);
  const from = plusDays(begin, -random.pick([0, 0, 100, 400]));
  if (random.percent(30)) {
    const rest = random.percent(70) ? 10000 - share : 0;
    const other = rest === 0 ? [] : [assignmentRow({ account, manager: second, from, share: shareText(rest) })];
    return [assignmentRow({ account, manager: first, from, share: shareText(share) }), ...other];
  }
  const day = randomToldDay(scene);
  const rows = [assignmentRow({ account, manager: second, from: day, share: shareText(share) })];
  if (day > from) rows.push(assignmentRow({ account, manager: first, from, to: plusDays(day, -1), share: shareText(share) }));
  if (random.percent(20) && rows.length > 1) {
    const back = plusDays(day, random.whole(5, 60));
    rows[0] = assignmentRow({ account, manager: second, from: day, to: plusDays(back, -1) });
    rows.push(assignmentRow({ account, manager: first, from: back }));
  }
  return rows;
}

export function scoringHandOvers(scene: ScoringScene, accounts: readonly string[]): AssignmentRow[] {
  return accounts.flatMap((account) => handOver(scene, account));
}

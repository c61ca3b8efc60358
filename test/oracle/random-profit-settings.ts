/** What the policy and the roster of a random case say about margins, costs, centres and customers. */
import { depositRates, loanProducts } from './built-in.js';
import { rosterRow, type LedgerRow, type RosterRow } from './case.js';
import { plusDays, type Day } from './days.js';
import { departments } from './products.js';
import { ftpCurve } from './profit-numbers.js';
import { sparseManager } from './random-profit-flows.js';
import { randomDays, type Scene } from './random-scene.js';
import type { DatedValue, FtpMethod, ProfitSettings } from './settings.js';

function randomFtpRate({ random }: Scene): string {
  return random.pick(['0', '0.0190', `0.0${random.whole(100, 399)}`, `0.0${random.whole(1000000, 3999999)}`]);
}

/** New rates on some days, often on days on which something else changes, and seldom on the first of a month. */
function randomChanges(scene: Scene): DatedValue[] {
  if (scene.random.percent(40)) return [];
  return randomDays(scene, scene.random.whole(1, 3)).map((from) => ({ from, value: randomFtpRate(scene) }));
}

function randomProductRates(scene: Scene): Record<string, readonly DatedValue[]> {
  const { random } = scene;
  const products = [...loanProducts, ...depositRates.keys()].filter(() => random.percent(35));
  return Object.fromEntries(
    products.map((product) => [product, [{ from: '1990-01-01', value: randomFtpRate(scene) }, ...randomChanges(scene)]]),
  );
}

export function randomSettings(scene: Scene): ProfitSettings {
  const { random } = scene;
  const ftp_method = random.pick(['pool', 'product', 'term'] as const);
  return {
    ftp_method,
    cost_driver: random.pick(['headcount', 'income', 'balance', 'accounts'] as const),
    cost_steps: random.pick(['one_step', 'two_step'] as const),
    credited_departments: random.some(departments, random.whole(0, 4)),
    customer_tiers_by: random.pick(['cumulative_share', 'cumulative_share', 'threshold'] as const),
    ftp_loan: randomChanges(scene),
    ftp_deposit: randomChanges(scene),
    product_ftp_rates: ftp_method === 'pool' && random.percent(70) ? {} : randomProductRates(scene),
  };
}

/** On a point of the curve, a day beside one, or anywhere between its ends. */
function randomTerm({ random }: Scene): number {
  const point = random.pick(ftpCurve).term;
  const kind = random.whole(1, 3);
  if (kind === 1) return point;
  if (kind === 2) return Math.min(Math.max(point + random.pick([-1, 1]), 0), 10950);
  return random.whole(0, random.pick([400, 4000, 10950]));
}

/** The same start and maturity on all rows of an account; none on some where the method can do without. */
export function withTerms(
  scene: Scene,
  rows: readonly LedgerRow[],
  { ftp_method, product_ftp_rates }: { ftp_method: FtpMethod; product_ftp_rates: Readonly<Record<string, unknown>> },
): LedgerRow[] {
  const { random } = scene;
  const spans = new Map<string, { start: Day; maturity: Day }>();
  return rows.map((row) => {
    const key = JSON.stringify([row.record, row.account]);
    const dates = rows.filter((other) => other.account === row.account).map((other) => other.date);
    const earliest = dates.sort()[0] ?? row.date;
    const needless = ftp_method !== 'term' || row.product in product_ftp_rates;
    const start = plusDays(earliest, random.pick([0, 0, -1, -random.whole(2, 900)]));
    const drawn = needless && random.percent(40) ? { start: '', maturity: '' } : { start, maturity: plusDays(start, randomTerm(scene)) };
    const span = spans.get(key) ?? drawn;
    spans.set(key, span);
    return { ...row, ...span };
  });
}

function dayNear(scene: Scene): Day {
  const { random, period } = scene;
  const months = period.days.filter((day) => day.endsWith('-01'));
  const edge = random.pick(months);
  return random.pick([edge, plusDays(edge, -1), random.pick(period.days), period.last, plusDays(period.last, 1)]);
}

/** Joined and left on any day of the period or near it; some left without saying when. */
export function randomEmployment(scene: Scene): RosterRow[] {
  const { random } = scene;
  if (random.percent(25)) return [];
  const listed = [...scene.managers, sparseManager, 'M99'].filter(() => random.percent(75));
  return listed.map((manager, index) => {
    const joined = random.percent(50) ? '' : random.pick(['2019-03-01', dayNear(scene)]);
    const left = random.percent(65) ? '' : plusDays(dayNear(scene), random.pick([0, 0, -40]));
    const status = left === '' ? random.pick(['active', 'active', 'trainee', 'left']) : random.pick(['active', 'left', 'left']);
    const [first, second] = [joined, left].filter((day) => day !== '').sort();
    const days = joined !== '' && left !== '' ? { joined: first ?? '', left: second ?? '' } : { joined, left };
    const branch = random.pick(['', ...scene.branches]);
    const place = { department: 'corporate_banking', line: 'corporate', grade: 'manager', since: '2020-01-01' };
    return rosterRow({ manager, name: `经理${index + 1}`, branch, ...place, status, ...days });
  });
}

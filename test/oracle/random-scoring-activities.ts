/** Activities of every metric that is scored, gated or counted, in and before the period; and what other currencies are worth. */
import { fxRow, ledgerRow, type FxRow, type LedgerRow } from './case.js';
import { plusDays, type Day } from './days.js';
import { aboutMillions, randomToldDay, type Colleague, type ScoringScene } from './random-scoring-scene.js';

const amounts: readonly (readonly [metric: string, millions: number])[] = [
  ['bills', 14],
  ['international_settlement', 9],
  ['fx_dealing', 3],
  ['referred_aum', 1],
];
const quantities: readonly (readonly [metric: string, most: number])[] = [
  ['international_customer', 4],
  ['payroll_staff', 160],
  ['e_banking', 25],
  ['active_cards', 60],
  ['strategic_customer', 2],
  ['referral', 5],
  ['award', 2],
];
/** What tells against him. */
const events: readonly (readonly [metric: string, most: number, chance: number])[] = [
  ['overdue', 6, 35],
  ['complaint', 2, 20],
  ['missed_visit', 2, 10],
  ['missed_training', 1, 10],
  ['integrity', 1, 3],
];
const pairs = [
  ['interest_collected', 'interest_due'],
  ['maturing_repaid', 'maturing_due'],
] as const;

type Bearing = Pick<Partial<LedgerRow>, 'manager' | 'customer'>;

function bearing({ random, customers }: ScoringScene, { manager, customers: own }: Colleague): Bearing {
  const kind = random.whole(1, 10);
  if (kind <= 7) return { manager };
  return kind === 8 ? { manager, customer: random.pick(customers) } : { customer: random.pick(own) };
}

/** In the period more often than not, else within the window and the one before it. */
function activityDay(scene: ScoringScene): Day {
  const { random, period } = scene;
  if (random.percent(60)) return random.pick(period.days);
  return random.percent(60) ? plusDays(period.eve, -random.whole(0, 700)) : randomToldDay(scene);
}

/** In hundreds. */
function chanceOf({ isDiligent, strength }: Colleague): number {
  return isDiligent ? 95 : 30 + strength * 8;
}

function activity(scene: ScoringScene, colleague: Colleague, cells: Partial<LedgerRow>): LedgerRow {
  return ledgerRow({ record: 'activity', date: activityDay(scene), ...bearing(scene, colleague), ...cells });
}

function randomQuantity({ random }: ScoringScene, { isDiligent }: Colleague, most: number): string {
  const quantity = String(isDiligent ? random.whole(most, most * 2) : random.whole(1, most));
  return random.percent(10) ? `${quantity}.${random.pick(['5', '25', '75'])}` : quantity;
}

/** One cell blank at times: a row that does not say what is asked for is no row. */
function amountRows(scene: ScoringScene, colleague: Colleague): LedgerRow[] {
  const { random } = scene;
  return amounts.flatMap(([metric, millions]) => {
    if (!random.percent(chanceOf(colleague))) return [];
    return Array.from({ length: random.whole(1, 3) }, () => {
      const isBlank = random.percent(8);
      const amount = isBlank ? '' : aboutMillions(random, millions * (1 + colleague.strength) * (colleague.isDiligent ? 1 : 0.3));
      const quantity = isBlank || random.percent(30) ? '1' : '';
      const currency = random.pick(['', 'CNY', 'USD', 'USD', 'EUR']);
      return activity(scene, colleague, { metric: random.percent(3) ? metric.toUpperCase() : metric, amount, quantity, currency });
    });
  });
}

function quantityRows(scene: ScoringScene, colleague: Colleague): LedgerRow[] {
  const { random } = scene;
  return quantities.flatMap(([metric, most]) => {
    if (!random.percent(chanceOf(colleague))) return [];
    const quantity = random.percent(6) ? '' : randomQuantity(scene, colleague, most);
    return [activity(scene, colleague, { metric, quantity, amount: quantity === '' ? '5' : '' })];
  });
}

function eventRows(scene: ScoringScene, colleague: Colleague): LedgerRow[] {
  const { random } = scene;
  return events.flatMap(([metric, most, chance]) => {
    if (!random.percent(colleague.isDiligent ? chance / 2 : chance)) return [];
    const quantity = random.percent(5) ? '' : String(random.whole(1, most));
    return [activity(scene, colleague, { metric, quantity, amount: '1' })];
  });
}

/** Nine tenths of what was due, or all of it; the divisor is missing or zero at times. */
function pairRows(scene: ScoringScene, colleague: Colleague): LedgerRow[] {
  const { random, period } = scene;
  return pairs.flatMap(([of, to]) => {
    if (!random.percent(60)) return [];
    const due = random.percent(5) ? '0' : aboutMillions(random, 1).replace(/\..*/, '');
    const done = String((BigInt(due) * BigInt(random.pick([1000, 970, 980, 900, random.whole(930, 1000), random.whole(950, 985)]))) / 1000n);
    const date = random.pick(period.days);
    const rows = [activity(scene, colleague, { metric: of, amount: done, date })];
    return random.percent(7) ? rows : [...rows, activity(scene, colleague, { metric: to, amount: due, date, manager: colleague.manager })];
  });
}

export function scoringActivities(scene: ScoringScene): LedgerRow[] {
  const parts = [amountRows, quantityRows, eventRows, pairRows];
  return scene.colleagues.flatMap((colleague) => parts.flatMap((part) => part(scene, colleague)));
}

/** Fees that a scorecard notices. */
export function scoringIncome(scene: ScoringScene): LedgerRow[] {
  const { random } = scene;
  const products = ['guarantee', 'letter_of_credit', 'acceptance', 'agency_insurance', 'agency_collection', 'advisory'];
  const others = ['international_settlement', 'credit_risk_fee', 'interest_recovered', 'carbon_advice'];
  return scene.colleagues.flatMap((colleague) =>
    Array.from({ length: random.whole(colleague.isDiligent ? 3 : 0, 3 + colleague.strength) }, () => {
      const product = random.pick(random.percent(75) ? products : others);
      const amount = aboutMillions(random, 0.05 * (1 + colleague.strength));
      const date = random.percent(80) ? random.pick(scene.period.days) : randomToldDay(scene);
      return ledgerRow({ record: 'income', date, product, amount, currency: random.pick(['', '', 'USD']), ...bearing(scene, colleague) });
    }),
  );
}

/** Rates from long before any row, with new ones in and before the period. */
export function scoringRates(scene: ScoringScene): FxRow[] {
  const { random } = scene;
  return ['USD', 'EUR'].flatMap((currency) => {
    const days = new Set(['2018-01-01', ...Array.from({ length: random.whole(1, 6) }, () => randomToldDay(scene))]);
    return [...days].map((day) => fxRow(day, currency, random.pick(['7', '7.1', `7.${random.whole(100_000, 999_999)}`, `6.${random.whole(1000, 9999)}`])));
  });
}

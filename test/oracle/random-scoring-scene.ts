/** The time, people and wealth of a random case that is scored: its ledger may begin long before the period. */
import { daysFrom, isTenDayEnd, plusDays, type Day } from './days.js';
import { randomScene, timesOf, type Scene } from './random-scene.js';
import type { Random } from './random.js';
import { schemeOf } from './score-ranks.js';
import type { LadderName } from './ladder-table.js';

export interface Colleague {
  readonly manager: string;
  /** As the roster has it. */
  readonly line: string;
  readonly ladder: LadderName;
  /** From 0, who hardly has a customer, to 4. */
  readonly strength: number;
  /** Does well in whatever can be done beside the balances. */
  readonly isDiligent: boolean;
  /** Of the customers of the scene: his own, at first. */
  readonly customers: readonly string[];
}

export interface ScoringScene extends Scene {
  readonly colleagues: readonly Colleague[];
  /** No loan or deposit row is before that day. */
  readonly begin: Day;
  /** From there to the last day of the period. */
  readonly told: readonly Day[];
}

const managerIds = ['M01', 'M02', 'm2', '0007', 'Z9', '客户经理5', 'M10', 'M11', 'M12', 'M13', 'M14', 'M15'];
const customerIds = ['C1', 'c1', '0040', 'C-5', ...Array.from({ length: 14 }, (_, index) => `C${index + 10}`)];
const lines = ['corporate', 'corporate', 'corporate', 'Corporate', '对公', '公司', 'personal', 'personal', 'retail', '', ''];

function randomBegin(random: Random, first: Day): Day {
  const before = random.pick([0, 0, 20, 60, 120, 200, 360, 400, 500, 740, 760, 900]);
  return before === 0 ? plusDays(first, random.whole(0, 12)) : plusDays(first, -before - random.whole(0, 9));
}

function randomColleague(random: Random, manager: string, customers: readonly string[]): Colleague {
  const line = random.pick(lines);
  const strength = random.pick([0, 1, 1, 2, 2, 3, 3, 4, 4]);
  const own = random.some(customers, random.whole(1, 4));
  return { manager, line, ladder: schemeOf(line).ladder, strength, isDiligent: random.percent(50), customers: own };
}

/** Quarters more often than months, halves and years. */
export function randomScoringScene(random: Random): ScoringScene {
  const { name } = randomScene(random, [0, 0, 1, 1, 1, 1, 1, random.pick([2, 3])]);
  const times = timesOf(random, name);
  const managers = random.some(managerIds, random.whole(4, 11));
  const customers = random.some(customerIds, random.whole(5, 14));
  const begin = randomBegin(random, times.period.first);
  const around = daysFrom(plusDays(begin, -20), plusDays(times.period.last, 25));
  return {
    ...times,
    around,
    tenDayEndsAround: around.filter(isTenDayEnd),
    managers,
    branches: random.some(['001', 'B2', ''], random.whole(1, 3)),
    customers,
    colleagues: managers.map((manager) => randomColleague(random, manager, customers)),
    begin,
    told: daysFrom(begin, times.period.last),
  };
}

/** A day of the period, of the time before it that the ledger tells, or just beside an end of the period. */
export function randomToldDay({ random, period, told }: ScoringScene): Day {
  const kind = random.whole(1, 10);
  if (kind <= 5) return random.pick(period.days);
  if (kind <= 8) return random.pick(told);
  return random.pick([period.eve, period.first, period.last, plusDays(period.last, 1), plusDays(period.eve, -random.whole(1, 380))]);
}

/** Millions as an amount with cents, give or take a half. */
export function aboutMillions(random: Random, millions: number): string {
  const hundreds = Math.round(millions * 10_000);
  const amount = BigInt(random.whole(Math.ceil(hundreds * 0.5), Math.ceil(hundreds * 1.6))) * 100n;
  return `${amount}${random.pick(['', '.00', `.${random.whole(10, 99)}`])}`;
}


/** The time, people and values that the rows of a random case are drawn from. */
import { isTenDayEnd, daysFrom, periodOf, plusDays, type Day, type Period } from './days.js';
import type { Random } from './random.js';

/** The days that are drawn from. */
export interface Times {
  readonly random: Random;
  readonly name: string;
  readonly period: Period;
  /** From well before the period to some time after it. */
  readonly around: readonly Day[];
  readonly tenDayEndsAround: readonly Day[];
}

export interface Scene extends Times {
  readonly managers: readonly string[];
  readonly branches: readonly string[];
  readonly customers: readonly string[];
}

const periods = [
  ['2025-07', '2025-02', '2024-02', '2025-12', '2025-01'],
  ['2025Q3', '2024Q1', '2025Q4', '2025Q1'],
  ['2025H1', '2024H2'],
  ['2025', '2024'],
] as const;

const managerIds = ['M01', 'M02', 'm2', '0007', 'Z9', '客户经理5'];
const customerIds = ['C1', 'C2', 'C3', '0040', 'C-5', 'c1'];
const branchIds = ['001', '', 'B2'];

/** The days around the period of that name. */
export function timesOf(random: Random, name: string): Times {
  const period = periodOf(name);
  const around = daysFrom(plusDays(period.first, -75), plusDays(period.last, 25));
  return { random, name, period, around, tenDayEndsAround: around.filter(isTenDayEnd) };
}

const usually = [periods[0], periods[0], periods[1], periods[1], periods[2], periods[3]];

/** In a period of any kind, or of one that is drawn from these; months are the first of the kinds, years the last. */
export function randomScene(random: Random, kinds: readonly (0 | 1 | 2 | 3)[] = []): Scene {
  const drawn = kinds.length === 0 ? usually : kinds.map((kind) => periods[kind]);
  const name = random.pick(random.pick<readonly string[]>(drawn));
  return {
    ...timesOf(random, name),
    managers: random.some(managerIds, random.whole(2, 5)),
    branches: random.some(branchIds, random.whole(1, 3)),
    customers: random.some(customerIds, random.whole(2, 6)),
  };
}

/** A day around or within the period, often one on which something changes for the averages or the period. */
export function randomDay({ random, period, around, tenDayEndsAround }: Times): Day {
  const { first, last, eve } = period;
  const edges = [first, last, eve, plusDays(first, 1), plusDays(last, 1), plusDays(last, -1)];
  if (random.percent(25)) return random.pick(edges);
  if (random.percent(35)) return random.pick(tenDayEndsAround);
  if (random.percent(20)) return plusDays(random.pick(period.tenDayEnds), random.pick([-1, 1]));
  if (random.percent(6)) return plusDays(first, -random.whole(200, 500));
  return random.pick(around);
}

/** A day of the period more often than not. */
export function randomFlowDay(scene: Scene): Day {
  const { random, period } = scene;
  return random.percent(50) ? random.pick(period.days) : randomDay(scene);
}

/** So many different days, in order. */
export function randomDays(scene: Times, count: number): Day[] {
  const days = new Set<Day>();
  for (let draw = 0; draw < count; draw += 1) days.add(randomDay(scene));
  return [...days].sort();
}

/** An amount of zero or more, now and then very large or without decimals. */
export function randomAmount(random: Random): string {
  if (random.percent(7)) return random.pick(['0', '0.00', '0.01']);
  const decimals = random.pick(['', '.5', '.00', `.${random.whole(10, 99)}`, `.${random.whole(10, 99)}`]);
  const fourteenDigits = `${random.whole(1, 9)}${String(random.whole(0, 999999999)).padStart(13, '0')}`;
  if (random.percent(3)) return fourteenDigits + decimals;
  return `${random.whole(1, random.pick([999, 99999, 9999999]))}${decimals}`;
}

export function randomManager({ random, managers }: Scene): string {
  return random.percent(12) ? '' : random.pick(managers);
}

/** A share of at most 4 decimals, in ten-thousandths from low to high. */
export function shareText(tenThousandths: number): string {
  if (tenThousandths === 10000) return '1';
  return `0.${String(tenThousandths).padStart(4, '0')}`.replace(/0+$/, '');
}

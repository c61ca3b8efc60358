/** Where a random chain of pays takes place: its periods, and the people who are paid. */
import { periodOf, type Day } from '../days.js';
import type { Random } from '../random.js';
import { isYear, type RosterRow } from './pay-case.js';
import { schemeFor, type SchemeName } from './pay-policy.js';

export interface PayScene {
  readonly random: Random;
  /** Quarters in a row, and each year behind its fourth quarter. */
  readonly periods: readonly string[];
  readonly first: Day;
  readonly last: Day;
  /** As the roster has them in the end. */
  readonly colleagues: readonly RosterRow[];
}

function periodsFrom(start: string, quarters: number): string[] {
  const periods: string[] = [];
  let [year = 0, quarter = 0] = start.split('Q').map(Number);
  for (let count = 0; count < quarters; count += 1) {
    periods.push(`${year}Q${quarter}`);
    if (quarter === 4) periods.push(String(year));
    [year, quarter] = quarter === 4 ? [year + 1, 1] : [year, quarter + 1];
  }
  return periods;
}

/** Their order by byte is not that of their numbers. */
const ids = ['M1', 'M10', 'M2', 'm1', '001', '010', 'Z-9', '经理1', 'É3'] as const;

function randomColleague(random: Random, manager: string, days: readonly Day[]): RosterRow {
  const status = random.pick(['active', 'active', 'active', 'active', 'active', 'trainee', 'left']);
  const joined = random.percent(60) ? random.pick(['', '2012-05-01']) : random.pick(days);
  const isLeaving = random.percent(status === 'left' ? 80 : 15);
  const later = days.filter((day) => day >= joined);
  return {
    manager,
    name: `员工${manager}`,
    branch: random.pick(['B01', 'B01', '010', '']),
    line: random.pick(['corporate', '对公', 'personal', 'personal', '']),
    role: random.pick(['', '', '', 'customer_manager', 'counter_staff', '综合柜员', 'branch_head']),
    status,
    joined,
    left: isLeaving ? random.pick(later) : '',
  };
}

export function randomPayScene(random: Random): PayScene {
  const start = random.pick(['2024Q1', '2024Q2', '2024Q4', '2025Q1', '2025Q3']);
  const periods = periodsFrom(start, random.whole(4, 8));
  const days = periods.filter((period) => !isYear(period)).flatMap((period) => periodOf(period).days);
  const [first = '', last = ''] = [days[0], days.at(-1)];
  const colleagues = random.some(ids, random.whole(3, 8)).map((manager) => randomColleague(random, manager, days));
  return { random, periods, first, last, colleagues };
}

/** As the roster has them on a day: nobody has left before he leaves. */
export function rosterOn({ colleagues }: PayScene, day: Day): RosterRow[] {
  return colleagues.map((row) => (row.left > day ? { ...row, status: 'active', left: '' } : row));
}

export function usualScheme({ role, line }: RosterRow): SchemeName {
  return schemeFor(role, line);
}

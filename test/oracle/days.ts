/** Days are ISO dates, so that comparing texts compares days. */

export type Day = string;

export interface Period {
  readonly first: Day;
  readonly last: Day;
  readonly days: readonly Day[];
  /** The 10th, the 20th and the last day of each month. */
  readonly tenDayEnds: readonly Day[];
  /** The day before the first. */
  readonly eve: Day;
}

export function plusDays(day: Day, count: number): Day {
  const moment = new Date(`${day}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + count);
  return moment.toISOString().slice(0, 10);
}

/** How many days the second one is after the first. */
export function daysBetween(from: Day, to: Day): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;
}

export function daysFrom(first: Day, last: Day): Day[] {
  const days: Day[] = [];
  for (let day = first; day <= last; day = plusDays(day, 1)) days.push(day);
  return days;
}

export function isTenDayEnd(day: Day): boolean {
  const isLastOfMonth = plusDays(day, 1).endsWith('-01');
  return day.endsWith('-10') || day.endsWith('-20') || isLastOfMonth;
}

function monthsOf(period: string): { year: string; from: number; to: number } {
  const match = /^(\d{4})(?:Q([1-4])|H([12])|-(\d{2}))?$/.exec(period);
  if (match === null) throw new Error(`not a period: ${period}`);
  const [, year = '', quarter, half, month] = match;
  if (quarter !== undefined) return { year, from: Number(quarter) * 3 - 2, to: Number(quarter) * 3 };
  if (half !== undefined) return { year, from: Number(half) * 6 - 5, to: Number(half) * 6 };
  if (month !== undefined) return { year, from: Number(month), to: Number(month) };
  return { year, from: 1, to: 12 };
}

const known = new Map<string, Period>();

/** The period of that name. Periods are remembered, because they are asked for again and again. */
export function periodOf(name: string): Period {
  const period = known.get(name) ?? newPeriod(name);
  known.set(name, period);
  return period;
}

function newPeriod(name: string): Period {
  const { year, from, to } = monthsOf(name);
  const first = `${year}-${String(from).padStart(2, '0')}-01`;
  const nextFirst = to === 12 ? `${Number(year) + 1}-01-01` : `${year}-${String(to + 1).padStart(2, '0')}-01`;
  const last = plusDays(nextFirst, -1);
  const days = daysFrom(first, last);
  return { first, last, days, tenDayEnds: days.filter(isTenDayEnd), eve: plusDays(first, -1) };
}

/** The names of the month, quarter, half and year that end on the day. */
export function periodsEndingOn(day: Day): string[] {
  const year = day.slice(0, 4);
  const month = Number(day.slice(5, 7));
  const names = [day.slice(0, 7), `${year}Q${Math.ceil(month / 3)}`, `${year}H${Math.ceil(month / 6)}`, year];
  return names.filter((name) => periodOf(name).last === day);
}

/** `2025-07` for a day in July. */
export function monthOf(day: Day): string {
  return day.slice(0, 7);
}

export function monthsIn(period: Period): string[] {
  return [...new Set(period.days.map(monthOf))];
}

export function isWithin(day: Day, period: Period): boolean {
  return period.first <= day && day <= period.last;
}

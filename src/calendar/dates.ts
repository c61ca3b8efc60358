/** A calendar date as text, `2025-09-30`. Text order is date order. */
export type IsoDate = string & { readonly __isoDate: unique symbol };

const MILLISECONDS_OF_A_DAY = 86_400_000;

/** The date of a year, month (1 to 12) and day, or undefined where the calendar has no such day. */
export function isoDate(year: number, month: number, day: number): IsoDate | undefined {
  const whole = [year, month, day].every(Number.isInteger);
  if (!whole || year < 1000 || year > 9999 || month < 1 || month > 12) return undefined;
  if (day < 1 || day > daysInMonth(year, month)) return undefined;
  return `${year}-${pad(month)}-${pad(day)}` as IsoDate;
}

/** Number of days of a month (1 to 12). */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Days since 1970-01-01. */
function dayNumber(date: IsoDate): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / MILLISECONDS_OF_A_DAY);
}

/** The date that many days later; earlier for a negative number. */
export function addDays(date: IsoDate, days: number): IsoDate {
  const moved = new Date((dayNumber(date) + days) * MILLISECONDS_OF_A_DAY);
  return moved.toISOString().slice(0, 10) as IsoDate;
}

/** Number of days from the first to the last date, both counted. */
export function daysFromTo(first: IsoDate, last: IsoDate): number {
  return dayNumber(last) - dayNumber(first) + 1;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

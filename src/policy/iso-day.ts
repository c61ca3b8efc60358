/**
 * Days as plain text, `2025-09-30`; text order is date order. The calendar room has a stricter type for them,
 * and any of its dates may be given where these functions ask for one.
 */
const FORM = /^([1-9]\d{3})-(\d\d)-(\d\d)$/;
const MILLISECONDS_OF_A_DAY = 86_400_000;

/** Whether the text is a day of the calendar, from the year 1000 to 9999. */
export function isIsoDay(text: string): boolean {
  return FORM.test(text) && isoDay(Date.parse(`${text}T00:00:00Z`)) === text;
}

/** The day before one that `isIsoDay` accepts. */
export function dayBefore(day: string): string {
  return isoDay(Date.parse(`${day}T00:00:00Z`) - MILLISECONDS_OF_A_DAY);
}

/** Whether a quarter of the year begins on that day (SPEC 3). */
export function beginsQuarter(day: string): boolean {
  return /-(?:01|04|07|10)-01$/.test(day);
}

/** Empty for no time at all, as of 2025-13-01. */
function isoDay(time: number): string {
  return Number.isNaN(time) ? '' : new Date(time).toISOString().slice(0, 10);
}

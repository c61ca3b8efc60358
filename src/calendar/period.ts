import { type IsoDate, daysFromTo, daysInMonth, isoDate } from './dates.js';

export type PeriodKind = 'month' | 'quarter' | 'half' | 'year';

/** An appraisal period (SPEC 3): whole calendar months, first and last day inclusive. */
export interface Period {
  readonly kind: PeriodKind;
  /** `2025-07`, `2025Q3`, `2025H1` or `2025` */
  readonly name: string;
  readonly first: IsoDate;
  readonly last: IsoDate;
  readonly days: number;
}

/** What was asked for: a period with its year, or one whose year the ledger decides (`Q3`, `H1`, `07`). */
export interface PeriodRequest {
  readonly kind: PeriodKind;
  /** 1 to 12, 1 to 4, 1 to 2, or 1 for a year */
  readonly part: number;
  readonly year?: number;
}

const MONTHS_OF: Record<PeriodKind, number> = { month: 1, quarter: 3, half: 6, year: 12 };

const FORMS: readonly { kind: PeriodKind; form: RegExp }[] = [
  { kind: 'quarter', form: /^(?:(?<year>[1-9]\d{3}))?Q(?<part>[1-4])$/i },
  { kind: 'half', form: /^(?:(?<year>[1-9]\d{3}))?H(?<part>[12])$/i },
  { kind: 'month', form: /^(?:(?<year>[1-9]\d{3})-)?(?<part>0[1-9]|1[0-2])$/ },
  { kind: 'year', form: /^(?<year>[1-9]\d{3})$/ },
];

/** Reads `2025Q3`, `2025H1`, `2025`, `2025-07`, `Q3`, `H1` or `07`; undefined for anything else. */
export function parsePeriod(text: string): PeriodRequest | undefined {
  for (const { kind, form } of FORMS) {
    const groups = form.exec(text)?.groups;
    if (!groups) continue;
    const part = groups['part'] === undefined ? 1 : Number(groups['part']);
    const year = groups['year'];
    return year === undefined ? { kind, part } : { kind, part, year: Number(year) };
  }
  return undefined;
}

/** The period that a text names with its year: `2025Q3`, `2025H1`, `2025` or `2025-07`; undefined for anything else. */
export function wholePeriod(text: string): Period | undefined {
  const request = parsePeriod(text);
  return request?.year === undefined ? undefined : periodOf(request.kind, request.part, request.year);
}

/** The period of a kind and part in a year. */
export function periodOf(kind: PeriodKind, part: number, year: number): Period {
  const months = MONTHS_OF[kind];
  const lastMonth = part * months;
  const first = mustBe(isoDate(year, lastMonth - months + 1, 1));
  const last = mustBe(isoDate(year, lastMonth, daysInMonth(year, lastMonth)));
  return { kind, name: periodName(kind, part, year), first, last, days: daysFromTo(first, last) };
}

/** The part of its year in which a date lies: its month, quarter or half; 1 for a year. */
export function partOf(kind: PeriodKind, date: IsoDate): number {
  return Math.ceil(Number(date.slice(5, 7)) / MONTHS_OF[kind]);
}

/** The period of the same kind that ends on the day before; undefined where the calendar begins with this one. */
export function periodBefore({ kind, first }: Period): Period | undefined {
  const year = Number(first.slice(0, 4));
  const part = partOf(kind, first);
  if (part > 1) return periodOf(kind, part - 1, year);
  return isoDate(year - 1, 1, 1) && periodOf(kind, 12 / MONTHS_OF[kind], year - 1);
}

function periodName(kind: PeriodKind, part: number, year: number): string {
  switch (kind) {
    case 'month':
      return `${year}-${String(part).padStart(2, '0')}`;
    case 'quarter':
      return `${year}Q${part}`;
    case 'half':
      return `${year}H${part}`;
    case 'year':
      return String(year);
  }
}

function mustBe(date: IsoDate | undefined): IsoDate {
  if (date === undefined) throw new Error('bug: a period outside the calendar');
  return date;
}

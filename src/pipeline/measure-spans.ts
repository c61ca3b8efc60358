import { type IsoDate, addDays } from '../calendar/dates.js';
import type { Period } from '../calendar/period.js';
import { type Span, daysOfSpan, windowBefore, windowOf, yearBefore } from '../calendar/windows.js';

/** Days that balances are averaged over. */
export type SpanName = 'period' | 'grade_window' | 'window_before' | 'year_before';

/** How often the days of the period, and those of each stretch beside it, count. */
export interface SpanWeights {
  readonly inPeriod: number;
  readonly stretches: readonly number[];
}

/** A stretch of days; `until` is the day after the last. */
interface Stretch {
  readonly from: IsoDate;
  readonly until: IsoDate;
}

/** The spans that measures look at, as far as the ledger covers them, cut into stretches of which none overlaps another. */
export class MeasureSpans {
  readonly stretches: readonly Stretch[];
  private readonly whole: Readonly<Record<SpanName, Span>>;

  /**
   * @param ledgerFirst first day on which the ledger knows a balance; undefined where it has none
   * @param needed the spans that some measure looks at
   */
  constructor(
    private readonly period: Period,
    months: number,
    private readonly ledgerFirst: IsoDate | undefined,
    needed: ReadonlySet<SpanName>,
  ) {
    this.whole = {
      period: { from: period.first, to: period.last },
      grade_window: windowOf(period, months),
      window_before: windowBefore(period, months),
      year_before: yearBefore(period),
    };
    this.stretches = stretchesOf([...needed].map((name) => this.besidePeriod(name)).filter((span) => daysOfSpan(span) > 0));
  }

  /** First day of a span, whether the ledger covers it or not. */
  firstOf(name: SpanName): IsoDate {
    return this.whole[name].from;
  }

  /** Days of a span that the ledger covers, and all of them. The period is always covered: before the first row nothing was held. */
  covered(name: SpanName): { readonly days: number; readonly of: number } {
    return { days: daysOfSpan(this.coveredPart(name)), of: daysOfSpan(this.whole[name]) };
  }

  /** Of which sums the days of a span are made. */
  weights(name: SpanName): SpanWeights {
    const part = this.besidePeriod(name);
    return {
      inPeriod: this.holdsPeriod(name) ? 1 : 0,
      stretches: this.stretches.map(({ from, until }) => (part.from <= from && addDays(until, -1) <= part.to ? 1 : 0)),
    };
  }

  private coveredPart(name: SpanName): Span {
    const { from, to } = this.whole[name];
    if (name === 'period') return { from, to };
    const first = this.ledgerFirst ?? addDays(to, 1);
    return { from: first > from ? first : from, to };
  }

  /** A grade window that is shorter than the period is a stretch within it. */
  private holdsPeriod(name: SpanName): boolean {
    const { from, to } = this.coveredPart(name);
    return from <= this.period.first && to === this.period.last;
  }

  private besidePeriod(name: SpanName): Span {
    const { from, to } = this.coveredPart(name);
    return this.holdsPeriod(name) ? { from, to: addDays(this.period.first, -1) } : { from, to };
  }
}

function stretchesOf(spans: readonly Span[]): Stretch[] {
  const edges = [...new Set(spans.flatMap(({ from, to }) => [from, addDays(to, 1)]))].sort();
  return edges.slice(1).flatMap((until, index) => {
    const from = edges[index];
    return from !== undefined && spans.some((span) => span.from <= from && from <= span.to) ? [{ from, until }] : [];
  });
}

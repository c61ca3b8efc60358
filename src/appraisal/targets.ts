import { type IsoDate, addDays } from '../calendar/dates.js';
import type { Period } from '../calendar/period.js';
import { type Decimal, ZERO } from '../money/decimal.js';
import { roundToCents } from '../money/rounding.js';
import type { IndicatorInForce, SchemeFigures } from '../policy/appraisal-rules.js';
import { employedDays } from './employed-days.js';
import type { Employment } from './picture-terms.js';
import { plainText } from './plain-text.js';
import type { Target } from './reference-facts.js';

/** What someone is to reach in the period. */
export interface FoundTarget {
  /** rounded to 0.01 */
  readonly target: Decimal;
  /** days of the period on which he is employed, and all its days; only where that is not the whole period */
  readonly employed?: { readonly days: number; readonly of: number };
}

/** Whose target is asked for. */
export interface TargetMember {
  readonly manager: string;
  readonly branch: string;
  /** of his scheme: a target of the branch counts where its figures do */
  readonly figures: SchemeFigures;
}

/** The targets of the period (SPEC 9), found by person and indicator. */
export class TargetBook {
  /** those that share a day with the period, by whose they are, then by the indicator as the file has it */
  private readonly rows = new Map<string, Target[]>();
  /** under which the file may have an indicator, by its id */
  private readonly names = new Map<string, readonly string[]>();

  constructor(
    targets: readonly Target[],
    private readonly period: Period,
  ) {
    for (const target of targets) {
      if (target.period.last < period.first || target.period.first > period.last) continue;
      const key = keyOf(target.of, target.id, plainText(target.indicator));
      const rows = this.rows.get(key);
      if (rows === undefined) this.rows.set(key, [target]);
      else rows.push(target);
    }
  }

  /**
   * His target of an indicator. Rows of exactly the period come first; then those of shorter periods that cover it
   * together, added up, the longest of them first; then the shortest longer period, by days. A target of the period
   * is cut to the days on which he is employed.
   * @param employment undefined for whom the roster lacks, who is taken to be employed all the time
   * @returns undefined where the file has no target for the whole period
   */
  of(
    { manager, branch, figures }: TargetMember,
    indicator: Pick<IndicatorInForce, 'id' | 'label'>,
    employment: Employment | undefined,
  ): FoundTarget | undefined {
    const own = this.wholeTarget(this.rowsOf('manager', manager, indicator));
    const whole = own ?? (figures === 'branch' ? this.wholeTarget(this.rowsOf('branch', branch, indicator)) : undefined);
    if (whole === undefined) return undefined;
    const { period } = this;
    const days = employedDays(employment, period);
    const target = roundToCents(whole.amount.times(days).div(whole.days));
    return days === period.days ? { target } : { target, employed: { days, of: period.days } };
  }

  /** By its id, else by one of its labels: of two rows for one period the first counts. */
  private rowsOf(of: Target['of'], id: string, indicator: Pick<IndicatorInForce, 'id' | 'label'>): Target[] {
    const names = this.names.get(indicator.id) ?? namesOf(indicator);
    this.names.set(indicator.id, names);
    return names.flatMap((name) => this.rows.get(keyOf(of, id, name)) ?? []);
  }

  /** The target before it is cut to the days of employment, and the days that it is for. */
  private wholeTarget(rows: readonly Target[]): { readonly amount: Decimal; readonly days: number } | undefined {
    const { period } = this;
    const covering = rows.filter(({ period: { first, last } }) => first <= period.first && last >= period.last);
    const exact = covering.find(({ period: { days } }) => days === period.days);
    if (exact !== undefined) return { amount: exact.target, days: period.days };
    const amount = sumOfParts(rows, period);
    if (amount !== undefined) return { amount, days: period.days };
    const shortest = covering.reduce<Target | undefined>((best, row) => (best && best.period.days <= row.period.days ? best : row), undefined);
    return shortest && { amount: shortest.target, days: shortest.period.days };
  }
}

/**
 * The targets of the periods that follow each other from the first day to the last. Periods begin and end with each
 * other or not at all, so that the longest that begins on a day never stands in the way of the next.
 */
function sumOfParts(rows: readonly Target[], { first, last }: Period): Decimal | undefined {
  let amount = ZERO;
  for (let day: IsoDate = first; ; ) {
    const begun = rows.filter(({ period }) => period.first === day && period.last <= last);
    const longest = begun.reduce<Target | undefined>((best, row) => (best && best.period.days >= row.period.days ? best : row), undefined);
    if (longest === undefined) return undefined;
    amount = amount.plus(longest.target);
    if (longest.period.last === last) return amount;
    day = addDays(longest.period.last, 1);
  }
}

function namesOf({ id, label: { en, zh } }: Pick<IndicatorInForce, 'id' | 'label'>): string[] {
  return [...new Set([id, en, zh].map(plainText))];
}

/** @param indicator as plain text; ids hold no line ends */
function keyOf(of: Target['of'], id: string, indicator: string): string {
  return `${of}\n${id}\n${indicator}`;
}

import type { IsoDate } from '../calendar/dates.js';
import { fullYears } from '../calendar/full-years.js';
import { type Period, parsePeriod, periodOf } from '../calendar/period.js';
import type { Clause, DepositInForce } from '../policy/pay-rules.js';

/** How a lot of the risk deposit vests. */
interface LotTerms {
  readonly period: Period;
  /** in as many yearly tranches */
  readonly years: Clause<number>;
}

/** Which tranches of a lot fall due in a pay, counted from 1. */
export interface DueTranches extends LotTerms {
  /** how many fell due before */
  readonly before: number;
  /** how many have fallen due by the end of its period */
  readonly by: number;
}

/** The lots of a pay and how they vest: found once for each, since a bank has many people and few lots. */
export class LotCalendar {
  private readonly found = new Map<string, DueTranches>();
  private readonly periods = new Map<string, Period>();

  /** @param predecessor period of the pay before; undefined where there is none */
  constructor(
    private readonly period: Period,
    private readonly predecessor: Period | undefined,
    private readonly vestingYearsOn: DepositInForce['vestingYearsOn'],
  ) {}

  /**
   * The tranches that are due in this pay and were not in the one before: each falls due once, whatever is at risk then.
   * @throws where the policy has no vesting years for the lot: a bug, since it is checked
   */
  tranches(lot: string): DueTranches {
    const known = this.found.get(lot) ?? this.tranchesOf(lot);
    this.found.set(lot, known);
    return known;
  }

  /** Names of lots or periods, oldest first. */
  compare(a: string, b: string): number {
    return compareLots(this.named(a), this.named(b));
  }

  private tranchesOf(lot: string): DueTranches {
    const period = this.named(lot);
    const years = this.vestingYearsOn(period.last);
    if (years === undefined) throw new Error(`bug: no vesting years for the lot ${lot}`);
    const before = this.predecessor === undefined ? 0 : tranchesDue(period.last, this.predecessor.last, years.value);
    return { period, years, before, by: tranchesDue(period.last, this.period.last, years.value) };
  }

  private named(name: string): Period {
    const known = this.periods.get(name) ?? periodNamed(name);
    this.periods.set(name, known);
    return known;
  }
}

/**
 * Tranches of a lot that have fallen due by a day (SPEC 13): one each year, on the day and month of the lot's last day; 29
 * February counts as the 28th in years without one.
 */
export function tranchesDue(lotLast: IsoDate, day: IsoDate, years: number): number {
  return Math.min(years, fullYears(lotLast, day));
}

/** Older first: by last day, of one last day the shorter period first, as the chain of pays has them. */
function compareLots(a: Period, b: Period): number {
  return compareText(a.last, b.last) || compareText(b.first, a.first);
}

/** @throws where the name is not that of a period with its year: a bug, since the files are checked */
export function periodNamed(name: string): Period {
  const { kind, part, year } = parsePeriod(name) ?? {};
  if (kind === undefined || part === undefined || year === undefined) throw new Error(`bug: the period ${name}`);
  return periodOf(kind, part, year);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

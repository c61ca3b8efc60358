import type { IsoDate } from '../calendar/dates.js';
import type { Period } from '../calendar/period.js';
import type { Decimal } from '../money/decimal.js';
import type { Text } from '../problems/entry.js';
import { figureText } from './figure-text.js';
import type { DecisionKind, IndicatorScore, Scorecard } from './scoring.js';

/** Years in a row in which the market share must have gone down. */
const YEARS_DOWN = 3;

/** A market share on a day, in whatever unit the activity file gives it. */
export interface MarketShare {
  readonly date: IsoDate;
  readonly quantity: Decimal;
}

/** What the head of a branch is held against beside his grade (SPEC 11). */
export interface BranchHeadFacts {
  /** of all years; of two on one day the one given later counts */
  readonly marketShares: readonly MarketShare[];
  /** last day of his term */
  readonly termTo: IsoDate | undefined;
  /** is asked for where the term ends in the period only */
  readonly scorecard: () => Scorecard;
}

export interface Review {
  readonly decision: DecisionKind;
  readonly reasons: readonly Text[];
}

/** The review that the head of a branch must face, if any (SPEC 11): his market share goes first, then his targets. */
export function branchHeadReview(facts: BranchHeadFacts, period: Period): Review | undefined {
  const decline = declineReason(facts.marketShares, period);
  if (decline !== undefined) return { decision: 'resign_review', reasons: [decline] };
  const { termTo } = facts;
  if (termTo === undefined || termTo < period.first || period.last < termTo) return undefined;
  const missed = facts.scorecard().rows.flatMap((row) => missedReason(row, termTo) ?? []);
  return missed.length === 0 ? undefined : { decision: 'dismiss_review', reasons: missed };
}

/** Undefined unless each of the years has a share and it is lower than that of the year before. */
function declineReason(shares: readonly MarketShare[], { last }: Period): Text | undefined {
  const year = Number(last.slice(0, 4));
  const latest = latestByYear(shares.filter(({ date }) => date <= last));
  const years = Array.from({ length: YEARS_DOWN + 1 }, (_, index) => year - YEARS_DOWN + index);
  const yearly = years.flatMap((each) => latest.get(each)?.quantity ?? []);
  if (yearly.length < years.length) return undefined;
  const isDown = yearly.every((share, index) => yearly[index - 1]?.greaterThan(share) ?? true);
  if (!isDown) return undefined;
  const figures = yearly.map((share) => share.toFixed());
  const since = year - YEARS_DOWN;
  return {
    en: `market share down ${YEARS_DOWN} years in a row: ${figures.join(', ')} in ${since} to ${year}`,
    zh: `市场份额连续 ${YEARS_DOWN} 年下降：${since} 至 ${year} 年依次为 ${figures.join('、')}`,
  };
}

function latestByYear(shares: readonly MarketShare[]): Map<number, MarketShare> {
  const latest = new Map<number, MarketShare>();
  for (const share of shares) {
    const year = Number(share.date.slice(0, 4));
    const known = latest.get(year);
    if (known === undefined || known.date <= share.date) latest.set(year, share);
  }
  return latest;
}

function missedReason({ label, unit, value, target }: IndicatorScore, termTo: IsoDate): Text | undefined {
  if (value === undefined || target === undefined || !value.lessThan(target)) return undefined;
  const [found, needed] = [figureText(value, unit), figureText(target, unit)];
  return {
    en: `the term ends on ${termTo} and a target is missed: ${label.en}, ${found} of ${needed}`,
    zh: `任期于 ${termTo} 届满，目标未完成：${label.zh}，目标 ${needed}，实际 ${found}`,
  };
}

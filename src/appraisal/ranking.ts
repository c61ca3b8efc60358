import { type Decimal, ONE } from '../money/decimal.js';
import type { TopP } from '../policy/vocabulary.js';
import { compareBytes } from './people.js';

/** Someone who is ranked among those of the same group. */
export interface RankEntry {
  readonly id: string;
  readonly group: string;
  readonly value: Decimal;
}

export interface Placing {
  /** competition rank: 1, 2, 2, 4 */
  readonly rank: number;
  /** how many are ranked in the group */
  readonly groupSize: number;
}

/**
 * Ranks within groups by value, high first; equal values share the better rank (SPEC 11). The order of the entries is
 * of no account.
 * @returns by id
 */
export function competitionRanks(entries: readonly RankEntry[]): Map<string, Placing> {
  const sizes = new Map<string, number>();
  for (const { group } of entries) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const ordered = [...entries].sort((a, b) => compareBytes(a.group, b.group) || b.value.comparedTo(a.value));
  const placings = new Map<string, Placing>();
  let above: RankEntry | undefined;
  let place = 0;
  let rank = 0;
  for (const entry of ordered) {
    place = entry.group === above?.group ? place + 1 : 1;
    if (place === 1 || above === undefined || !entry.value.equals(above.value)) rank = place;
    placings.set(entry.id, { rank, groupSize: sizes.get(entry.group) ?? 0 });
    above = entry;
  }
  return placings;
}

/**
 * Whether a rank is within the top fraction of a group, in exact decimals; the first always is (SPEC 11).
 * @param share fraction of the group, `0.60`
 * @param topP `strict`: rank <= p x n; `ceil`: rank <= that rounded up
 */
export function isWithinTop(rank: number, groupSize: number, share: Decimal, topP: TopP): boolean {
  const bound = share.times(groupSize);
  return ONE.equals(rank) || (topP === 'ceil' ? bound.ceil() : bound).greaterThanOrEqualTo(rank);
}

import { type Decimal, sum } from '../money/decimal.js';
import { compareBytes } from './people.js';

/** Someone with a value by which he is ranked. */
export interface Contender {
  readonly id: string;
  readonly name: string;
  readonly branch: string;
  readonly value: Decimal;
}

export interface LeaderboardRow extends Contender {
  /** name of the group within which the rank counts; empty for the whole bank */
  readonly group: string;
  /** competition rank: 1, 2, 2, 4 */
  readonly rank: number;
  /** part of the group's total, a fraction with at most 8 decimals; undefined where the total is zero */
  readonly share: Decimal | undefined;
  /** distance to the value of the rank above; undefined for the first */
  readonly gap: Decimal | undefined;
  /** rank in the run before; none where that did not rank him */
  readonly rankPrevious?: number;
  /** places gained since then, below zero for places lost */
  readonly change?: number;
}

/** The rank that someone had in a group in the run before; undefined for none. */
export type PreviousRank = (group: string, id: string) => number | undefined;

/**
 * Ranks contenders by value, high first; equal values share the better rank and are ordered by id (SPEC 12).
 * @param groupOf the group of a contender; one group for all where ranks count for the whole bank
 * @param top how many ranks of each group to keep; ties at the edge stay together
 * @param previousRank without it no row has a previous rank or a change
 * @returns rows by group (by byte), then rank, then id
 */
export function rankContenders(
  contenders: readonly Contender[],
  groupOf: (contender: Contender) => string,
  top: number = Infinity,
  previousRank: PreviousRank = () => undefined,
): LeaderboardRow[] {
  const groups = new Map<string, Contender[]>();
  for (const contender of contenders) {
    const name = groupOf(contender);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [contender]);
    else group.push(contender);
  }
  const names = [...groups.keys()].sort(compareBytes);
  const rows = names.flatMap((name) => rankGroup(name, groups.get(name) ?? [])).filter(({ rank }) => rank <= top);
  return rows.map((row) => withChange(row, previousRank(row.group, row.id)));
}

function rankGroup(group: string, contenders: readonly Contender[]): LeaderboardRow[] {
  const ordered = [...contenders].sort((a, b) => b.value.comparedTo(a.value) || compareBytes(a.id, b.id));
  const total = sum(ordered.map(({ value }) => value));
  const rows: LeaderboardRow[] = [];
  let above: { value: Decimal; rank: number; gap: Decimal | undefined } | undefined;
  ordered.forEach((contender, index) => {
    if (above === undefined || !contender.value.equals(above.value)) {
      above = { value: contender.value, rank: index + 1, gap: above?.value.minus(contender.value) };
    }
    rows.push({ ...contender, group, rank: above.rank, share: shareOf(contender.value, total), gap: above.gap });
  });
  return rows;
}

function withChange(row: LeaderboardRow, rankPrevious: number | undefined): LeaderboardRow {
  return rankPrevious === undefined ? row : { ...row, rankPrevious, change: rankPrevious - row.rank };
}

function shareOf(value: Decimal, total: Decimal): Decimal | undefined {
  return total.isZero() ? undefined : value.div(total).toDecimalPlaces(8);
}

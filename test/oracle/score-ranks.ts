/** Schemes and ranks (SPEC 9 and 11). */
import { comparison, exact, times, type Exact } from './exact.js';
import type { LadderName } from './ladder-table.js';
import type { GradingSettings } from './grading-settings.js';

export interface Scheme {
  readonly name: string;
  readonly ladder: LadderName;
}

/** Of the roster's line; the roles of branch heads and counter staff are beyond this calculation. */
export function schemeOf(line: string): Scheme {
  const isCorporate = ['corporate', '对公', '公司'].includes(line.trim().toLowerCase());
  return isCorporate
    ? { name: 'corporate_manager', ladder: 'corporate4' }
    : { name: 'customer_manager', ladder: 'general8' };
}

export interface Standing {
  readonly rank: number;
  readonly groupSize: number;
}

/** High first, ties share the better rank, among those of the same group. */
export function standingOf(own: { group: string; total: bigint }, ranked: readonly { group: string; total: bigint }[]): Standing {
  const group = ranked.filter((each) => each.group === own.group);
  return { rank: group.filter((each) => each.total > own.total).length + 1, groupSize: group.length };
}

function isWhole(value: Exact): boolean {
  return value.above % value.below === 0n;
}

export function isWithinTop({ rank, groupSize }: Standing, part: string, topP: GradingSettings['top_p']): boolean {
  if (rank === 1) return true;
  const bound = times(exact(part), groupSize);
  const roundedUp = { above: bound.above / bound.below + (isWhole(bound) ? 0n : 1n), below: 1n };
  return comparison({ above: BigInt(rank), below: 1n }, topP === 'ceil' ? roundedUp : bound) <= 0;
}

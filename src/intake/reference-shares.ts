import { type Assignment, HOLDING_TARGETS, WHOLE_SHARE, assignmentsByTarget, dayAfter } from '../appraisal/holdings.js';
import type { IsoDate } from '../calendar/dates.js';
import { Decimal } from '../money/decimal.js';
import { type Parsed, narrow } from './values.js';

/** An assignment that does not go with others of the same account or customer. */
export interface ShareConflict {
  readonly code: 'assignment_duplicate' | 'share_above_one';
  readonly assignment: Assignment;
  readonly details: Readonly<Record<string, string>>;
}

/** Lines that a message names: a target can have any number of rows. */
const MOST_LINES = 5;

/** A share above 0 and up to 1 with at most 4 decimals, in ten-thousandths. */
export function parseShare(text: string): Parsed<number> {
  const [, whole = '', decimals = ''] = /^([01])(?:[.]([0-9]{1,4}))?$/.exec(narrow(text)) ?? [];
  const share = Number(whole) * WHOLE_SHARE + Number(decimals.padEnd(4, '0'));
  return share > 0 && share <= WHOLE_SHARE ? { value: share } : { fault: { code: 'share_range' } };
}

/**
 * All assignments that are given twice (same target, manager and first day), and all that start on a day on which the
 * shares of their target come to more than 1 with them (SPEC 2.5). Each names the lines of the others; of those that
 * start on one day, the later line is at fault. A duplicate counts for no share.
 * @returns by line
 */
export function shareConflicts(assignments: readonly Assignment[]): ShareConflict[] {
  const groups = assignmentsByTarget(assignments);
  const conflicts: ShareConflict[] = [];
  for (const target of HOLDING_TARGETS) {
    for (const group of groups[target].values()) {
      if (group.length === 1) continue;
      const { kept, duplicates } = withoutDuplicates(group);
      for (const conflict of [...duplicates, ...excesses(kept)]) conflicts.push(conflict);
    }
  }
  return conflicts.sort((a, b) => a.assignment.line - b.assignment.line);
}

function withoutDuplicates(group: readonly Assignment[]): { kept: Assignment[]; duplicates: ShareConflict[] } {
  const first = new Map<string, Assignment>();
  const duplicates: ShareConflict[] = [];
  for (const assignment of [...group].sort((a, b) => a.line - b.line)) {
    // A date has no blank, so that two pairs never give one key.
    const key = `${assignment.from} ${assignment.manager}`;
    const before = first.get(key);
    if (before === undefined) first.set(key, assignment);
    else duplicates.push({ code: 'assignment_duplicate', assignment, details: { lines: String(before.line) } });
  }
  return { kept: [...first.values()], duplicates };
}

/** Sweeps over the days on which assignments of one target start; those that have ended by then are let go. */
function excesses(group: readonly Assignment[]): ShareConflict[] {
  const starting = [...group].sort((a, b) => compareDays(a.from, b.from) || a.line - b.line);
  const ending = group.filter(({ to }) => to !== undefined).sort((a, b) => compareDays(a.to, b.to));
  const running = new Set<Assignment>();
  const conflicts: ShareConflict[] = [];
  let total = 0;
  let ended = 0;
  for (const assignment of starting) {
    for (let next = ending[ended]; next !== undefined && hasEnded(next, assignment.from); next = ending[ended]) {
      running.delete(next);
      total -= next.share;
      ended += 1;
    }
    total += assignment.share;
    if (total > WHOLE_SHARE) conflicts.push(excess(assignment, total, running));
    running.add(assignment);
  }
  return conflicts;
}

function hasEnded(assignment: Assignment, day: IsoDate): boolean {
  const until = dayAfter(assignment);
  return until !== undefined && until <= day;
}

function excess(assignment: Assignment, total: number, running: ReadonlySet<Assignment>): ShareConflict {
  const lines: string[] = [];
  for (const { line } of running) {
    if (lines.push(String(line)) === MOST_LINES) break;
  }
  const more = running.size > lines.length ? ', …' : '';
  const details = { total: shareText(total), date: assignment.from, lines: lines.join(', ') + more };
  return { code: 'share_above_one', assignment, details };
}

/** Ten-thousandths as decimal text: 12500 gives `1.25`. */
function shareText(share: number): string {
  return new Decimal(share).dividedBy(WHOLE_SHARE).toFixed();
}

function compareDays(a: IsoDate | undefined, b: IsoDate | undefined): number {
  if (a === b) return 0;
  return a !== undefined && (b === undefined || a < b) ? -1 : 1;
}

import { type IsoDate, addDays } from '../calendar/dates.js';
import { UNASSIGNED, compareBytes } from './people.js';

export const HOLDING_TARGETS = ['account', 'customer'] as const;
export type HoldingTarget = (typeof HOLDING_TARGETS)[number];

/** Ten-thousandths of a whole: shares have at most 4 decimals (SPEC 5). */
export const WHOLE_SHARE = 10_000;

/** An account or customer given to a manager for some days (SPEC 2.5). */
export interface Assignment {
  readonly target: HoldingTarget;
  /** of the account or customer */
  readonly id: string;
  readonly manager: string;
  /** the first day */
  readonly from: IsoDate;
  /** the last day, not before the first; undefined where it is open */
  readonly to: IsoDate | undefined;
  /** ten-thousandths, above 0 */
  readonly share: number;
  /** physical line of the file */
  readonly line: number;
}

/** Who holds an account or customer from one day to another, with one unchanging share. */
export interface Holding {
  readonly target: HoldingTarget;
  readonly id: string;
  /** `(unassigned)` for what the assignments leave open */
  readonly manager: string;
  /** the first day; undefined: since ever */
  readonly from: IsoDate | undefined;
  /** the day after the last; undefined: for ever */
  readonly until: IsoDate | undefined;
  /** ten-thousandths, above 0 */
  readonly share: number;
}

/** The last day that a date can name: what ends on it never ends. */
const LAST_DAY = '9999-12-31';

/** The day after an assignment's last; undefined where it never ends. */
export function dayAfter({ to }: Pick<Assignment, 'to'>): IsoDate | undefined {
  return to === undefined || to === LAST_DAY ? undefined : addDays(to, 1);
}

/** Assignments by kind of target and id, within an id in the given order. */
export function assignmentsByTarget(assignments: Iterable<Assignment>): Record<HoldingTarget, Map<string, Assignment[]>> {
  const groups = { account: new Map<string, Assignment[]>(), customer: new Map<string, Assignment[]>() };
  for (const assignment of assignments) {
    const group = groups[assignment.target];
    const sameId = group.get(assignment.id);
    if (sameId === undefined) group.set(assignment.id, [assignment]);
    else sameId.push(assignment);
  }
  return groups;
}

/**
 * Who holds each account and customer that the assignments mention, on every day there is (SPEC 5). The shares of one
 * target on one day add up to {@link WHOLE_SHARE} exactly: what the assignments leave open, days or shares, is held by
 * `(unassigned)`. Days that follow each other with the same share of the same manager are one holding.
 * @param assignments in any order; those of one target and day never exceed the whole, which their reader has checked
 * @returns by target, id, first day and manager, each by byte
 */
export function holdingsOf(assignments: Iterable<Assignment>): Holding[] {
  const groups = assignmentsByTarget(assignments);
  const holdings: Holding[] = [];
  for (const target of HOLDING_TARGETS) {
    const group = groups[target];
    for (const id of sortedByBytes([...group.keys()])) {
      for (const holding of holdingsOfTarget(target, id, group.get(id) ?? [])) holdings.push(holding);
    }
  }
  return holdings;
}

/** A manager's assigned share of one target grows or shrinks. */
interface Change {
  readonly manager: string;
  readonly by: number;
}

function holdingsOfTarget(target: HoldingTarget, id: string, assignments: readonly Assignment[]): Holding[] {
  const changes = new Map<IsoDate, Change[]>();
  const note = (date: IsoDate, change: Change) => {
    const sameDay = changes.get(date);
    if (sameDay === undefined) changes.set(date, [change]);
    else sameDay.push(change);
  };
  for (const assignment of assignments) {
    const { manager, share, from } = assignment;
    if (manager === UNASSIGNED) continue; // He has what the others leave.
    const until = dayAfter(assignment);
    note(from, { manager, by: share });
    if (until !== undefined) note(until, { manager, by: -share });
  }
  const chain = new HoldingChain(target, id);
  for (const date of [...changes.keys()].sort()) chain.change(date, changes.get(date) ?? []);
  return chain.result();
}

/** Walks through the days on which shares of one target change. Before the first of them nobody holds it. */
class HoldingChain {
  private readonly done: Holding[] = [];
  private readonly present: Map<string, Pick<Holding, 'from' | 'share'>>;

  constructor(
    private readonly target: HoldingTarget,
    private readonly id: string,
  ) {
    this.present = new Map([[UNASSIGNED, { from: undefined, share: WHOLE_SHARE }]]);
  }

  /** Takes all changes of one day; the days must come in order. */
  change(date: IsoDate, changes: readonly Change[]): void {
    const shares = new Map<string, number>();
    let rest = this.shareOf(UNASSIGNED);
    for (const { manager, by } of changes) {
      shares.set(manager, (shares.get(manager) ?? this.shareOf(manager)) + by);
      rest -= by;
    }
    shares.set(UNASSIGNED, rest);
    for (const [manager, share] of shares) this.set(manager, date, share);
  }

  result(): Holding[] {
    for (const manager of this.present.keys()) this.end(manager, undefined);
    return this.done.sort((a, b) => compareDates(a.from, b.from) || compareBytes(a.manager, b.manager));
  }

  private shareOf(manager: string): number {
    return this.present.get(manager)?.share ?? 0;
  }

  private set(manager: string, date: IsoDate, share: number): void {
    if (!Number.isInteger(share) || share < 0) {
      throw new Error(`bug: ${this.target} ${this.id}: a share of ${share} ten-thousandths of ${manager} from ${date}`);
    }
    if (share === this.shareOf(manager)) return;
    this.end(manager, date);
    if (share === 0) this.present.delete(manager);
    else this.present.set(manager, { from: date, share });
  }

  private end(manager: string, until: IsoDate | undefined): void {
    const before = this.present.get(manager);
    if (before === undefined) return;
    const { target, id } = this;
    this.done.push({ target, id, manager, from: before.from, until, share: before.share });
  }
}

/** An unknown first day comes first: it is that of ever. */
function compareDates(a: IsoDate | undefined, b: IsoDate | undefined): number {
  if (a === b) return 0;
  return a === undefined || (b !== undefined && a < b) ? -1 : 1;
}

/** The order of UTF-16 is that of bytes where no text goes beyond the surrogates, and it is much faster to tell. */
function sortedByBytes(ids: readonly string[]): string[] {
  const isPlain = !ids.some((id) => /[\ud800-\uffff]/.test(id));
  return isPlain ? [...ids].sort() : [...ids].sort(compareBytes);
}

/** Whoever nobody else is: what no manager holds (SPEC 5). */
export const UNASSIGNED = '(unassigned)';

/** A manager as the statement names him. */
export interface Person {
  readonly manager: string;
  /** of the roster; empty without one */
  readonly name: string;
  /** of the roster, else his only one in the ledger, else empty */
  readonly branch: string;
  /** false for `(unassigned)` and for those who left: they stand on no leaderboard (SPEC 12) */
  readonly ranked: boolean;
}

/** The managers of each branch, those who left too; an empty branch is that of who has none. */
export function managersByBranch(people: readonly Pick<Person, 'manager' | 'branch'>[]): Map<string, string[]> {
  const branches = new Map<string, string[]>();
  for (const { manager, branch } of people) {
    if (manager === UNASSIGNED) continue;
    const managers = branches.get(branch);
    if (managers === undefined) branches.set(branch, [manager]);
    else managers.push(manager);
  }
  return branches;
}

/** By byte of UTF-8, `(unassigned)` last (SPEC 16). */
export function compareManagers(a: string, b: string): number {
  if ((a === UNASSIGNED) !== (b === UNASSIGNED)) return a === UNASSIGNED ? 1 : -1;
  return compareBytes(a, b);
}

/** By byte of UTF-8, which is the order of code points and not that of UTF-16. */
export function compareBytes(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index += 1) {
    const [left, right] = [a.charCodeAt(index), b.charCodeAt(index)];
    if (left === right) continue;
    // Half of a pair stands for a code point beyond all that need no pair.
    return isHalfOfPair(left) === isHalfOfPair(right) ? left - right : isHalfOfPair(left) ? 1 : -1;
  }
  return a.length - b.length;
}

function isHalfOfPair(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff;
}

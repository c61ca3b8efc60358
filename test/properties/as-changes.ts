/** A `full` ledger told as a `changes` ledger. */
import type { LedgerRow } from '../oracle/case.js';

const SNAPSHOT_KINDS = ['loan', 'deposit'];

/**
 * The same balances as rows of what changed (SPEC 4): under `full` a row holds until the account's next row or its
 * branch's next date, so that a row of zero stands on that date where the account has none.
 */
export function asChanges(ledger: readonly LedgerRow[]): LedgerRow[] {
  const counted = withoutSuperseded(ledger);
  const snapshots = counted.filter(({ record }) => SNAPSHOT_KINDS.includes(record));
  const dates = new Map<string, Set<string>>();
  for (const row of snapshots) dates.set(branchKey(row), (dates.get(branchKey(row)) ?? new Set()).add(row.date));
  const zeros = snapshots.flatMap((row) => {
    const ownNext = earliestAfter(row.date, snapshots.filter((other) => isSameAccount(row, other)).map(({ date }) => date));
    const branchNext = earliestAfter(row.date, [...(dates.get(branchKey(row)) ?? [])]);
    if (branchNext === undefined || (ownNext !== undefined && ownNext <= branchNext)) return [];
    return [{ ...row, date: branchNext, balance: '0', class: '', sequence: '' }];
  });
  return [...counted, ...zeros];
}

/** Of several rows of one account and day, the one with the highest sequence; of identical ones, one. */
function withoutSuperseded(ledger: readonly LedgerRow[]): LedgerRow[] {
  const best = new Map<string, LedgerRow>();
  const others: LedgerRow[] = [];
  for (const row of ledger) {
    if (!SNAPSHOT_KINDS.includes(row.record)) {
      others.push(row);
      continue;
    }
    const key = JSON.stringify([row.record, row.account, row.date]);
    const known = best.get(key);
    if (known === undefined || sequenceOf(row) > sequenceOf(known)) best.set(key, row);
  }
  return [...best.values(), ...others];
}

function sequenceOf({ sequence }: LedgerRow): number {
  return sequence === '' ? -1 : Number(sequence);
}

function branchKey({ record, branch }: LedgerRow): string {
  return JSON.stringify([record, branch]);
}

function isSameAccount(a: LedgerRow, b: LedgerRow): boolean {
  return a.record === b.record && a.account === b.account;
}

function earliestAfter(date: string, dates: readonly string[]): string | undefined {
  return dates.filter((other) => other > date).sort()[0];
}

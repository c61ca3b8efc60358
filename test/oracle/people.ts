/** The managers of a case: who has figures, in which order, and where they belong (SPEC 16). */
import type { Account } from './accounts.js';
import type { Case } from './case.js';
import type { Part } from './day-book.js';
import type { Flow } from './flows.js';
import { unassigned } from './holders.js';
import { openingSnapshots, snapshotsOf } from './snapshots.js';

export interface Person {
  readonly manager: string;
  readonly name: string;
  /** Of the roster, else his only one in the ledger, else blank. */
  readonly branch: string;
}

/** By byte, `(unassigned)` last. */
export function byBytes(a: string, b: string): number {
  if (a === b) return 0;
  if (a === unassigned) return 1;
  if (b === unassigned) return -1;
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

/** Everybody whom the ledger, the opening, the roster or the assignments name. */
export function managersOf(subject: Case): string[] {
  const names = new Set<string>();
  const rows = [...subject.ledger, ...openingSnapshots(subject), ...subject.roster, ...subject.assignments];
  for (const row of rows) names.add(row.manager);
  names.delete('');
  return [...names, unassigned].sort(byBytes);
}

/** Whoever held an account on the day before the period or within it, or took a flow within it. */
export function concernedBy(parts: readonly Part[], flows: readonly Flow[]): Set<string> {
  const concerned = new Set<string>();
  for (const part of parts) concerned.add(part.manager);
  for (const flow of flows) for (const holder of flow.holders) concerned.add(holder.manager);
  return concerned;
}

/** Whether a manager has rows: whoever is concerned, and whoever the roster lists and has not left. */
export function isPresent(subject: Case, concerned: ReadonlySet<string>, manager: string): boolean {
  return concerned.has(manager) || subject.roster.some((row) => row.manager === manager && row.status !== 'left');
}

/** Whether assignments on any day, and not the manager cells of its rows, say who holds an account. */
function isAssigned(account: Account, { assignments }: Case): boolean {
  return assignments.some(
    (row) => row.account === account.id || (row.customer !== '' && row.customer === account.customer),
  );
}

/**
 * The branches of the account rows that name him, whenever they are, of the accounts that he held by assignment, which
 * are where their latest row is, and of the flows that he took. A blank branch says nothing.
 */
function branchesInLedger(subject: Case, manager: string, parts: readonly Part[], flows: readonly Flow[]): Set<string> {
  const branches = new Set<string>();
  for (const row of snapshotsOf(subject)) {
    if ((row.manager === '' ? unassigned : row.manager) === manager) branches.add(row.branch);
  }
  for (const part of parts) {
    if (part.manager === manager && isAssigned(part.account, subject)) branches.add(part.account.latest.branch);
  }
  for (const { row, holders } of flows) {
    if (holders.some((holder) => holder.manager === manager)) branches.add(row.branch);
  }
  branches.delete('');
  return branches;
}

function personOf(subject: Case, manager: string, parts: readonly Part[], flows: readonly Flow[]): Person {
  const listed = subject.roster.find((row) => row.manager === manager);
  const [only = '', ...others] = branchesInLedger(subject, manager, parts, flows);
  const inLedger = others.length === 0 ? only : '';
  const branch = listed === undefined || listed.branch === '' ? inLedger : listed.branch;
  return { manager, name: listed?.name ?? '', branch };
}

/** Those who have a statement, in the order of the file. */
export function peopleOf(subject: Case, parts: readonly Part[], flows: readonly Flow[]): Person[] {
  const concerned = concernedBy(parts, flows);
  const present = managersOf(subject).filter((manager) => isPresent(subject, concerned, manager));
  return present.map((manager) => personOf(subject, manager, parts, flows));
}

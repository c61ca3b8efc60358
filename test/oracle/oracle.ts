/**
 * The reference calculation of SPEC 4 to 6, day by day and account by account. It is slow and obvious on purpose, and
 * shares nothing with the product that it is compared with.
 */
import type { Case, PositionRow } from './case.js';
import { accountDays, partsOf, type Part } from './day-book.js';
import { isZero, add, zero } from './exact.js';
import { flowsOf } from './flows.js';
import { lossRows, type LossRow } from './losses.js';
import { byBytes, concernedBy, managersOf } from './people.js';
import { positionRowsOf, positionsOf, type Position } from './positions.js';
import { reconciliationsOf, type Reconciliations } from './reconciliation.js';
import { exactTransfer, statementOf, type Statement } from './statement.js';

export interface OracleResult {
  /**
   * By manager, in byte order, `(unassigned)` last. Everybody whom the ledger, the roster, the assignments or the
   * rows that the opening adds name has a statement, all zero where there is nothing to tell.
   */
  readonly statements: ReadonlyMap<string, Statement>;
  /** The managers who held an account on the day before the period or within it, or took a flow within it. */
  readonly concerned: ReadonlySet<string>;
  /** By record, account and manager, in byte order, `(unassigned)` last. */
  readonly positions: readonly Position[];
  /** The same as the whole file has them, for the opening of a later run. */
  readonly positionRows: readonly PositionRow[];
  /** By account, in byte order. */
  readonly losses: readonly LossRow[];
  readonly reconciliation: Reconciliations;
}

function byAccountAndManager(a: Part, b: Part): number {
  return (
    byBytes(a.account.kind, b.account.kind) ||
    byBytes(a.account.id, b.account.id) ||
    byBytes(a.manager, b.manager)
  );
}

export function oracle(subject: Case): OracleResult {
  const entries = accountDays(subject);
  const parts = partsOf(subject, entries).sort(byAccountAndManager);
  const flows = flowsOf(subject);
  const managers = managersOf(subject);

  const statements = new Map<string, Statement>();
  let transferred = zero;
  for (const manager of managers) {
    statements.set(manager, statementOf(subject, manager, parts, flows));
    transferred = add(transferred, exactTransfer(subject, manager, parts));
  }
  if (!isZero(transferred)) throw new Error('provisions handed over do not sum to zero');

  return {
    statements,
    concerned: concernedBy(parts, flows),
    positions: positionsOf(subject, parts),
    positionRows: positionRowsOf(subject, parts),
    losses: lossRows(subject, entries, flows),
    reconciliation: reconciliationsOf(subject, entries, parts, flows),
  };
}

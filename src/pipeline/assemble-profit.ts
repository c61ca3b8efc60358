import type { ReconciliationRow } from '../appraisal/appraisal.js';
import { ProfitAssembly, type ProfitFigures } from '../appraisal/build-profit-picture.js';
import type { BankPicture, ManagerPicture } from '../appraisal/centre-figures.js';
import { type Person, UNASSIGNED } from '../appraisal/people.js';
import type { PictureTerms } from '../appraisal/picture-terms.js';
import type { StatementTerms } from '../formulas/statement-line.js';
import type { RosterEntry } from '../intake/roster.js';
import { type Decimal, ZERO } from '../money/decimal.js';

/** What statements and the profit picture are made from beside what the engine measured. */
export interface ProfitSources {
  readonly terms: StatementTerms;
  readonly pictureTerms: PictureTerms;
  readonly ledgerBranches: ReadonlyMap<string, string>;
  /** undefined where no roster was given */
  readonly roster: ReadonlyMap<string, RosterEntry> | undefined;
  readonly reconciliation: readonly ReconciliationRow[];
  /** what the adjustments of each manager come to; undefined in a run without any */
  readonly adjusted?: ReadonlyMap<string, Decimal> | undefined;
}

/** The profit figures of a period, and whom they name. */
export interface AssembledProfit extends ProfitFigures {
  /** managers with a figure in the ledger */
  readonly inLedger: ReadonlySet<string>;
}

/**
 * Makes the statements and the profit picture of managers with a figure, of those of the roster who have not left, and of
 * those who are adjusted.
 * @throws where the figures do not reconcile to the ledger: a bug, and no result is given
 */
export async function assembleProfit(
  bank: BankPicture,
  managers: AsyncIterable<readonly [string, ManagerPicture]>,
  sources: ProfitSources,
): Promise<AssembledProfit> {
  checkReconciled(sources);
  const { terms, pictureTerms, roster, adjusted } = sources;
  const assembly = new ProfitAssembly(bank, { terms, pictureTerms, adjusted, personOf: (manager) => personOf(sources, manager) });
  const inLedger = new Set<string>();
  let moved = ZERO;
  for await (const [manager, figures] of managers) {
    inLedger.add(manager);
    moved = moved.plus(movedTo(figures));
    assembly.add(manager, figures);
  }
  if (!moved.isZero()) throw new Error(`bug: provisions do not reconcile, by ${moved.toFixed()}`);
  for (const [manager, { status }] of roster ?? []) {
    if (status !== 'left' && !assembly.has(manager)) assembly.add(manager);
  }
  for (const manager of adjusted?.keys() ?? []) if (!assembly.has(manager)) assembly.add(manager);
  return { ...assembly.finish(), inLedger };
}

function personOf({ roster, ledgerBranches }: ProfitSources, manager: string): Person {
  const entry = roster?.get(manager);
  return {
    manager,
    name: entry?.name ?? '',
    branch: entry?.branch || (ledgerBranches.get(manager) ?? ''),
    ranked: manager !== UNASSIGNED && entry?.status !== 'left',
  };
}

function checkReconciled({ reconciliation }: ProfitSources): void {
  for (const { record, amounts } of reconciliation) {
    if (amounts !== undefined && !amounts.difference.isZero()) {
      throw new Error(`bug: ${record} does not reconcile to the ledger, by ${amounts.difference.toFixed()}`);
    }
  }
}

/** The provision that came with customers handed over: of all managers together, nothing (SPEC 6). */
function movedTo({ statement }: ManagerPicture): Decimal {
  return statement.provisionClosing.minus(statement.provisionOpening).minus(statement.provisionChange);
}

import type { ReconciliationRow, Statement } from '../appraisal/appraisal.js';
import { profitPicture } from '../appraisal/build-profit-picture.js';
import type { Picture } from '../appraisal/centre-figures.js';
import { NO_FIGURES } from '../appraisal/no-figures.js';
import { type Person, UNASSIGNED, compareManagers } from '../appraisal/people.js';
import type { PictureTerms } from '../appraisal/picture-terms.js';
import type { ProfitPicture } from '../appraisal/profit-picture.js';
import { type Lines, addLines, statementLines } from '../appraisal/statement.js';
import type { StatementTerms } from '../formulas/statement-line.js';
import type { RosterEntry } from '../intake/roster.js';
import { type Decimal, sum } from '../money/decimal.js';

/** What statements and the profit picture are made from beside what the engine measured. */
export interface ProfitSources {
  readonly terms: StatementTerms;
  readonly pictureTerms: PictureTerms;
  readonly ledgerBranches: ReadonlyMap<string, string>;
  /** undefined where no roster was given */
  readonly roster: ReadonlyMap<string, RosterEntry> | undefined;
  readonly reconciliation: readonly ReconciliationRow[];
}

/** The profit figures of a period. */
export interface ProfitFigures {
  readonly statements: readonly Statement[];
  /** all statements added up */
  readonly bank: Lines;
  readonly profit: ProfitPicture;
  /** managers with a figure in the ledger */
  readonly inLedger: ReadonlySet<string>;
}

/**
 * Makes the statements and the profit picture. Nothing of what the engine measured is kept: of a large bank it is larger
 * than what comes of it.
 * @throws where the figures do not reconcile to the ledger: a bug, and no result is given
 */
export function assembleProfit(picture: Picture, sources: ProfitSources): ProfitFigures {
  checkReconciled(picture, sources);
  const statements = managersOf(picture, sources.roster).map((manager) => statementOf(picture, sources, manager));
  const bank = addLines(statements.map(({ lines }) => lines));
  const { terms, pictureTerms } = sources;
  const profit = profitPicture({ picture, statements, bank, terms, pictureTerms });
  return { statements, bank, profit, inLedger: new Set(picture.managers.keys()) };
}

/** Managers with a figure, and those of the roster who have not left. */
function managersOf(picture: Picture, roster: ProfitSources['roster']): string[] {
  const present = [...(roster ?? [])].filter(([, { status }]) => status !== 'left').map(([manager]) => manager);
  return [...new Set([...picture.managers.keys(), ...present])].sort(compareManagers);
}

function statementOf(picture: Picture, sources: ProfitSources, manager: string): Statement {
  const figures = picture.managers.get(manager)?.statement ?? NO_FIGURES;
  return { ...personOf(sources, manager), lines: statementLines(figures, sources.terms) };
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

function checkReconciled(picture: Picture, { reconciliation }: ProfitSources): void {
  for (const { record, amounts } of reconciliation) {
    if (amounts !== undefined && !amounts.difference.isZero()) {
      throw new Error(`bug: ${record} does not reconcile to the ledger, by ${amounts.difference.toFixed()}`);
    }
  }
  const moved: Decimal[] = [...picture.managers.values()].map(({ statement: each }) =>
    each.provisionClosing.minus(each.provisionOpening).minus(each.provisionChange),
  );
  if (!sum(moved).isZero()) throw new Error(`bug: provisions do not reconcile, by ${sum(moved).toFixed()}`);
}

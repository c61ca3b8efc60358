import type { Appraisal, Leaderboard, ReconciliationRow, Statement } from '../appraisal/appraisal.js';
import { profitPicture } from '../appraisal/build-profit-picture.js';
import type { Picture } from '../appraisal/centre-figures.js';
import { rankContenders } from '../appraisal/leaderboard.js';
import { measuredAmount } from '../appraisal/leaderboard-measures.js';
import { NO_FIGURES } from '../appraisal/no-figures.js';
import { type Person, UNASSIGNED, compareManagers } from '../appraisal/people.js';
import type { PictureTerms } from '../appraisal/picture-terms.js';
import type { ProfitPicture } from '../appraisal/profit-picture.js';
import { addLines, statementLines } from '../appraisal/statement.js';
import type { Period } from '../calendar/period.js';
import type { StatementTerms } from '../formulas/statement-line.js';
import type { RosterEntry } from '../intake/roster.js';
import { type Decimal, sum } from '../money/decimal.js';
import type { Problem } from '../problems/problem.js';
import type { RunRequest } from './request.js';

/** Everything that the engine and the reference files gave. */
export interface Findings {
  readonly period: Period;
  readonly currency: string;
  readonly policyName: string;
  readonly terms: StatementTerms;
  readonly picture: Picture;
  readonly pictureTerms: PictureTerms;
  readonly ledgerBranches: ReadonlyMap<string, string>;
  /** undefined where no roster was given */
  readonly roster: ReadonlyMap<string, RosterEntry> | undefined;
  readonly reconciliation: readonly ReconciliationRow[];
  readonly rejectedRows: number;
  readonly warnings: readonly Problem[];
}

/**
 * Makes the result of a run.
 * @throws where the figures do not reconcile to the ledger: a bug, and no result is given
 */
export function assembleAppraisal(findings: Findings, request: RunRequest): Appraisal {
  checkReconciled(findings);
  const statements = managersOf(findings).map((manager) => statementOf(findings, manager));
  const bank = addLines(statements.map(({ lines }) => lines));
  const { picture, terms, pictureTerms } = findings;
  const profit = profitPicture({ picture, statements, bank, terms, pictureTerms });
  return {
    period: findings.period,
    currency: findings.currency,
    policyName: findings.policyName,
    statements,
    bank,
    profit,
    leaderboard: leaderboardOf(statements, profit, request),
    reconciliation: findings.reconciliation,
    warnings: findings.warnings,
    rejectedRows: findings.rejectedRows,
  };
}

/** Managers with a figure, and those of the roster who have not left. */
function managersOf({ picture, roster }: Findings): string[] {
  const present = [...(roster ?? [])].filter(([, { status }]) => status !== 'left').map(([manager]) => manager);
  return [...new Set([...picture.managers.keys(), ...present])].sort(compareManagers);
}

function statementOf(findings: Findings, manager: string): Statement {
  const figures = findings.picture.managers.get(manager)?.statement ?? NO_FIGURES;
  return { ...personOf(findings, manager), lines: statementLines(figures, findings.terms) };
}

function personOf({ roster, ledgerBranches }: Findings, manager: string): Person {
  const entry = roster?.get(manager);
  return {
    manager,
    name: entry?.name ?? '',
    branch: entry?.branch || (ledgerBranches.get(manager) ?? ''),
    ranked: manager !== UNASSIGNED && entry?.status !== 'left',
  };
}

/** The managers of the profit picture stand in the order of the statements. */
function leaderboardOf(statements: readonly Statement[], { managers }: ProfitPicture, { by, top, group }: RunRequest): Leaderboard {
  const contenders = statements.flatMap((statement, index) => {
    const [{ manager: id, name, branch, ranked }, profit] = [statement, managers[index]];
    return ranked && profit !== undefined ? [{ id, name, branch, value: measuredAmount(by, statement, profit) }] : [];
  });
  return { by, rows: rankContenders(contenders, ({ branch }) => (group === 'branch' ? branch : ''), top) };
}

function checkReconciled({ reconciliation, picture }: Findings): void {
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

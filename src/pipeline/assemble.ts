import type { Appraisal, Leaderboard, ReconciliationRow, Statement } from '../appraisal/appraisal.js';
import { rankContenders } from '../appraisal/leaderboard.js';
import { type Person, UNASSIGNED, compareManagers } from '../appraisal/people.js';
import { addLines, amountOf, statementLines } from '../appraisal/statement.js';
import type { Period } from '../calendar/period.js';
import type { ManagerFigures, StatementTerms } from '../formulas/statement-line.js';
import type { RosterEntry } from '../intake/roster.js';
import { type Decimal, ZERO, sum } from '../money/decimal.js';
import type { Problem } from '../problems/problem.js';
import type { RunRequest } from './request.js';

/** Everything that the engine and the reference files gave. */
export interface Findings {
  readonly period: Period;
  readonly currency: string;
  readonly policyName: string;
  readonly terms: StatementTerms;
  readonly figures: ReadonlyMap<string, ManagerFigures>;
  readonly ledgerBranches: ReadonlyMap<string, string>;
  /** undefined where no roster was given */
  readonly roster: ReadonlyMap<string, RosterEntry> | undefined;
  readonly reconciliation: readonly ReconciliationRow[];
  readonly rejectedRows: number;
  readonly warnings: readonly Problem[];
}

const NO_FIGURES: ManagerFigures = {
  loanSum: ZERO,
  depositSum: ZERO,
  loanInterestSum: ZERO,
  depositCostSum: ZERO,
  interestIncome: ZERO,
  settlementIncome: ZERO,
  intermediaryIncome: ZERO,
  provisionOpening: ZERO,
  provisionClosing: ZERO,
  provisionChange: ZERO,
  realisedLoss: ZERO,
};

/**
 * Makes the result of a run.
 * @throws where the figures do not reconcile to the ledger: a bug, and no result is given
 */
export function assembleAppraisal(findings: Findings, request: RunRequest): Appraisal {
  checkReconciled(findings);
  const statements = managersOf(findings).map((manager) => statementOf(findings, manager));
  return {
    period: findings.period,
    currency: findings.currency,
    policyName: findings.policyName,
    statements,
    bank: addLines(statements.map(({ lines }) => lines)),
    leaderboard: leaderboardOf(statements, request),
    reconciliation: findings.reconciliation,
    warnings: findings.warnings,
    rejectedRows: findings.rejectedRows,
  };
}

/** Managers with a figure, and those of the roster who have not left. */
function managersOf({ figures, roster }: Findings): string[] {
  const present = [...(roster ?? [])].filter(([, { status }]) => status !== 'left').map(([manager]) => manager);
  return [...new Set([...figures.keys(), ...present])].sort(compareManagers);
}

function statementOf(findings: Findings, manager: string): Statement {
  const figures = findings.figures.get(manager) ?? NO_FIGURES;
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

function leaderboardOf(statements: readonly Statement[], { by, top, group }: RunRequest): Leaderboard {
  const contenders = statements
    .filter(({ ranked }) => ranked)
    .map(({ manager, name, branch, lines }) => ({ id: manager, name, branch, value: amountOf(lines, by) }));
  return { by, rows: rankContenders(contenders, ({ branch }) => (group === 'branch' ? branch : ''), top) };
}

function checkReconciled({ reconciliation, figures }: Findings): void {
  for (const { record, amounts } of reconciliation) {
    if (amounts !== undefined && !amounts.difference.isZero()) {
      throw new Error(`bug: ${record} does not reconcile to the ledger, by ${amounts.difference.toFixed()}`);
    }
  }
  const moved: Decimal[] = [...figures.values()].map((each) =>
    each.provisionClosing.minus(each.provisionOpening).minus(each.provisionChange),
  );
  if (!sum(moved).isZero()) throw new Error(`bug: provisions do not reconcile, by ${sum(moved).toFixed()}`);
}

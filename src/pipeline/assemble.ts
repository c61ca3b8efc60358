import type { AdjustmentBook } from '../appraisal/adjustments.js';
import type { Appraisal, Leaderboard, ReconciliationRow } from '../appraisal/appraisal.js';
import { boardMeasures } from '../appraisal/board-measures.js';
import type { BoardGroup } from '../appraisal/board-subjects.js';
import type { MarketShare } from '../appraisal/branch-head-review.js';
import { leaderboardOf } from '../appraisal/build-leaderboard.js';
import type { ProfitFigures } from '../appraisal/build-profit-picture.js';
import { type TakeScored, contributionOf } from '../appraisal/contribution.js';
import { isEarlier } from '../appraisal/given-references.js';
import type { Contender } from '../appraisal/leaderboard.js';
import type { Contribution, MeasureColumn, ScoredMember } from '../appraisal/scoring.js';
import type { Period } from '../calendar/period.js';
import type { RosterEntry } from '../intake/roster.js';
import type { PolicyInForce } from '../policy/in-force.js';
import type { Problem } from '../problems/problem.js';
import type { RunRequest } from './request.js';
import type { ScoringFiles } from './scoring-files.js';

/** Everything that the engine and the reference files gave. */
export interface Findings {
  readonly period: Period;
  readonly inForce: PolicyInForce;
  readonly policyName: string;
  readonly figures: ProfitFigures;
  /** undefined where no roster was given */
  readonly roster: ReadonlyMap<string, RosterEntry> | undefined;
  readonly scoring: ScoringFiles;
  /** by measure and by metric of quality */
  readonly measured: ReadonlyMap<string, MeasureColumn>;
  readonly events: ReadonlyMap<string, MeasureColumn>;
  readonly marketShares: ReadonlyMap<string, readonly MarketShare[]>;
  /** where the leaderboard ranks them */
  readonly customers: readonly Contender[];
  readonly reconciliation: readonly ReconciliationRow[];
  readonly adjustments: AdjustmentBook | undefined;
  readonly rejectedRows: number;
  readonly warnings: readonly Problem[];
}

/**
 * Makes the result of a run.
 * @param take is given every scorecard
 */
export function assembleAppraisal(findings: Findings, request: RunRequest, take?: TakeScored): Appraisal {
  const { statements, bank, profit } = findings.figures;
  const contribution = scored(findings, take);
  return {
    period: findings.period,
    currency: findings.inForce.currency,
    policyName: findings.policyName,
    statements,
    bank,
    profit,
    contribution,
    leaderboard: board(findings, contribution, request),
    reconciliation: findings.reconciliation,
    adjustments: findings.adjustments,
    warnings: findings.warnings,
    rejectedRows: findings.rejectedRows,
  };
}

function scored(findings: Findings, take?: TakeScored): Contribution {
  const { period, inForce, figures, roster, scoring, measured, events, marketShares } = findings;
  const input = {
    period,
    rules: inForce.rules,
    settings: inForce.settings,
    statements: figures.statements,
    profit: figures.profit,
    measured,
    events,
    marketShares,
    roster,
    targets: scoring.targets?.rows ?? [],
    assessments: scoring.assessments?.rows ?? [],
    sanctions: scoring.sanctions?.rows ?? [],
    overrides: scoring.overrides?.rows ?? [],
    history: scoring.grades.filter((row) => isEarlier(row.period, period)),
  };
  return contributionOf(input, take);
}

function board(findings: Findings, contribution: Contribution, { rank, by, top, group }: RunRequest): Leaderboard {
  const measure = boardMeasures(rank, findings.inForce.rules.measures).get(by);
  if (measure === undefined) throw new Error(`bug: ${rank} cannot be ranked by ${by}`);
  const groupOf = (member: ScoredMember, within: BoardGroup) => groupNamed(findings, contribution, member, within);
  const { statements, profit } = findings.figures;
  const sources = { statements, profit, contribution, customers: findings.customers, groupOf, previous: findings.scoring.previous?.rows ?? [] };
  return leaderboardOf({ of: rank, by, measure, top, group }, sources);
}

/** The group of a manager; a grade is the one that the period gives him. */
function groupNamed({ roster }: Findings, contribution: Contribution, member: ScoredMember, group: BoardGroup): string {
  const entry = roster?.get(member.manager);
  const groups: Record<BoardGroup, () => string | undefined> = {
    branch: () => member.branch,
    department: () => entry?.department,
    line: () => entry?.line,
    scheme: () => member.scheme.name,
    grade: () => contribution.decisionOf(member)?.after ?? entry?.grade,
  };
  return groups[group]() ?? '';
}

/** What the scorecards and grades worked out by hand have in common: July 2025, and managers of the corporate line. */
import type { LedgerRow } from './case.js';
import { ledgerRow } from './case.js';
import { contributionOf } from './contribution.js';
import { scoringRosterRow, type ScoringCase, type ScoringRosterRow } from './scoring-case.js';
import { july, rowWith } from './worked-example.js';

export function scoringJuly(ledger: readonly LedgerRow[], more: Partial<ScoringCase> = {}): ScoringCase {
  const nothing = { targets: [], quality: [], sanctions: [], overrides: [], history: [] };
  return { ...july(ledger), roster: [], ...nothing, ...more };
}

export function listed(manager: string, more: Partial<ScoringRosterRow> = {}): ScoringRosterRow {
  return scoringRosterRow({ manager, line: 'corporate', status: 'active', ...more });
}

export function activity(metric: string, cells: Partial<LedgerRow>): LedgerRow {
  return ledgerRow({ record: 'activity', date: '2025-07-15', manager: 'M1', metric, ...cells });
}

/** Measure, target and points of some indicators of M1. */
export function scored(subject: ScoringCase, ...ids: readonly string[]): string[][] {
  const { scorecard } = contributionOf(subject);
  return ids.map((indicator) => {
    const row = rowWith(scorecard, { manager: 'M1', indicator });
    return [row.measure_value, row.target, row.points];
  });
}

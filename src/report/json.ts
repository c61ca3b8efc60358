import type { Appraisal } from '../appraisal/appraisal.js';
import { amountOf } from '../appraisal/lines.js';
import { linesOfStatement } from '../appraisal/statement.js';
import { formatCents } from '../money/rounding.js';
import { type Problem, messageOf } from '../problems/problem.js';
import { ADJUSTMENT_COLUMNS, adjustmentRows, isAdjusted, reconciliationRows } from './adjustment-columns.js';
import { centreColumns, centreRows } from './centre-columns.js';
import { gradesJson, qualityJson, scorecardJson } from './contribution-json.js';
import { CUSTOMER_GROUP_COLUMNS, customerGroupRows } from './customer-columns.js';
import { type Json, type JsonParts, jsonPieces } from './json-pieces.js';
import { rowsJson } from './json-rows.js';
import { RECONCILIATION_COLUMNS } from './ledger-columns.js';
import {
  BALANCE_COLUMNS,
  BANK_TERM_COLUMNS,
  EFFICIENCY_COLUMNS,
  RISK_COLUMNS,
  bankTermRows,
  efficiencyRows,
  managerRows,
} from './profit-columns.js';
import { REPORT_SECTIONS, type ReportSection } from './section-names.js';
import { summaryOf } from './sections.js';
import { leaderboardColumns, rankedRows, statementColumns, statementRows } from './statement-columns.js';

/**
 * The appraisal as JSON with a line end (SPEC 16). Amounts and ratios are strings, counts numbers, an empty cell null.
 * Period, policy, currency, rejected rows and warnings are always there; of the rest, what is to be shown.
 */
export function appraisalJson(appraisal: Appraisal, show: readonly ReportSection[]): string {
  return [...appraisalJsonPieces(appraisal, show)].join('');
}

/** The same text piece by piece: that of a large bank is longer than one string can be. */
export function* appraisalJsonPieces(appraisal: Appraisal, show: readonly ReportSection[]): Generator<string> {
  const shown = REPORT_SECTIONS.filter((section) => show.includes(section)).map((section) => PARTS[section](appraisal));
  yield* jsonPieces(Object.assign(headJson(appraisal), ...shown) as JsonParts);
}

const PARTS: Readonly<Record<ReportSection, (appraisal: Appraisal) => JsonParts>> = {
  summary: (appraisal) => ({ summary: summaryJson(appraisal) }),
  statements: (appraisal) => ({
    statements: rowsJson(statementColumns(appraisal), statementRows(appraisal)),
    bank: bankJson(appraisal),
    ...(appraisal.adjustments && { adjustments: rowsJson(ADJUSTMENT_COLUMNS, adjustmentRows(appraisal)) }),
  }),
  efficiency: (appraisal) => ({
    efficiency: rowsJson(EFFICIENCY_COLUMNS, efficiencyRows(appraisal)),
    efficiency_bank: rowsJson(BANK_TERM_COLUMNS, bankTermRows(appraisal)),
  }),
  risk: (appraisal) => ({ risk: rowsJson(RISK_COLUMNS, managerRows(appraisal)) }),
  balances: (appraisal) => ({ balances: rowsJson(BALANCE_COLUMNS, managerRows(appraisal)) }),
  centres: (appraisal) => ({ centres: rowsJson(centreColumns(appraisal), centreRows(appraisal)) }),
  customers: (appraisal) => ({ customers: rowsJson(CUSTOMER_GROUP_COLUMNS, customerGroupRows(appraisal)) }),
  scorecard: (appraisal) => ({ scorecard: scorecardJson(appraisal), quality: qualityJson(appraisal) }),
  grades: (appraisal) => ({ grades: gradesJson(appraisal) }),
  leaderboard: (appraisal) => ({ leaderboard: leaderboardJson(appraisal) }),
  reconciliation: (appraisal) => ({ reconciliation: rowsJson(RECONCILIATION_COLUMNS, reconciliationRows(appraisal)) }),
};

function headJson({ period, policyName, currency, rejectedRows, warnings }: Appraisal): Record<string, Json> {
  const { name, kind, first, last, days } = period;
  return {
    period: { name, kind, first, last, days },
    policy: policyName,
    currency,
    rejected_rows: rejectedRows,
    warnings: warnings.map(problemJson),
  };
}

function summaryJson(appraisal: Appraisal): Json {
  const { managers, rowsRead, rowsCounted, virtualProfit, decisions } = summaryOf(appraisal);
  return {
    managers,
    rows_read: rowsRead,
    rows_counted: rowsCounted,
    virtual_profit: formatCents(virtualProfit),
    decisions: Object.fromEntries(decisions),
  };
}

function leaderboardJson(appraisal: Appraisal): JsonParts {
  const { of, by, unit } = appraisal.leaderboard;
  return { of, by, unit, rows: rowsJson(leaderboardColumns(unit), rankedRows(appraisal)) };
}

function bankJson(appraisal: Appraisal): Json {
  const { bank } = appraisal;
  return Object.fromEntries(linesOfStatement(isAdjusted(appraisal)).map(({ name }) => [name, formatCents(amountOf(bank, name))]));
}

function problemJson(problem: Problem): Json {
  return {
    code: problem.code,
    file: problem.file ?? null,
    line: problem.line ?? null,
    column: problem.column ?? null,
    value: problem.value ?? null,
    message: messageOf(problem, 'en'),
  };
}

import type { Appraisal } from '../appraisal/appraisal.js';
import { STATEMENT_LINES, amountOf } from '../appraisal/statement.js';
import { type Problem, messageOf } from '../problems/problem.js';
import type { Column } from './column.js';
import {
  LEADERBOARD_COLUMNS,
  RECONCILIATION_COLUMNS,
  STATEMENT_COLUMNS,
  rankedRows,
  statementRows,
} from './columns.js';
import { amountText, cellText } from './exact-text.js';
import { REPORT_SECTIONS, type ReportSection, summaryOf } from './sections.js';

/** An object of the report: keys stay in the order in which they are written. */
type Json = string | number | null | Json[] | { [key: string]: Json };

/**
 * The appraisal as JSON with a line end (SPEC 16). Amounts and ratios are strings, counts numbers, an empty cell null.
 * Period, policy, currency, rejected rows and warnings are always there; of the rest, what is to be shown.
 */
export function appraisalJson(appraisal: Appraisal, show: readonly ReportSection[]): string {
  const parts: Record<ReportSection, () => Record<string, Json>> = {
    summary: () => ({ summary: summaryJson(appraisal) }),
    statements: () => ({
      statements: rowsJson(STATEMENT_COLUMNS, statementRows(appraisal)),
      bank: bankJson(appraisal),
    }),
    leaderboard: () => ({
      leaderboard: { by: appraisal.leaderboard.by, rows: rowsJson(LEADERBOARD_COLUMNS, rankedRows(appraisal)) },
    }),
    reconciliation: () => ({ reconciliation: rowsJson(RECONCILIATION_COLUMNS, appraisal.reconciliation) }),
  };
  const shown = REPORT_SECTIONS.filter((section) => show.includes(section)).map((section) => parts[section]());
  const report = shown.reduce((whole, part) => ({ ...whole, ...part }), headJson(appraisal));
  return `${escaped(JSON.stringify(report, null, 2))}\n`;
}

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
  const { managers, rowsRead, rowsCounted, virtualProfit } = summaryOf(appraisal);
  return { managers, rows_read: rowsRead, rows_counted: rowsCounted, virtual_profit: amountText(virtualProfit) };
}

function bankJson({ bank }: Appraisal): Json {
  return Object.fromEntries(STATEMENT_LINES.map(({ name }) => [name, amountText(amountOf(bank, name))]));
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

/** Columns that the head of the report or the leaderboard says once for all rows. */
const SAID_ONCE = new Set(['period', 'by']);

function rowsJson<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): Json[] {
  const own = columns.filter(({ name }) => !SAID_ONCE.has(name));
  return rows.map((row) => Object.fromEntries(own.map((column) => [column.name, valueJson(column, row)])));
}

function valueJson<Row>(column: Column<Row>, row: Row): Json {
  return (column.kind === 'count' ? column.of(row) : cellText(column, row)) ?? null;
}

/** Escapes what a terminal would obey and JSON.stringify leaves as it is; the value stays the same. */
function escaped(json: string): string {
  return json.replace(
    /[\x7f-\x9f\u2028\u2029]|\p{Cf}/gu,
    (character) =>
      Array.from({ length: character.length }, (_, index) => `\\u${unitOf(character, index)}`).join(''),
  );
}

function unitOf(character: string, index: number): string {
  return character.charCodeAt(index).toString(16).padStart(4, '0');
}

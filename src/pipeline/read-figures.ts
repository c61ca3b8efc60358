import type { ReconciliationRow } from '../appraisal/appraisal.js';
import type { Engine, EngineRow } from '../engine/database.js';
import type { ManagerFigures } from '../formulas/statement-line.js';
import { Decimal, ZERO } from '../money/decimal.js';

/** The order in which record kinds are reported; what cannot be told comes last. */
const RECORD_ORDER = ['loan', 'deposit', 'income', 'class', 'activity', 'cost', 'disposal', '(unknown)'];

const WITHOUT_AMOUNTS: ReadonlySet<string> = new Set(['class', '(unknown)']);

/** The exact figures of each manager, by id. */
export async function readManagerFigures(engine: Engine): Promise<Map<string, ManagerFigures>> {
  const rows = await engine.query(`SELECT COLUMNS(*)::VARCHAR FROM manager_figure`);
  return new Map(rows.map((row) => [text(row, 'manager'), figuresOf(row)]));
}

/** The only branch in the ledger of each manager who has just one. */
export async function readManagerBranches(engine: Engine): Promise<Map<string, string>> {
  const rows = await engine.query('SELECT manager, branch FROM manager_branch');
  return new Map(rows.map((row) => [text(row, 'manager'), text(row, 'branch')]));
}

/** What became of the rows of each kind, beside their amounts. */
export async function readReconciliation(engine: Engine): Promise<ReconciliationRow[]> {
  const counts = await engine.query(`SELECT COLUMNS(*)::VARCHAR FROM row_count`);
  const totals = await engine.query(`SELECT COLUMNS(*)::VARCHAR FROM control_total`);
  const totalOf = new Map(totals.map((row) => [text(row, 'record'), row]));
  const rows = counts.map((row) => reconciliationRow(row, totalOf.get(text(row, 'record'))));
  return rows.sort((a, b) => RECORD_ORDER.indexOf(a.record) - RECORD_ORDER.indexOf(b.record));
}

function reconciliationRow(row: EngineRow, total: EngineRow | undefined): ReconciliationRow {
  const count = (name: string) => Number(text(row, name));
  return {
    record: text(row, 'record'),
    rowsRead: count('rows_read'),
    accepted: count('accepted'),
    superseded: count('superseded'),
    rejected: count('rejected'),
    outside: count('outside'),
    amounts: amountsOf(text(row, 'record'), total),
  };
}

function amountsOf(record: string, row: EngineRow | undefined): ReconciliationRow['amounts'] {
  if (WITHOUT_AMOUNTS.has(record)) return undefined;
  if (row === undefined) return { ledger: ZERO, attributed: ZERO, unassigned: ZERO, difference: ZERO };
  const [ledger, attributed, unassigned] = [decimal(row, 'ledger'), decimal(row, 'attributed'), decimal(row, 'unassigned')];
  return { ledger, attributed, unassigned, difference: ledger.minus(attributed).minus(unassigned) };
}

function figuresOf(row: EngineRow): ManagerFigures {
  return {
    loanSum: decimal(row, 'loan_sum'),
    depositSum: decimal(row, 'deposit_sum'),
    loanInterestSum: decimal(row, 'loan_interest_sum'),
    depositCostSum: decimal(row, 'deposit_cost_sum'),
    interestIncome: decimal(row, 'interest_income'),
    settlementIncome: decimal(row, 'settlement_income'),
    intermediaryIncome: decimal(row, 'intermediary_income'),
    provisionOpening: decimal(row, 'provision_opening'),
    provisionClosing: decimal(row, 'provision_closing'),
    provisionChange: decimal(row, 'provision_change'),
    realisedLoss: decimal(row, 'realised_loss'),
  };
}

function decimal(row: EngineRow, column: string): Decimal {
  return new Decimal(text(row, column));
}

function text(row: EngineRow, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw new Error(`bug: the engine gave no text for ${column}`);
  return value;
}

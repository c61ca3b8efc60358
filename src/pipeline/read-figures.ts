import type { ReconciliationRow } from '../appraisal/appraisal.js';
import type { Engine, EngineRow } from '../engine/database.js';
import type { ManagerFigures } from '../formulas/statement-line.js';
import { Decimal, ZERO } from '../money/decimal.js';

/** The order in which record kinds are reported; what cannot be told comes last. */
const RECORD_ORDER = ['loan', 'deposit', 'income', 'class', 'activity', 'cost', 'disposal', '(unknown)'];

/** The engine's units: of amounts times shares and fx rates, and of these times rates or ratios. */
const AMOUNT_UNIT = new Decimal('1e-12');
const PRODUCT_UNIT = new Decimal('1e-20');

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
  const [ledger, attributed, unassigned] = [
    amount(row, 'ledger_units', AMOUNT_UNIT),
    amount(row, 'attributed_units', AMOUNT_UNIT),
    amount(row, 'unassigned_units', AMOUNT_UNIT),
  ];
  return { ledger, attributed, unassigned, difference: ledger.minus(attributed).minus(unassigned) };
}

function figuresOf(row: EngineRow): ManagerFigures {
  return {
    loanSum: amount(row, 'loan_units', AMOUNT_UNIT),
    depositSum: amount(row, 'deposit_units', AMOUNT_UNIT),
    loanInterestSum: amount(row, 'loan_interest_units', PRODUCT_UNIT),
    depositCostSum: amount(row, 'deposit_cost_units', PRODUCT_UNIT),
    interestIncome: amount(row, 'interest_income_units', AMOUNT_UNIT),
    settlementIncome: amount(row, 'settlement_income_units', AMOUNT_UNIT),
    intermediaryIncome: amount(row, 'intermediary_income_units', AMOUNT_UNIT),
    provisionOpening: amount(row, 'provision_opening_units', PRODUCT_UNIT),
    provisionClosing: amount(row, 'provision_closing_units', PRODUCT_UNIT),
    provisionChange: amount(row, 'provision_change_units', PRODUCT_UNIT),
    realisedLoss: amount(row, 'realised_loss_units', AMOUNT_UNIT),
  };
}

/** A whole number of the engine's units as an amount. */
function amount(row: EngineRow, column: string, unit: Decimal): Decimal {
  return new Decimal(text(row, column)).times(unit);
}

function text(row: EngineRow, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw new Error(`bug: the engine gave no text for ${column}`);
  return value;
}

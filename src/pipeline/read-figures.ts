import type { ReconciliationRow } from '../appraisal/appraisal.js';
import type { Engine, EngineRow } from '../engine/database.js';
import type { ManagerFigures } from '../formulas/statement-line.js';
import { Decimal, ZERO } from '../money/decimal.js';

/** The order in which record kinds are reported; what cannot be told comes last. */
const RECORD_ORDER = ['loan', 'deposit', 'income', 'class', 'activity', 'cost', 'disposal', '(unknown)'];

/** What a whole number of the engine's is worth: of amounts, and of amounts times rates or ratios. */
interface Units {
  readonly amount: Decimal;
  readonly product: Decimal;
}

const WITHOUT_AMOUNTS: ReadonlySet<string> = new Set(['class', '(unknown)']);

/** The exact figures of each manager, by id. */
export async function readManagerFigures(engine: Engine): Promise<Map<string, ManagerFigures>> {
  const units = await unitsOf(engine);
  const rows = await engine.query(`SELECT COLUMNS(*)::VARCHAR FROM manager_figure`);
  return new Map(rows.map((row) => [text(row, 'manager'), figuresOf(row, units)]));
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
  const units = await unitsOf(engine);
  const totalOf = new Map(totals.map((row) => [text(row, 'record'), row]));
  const rows = counts.map((row) => reconciliationRow(row, totalOf.get(text(row, 'record')), units));
  return rows.sort((a, b) => RECORD_ORDER.indexOf(a.record) - RECORD_ORDER.indexOf(b.record));
}

function reconciliationRow(row: EngineRow, total: EngineRow | undefined, units: Units): ReconciliationRow {
  const count = (name: string) => Number(text(row, name));
  return {
    record: text(row, 'record'),
    rowsRead: count('rows_read'),
    accepted: count('accepted'),
    superseded: count('superseded'),
    rejected: count('rejected'),
    outside: count('outside'),
    amounts: amountsOf(text(row, 'record'), total, units),
  };
}

function amountsOf(record: string, row: EngineRow | undefined, units: Units): ReconciliationRow['amounts'] {
  if (WITHOUT_AMOUNTS.has(record)) return undefined;
  if (row === undefined) return { ledger: ZERO, attributed: ZERO, unassigned: ZERO, difference: ZERO };
  const [ledger, attributed, unassigned] = [
    amount(row, 'ledger_units', units.amount),
    amount(row, 'attributed_units', units.amount),
    amount(row, 'unassigned_units', units.amount),
  ];
  return { ledger, attributed, unassigned, difference: ledger.minus(attributed).minus(unassigned) };
}

function figuresOf(row: EngineRow, units: Units): ManagerFigures {
  return {
    loanSum: amount(row, 'loan_units', units.amount),
    depositSum: amount(row, 'deposit_units', units.amount),
    loanInterestSum: amount(row, 'loan_interest_units', units.product),
    depositCostSum: amount(row, 'deposit_cost_units', units.product),
    interestIncome: amount(row, 'interest_income_units', units.amount),
    settlementIncome: amount(row, 'settlement_income_units', units.amount),
    intermediaryIncome: amount(row, 'intermediary_income_units', units.amount),
    provisionOpening: amount(row, 'provision_opening_units', units.product),
    provisionClosing: amount(row, 'provision_closing_units', units.product),
    provisionChange: amount(row, 'provision_change_units', units.product),
    realisedLoss: amount(row, 'realised_loss_units', units.amount),
  };
}

async function unitsOf(engine: Engine): Promise<Units> {
  const [row = {}] = await engine.query(`SELECT getvariable('figure_unit')::VARCHAR AS unit`);
  const unit = new Decimal(text(row, 'unit'));
  return { amount: new Decimal('1e-2').div(unit), product: new Decimal('1e-10').div(unit) };
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

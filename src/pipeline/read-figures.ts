import type { ReconciliationRow } from '../appraisal/appraisal.js';
import type { Engine, EngineRow } from '../engine/database.js';
import { ZERO } from '../money/decimal.js';
import { type Units, amount, text, unitsOf } from './engine-amounts.js';

/** The order in which record kinds are reported; what cannot be told comes last. */
const RECORD_ORDER = ['loan', 'deposit', 'income', 'class', 'activity', 'cost', 'disposal', '(unknown)'];

const WITHOUT_AMOUNTS: ReadonlySet<string> = new Set(['class', '(unknown)']);

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

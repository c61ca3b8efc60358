import type { RosterEntry } from '../intake/roster.js';
import { UNASSIGNED } from '../appraisal/people.js';
import type { Period } from '../calendar/period.js';
import type { Engine } from '../engine/database.js';
import type { Problem } from '../problems/problem.js';

/** What the run goes on with, found in the ledger once it is measured. */
export async function ledgerWarnings(engine: Engine, period: Period, snapshots: 'full' | 'changes'): Promise<Problem[]> {
  return [
    ...(await unknownProducts(engine)),
    ...(await missingOpening(engine, period)),
    ...(await withoutRows(engine, period)),
    ...(await repeatedSnapshots(engine)),
    ...(await unclassifiedLoans(engine)),
    ...(await disposalsWithoutLoss(engine)),
    ...(snapshots === 'full' ? await doubtfulMode(engine) : []),
  ];
}

/** Managers with figures whom the roster lacks. */
export function strangers(managers: Iterable<string>, roster: ReadonlyMap<string, RosterEntry> | undefined): Problem[] {
  if (roster === undefined) return [];
  return [...managers]
    .filter((manager) => manager !== UNASSIGNED && !roster.has(manager))
    .map((value) => ({ code: 'manager_not_in_roster', value }));
}

async function unknownProducts(engine: Engine): Promise<Problem[]> {
  const rows = await engine.query(`
    SELECT product, sum(rows)::VARCHAR AS rows
    FROM (
      SELECT product, count(*) AS rows FROM account WHERE product IS NOT NULL GROUP BY product
      UNION ALL
      SELECT product, count(*) FROM flow_part WHERE record = 'income' GROUP BY product
    )
    WHERE product NOT IN (SELECT product FROM product_rule)
    GROUP BY product ORDER BY product`);
  return rows.map(({ product, rows: count }) => ({
    code: 'product_unknown',
    value: String(product),
    details: { rows: String(count) },
  }));
}

async function missingOpening(engine: Engine, period: Period): Promise<Problem[]> {
  const rows = await engine.query(`
    SELECT record FROM snapshot_calendar GROUP BY record
    HAVING min(date) >= getvariable('period_first') ORDER BY record`);
  return rows.map(({ record }) => ({
    code: 'opening_missing',
    value: String(record),
    details: { date: period.first },
  }));
}

async function withoutRows(engine: Engine, period: Period): Promise<Problem[]> {
  const [row] = await engine.query('SELECT coalesce(sum(accepted - outside), 0)::VARCHAR AS rows FROM row_count');
  return row?.['rows'] === '0' ? [{ code: 'period_not_covered', value: period.name }] : [];
}

async function repeatedSnapshots(engine: Engine): Promise<Problem[]> {
  const rows = await engine.query(`
    SELECT code, count(*)::VARCHAR AS rows FROM excluded_row
    WHERE code IN ('identical', 'superseded') GROUP BY code ORDER BY code`);
  return rows.map(({ code, rows: count }) => ({
    code: code === 'identical' ? 'snapshot_identical' : 'snapshot_superseded',
    value: String(count),
  }));
}

async function unclassifiedLoans(engine: Engine): Promise<Problem[]> {
  const [row] = await engine.query(`
    SELECT count(*)::VARCHAR AS accounts
    FROM account
    WHERE record = 'loan'
      AND coalesce(classed_from, DATE 'infinity') > greatest(first_date, getvariable('period_first'))
      AND account NOT IN (
        SELECT class.account
        FROM class_spell AS class
        JOIN account ON account.record = 'loan' AND account.account = class.account
        WHERE class.is_stated AND class.from_date <= greatest(account.first_date, getvariable('period_first')))`);
  const accounts = String(row?.['accounts']);
  return accounts === '0' ? [] : [{ code: 'loans_unclassified', value: accounts }];
}

async function disposalsWithoutLoss(engine: Engine): Promise<Problem[]> {
  const [row] = await engine.query('SELECT count(*)::VARCHAR AS rows FROM loss_offset WHERE lacks_loss');
  const rows = String(row?.['rows']);
  return rows === '0' ? [] : [{ code: 'disposal_without_loss', value: rows }];
}

/** Under full snapshots, whether more than half of the accounts miss more than half of their branch's dates (SPEC 4). */
async function doubtfulMode(engine: Engine): Promise<Problem[]> {
  const [row] = await engine.query(`
    WITH dates AS (SELECT record, branch, count(*) AS dates FROM snapshot_calendar GROUP BY record, branch)
    SELECT coalesce(count(*) FILTER (account.rows * 2 < dates.dates) * 2 > count(*), false) AS doubtful
    FROM account
    JOIN dates ON dates.record = account.record AND dates.branch = account.branch`);
  return row?.['doubtful'] === true ? [{ code: 'snapshot_mode_doubtful' }] : [];
}

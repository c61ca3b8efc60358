import type { Engine, EngineRow, EngineValue } from './database.js';
import { literal } from './literal.js';

/** The period and the policy as the SQL files need them. */
export interface MeasureRules {
  readonly periodName: string;
  /** ISO text: the day before the period, its first day, the day after it */
  readonly opening: string;
  readonly first: string;
  readonly until: string;
  readonly days: number;
  readonly tenDays: number;
  readonly snapshots: 'full' | 'changes';
  readonly averaging: 'ten_day' | 'daily';
  /** days of the interest year */
  readonly basis: number;
  readonly currency: string;
  /** number 1 to 5, name, whether interest accrues, provision ratio */
  readonly classes: readonly (readonly [number, string, boolean, string])[];
  /** product, category */
  readonly products: readonly (readonly [string, string | null])[];
  /** product, from, until (exclusive), rate */
  readonly depositRates: readonly (readonly [string, string, string, string])[];
  /** target, id, manager, from, until (exclusive), share in ten-thousandths */
  readonly holdings: readonly (readonly [string, string, string, string, string, number])[];
}

const MACROS = [
  'date-bit', 'ten-day-number', 'days-within', 'ten-days-within', 'averaged-within', 'interest-weight', 'holds-at-end', 'cents',
  'rate-units', 'flow-cents', 'guessed-quotient', 'nearest-quotient', 'rounded-quotient', 'defused', 'short-decimal',
];
const RULE_TABLES = ['class-rule', 'product-rule', 'deposit-rate', 'holding'];
const LATE_CHECKS = ['class-conflict', 'missing-rate', 'missing-fx-rate'];
const MEASURES = [
  'account', 'split-account', 'split-row', 'class-spell', 'split-spell', 'classed-spell', 'segment', 'provision-change',
  'position-sum', 'flow-part', 'manager-figure', 'manager-branch', 'row-count', 'control-total',
];

/** Told of each stage when it ends, for timings. */
export type StageEnded = (stage: string) => void;

/** Loads the rules, takes out rows that only the whole ledger shows to be wrong or repeated, and adds up each account. */
export async function sumAccounts(engine: Engine, rules: MeasureRules, ended: StageEnded): Promise<void> {
  await loadRules(engine, rules);
  await engine.run('excluded-row');
  for (const check of LATE_CHECKS) await engine.run(check);
  await noteExcluded(engine);
  await engine.run('snapshot-row');
  ended('late checks');
  await sumSnapshots(engine, ended);
  await engine.run('repeated-snapshot');
  const [repeated] = await engine.query(
    `SELECT count(*) AS rows FROM repeated_snapshot`,
  );
  ended('repeated snapshots');
  if (Number(repeated?.['rows']) === 0) return;
  await noteExcluded(engine);
  await sumSnapshots(engine, ended);
}

async function noteExcluded(engine: Engine): Promise<void> {
  await engine.execute('SET VARIABLE nothing_excluded = (SELECT count(*) = 0 FROM excluded_row)');
}

/** Everything from accounts to the figures of each manager. */
export async function measure(engine: Engine, ended: StageEnded): Promise<void> {
  for (const name of MEASURES) {
    await engine.run(name);
    ended(name);
  }
}

/** Writes the body of positions.csv, without a header. */
export async function writePositions(engine: Engine, path: string): Promise<void> {
  await engine.set('positions_file', path);
  await engine.run('positions-file');
}

/** Rows taken out as late rejects, by their number among the rows of all files. */
export async function lateRejects(engine: Engine): Promise<EngineRow[]> {
  return engine.query(`
    SELECT excluded.row_id, excluded.code, excluded.other_row_id, row.account, row.date, row.product, row.currency
    FROM excluded_row AS excluded
    JOIN ledger_row AS row ON row.row_id = excluded.row_id
    WHERE excluded.code NOT IN ('superseded', 'identical')
    ORDER BY excluded.row_id`);
}

async function sumSnapshots(engine: Engine, ended: StageEnded): Promise<void> {
  await engine.run('snapshot-calendar');
  await engine.execute(
    'SET VARIABLE date_count = (SELECT coalesce(max(date_number), 1) FROM snapshot_calendar)',
  );
  await engine.run('spell');
  ended('snapshot calendar');
  await engine.run('account-part');
  ended('account sums');
}

async function loadRules(engine: Engine, rules: MeasureRules): Promise<void> {
  const dates = { period_opening: rules.opening, period_first: rules.first, period_until: rules.until };
  for (const [name, date] of Object.entries(dates)) {
    await engine.execute(`SET VARIABLE ${name} = CAST(${literal(date)} AS DATE)`);
  }
  const values: Record<string, EngineValue> = {
    period_name: rules.periodName,
    days: rules.days,
    ten_days: rules.tenDays,
    averaged_over: rules.averaging === 'daily' ? rules.days : rules.tenDays,
    snapshots: rules.snapshots,
    averaging: rules.averaging,
    basis: rules.basis,
    currency: rules.currency,
  };
  for (const [name, value] of Object.entries(values)) await engine.set(name, value);
  for (const macro of MACROS) await engine.run(`values/${macro}`);
  for (const table of RULE_TABLES) await engine.run(table);
  await engine.fill('class_rule', rules.classes);
  await engine.fill('product_rule', rules.products);
  await engine.fill('deposit_rate', rules.depositRates);
  await engine.fill('holding', rules.holdings);
}

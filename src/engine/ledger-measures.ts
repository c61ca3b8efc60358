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
  /** whether a loan without a class counts as normal */
  readonly unclassified: 'normal' | 'reject';
  /** number 1 to 5, name, whether interest accrues, provision ratio */
  readonly classes: readonly (readonly [number, string, boolean, string])[];
  /** product, category */
  readonly products: readonly (readonly [string, string | null])[];
  /** product, from, until (exclusive), rate */
  readonly depositRates: readonly (readonly [string, string, string, string])[];
  /** currency, from, until (exclusive), millionths of the policy's currency */
  readonly fxRates: readonly (readonly [string, string, string, number])[];
  /** Parquet files with the states that an earlier run ended with, and the file to make of those that count */
  readonly earlier?: { readonly files: readonly string[]; readonly target: string };
  /** target, id, manager, from, until (exclusive), share in ten-thousandths */
  readonly holdings: readonly (readonly [string, string, string, string, string, number])[];
}

const MACROS = [
  'date-bit', 'ten-day-number', 'days-within', 'ten-days-within', 'averaged-within', 'interest-weight', 'holds-at-end', 'cents',
  'weighted', 'rate-units', 'flow-cents', 'guessed-quotient', 'nearest-quotient', 'wide-quotient', 'rounded-quotient', 'defused', 'short-decimal',
];
const RULE_TABLES = ['class-rule', 'product-rule', 'deposit-rate', 'fx-rate', 'holding'];
const LATE_CHECKS = ['class-conflict', 'missing-rate', 'missing-fx-rate', 'unclassified-loan'];
const MEASURES = [
  'account', 'split-account', 'split-row', 'class-spell', 'split-spell', 'classed-spell', 'converted-spell', 'segment', 'provision-change',
  'split-position', 'position', 'flow', 'flow-part', 'manager-figure', 'manager-branch', 'control-total',
];

/** Shares are counted in ten-thousandths, fx rates in millionths. */
const WHOLE_SHARE = 10_000;
const MILLIONTHS = 1_000_000;

/** Told of each stage when it ends, and of the rows that it made or looked at; where nobody is told, no rows are counted. */
export type StageEnded = (stage: string, rows?: number) => void;

/** Loads the rules, takes out rows that only the whole ledger shows to be wrong or repeated, and adds up each account. */
export async function sumAccounts(engine: Engine, rules: MeasureRules, ended: StageEnded | undefined): Promise<void> {
  await loadRules(engine, rules);
  if (rules.earlier !== undefined) await addEarlierStates(engine, rules.earlier);
  await adaptToRows(engine);
  for (const check of LATE_CHECKS) await engine.run(check);
  await noteExcluded(engine);
  for (const name of ['counted-row', 'snapshot-row']) await engine.run(name);
  ended?.('late checks', await engine.rowsOf('excluded_row'));
  await sumSnapshots(engine, ended);
  await engine.run('repeated-snapshot');
  const [repeated] = await engine.query(
    `SELECT count(*) AS rows FROM repeated_snapshot`,
  );
  ended?.('repeated snapshots', Number(repeated?.['rows']));
  if (Number(repeated?.['rows']) === 0) return;
  await noteExcluded(engine);
  await sumSnapshots(engine, ended);
}

/** From here on the states of an earlier run are rows like others, after those of the ledger. */
async function addEarlierStates(engine: Engine, { files, target }: NonNullable<MeasureRules['earlier']>): Promise<void> {
  await engine.set('opening_files', files);
  await engine.set('opening_row_file', target);
  await engine.run('opening-row');
  await engine.execute(`SET VARIABLE ledger_files = list_append(getvariable('ledger_files'), ${literal(target)})`);
}

/** What is wrong with the states of an earlier run: accounts that have two, and currencies without a rate on their day. */
export async function openingFaults(engine: Engine): Promise<EngineRow[]> {
  return engine.query(`
    SELECT 'opening_conflict' AS code, account AS value, min(record) AS record FROM opening_row
    GROUP BY record, account HAVING count(*) > 1
    UNION ALL
    SELECT DISTINCT 'fx_rate_missing', currency, NULL FROM opening_row
    WHERE currency <> getvariable('currency') AND NOT EXISTS (
      FROM fx_rate
      WHERE fx_rate.currency = opening_row.currency AND fx_rate.from_date <=
        CASE opening_row.record WHEN 'loan' THEN getvariable('period_opening') ELSE getvariable('period_first') END)
    ORDER BY code, value`);
}

/** Chooses the quick way where the rows allow it: no blank rates, no other currency, no balance of ten million
 * million or more. */
async function adaptToRows(engine: Engine): Promise<void> {
  const [row] = await engine.query(`
    SELECT coalesce(max(largest) >= 10000000000000, false) AS large_amounts, coalesce(sum(blank_rates), 0) > 0 AS blank_rates,
      coalesce(bool_or(first_currency <> getvariable('currency') OR last_currency <> getvariable('currency')), false)
        AS has_foreign
    FROM (
      SELECT largest, blank_rates, first_currency, last_currency FROM row_tally WHERE NOT rejected
      UNION ALL
      SELECT max(abs(balance)), count(*) - count(rate), min(currency), max(currency) FROM opening_row
    )`);
  await engine.set('blank_rates', row?.['blank_rates'] === true);
  const hasForeign = row?.['has_foreign'] === true;
  await engine.set('has_foreign', hasForeign);
  await engine.set('currency_unit', hasForeign ? MILLIONTHS : 1);
  await engine.set('figure_unit', hasForeign ? MILLIONTHS * WHOLE_SHARE : WHOLE_SHARE);
  await engine.set('large_amounts', row?.['large_amounts'] === true);
}

async function noteExcluded(engine: Engine): Promise<void> {
  await engine.execute('SET VARIABLE nothing_excluded = (SELECT count(*) = 0 FROM excluded_row)');
}

/** Everything from accounts to the figures of each manager. */
export async function measure(engine: Engine, ended: StageEnded | undefined): Promise<void> {
  for (const name of MEASURES) {
    await engine.run(name);
    ended?.(name, await engine.rowsOf(name.replaceAll('-', '_')));
  }
}

/** Currencies and days on which a provision was reckoned and for which no rate is given. */
export async function unpricedProvisions(engine: Engine): Promise<EngineRow[]> {
  return engine.query(`
    SELECT spell.currency, min(spell.priced_on)::VARCHAR AS date
    FROM converted_spell AS spell
    JOIN class_rule AS rule ON rule.class = spell.class
    WHERE spell.record = 'loan' AND spell.price_units IS NULL AND spell.cents <> 0 AND rule.ratio > 0
    GROUP BY spell.currency ORDER BY spell.currency`);
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

async function sumSnapshots(engine: Engine, ended: StageEnded | undefined): Promise<void> {
  await engine.run('snapshot-calendar');
  await engine.execute(
    'SET VARIABLE date_count = (SELECT coalesce(max(date_number), 1) FROM snapshot_calendar)',
  );
  await engine.run('spell');
  ended?.('snapshot calendar', await engine.rowsOf('snapshot_calendar'));
  await engine.run('account-part');
  ended?.('account sums', await engine.rowsOf('account_part'));
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
    unclassified: rules.unclassified,
  };
  for (const [name, value] of Object.entries(values)) await engine.set(name, value);
  for (const macro of MACROS) await engine.run(`values/${macro}`);
  for (const table of RULE_TABLES) await engine.run(table);
  await engine.fill('class_rule', rules.classes);
  await engine.fill('product_rule', rules.products);
  await engine.fill('deposit_rate', rules.depositRates);
  await engine.fill('fx_rate', rules.fxRates);
  await engine.fill('holding', rules.holdings);
}

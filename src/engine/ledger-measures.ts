import type { Engine, EngineRow } from './database.js';
import { literal } from './literal.js';
import { type MeasureRules, loadRules } from './measure-rules.js';
import { restrictTo } from './traced.js';

const LATE_CHECKS = ['class-conflict', 'missing-rate', 'missing-fx-rate', 'unclassified-loan'];
const MEASURES = [
  'account', 'split-account', 'split-row', 'class-spell', 'split-spell', 'classed-spell', 'converted-spell', 'history-segment', 'segment',
  'provision-change', 'split-position', 'position', 'dated-flow', 'flow', 'loss-offset', 'dated-flow-part', 'flow-part', 'manager-branch', 'home-branch', 'ftp-rule', 'term-rate', 'margin',
  'centre-balance', 'centre-flow', 'cost-pool', 'account-count', 'lacks-ftp', 'control-total',
];
const CUSTOMER_MEASURES = ['customer-figure', 'customer', 'customer-group'];
const CONTRIBUTION_MEASURES = ['taken-over', 'balance-fact', 'base-balance', 'base-interest', 'base-flow', 'base-customer', 'measured-manager', 'market-share'];

/** Shares are counted in ten-thousandths, fx rates in millionths. */
const WHOLE_SHARE = 10_000;
const MILLIONTHS = 1_000_000;

/** Told of each stage when it ends, and of the rows that it made or looked at; where nobody is told, no rows are counted. */
export type StageEnded = (stage: string, rows?: number) => void;

/** Loads the rules, takes out rows that only the whole ledger shows to be wrong or repeated, and adds up each account. */
export async function sumAccounts(engine: Engine, rules: MeasureRules, ended: StageEnded | undefined): Promise<void> {
  await loadRules(engine, rules);
  if (rules.earlier !== undefined) await addEarlierStates(engine, rules.earlier);
  if (rules.traced !== undefined) await restrictTo(engine, rules.traced, rules.tracesMeasures === true);
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

/** Everything from accounts to the figures of each manager, branch and product. */
export async function measure(engine: Engine, ended: StageEnded | undefined): Promise<void> {
  await runStages(engine, MEASURES, ended);
  // What it holds is in the accounts now, and its memory is worth having for the customers.
  await engine.execute('DROP TABLE account_part');
}

/** What each customer brings, to the bank and to each manager. */
export async function measureCustomers(engine: Engine, ended: StageEnded | undefined): Promise<void> {
  await runStages(engine, CUSTOMER_MEASURES, ended);
}

/** What the measures of scorecards and grades are made of, by manager. */
export async function measureContribution(engine: Engine, ended: StageEnded | undefined): Promise<void> {
  await runStages(engine, CONTRIBUTION_MEASURES, ended);
}

async function runStages(engine: Engine, names: readonly string[], ended: StageEnded | undefined): Promise<void> {
  for (const name of names) {
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
      AND spell.until_date > getvariable('period_opening')
    GROUP BY spell.currency ORDER BY spell.currency`);
}

/** The first accounts for which FTP cannot be matched to the term, and how many there are: they lack a date, or the curve has no rate. */
export async function accountsWithoutFtp(engine: Engine): Promise<EngineRow[]> {
  return engine.query(`
    SELECT record, account, start_date::VARCHAR AS start, (maturity_date - start_date)::VARCHAR AS term,
      (count(*) OVER ())::VARCHAR AS accounts
    FROM lacks_ftp ORDER BY record, account LIMIT 20`);
}

/** Writes the body of positions.csv, without a header. */
export async function writePositions(engine: Engine, path: string): Promise<void> {
  await engine.set('positions_file', path);
  await engine.run('positions-file');
}

/** Writes the body of losses.csv, without a header. */
export async function writeLosses(engine: Engine, path: string): Promise<void> {
  await engine.set('losses_file', path);
  await engine.run('losses-file');
}

/** Writes the body of customers.csv, without a header. */
export async function writeCustomers(engine: Engine, path: string): Promise<void> {
  await engine.set('customers_file', path);
  await engine.run('customers-file');
}

/** Rows taken out as late rejects, by their number among the rows of all files. */
export async function lateRejects(engine: Engine): Promise<EngineRow[]> {
  return engine.query(`
    SELECT excluded.row_id, excluded.code, excluded.other_row_id, row.record, row.account, row.date, row.product, row.currency
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

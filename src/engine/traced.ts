import type { Engine, EngineRow } from './database.js';

/** Leaves in only the rows of the ledger that can touch one manager, and has every account settled row by row. @param tracesMeasures whether all that his customers have is left in */
export async function restrictTo(engine: Engine, manager: string, tracesMeasures: boolean): Promise<void> {
  await engine.set('wanted_manager', manager);
  await engine.set('traces_measures', tracesMeasures);
  await engine.set('traced', true);
  await engine.run('wanted-row');
}

/** What the stretches of days of accounts give the manager, in the columns of `centre_balance`; blank ones are zero. */
export async function tracedParts(engine: Engine): Promise<EngineRow[]> {
  await engine.run('traced-part');
  return engine.query(`
    SELECT COLUMNS(name -> NOT ends_with(name, '_units'))::VARCHAR, coalesce(COLUMNS(name -> ends_with(name, '_units')), 0)::VARCHAR
    FROM traced_part ORDER BY record, account, from_date, row_id`);
}

/** The flows of the period that belong to him. */
export async function tracedFlows(engine: Engine): Promise<EngineRow[]> {
  await engine.run('traced-flow');
  return engine.query('SELECT COLUMNS(*)::VARCHAR FROM traced_flow ORDER BY record, date, row_id, kind');
}

/** The costs of the period that no manager bears alone, whoever is traced. */
export async function pooledCosts(engine: Engine): Promise<EngineRow[]> {
  return engine.query(`
    SELECT row_id::VARCHAR AS row_id, date::VARCHAR AS date, strftime(date, '%Y-%m') AS month, coalesce(branch, '') AS branch,
      cents(amount)::VARCHAR AS cents
    FROM flow WHERE record = 'cost' AND manager IS NULL ORDER BY date, row_id`);
}

/** Accounts of the traced manager by month, where costs are shared by them. */
export async function tracedAccounts(engine: Engine): Promise<EngineRow[]> {
  return engine.query("SELECT month, accounts::VARCHAR AS accounts FROM account_count WHERE manager = getvariable('wanted_manager')");
}

/** What gives the traced manager the sums that measures are made of, in the columns of `traced_base`; after {@link tracedParts}. */
export async function tracedBases(engine: Engine): Promise<EngineRow[]> {
  await engine.run('traced-base');
  return engine.query('SELECT COLUMNS(*)::VARCHAR FROM traced_base WHERE units <> 0 ORDER BY base, record, whose, from_date, row_id');
}

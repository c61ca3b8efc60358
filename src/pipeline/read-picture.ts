import type { BankPicture, CentreFigures, CostPool, ManagerPicture } from '../appraisal/centre-figures.js';
import type { Engine, EngineRow } from '../engine/database.js';
import { literal } from '../engine/literal.js';
import type { MeasureRules } from '../engine/measure-rules.js';
import type { PolicyInForce } from '../policy/in-force.js';
import { type CentreFlow, CentreReading, type CentreRows } from './centre-reading.js';
import { amount, text, unitsOf } from './engine-amounts.js';
import { readCustomerGroups } from './read-customers.js';

type Dimension = 'manager' | 'branch' | 'product';

/** Managers whose figures are in memory at once. */
const MANAGERS_AT_ONCE = 1000;

/** What the engine measured of the bank, exact, beside its managers (SPEC 7, 8 and 14). */
export async function readBankPicture(engine: Engine, slices: MeasureRules['slices'], inForce: PolicyInForce): Promise<BankPicture> {
  const reading = new CentreReading(slices, await unitsOf(engine));
  return {
    branches: await readCentres(engine, reading, 'branch'),
    products: await readCentres(engine, reading, 'product'),
    pools: await readPools(engine),
    customerGroups: await readCustomerGroups(engine, inForce),
  };
}

/** Managers with a figure, in order. */
export async function readManagerIds(engine: Engine): Promise<string[]> {
  const rows = await engine.query(`
    SELECT DISTINCT id FROM (FROM centre_balance SELECT dimension, id UNION ALL FROM centre_flow SELECT dimension, id)
    WHERE dimension = 'manager' ORDER BY id`);
  return rows.map((row) => text(row, 'id'));
}

/** The exact figures of every manager who has any, `(unassigned)` among them, by id (SPEC 6 and 7). */
export async function* readManagers(engine: Engine, slices: MeasureRules['slices']): AsyncGenerator<readonly [string, ManagerPicture]> {
  const reading = new CentreReading(slices, await unitsOf(engine));
  const ids = await readManagerIds(engine);
  for (let first = 0; first < ids.length; first += MANAGERS_AT_ONCE) {
    const batch = ids.slice(first, first + MANAGERS_AT_ONCE);
    const within = `BETWEEN ${literal(batch[0] ?? '')} AND ${literal(batch.at(-1) ?? '')}`;
    const centres = await readRows(engine, 'manager', `AND id ${within}`);
    await addAccounts(engine, centres, within);
    for (const [id, own] of centres) yield [id, reading.manager(own)];
  }
}

/** Branches or products with balances or with flows that are booked to them. */
async function readCentres(engine: Engine, reading: CentreReading, dimension: 'branch' | 'product'): Promise<Map<string, CentreFigures>> {
  const centres = await readRows(engine, dimension, '');
  const booked = [...centres].filter(([, { row, flows }]) => row !== undefined || flows.some(isBooked));
  return new Map(booked.map(([id, rows]) => [id, reading.centre(rows)]));
}

async function readPools(engine: Engine): Promise<CostPool[]> {
  const rows = await engine.query('SELECT month, branch, cents::VARCHAR AS cents FROM cost_pool ORDER BY month, branch');
  return rows.map((row) => ({ month: text(row, 'month'), branch: text(row, 'branch'), amount: amount(row, 'cents', 2) }));
}

/** Rows that are still being collected. */
interface Collected extends CentreRows {
  row: EngineRow | undefined;
  readonly flows: CentreFlow[];
  readonly accounts: Map<string, number>;
}

async function readRows(engine: Engine, dimension: Dimension, condition: string): Promise<Map<string, Collected>> {
  const where = `WHERE dimension = ${literal(dimension)} ${condition}`;
  const centres = new Map<string, Collected>();
  const of = (row: EngineRow): Collected => {
    const id = text(row, 'id');
    const found = centres.get(id) ?? { row: undefined, flows: [], accounts: new Map<string, number>() };
    centres.set(id, found);
    return found;
  };
  for (const row of await engine.query(`SELECT COLUMNS(*)::VARCHAR FROM centre_balance ${where}`)) of(row).row = row;
  for (const row of await engine.query(`SELECT id, month, kind, units::VARCHAR AS units FROM centre_flow ${where}`)) {
    of(row).flows.push({ month: text(row, 'month'), kind: text(row, 'kind'), units: text(row, 'units') });
  }
  return centres;
}

async function addAccounts(engine: Engine, managers: ReadonlyMap<string, Collected>, within: string): Promise<void> {
  const rows = await engine.query(`SELECT manager, month, accounts::VARCHAR AS accounts FROM account_count WHERE manager ${within}`);
  for (const row of rows) managers.get(text(row, 'manager'))?.accounts.set(text(row, 'month'), Number(text(row, 'accounts')));
}

/** Costs and activity are booked to managers alone. */
function isBooked({ kind }: CentreFlow): boolean {
  return kind !== 'cost' && kind !== 'pool' && kind !== 'activity';
}

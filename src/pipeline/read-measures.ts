import type { MarketShare } from '../appraisal/branch-head-review.js';
import type { MeasureColumn } from '../appraisal/scoring.js';
import type { IsoDate } from '../calendar/dates.js';
import type { Engine, EngineRow } from '../engine/database.js';
import { literal } from '../engine/literal.js';
import { Decimal } from '../money/decimal.js';
import { PackedUnits } from '../money/packed-units.js';
import { fromCents, nearestWhole } from '../money/whole-units.js';
import { text } from './engine-amounts.js';
import type { PlannedColumn, PlannedTerm, SumKind } from './measure-plan.js';

/** Where the engine keeps the sums of each kind. */
const SOURCES: Readonly<Record<SumKind, { readonly table: string; readonly value: string; readonly isScaled: boolean }>> = {
  balance: { table: 'base_balance', value: 'units', isScaled: true },
  accounts: { table: 'base_balance', value: 'units', isScaled: false },
  interest: { table: 'base_interest', value: 'units', isScaled: true },
  flow: { table: 'base_flow', value: 'units', isScaled: true },
  rows: { table: 'base_flow', value: 'rows', isScaled: false },
  customers: { table: 'base_customer', value: 'customers', isScaled: false },
  products: { table: 'base_customer', value: 'products', isScaled: false },
};

/** The number of whom the engine did not measure. */
const NOBODY = -1;

/** What 1 of the policy's currency is in the parts of rates between currencies. */
export const MILLION = 1_000_000n;

/** What was measured, by measure (SPEC 9): in hundredths, rounded once, half away from zero. */
export async function readMeasures(engine: Engine, columns: readonly PlannedColumn[]): Promise<Map<string, MeasureColumn>> {
  const [row = {}] = await engine.query(`SELECT getvariable('figure_unit')::VARCHAR AS unit`);
  const figureUnit = BigInt(text(row, 'unit'));
  const managers = await engine.query('SELECT manager FROM measured_manager ORDER BY number');
  const numbers = new Map(managers.map((each, number) => [text(each, 'manager'), number]));
  const numberOf = rememberingLast((manager) => numbers.get(manager) ?? NOBODY);
  const measured = new Map<string, MeasureColumn>();
  for await (const { column, terms } of termsOf(engine, columns)) {
    measured.set(column.name, columnOf(column, sumsOf(terms, numbers.size), figureUnit, numberOf));
  }
  return measured;
}

/** A term with the columns that the engine has of it: numbers of managers, values, and prices where it is priced. */
interface QueriedTerm {
  readonly term: PlannedTerm;
  readonly columns: readonly (readonly bigint[])[];
}

interface QueriedColumn {
  readonly column: PlannedColumn;
  readonly terms: readonly QueriedTerm[];
}

/** The engine looks for the next column while the one before is added up. */
async function* termsOf(engine: Engine, columns: readonly PlannedColumn[]): AsyncGenerator<QueriedColumn> {
  const present = await presentSums(engine);
  const query = async (column: PlannedColumn): Promise<QueriedColumn> => {
    const terms: QueriedTerm[] = [];
    for (const term of column.terms) {
      if (!present.has(`${SOURCES[term.kind].table} ${term.base}`)) continue;
      terms.push({ term, columns: await engine.wholeNumbers(statementOf(term.kind, term.base)) });
    }
    return { column, terms };
  };
  let next: Promise<QueriedColumn> | undefined;
  try {
    for (const [index, column] of columns.entries()) {
      const queried = await (next ?? query(column));
      const after = columns[index + 1];
      next = after && query(after);
      yield queried;
    }
  } finally {
    await next?.catch(() => undefined);
  }
}

/** The bases of which each table has any sum: of many metrics a ledger has none, and to ask for each takes time. */
async function presentSums(engine: Engine): Promise<ReadonlySet<string>> {
  const tables = [...new Set(Object.values(SOURCES).map(({ table }) => table))];
  const rows = await engine.query(tables.map((table) => `SELECT DISTINCT ${literal(`${table} `)} || base AS sum FROM ${table}`).join(' UNION ALL '));
  return new Set(rows.map((row) => text(row, 'sum')));
}

/** Currencies in which something is to be measured and that had no rate on a day, with the first such day. */
export async function unpricedMeasures(engine: Engine): Promise<EngineRow[]> {
  return engine.query(`
    SELECT rule.currency, min(base_flow.first_date)::VARCHAR AS date
    FROM base_flow JOIN flow_rule AS rule ON rule.base = base_flow.base
    WHERE base_flow.price_units IS NULL
    GROUP BY rule.currency ORDER BY rule.currency`);
}

/** The latest market share of each manager in each calendar year. */
export async function readMarketShares(engine: Engine): Promise<Map<string, readonly MarketShare[]>> {
  const shares = new Map<string, MarketShare[]>();
  const rows = await engine.query('SELECT manager, date::VARCHAR AS date, quantity::VARCHAR AS quantity FROM market_share ORDER BY manager, date');
  for (const row of rows) {
    const own = shares.get(text(row, 'manager')) ?? [];
    own.push({ date: text(row, 'date') as IsoDate, quantity: new Decimal(text(row, 'quantity')) });
    shares.set(text(row, 'manager'), own);
  }
  return shares;
}

function columnOf(
  column: PlannedColumn,
  { whole, priced }: ManagerSums,
  figureUnit: bigint,
  numberOf: (manager: string) => number,
): MeasureColumn {
  const covered = column.covered === undefined ? {} : { covered: column.covered };
  if (column.isUncovered) return { of: () => undefined, ...covered };
  const divisor = divisorOf(column, figureUnit);
  const hundredths = new PackedUnits(whole.length);
  for (let number = 0; number < whole.length; number += 1) {
    const sum = whole.get(number);
    if (sum !== undefined) hundredths.set(number, rounded(sum, priced.get(number), divisor));
  }
  const without = column.without === 'zero' ? 0n : undefined;
  return {
    of: (manager) => {
      const found = hundredths.get(numberOf(manager)) ?? without;
      return found === undefined ? undefined : fromCents(found);
    },
    ...covered,
  };
}

/** What the terms of a column are divided by to come to hundredths. @param figureUnit parts of a cent in sums of the engine */
export function divisorOf({ terms, divisor }: PlannedColumn, figureUnit: bigint): bigint {
  return divisor * (terms.some(({ kind }) => SOURCES[kind].isScaled) ? figureUnit : 1n);
}

/** Dozens of measures are asked for of one manager before the next. */
function rememberingLast(numberOf: (manager: string) => number): (manager: string) => number {
  let [last, number] = ['', NOBODY];
  return (manager) => {
    if (manager !== last) [last, number] = [manager, numberOf(manager)];
    return number;
  };
}

/** In parts of {@link MILLION}, still to be divided by what a currency was worth. */
interface Priced {
  readonly units: bigint;
  readonly price: bigint;
}

/** Sums by the number of the manager; what is priced comes beside them. */
interface ManagerSums {
  readonly whole: PackedUnits;
  readonly priced: Map<number, Priced[]>;
}

function sumsOf(terms: readonly QueriedTerm[], managers: number): ManagerSums {
  const whole = new PackedUnits(managers);
  const priced = new Map<number, Priced[]>();
  for (const { term, columns } of terms) {
    const [holders = [], values = [], prices = []] = columns;
    for (const [place, manager] of holders.entries()) {
      const number = Number(manager);
      const [units, price = MILLION] = [(values[place] ?? 0n) * term.factor, prices[place]];
      whole.set(number, (whole.get(number) ?? 0n) + (price === MILLION ? units : 0n));
      if (price !== MILLION) priced.set(number, [...(priced.get(number) ?? []), { units: units * MILLION, price }]);
    }
  }
  return { whole, priced };
}

function statementOf(kind: SumKind, base: number): string {
  const { table, value } = SOURCES[kind];
  const price = kind === 'flow' ? ', price_units::BIGINT' : '';
  return `
    SELECT measured_manager.number::BIGINT, ${table}.${value}::HUGEINT${price}
    FROM ${table} JOIN measured_manager ON measured_manager.manager = ${table}.manager
    WHERE ${table}.base = ${base}`;
}

function rounded(whole: bigint, priced: readonly Priced[] | undefined, divisor: bigint): bigint {
  if (priced === undefined) return nearestWhole(whole, divisor);
  const common = priced.reduce((product, { price }) => product * price, 1n);
  const numerator = priced.reduce((sum, { units, price }) => sum + (units * common) / price, whole * common);
  return nearestWhole(numerator, divisor * common);
}

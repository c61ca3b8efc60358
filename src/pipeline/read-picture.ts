import type { CentreFigures, CostPool, ManagerPicture, MonthFigures, Picture } from '../appraisal/centre-figures.js';
import type { Engine, EngineRow } from '../engine/database.js';
import type { MeasureRules } from '../engine/measure-rules.js';
import type { MarginFigures } from '../formulas/margin-figures.js';
import type { ManagerFigures } from '../formulas/statement-line.js';
import { Decimal, ZERO, sum } from '../money/decimal.js';
import type { PolicyInForce } from '../policy/in-force.js';
import { type Units, amount, text, unitsOf } from './engine-amounts.js';
import { readCustomerGroups } from './read-customers.js';

type Dimension = 'manager' | 'branch' | 'product';

/** Flows of one centre, by month and what they count as. */
type Flows = ReadonlyMap<string, ReadonlyMap<string, Decimal>>;

/** Everything that the engine measured, exact (SPEC 6 to 8 and 14). */
export async function readPicture(engine: Engine, slices: MeasureRules['slices'], inForce: PolicyInForce): Promise<Picture> {
  const reader = await PictureReader.of(engine, slices);
  return {
    managers: new Map(reader.ids('manager').map((id) => [id, reader.manager(id)])),
    branches: new Map(reader.ids('branch').map((id) => [id, reader.centre('branch', id)])),
    products: new Map(reader.ids('product').map((id) => [id, reader.centre('product', id)])),
    pools: await readPools(engine),
    customerGroups: await readCustomerGroups(engine, inForce),
  };
}

async function readPools(engine: Engine): Promise<CostPool[]> {
  const rows = await engine.query('SELECT month, branch, cents::VARCHAR AS cents FROM cost_pool ORDER BY month, branch');
  return rows.map((row) => ({
    month: text(row, 'month'),
    branch: text(row, 'branch'),
    amount: amount(row, 'cents', new Decimal('1e-2')),
  }));
}

class PictureReader {
  private constructor(
    private readonly slices: MeasureRules['slices'],
    private readonly units: Units,
    private readonly balances: Readonly<Record<Dimension, ReadonlyMap<string, EngineRow>>>,
    private readonly flows: Readonly<Record<Dimension, ReadonlyMap<string, Flows>>>,
    private readonly accounts: ReadonlyMap<string, number>,
  ) {}

  static async of(engine: Engine, slices: MeasureRules['slices']): Promise<PictureReader> {
    const units = await unitsOf(engine);
    const balances = { manager: new Map<string, EngineRow>(), branch: new Map<string, EngineRow>(), product: new Map<string, EngineRow>() };
    for (const row of await engine.query('SELECT COLUMNS(*)::VARCHAR FROM centre_balance')) {
      balances[text(row, 'dimension') as Dimension].set(text(row, 'id'), row);
    }
    const counts = await engine.query(`SELECT manager, month, accounts::VARCHAR AS accounts FROM account_count`);
    const accounts = new Map(counts.map((row) => [`${text(row, 'month')} ${text(row, 'manager')}`, Number(text(row, 'accounts'))]));
    return new PictureReader(slices, units, balances, await readFlows(engine, units), accounts);
  }

  /** Managers with any row; branches and products with balances or with flows that are booked to them. */
  ids(dimension: Dimension): string[] {
    const flows = [...this.flows[dimension]].filter(([, kinds]) => dimension === 'manager' || [...kinds.keys()].some(isBooked));
    return [...new Set([...this.balances[dimension].keys(), ...flows.map(([id]) => id)])];
  }

  centre(dimension: Dimension, id: string): CentreFigures {
    return { statement: this.statement(dimension, id), margin: this.margin(dimension, id, () => true) };
  }

  manager(id: string): ManagerPicture {
    const row = this.balances.manager.get(id);
    const { amount: unit, product } = this.units;
    return {
      ...this.centre('manager', id),
      balances: {
        loanTenDaySum: valueOf(row, 'loan_ten_day_units', unit),
        loanDailySum: valueOf(row, 'loan_daily_units', unit),
        loanClosing: valueOf(row, 'loan_closing_units', unit),
        depositTenDaySum: valueOf(row, 'deposit_ten_day_units', unit),
        depositDailySum: valueOf(row, 'deposit_daily_units', unit),
        depositClosing: valueOf(row, 'deposit_closing_units', unit),
      },
      risk: {
        expectedLossSum: valueOf(row, 'expected_loss_units', product),
        weightedLoanSum: valueOf(row, 'weighted_units', product),
      },
      months: [...new Set(this.slices.map(({ month }) => month))].map((month) => this.month(id, month)),
    };
  }

  private month(id: string, month: string): MonthFigures {
    const row = this.balances.manager.get(id);
    return {
      month,
      ...this.margin('manager', id, (other) => other === month),
      balanceSum: this.overSlices(row, 'slice', this.units.amount, (other) => other === month),
      accounts: this.accounts.get(`${month} ${id}`) ?? 0,
    };
  }

  private statement(dimension: Dimension, id: string): ManagerFigures {
    const row = this.balances[dimension].get(id);
    const flow = (kind: string) => this.flow(dimension, id, kind, () => true);
    const { amount: unit, product } = this.units;
    return {
      loanSum: valueOf(row, 'loan_units', unit),
      depositSum: valueOf(row, 'deposit_units', unit),
      loanInterestSum: valueOf(row, 'loan_interest_units', product),
      depositCostSum: valueOf(row, 'deposit_cost_units', product),
      interestIncome: flow('interest'),
      settlementIncome: flow('settlement'),
      intermediaryIncome: flow('intermediary').plus(flow('credit_risk_fee')),
      provisionOpening: valueOf(row, 'provision_opening_units', product),
      provisionClosing: valueOf(row, 'provision_closing_units', product),
      provisionChange: valueOf(row, 'provision_change_units', product),
      realisedLoss: flow('disposal'),
    };
  }

  private margin(dimension: Dimension, id: string, isIn: (month: string) => boolean): MarginFigures {
    const row = this.balances[dimension].get(id);
    const balance = (column: string) => this.overSlices(row, column, this.units.product, isIn);
    const flow = (kind: string) => this.flow(dimension, id, kind, isIn);
    return {
      loanAccruedSum: balance('loan_accrued'),
      loanFtpSum: balance('loan_ftp'),
      depositAccruedSum: balance('deposit_accrued'),
      depositFtpSum: balance('deposit_ftp'),
      interestIncome: flow('interest'),
      creditRiskFee: flow('credit_risk_fee'),
      intermediaryIncome: flow('intermediary').plus(flow('settlement')),
      directCost: flow('cost'),
      lossOffset: flow('loss_offset'),
    };
  }

  private overSlices(row: EngineRow | undefined, column: string, unit: Decimal, isIn: (month: string) => boolean): Decimal {
    const values = this.slices.map(({ month }, index) => (isIn(month) ? valueOf(row, `${column}_${index + 1}_units`, unit) : ZERO));
    return sum(values);
  }

  private flow(dimension: Dimension, id: string, kind: string, isIn: (month: string) => boolean): Decimal {
    const months = this.flows[dimension].get(id)?.get(kind);
    return months === undefined ? ZERO : sum([...months].filter(([month]) => isIn(month)).map(([, value]) => value));
  }
}

/** Flows by dimension, centre, kind and month. */
async function readFlows(engine: Engine, units: Units): Promise<Record<Dimension, ReadonlyMap<string, Flows>>> {
  type Kinds = Map<string, Map<string, Decimal>>;
  const flows = { manager: new Map<string, Kinds>(), branch: new Map<string, Kinds>(), product: new Map<string, Kinds>() };
  const rows = await engine.query('SELECT dimension, id, month, kind, units::VARCHAR AS units FROM centre_flow');
  for (const row of rows) {
    const centres = flows[text(row, 'dimension') as Dimension];
    const kinds: Kinds = centres.get(text(row, 'id')) ?? new Map<string, Map<string, Decimal>>();
    centres.set(text(row, 'id'), kinds);
    const months = kinds.get(text(row, 'kind')) ?? new Map<string, Decimal>();
    kinds.set(text(row, 'kind'), months.set(text(row, 'month'), amount(row, 'units', units.amount)));
  }
  return flows;
}

/** Costs and activity are booked to managers alone. */
function isBooked(kind: string): boolean {
  return kind !== 'cost' && kind !== 'pool' && kind !== 'activity';
}

/** Zero where a centre has flows only. */
function valueOf(row: EngineRow | undefined, column: string, unit: Decimal): Decimal {
  return row === undefined ? ZERO : amount(row, column, unit);
}

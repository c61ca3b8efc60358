import type { CentreFigures, ManagerPicture, MonthFigures } from '../appraisal/centre-figures.js';
import type { EngineRow } from '../engine/database.js';
import type { MeasureRules } from '../engine/measure-rules.js';
import type { MarginFigures } from '../formulas/margin-figures.js';
import type { ManagerFigures } from '../formulas/statement-line.js';
import { type Decimal, ZERO, sum } from '../money/decimal.js';
import { type Units, amount, shifted } from './engine-amounts.js';

/** Flows of one centre in one month that count as one thing, in the engine's units. */
export interface CentreFlow {
  readonly month: string;
  readonly kind: string;
  readonly units: string;
}

/** What the engine gave of one centre. */
export interface CentreRows {
  /** of its balances; undefined where it has flows only */
  readonly row: EngineRow | undefined;
  readonly flows: readonly CentreFlow[];
  /** accounts that count in a month; of managers only */
  readonly accounts: ReadonlyMap<string, number>;
}

/** Makes exact figures of what the engine gave. */
export class CentreReading {
  private readonly months: readonly string[];

  constructor(
    private readonly slices: MeasureRules['slices'],
    private readonly units: Units,
  ) {
    this.months = [...new Set(slices.map(({ month }) => month))];
  }

  centre(rows: CentreRows): CentreFigures {
    return { statement: this.statement(rows), margin: this.margin(rows) };
  }

  manager(rows: CentreRows): ManagerPicture {
    const { statement, balances, risk, months } = this.lazily(rows);
    return { statement, balances, risk, months };
  }

  /** The same for who needs a part of it only: each is made when it is asked for. */
  lazily(rows: CentreRows): ManagerPicture {
    const { amount: decimals, product } = this.units;
    const { row } = rows;
    const statement = once(() => this.statement(rows));
    const months = once(() => this.months.map((month) => this.month(rows, month)));
    const balances = once(() => ({
      loanTenDaySum: valueOf(row, 'loan_ten_day_units', decimals),
      loanDailySum: valueOf(row, 'loan_daily_units', decimals),
      loanClosing: valueOf(row, 'loan_closing_units', decimals),
      depositTenDaySum: valueOf(row, 'deposit_ten_day_units', decimals),
      depositDailySum: valueOf(row, 'deposit_daily_units', decimals),
      depositClosing: valueOf(row, 'deposit_closing_units', decimals),
    }));
    const risk = once(() => ({
      expectedLossSum: valueOf(row, 'expected_loss_units', product),
      weightedLoanSum: valueOf(row, 'weighted_units', product),
    }));
    return {
      get statement() {
        return statement();
      },
      get balances() {
        return balances();
      },
      get risk() {
        return risk();
      },
      get months() {
        return months();
      },
    };
  }

  private month(rows: CentreRows, month: string): MonthFigures {
    const balanceSum = this.overSlices(rows, 'slice', this.units.amount, month);
    return { month, ...this.margin(rows, month), balanceSum, accounts: rows.accounts.get(month) ?? 0 };
  }

  private statement(rows: CentreRows): ManagerFigures {
    const { row } = rows;
    const { amount: decimals, product } = this.units;
    return {
      loanSum: valueOf(row, 'loan_units', decimals),
      depositSum: valueOf(row, 'deposit_units', decimals),
      loanInterestSum: valueOf(row, 'loan_interest_units', product),
      depositCostSum: valueOf(row, 'deposit_cost_units', product),
      interestIncome: this.flow(rows, 'interest'),
      settlementIncome: this.flow(rows, 'settlement'),
      intermediaryIncome: this.flow(rows, 'intermediary').plus(this.flow(rows, 'credit_risk_fee')),
      provisionOpening: valueOf(row, 'provision_opening_units', product),
      provisionClosing: valueOf(row, 'provision_closing_units', product),
      provisionChange: valueOf(row, 'provision_change_units', product),
      realisedLoss: this.flow(rows, 'disposal'),
    };
  }

  /** @param month undefined for the whole period */
  private margin(rows: CentreRows, month?: string): MarginFigures {
    const { product } = this.units;
    return {
      loanAccruedSum: this.overSlices(rows, 'loan_accrued', product, month),
      loanFtpSum: this.overSlices(rows, 'loan_ftp', product, month),
      depositAccruedSum: this.overSlices(rows, 'deposit_accrued', product, month),
      depositFtpSum: this.overSlices(rows, 'deposit_ftp', product, month),
      interestIncome: this.flow(rows, 'interest', month),
      creditRiskFee: this.flow(rows, 'credit_risk_fee', month),
      intermediaryIncome: this.flow(rows, 'intermediary', month).plus(this.flow(rows, 'settlement', month)),
      directCost: this.flow(rows, 'cost', month),
      lossOffset: this.flow(rows, 'loss_offset', month),
    };
  }

  private overSlices({ row }: CentreRows, column: string, decimals: number, month: string | undefined): Decimal {
    const values = this.slices.map((slice, index) =>
      month === undefined || slice.month === month ? valueOf(row, `${column}_${index + 1}_units`, decimals) : ZERO,
    );
    return sum(values);
  }

  private flow({ flows }: CentreRows, kind: string, month?: string): Decimal {
    const own = flows.filter((flow) => flow.kind === kind && (month === undefined || flow.month === month));
    return sum(own.map(({ units }) => shifted(units, this.units.amount)));
  }
}

/** Makes a value when it is asked for, and never again. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Zero where a centre has flows only. */
function valueOf(row: EngineRow | undefined, column: string, decimals: number): Decimal {
  return row === undefined ? ZERO : amount(row, column, decimals);
}

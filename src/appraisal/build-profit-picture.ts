import type { StatementTerms } from '../formulas/statement-line.js';
import { type Decimal, ZERO } from '../money/decimal.js';
import type { Statement } from './appraisal.js';
import { depositBalances, loanBalances } from './balances.js';
import { ManagerSums, checkConsolidated, checkSums } from './centre-checks.js';
import type { BankPicture, ManagerPicture, RiskFigures } from './centre-figures.js';
import { centreBooks } from './centres.js';
import { type AllocatedCosts, allocateCosts } from './cost-allocation.js';
import { driverOf } from './cost-drivers.js';
import { addEfficiencies, efficiencyOf, efficiencyTerms, measuredTerms } from './efficiency.js';
import type { Lines } from './lines.js';
import { NO_MARGIN, NO_PICTURE } from './no-figures.js';
import { type Person, UNASSIGNED, compareManagers } from './people.js';
import type { PictureTerms } from './picture-terms.js';
import type { BalanceComparison, ManagerProfit, ProfitPicture } from './profit-picture.js';
import { riskOf } from './risk.js';
import { addLines, statementLines } from './statement.js';

/** What statements and the profit picture are made by. */
export interface ProfitTerms {
  readonly terms: StatementTerms;
  readonly pictureTerms: PictureTerms;
  readonly personOf: (manager: string) => Person;
  /** what the adjustments of each manager come to; undefined in a run without any */
  readonly adjusted?: ReadonlyMap<string, Decimal> | undefined;
}

/** The profit figures of a period. */
export interface ProfitFigures {
  /** by manager, `(unassigned)` last */
  readonly statements: readonly Statement[];
  /** all statements added up */
  readonly bank: Lines;
  readonly profit: ProfitPicture;
}

/** What is kept of a manager until everybody is known, who shares the costs with him. */
interface Measured {
  readonly statement: Statement;
  /** the measured terms of each month of the period */
  readonly months: readonly Lines[];
  /** his weight in the costs of each month that has any */
  readonly drivers: readonly (Decimal | undefined)[];
  readonly risk: RiskFigures;
  readonly loans: BalanceComparison;
  readonly deposits: BalanceComparison;
}

/**
 * Makes statements, efficiency, risk, balances and profit centres of a period (SPEC 4, 6, 7 and 8) from managers who
 * come one by one: the exact figures of all managers of a large bank do not fit into memory.
 */
export class ProfitAssembly {
  private readonly sums = new ManagerSums();
  private readonly measured = new Map<string, Measured>();

  constructor(
    private readonly bank: BankPicture,
    private readonly by: ProfitTerms,
  ) {
    const months = new Set(by.pictureTerms.months.map(({ month }) => month));
    const stray = bank.pools.find(({ month }) => !months.has(month));
    if (stray !== undefined) throw new Error(`bug: a cost of ${stray.month}, which is not of the period`);
  }

  has(manager: string): boolean {
    return this.measured.has(manager);
  }

  /**
   * Takes a manager's figures: everybody with any once, and whoever else has a statement.
   * @throws where he comes twice, or has figures of a month outside the period: a bug
   */
  add(manager: string, figures: ManagerPicture = NO_PICTURE): void {
    if (this.measured.has(manager)) throw new Error(`bug: ${manager} is measured twice`);
    this.sums.add(figures.statement, figures.months);
    this.measured.set(manager, this.measure(manager, figures));
  }

  /**
   * @returns managers of the picture as in the statements; `(unassigned)` stands after them where it has no statement and
   * yet bears a cost
   * @throws where the figures of a dimension do not come to the bank's: a bug, and no result is given
   */
  finish(): ProfitFigures {
    const { terms, pictureTerms } = this.by;
    checkSums(this.sums, this.bank);
    const measured = [...this.measured.values()].sort((a, b) => compareManagers(a.statement.manager, b.statement.manager));
    const statements = measured.map(({ statement }) => statement);
    const costs = this.sharedCosts(measured);
    if (costs.some((month) => month.has(UNASSIGNED)) && !this.has(UNASSIGNED)) measured.push(this.measure(UNASSIGNED, NO_PICTURE));
    const managers = measured.map((each) => profitOf(each, costs, pictureTerms));
    const efficiency = addEfficiencies(managers.map((each) => each.efficiency), pictureTerms.months.map(({ month }) => month));
    const bank = addLines(statements.map(({ lines }) => lines), this.by.adjusted !== undefined);
    const centres = centreBooks({
      picture: this.bank,
      managers: measured.map(({ statement: { manager, branch, lines } }, index) => {
        return { manager, branch, statement: lines, efficiency: managers[index]?.efficiency.total ?? new Map() };
      }),
      bank: { statement: bank, efficiency: efficiency.total },
      terms,
      pictureTerms,
    });
    checkConsolidated(centres);
    return { statements, bank, profit: { managers, bank: efficiency, centres, customerGroups: this.bank.customerGroups } };
  }

  private measure(manager: string, { statement, months: ofMonths, risk, balances }: ManagerPicture): Measured {
    const { terms, pictureTerms, personOf, adjusted } = this.by;
    const stray = ofMonths.find(({ month }) => !pictureTerms.months.some((each) => each.month === month));
    if (stray !== undefined) throw new Error(`bug: ${manager} has figures of ${stray.month}, which is not of the period`);
    const months: Lines[] = [];
    const drivers: (Decimal | undefined)[] = [];
    for (const month of pictureTerms.months) {
      const figures = ofMonths.find((each) => each.month === month.month);
      const measured = measuredTerms(figures ?? NO_MARGIN, pictureTerms);
      const isShared = this.bank.pools.some((pool) => pool.month === month.month);
      months.push(measured);
      drivers.push(isShared ? driverOf({ manager, month, figures, measured }, pictureTerms) : undefined);
    }
    return {
      statement: { ...personOf(manager), lines: statementLines(statement, terms, adjusted && (adjusted.get(manager) ?? ZERO)) },
      months,
      drivers,
      risk,
      loans: loanBalances(balances, pictureTerms),
      deposits: depositBalances(balances, pictureTerms),
    };
  }

  /** What each manager bears of the pools, month by month. */
  private sharedCosts(measured: readonly Measured[]): AllocatedCosts[] {
    const { months, costSteps } = this.by.pictureTerms;
    return months.map(({ month }, index) => {
      const pools = this.bank.pools.filter((pool) => pool.month === month);
      if (pools.length === 0) return new Map();
      const bearers = measured
        .filter(({ statement }) => statement.manager !== UNASSIGNED)
        .map(({ statement: { manager, branch }, drivers }) => ({ manager, branch, driver: drivers[index] ?? ZERO }));
      return allocateCosts(pools, bearers, costSteps);
    });
  }
}

function profitOf({ statement, months, risk, loans, deposits }: Measured, costs: readonly AllocatedCosts[], terms: PictureTerms): ManagerProfit {
  const { manager, name, branch, ranked }: Person = statement;
  const efficiency = efficiencyOf(
    months.map((lines, index) => {
      const allocated = costs[index]?.get(manager) ?? ZERO;
      return { month: terms.months[index]?.month ?? '', terms: efficiencyTerms(lines, allocated, terms) };
    }),
  );
  return { manager, name, branch, ranked, efficiency, risk: riskOf(risk, efficiency.total, terms), loans, deposits };
}

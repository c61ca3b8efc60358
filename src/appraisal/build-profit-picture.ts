import type { StatementTerms } from '../formulas/statement-line.js';
import { ZERO } from '../money/decimal.js';
import type { Statement } from './appraisal.js';
import { depositBalances, loanBalances } from './balances.js';
import { checkConsolidated, checkSums } from './centre-checks.js';
import type { ManagerPicture, Picture } from './centre-figures.js';
import { centreBooks } from './centres.js';
import { type AllocatedCosts, allocateCosts } from './cost-allocation.js';
import { driverOf } from './cost-drivers.js';
import { addEfficiencies, efficiencyOf, efficiencyTerms, measuredTerms } from './efficiency.js';
import { NO_FIGURES, NO_MARGIN, NO_PICTURE } from './no-figures.js';
import { type Person, UNASSIGNED } from './people.js';
import type { PictureTerms } from './picture-terms.js';
import type { Efficiency, ManagerProfit, ProfitPicture } from './profit-picture.js';
import { riskOf } from './risk.js';
import { type Lines, statementLines } from './statement.js';

/** Everything that the profit picture of a period is made from. */
export interface PictureInput {
  readonly picture: Picture;
  /** by manager, `(unassigned)` last */
  readonly statements: readonly Statement[];
  /** all statements added up */
  readonly bank: Lines;
  readonly terms: StatementTerms;
  readonly pictureTerms: PictureTerms;
}

/** A manager, his figures, and the measured terms of each month of the period. */
interface Measured {
  readonly statement: Statement;
  readonly figures: ManagerPicture;
  readonly months: readonly Lines[];
}

/**
 * Efficiency, risk, balances and profit centres of a period (SPEC 4, 7 and 8).
 * @returns managers as in the statements; `(unassigned)` stands after them where it has no statement and yet bears a cost
 * @throws where the figures of a dimension do not come to the bank's: a bug, and no result is given
 */
export function profitPicture(input: PictureInput): ProfitPicture {
  checkInput(input);
  checkSums(input.picture);
  const measured = input.statements.map((statement) => measure(statement, input));
  const costs = sharedCosts(measured, input);
  if (costs.some((month) => month.has(UNASSIGNED)) && !input.statements.some(({ manager }) => manager === UNASSIGNED)) {
    measured.push(measure(nobody(input.terms), input));
  }
  const managers = measured.map((each) => profitOf(each, costs, input.pictureTerms));
  const months = input.pictureTerms.months.map(({ month }) => month);
  const bank = addEfficiencies(managers.map(({ efficiency }) => efficiency), months);
  const centres = centreBooks({
    picture: input.picture,
    managers: measured.map(({ statement: { manager, lines } }, index) => {
      return { manager, statement: lines, efficiency: managers[index]?.efficiency.total ?? new Map() };
    }),
    bank: { statement: input.bank, efficiency: bank.total },
    terms: input.terms,
    pictureTerms: input.pictureTerms,
  });
  checkConsolidated(centres);
  return { managers, bank, centres, customerGroups: input.picture.customerGroups };
}

function measure(statement: Statement, { picture, pictureTerms }: PictureInput): Measured {
  const figures = picture.managers.get(statement.manager) ?? NO_PICTURE;
  const months = pictureTerms.months.map(({ month }) =>
    measuredTerms(monthOf(figures, month) ?? NO_MARGIN, pictureTerms),
  );
  return { statement, figures, months };
}

/** What each manager bears of the pools, month by month. */
function sharedCosts(measured: readonly Measured[], { picture, pictureTerms }: PictureInput): AllocatedCosts[] {
  return pictureTerms.months.map((month, index) => {
    const pools = picture.pools.filter((pool) => pool.month === month.month);
    if (pools.length === 0) return new Map();
    const bearers = measured
      .filter(({ statement }) => statement.manager !== UNASSIGNED)
      .map(({ statement: { manager, branch }, figures, months }) => {
        const terms = months[index] ?? new Map();
        const measures = { manager, month, figures: monthOf(figures, month.month), measured: terms };
        return { manager, branch, driver: driverOf(measures, pictureTerms) };
      });
    return allocateCosts(pools, bearers, pictureTerms.costSteps);
  });
}

function profitOf(
  { statement, figures, months }: Measured,
  costs: readonly AllocatedCosts[],
  terms: PictureTerms,
): ManagerProfit {
  const efficiency: Efficiency = efficiencyOf(
    months.map((lines, index) => {
      const allocated = costs[index]?.get(statement.manager) ?? ZERO;
      return { month: terms.months[index]?.month ?? '', terms: efficiencyTerms(lines, allocated, terms) };
    }),
  );
  const { manager, name, branch, ranked }: Person = statement;
  return {
    manager,
    name,
    branch,
    ranked,
    efficiency,
    risk: riskOf(figures.risk, efficiency.total, terms),
    loans: loanBalances(figures.balances, terms),
    deposits: depositBalances(figures.balances, terms),
  };
}

function nobody(terms: StatementTerms): Statement {
  return { manager: UNASSIGNED, name: '', branch: '', ranked: false, lines: statementLines(NO_FIGURES, terms) };
}

function monthOf({ months }: ManagerPicture, month: string) {
  return months.find((each) => each.month === month);
}

/** @throws where a figure would be lost: one of a manager without a statement, or of a month outside the period */
function checkInput({ picture, statements, pictureTerms }: PictureInput): void {
  const known = new Set(statements.map(({ manager }) => manager));
  const months = new Set(pictureTerms.months.map(({ month }) => month));
  const pools = picture.pools.find(({ month }) => !months.has(month));
  if (pools !== undefined) throw new Error(`bug: a cost of ${pools.month}, which is not of the period`);
  for (const [manager, figures] of picture.managers) {
    if (!known.has(manager)) throw new Error(`bug: ${manager} has figures and no statement`);
    const month = figures.months.find((each) => !months.has(each.month))?.month;
    if (month !== undefined) throw new Error(`bug: ${manager} has figures of ${month}, which is not of the period`);
  }
}

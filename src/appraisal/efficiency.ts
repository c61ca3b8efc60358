import { allocatedCost } from '../formulas/allocated-cost.js';
import { creditRiskFee } from '../formulas/credit-risk-fee.js';
import type { DeclaredLine } from '../formulas/declared-line.js';
import { depositMargin } from '../formulas/deposit-margin.js';
import { directCost } from '../formulas/direct-cost.js';
import { efficiency } from '../formulas/efficiency.js';
import { intermediary } from '../formulas/intermediary-and-settlement.js';
import { loanMargin } from '../formulas/loan-margin.js';
import { lossOffset } from '../formulas/loss-offset.js';
import type { MarginFigures, MarginLine, MarginTerms } from '../formulas/margin-figures.js';
import { type Decimal, ZERO } from '../money/decimal.js';
import { roundQuotientToCents } from '../money/rounding.js';
import { type Lines, addNamed, amountOf, keeperOf } from './lines.js';
import type { Efficiency } from './profit-picture.js';

/** The efficiency statement, term by term, in the order of efficiency.csv (SPEC 7 and 16). */
export const EFFICIENCY_TERMS: readonly DeclaredLine[] = [
  loanMargin,
  depositMargin,
  creditRiskFee,
  intermediary,
  directCost,
  allocatedCost,
  lossOffset,
  efficiency,
];

/** The terms that are booked to departments beside managers (SPEC 8): costs are not. */
export const CREDITED_TERMS: readonly MarginLine[] = [
  loanMargin,
  depositMargin,
  creditRiskFee,
  intermediary,
  lossOffset,
];

/** The terms that are measured: all but what is shared and what adds. */
const MEASURED_TERMS: readonly MarginLine[] = [...CREDITED_TERMS, directCost];

const keepMeasured = keeperOf(MEASURED_TERMS);
const keep = keeperOf(EFFICIENCY_TERMS);

/** What a driver of costs by income counts. */
const INCOME_TERMS: readonly DeclaredLine[] = [loanMargin, depositMargin, creditRiskFee, intermediary];

/** The measured terms of one manager in one month, each rounded to 0.01 half away from zero. */
export function measuredTerms(figures: MarginFigures, terms: MarginTerms): Lines {
  const measured = MEASURED_TERMS.map(({ name, quotient }): [string, Decimal] => {
    const { numerator, divisor } = quotient(figures, terms);
    return [name, roundQuotientToCents(numerator, divisor)];
  });
  return keepMeasured(new Map(measured));
}

/** Income as a driver of costs: margins and fees, rounded, before any cost. It may be below zero. */
export function incomeOf(measured: Lines): Decimal {
  return INCOME_TERMS.reduce((income, { name }) => income.plus(amountOf(measured, name)), ZERO);
}

/** All terms of one month, in order. */
export function efficiencyTerms(measured: Lines, allocated: Decimal, terms: MarginTerms): Lines {
  const lines = new Map<string, Decimal>();
  for (const { name } of EFFICIENCY_TERMS) {
    if (name === efficiency.name) lines.set(name, efficiency.add((term) => amountOf(lines, term), terms));
    else lines.set(name, name === allocatedCost.name ? allocated : amountOf(measured, name));
  }
  return keep(lines);
}

/** The efficiency of the period: its months, and their sum. */
export function efficiencyOf(months: Efficiency['months']): Efficiency {
  return { months, total: keep(addNamed(EFFICIENCY_TERMS, months.map(({ terms }) => terms))) };
}

/**
 * The efficiency of all managers together.
 * @param efficiencies with the same months each
 * @param months their names, in order
 */
export function addEfficiencies(efficiencies: readonly Efficiency[], months: readonly string[]): Efficiency {
  return efficiencyOf(
    months.map((month, index) => ({
      month,
      terms: addNamed(EFFICIENCY_TERMS, efficiencies.map((each) => termsOfMonth(each, index, month))),
    })),
  );
}

function termsOfMonth({ months }: Efficiency, index: number, month: string): Lines {
  const found = months[index];
  if (found?.month !== month) throw new Error(`bug: an efficiency without ${month}`);
  return found.terms;
}

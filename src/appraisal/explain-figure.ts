import type { Month } from '../calendar/months.js';
import { allocatedCost } from '../formulas/allocated-cost.js';
import { adjustedProfit, adjustments } from '../formulas/adjustments.js';
import { depositAverage, loanAverage } from '../formulas/average-balance.js';
import { capitalCharge, economicCapital } from '../formulas/economic-capital.js';
import { eva, raroc } from '../formulas/economic-value-added.js';
import { expectedLoss } from '../formulas/expected-loss.js';
import { efficiency } from '../formulas/efficiency.js';
import type { MarginLine } from '../formulas/margin-figures.js';
import type { RiskLine, RiskMeasures } from '../formulas/risk-figures.js';
import type { MeasuredStatementLine, StatementTerms } from '../formulas/statement-line.js';
import { ONE, ZERO, sum } from '../money/decimal.js';
import type { Decimal } from '../money/decimal.js';
import { roundQuotientToCents } from '../money/rounding.js';
import type { Text } from '../problems/entry.js';
import { explainAdjustments } from './explain-adjustments.js';
import type { GivenRows } from './given-references.js';
import type { ManagerPicture } from './centre-figures.js';
import { type CostSources, explainMonthCosts } from './explain-cost.js';
import { CREDITED_TERMS, EFFICIENCY_TERMS } from './efficiency.js';
import { type Explained, type Fact, type Source, explainLinear, explainTotal } from './explanation.js';
import { directCost } from '../formulas/direct-cost.js';
import type { PictureTerms } from './picture-terms.js';
import type { Adjustment } from './reference-facts.js';
import { STATEMENT_LINES, linesOfStatement } from './statement.js';

/** What the figures of one manager are explained from. */
export interface ExplainedManager {
  /** everything that gives him a figure */
  readonly sources: readonly Source<ManagerPicture>[];
  /** his figures, added up */
  readonly whole: () => ManagerPicture;
  readonly statementTerms: StatementTerms;
  readonly pictureTerms: PictureTerms;
  readonly costs: CostSources;
  /** his adjustments of the period; undefined in a run without any */
  readonly adjustments: GivenRows<Adjustment> | undefined;
}

type Explain = (given: ExplainedManager) => Explained;

const MARGIN_LINES: readonly MarginLine[] = [...CREDITED_TERMS, directCost];
const RISK: readonly RiskLine[] = [expectedLoss, economicCapital, capitalCharge];

/** A figure that can be explained. */
export interface Explainable {
  /** in which it stands */
  readonly file: 'statements.csv' | 'efficiency.csv' | 'risk.csv';
  /** of its column */
  readonly name: string;
  readonly label: Text;
  readonly explain: Explain;
}

/** Every figure that can be explained, in the order of the files. */
export const EXPLAINABLE: readonly Explainable[] = [
  ...linesOfStatement(true).map(({ name, label }): Explainable => ({ file: 'statements.csv', name, label, explain: (given) => statementLine(name, given) })),
  ...EFFICIENCY_TERMS.map(({ name, label }): Explainable => ({ file: 'efficiency.csv', name, label, explain: (given) => efficiencyTerm(name, given) })),
  ...RISK.map((line): Explainable => ({ file: 'risk.csv', name: line.name, label: line.label, explain: (given) => riskLine(line, given) })),
  { file: 'risk.csv', name: eva.name, label: eva.label, explain: addedValue },
  { file: 'risk.csv', name: raroc.name, label: raroc.label, explain: returnOnCapital },
];

function statementLine(name: string, given: ExplainedManager): Explained {
  const { adjustments: disputes } = given;
  if (name === adjustments.name) return explainAdjustments(disputes);
  const found = STATEMENT_LINES.find((each) => each.name === name);
  const line = disputes !== undefined && name === adjustedProfit.name ? adjustedProfit : found;
  if (line === undefined) throw new Error(`bug: there is no line ${name}`);
  const { sources, statementTerms: terms } = given;
  if (line.isTotal) return explainTotal(line, (of) => line.add(of, terms), (part) => statementLine(part, given), ONE);
  if (line.perManagerOnly === true) return maximum(line, given);
  const linear = { ...line, quotient: ({ statement }: ManagerPicture) => line.quotient(statement, terms) };
  return { ...explainLinear(linear, sources), facts: termFacts(terms) };
}

/** A maximum of averages has no parts: the averages that it is reckoned from stand below it. */
function maximum(line: MeasuredStatementLine, given: ExplainedManager): Explained {
  const { statementTerms: terms, whole } = given;
  const exact = line.quotient(whole().statement, terms);
  const averages = [depositAverage, loanAverage].map((average): Explained => ({ ...statementLine(average.name, given), role: 'basis' }));
  const { name, label, formula } = line;
  const amount = roundQuotientToCents(exact.numerator, exact.divisor);
  return { name, label, formula, role: 'plus', exact, amount, facts: [...termFacts(terms), ...rateFacts(terms)], children: averages };
}

/** A term of efficiency adds its months, each rounded; the total adds the terms. */
function efficiencyTerm(name: string, given: ExplainedManager): Explained {
  if (name === efficiency.name) return explainTotal(efficiency, (of) => efficiency.add(of, given.pictureTerms), (part) => efficiencyTerm(part, given), ONE);
  const line = EFFICIENCY_TERMS.find((each) => each.name === name);
  if (line === undefined) throw new Error(`bug: there is no term ${name}`);
  const months = given.pictureTerms.months.map((month, index) => efficiencyMonth(name, month, index, given));
  const { label, formula } = line;
  return { name, label, formula, role: 'plus', exact: undefined, amount: sum(months.map(({ amount }) => amount)), facts: [], children: months };
}

function efficiencyMonth(name: string, of: Month, index: number, { sources, whole, pictureTerms: terms, costs }: ExplainedManager): Explained {
  if (name === allocatedCost.name) return explainMonthCosts(of, whole().months[index], costs, terms);
  const { month } = of;
  const label = { en: month, zh: month };
  const line = MARGIN_LINES.find((each) => each.name === name);
  if (line === undefined) throw new Error(`bug: ${name} is not measured`);
  const quotient = ({ months }: ManagerPicture) => {
    const figures = months[index];
    if (figures?.month !== month) throw new Error(`bug: figures without ${month}`);
    return line.quotient(figures, terms);
  };
  return { ...explainLinear({ name: month, label, formula: line.formula, quotient }, sources), facts: [] };
}

function riskLine(line: RiskLine, { sources, pictureTerms: terms }: ExplainedManager): Explained {
  const quotient = ({ risk }: ManagerPicture) => line.quotient({ ...risk, efficiencyBeforeLosses: ZERO }, terms);
  return explainLinear({ ...line, quotient }, sources);
}

/** What is left after tax and capital goes by exact figures and by efficiency, which adds rounded ones: it has no parts. */
function addedValue(given: ExplainedManager): Explained {
  const { measures, children, facts } = resultBasis(given, capitalCharge);
  const exact = eva.quotient(measures, given.pictureTerms);
  const { name, label, formula } = eva;
  return { name, label, formula, role: 'plus', exact, amount: roundQuotientToCents(exact.numerator, exact.divisor), facts, children };
}

/** The return on capital is a ratio: it has no parts, and is blank where no capital is tied up. */
function returnOnCapital(given: ExplainedManager): Explained {
  const { pictureTerms: terms } = given;
  const { measures, children, facts } = resultBasis(given, economicCapital);
  const found = raroc.ratio(measures, terms);
  const spans = termFacts({ ...given.statementTerms, days: terms.days, basis: terms.basis }).filter(({ name }) => name !== 'averaged_over');
  const { name, label, formula } = raroc;
  return { name, label, formula, role: 'plus', exact: undefined, amount: found ?? ZERO, ratio: found?.toFixed() ?? '', facts: [...facts, ...spans], children };
}

/** What the result after tax, and a figure that compares it with capital, are reckoned from. */
function resultBasis(given: ExplainedManager, capital: RiskLine): { measures: RiskMeasures; children: Explained[]; facts: Fact[] } {
  const [total, losses] = [efficiencyTerm('efficiency', given), efficiencyTerm('loss_offset', given)];
  const measures = { ...given.whole().risk, efficiencyBeforeLosses: total.amount.minus(losses.amount) };
  const children = [total, losses, riskLine(expectedLoss, given), riskLine(capital, given)].map((each): Explained => ({ ...each, role: 'basis' }));
  return { measures, children, facts: [{ name: 'tax_rate', label: { en: 'tax rate', zh: '税率' }, value: given.pictureTerms.taxRate.toFixed() }] };
}

function termFacts({ days, basis, averagedOver }: StatementTerms): Fact[] {
  return [
    { name: 'days', label: { en: 'days', zh: '天数' }, value: String(days) },
    { name: 'basis', label: { en: 'basis', zh: '计息基础' }, value: String(basis) },
    { name: 'averaged_over', label: { en: 'averaged over', zh: '平均期数' }, value: String(averagedOver) },
  ];
}

function rateFacts({ lendOutRateSum, borrowInRateSum, days }: StatementTerms): Fact[] {
  const mean = (rates: Decimal) => rates.div(days).toDecimalPlaces(8).toFixed();
  return [
    { name: 'lend_out', label: { en: 'lend-out rate', zh: '拆出利率' }, value: mean(lendOutRateSum) },
    { name: 'borrow_in', label: { en: 'borrow-in rate', zh: '拆入利率' }, value: mean(borrowInRateSum) },
  ];
}

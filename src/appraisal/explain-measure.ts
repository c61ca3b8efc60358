import type { Quotient } from '../formulas/declared-line.js';
import { type Decimal, ZERO, sum } from '../money/decimal.js';
import type { CombinedMeasure, Measure } from '../policy/appraisal-rules.js';
import { measureText } from '../policy/rule-texts.js';
import { EXPLAINABLE, type ExplainedManager } from './explain-figure.js';
import { type Explained, type Source, explainLinear } from './explanation.js';

/** Decimals of a ratio in the files of a run. */
const RATIO_DECIMALS = 8;

/** What the measures of one manager are explained from. */
export interface MeasureSources {
  readonly measures: ReadonlyMap<string, Measure>;
  /** of a measure that is neither made of others nor a line of the statement, as scorecards and gates take it; undefined where it is missing */
  readonly valueOf: (measure: string) => Decimal | undefined;
  /** what gives him a part of such a measure */
  readonly sourcesOf: (measure: string) => readonly Source<Quotient>[];
}

/**
 * A measure (SPEC 9) by what it is made of: other measures, a figure of the run, or accounts, flows and customers.
 * @throws where the policy lacks it: a bug
 */
export function explainMeasure(name: string, sources: MeasureSources, given: ExplainedManager): Explained {
  const measure = sources.measures.get(name);
  if (measure === undefined) throw new Error(`bug: there is no measure ${name}`);
  const { label } = measure;
  const about = { name, label, formula: measureText(measure) };
  if (measure.input === 'measure') return { ...about, ...combined(measure, sources, given) };
  if (measure.input === 'statement' && measure.lines === undefined) {
    const line = EXPLAINABLE.find((each) => each.name === measure.statement_line);
    if (line === undefined) throw new Error(`bug: ${measure.statement_line} cannot be explained`);
    return { ...line.explain(given), ...about };
  }
  if (sources.valueOf(name) === undefined) return { ...about, role: 'plus', exact: undefined, amount: ZERO, ratio: '', facts: [], children: [] };
  return explainLinear({ ...about, quotient: (quotient) => quotient }, sources.sourcesOf(name));
}

/** A sum adds its parts; a quotient is reckoned from those above and below. */
function combined({ take, of, to = [] }: CombinedMeasure, sources: MeasureSources, given: ExplainedManager): Omit<Explained, 'name' | 'label'> {
  const [above, below] = [of, to].map((parts) => parts.map((part) => explainMeasure(part, sources, given)));
  const about = { role: 'plus' as const, exact: undefined, facts: [] };
  const total = totalOf(above ?? []);
  if (take === 'sum' && total !== undefined) return { ...about, amount: total, children: above ?? [] };
  const divisor = totalOf(below ?? []);
  const ratio = take === 'ratio' && divisor?.greaterThan(ZERO) === true ? total?.div(divisor) : undefined;
  const children = [...(above ?? []), ...(below ?? [])].map((part): Explained => ({ ...part, role: 'basis' }));
  return { ...about, amount: ratio ?? ZERO, ratio: ratio?.toDecimalPlaces(RATIO_DECIMALS).toFixed() ?? '', children };
}

/** Undefined where a part is missing. */
function totalOf(parts: readonly Explained[]): Decimal | undefined {
  return parts.some(({ ratio }) => ratio === '') ? undefined : sum(parts.map(({ amount }) => amount));
}

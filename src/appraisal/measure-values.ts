import { type Decimal, ZERO } from '../money/decimal.js';
import type { CombinedMeasure, Measure, MeasureUnit } from '../policy/appraisal-rules.js';
import type { Statement } from './appraisal.js';
import { measuredAmount } from './leaderboard-measures.js';
import type { ManagerProfit, ProfitPicture } from './profit-picture.js';
import type { MeasureColumn } from './scoring.js';

/**
 * Whose figures count: one manager, or all of a branch added up. Members of one branch should share one object: the
 * sums of a large branch are kept for as long as its object is.
 */
export interface Subject {
  readonly managers: readonly string[];
}

/** What the policy's measures are taken from. */
export interface MeasureSources {
  readonly measures: ReadonlyMap<string, Measure>;
  /** by measure: those that are neither made of others nor lines of the statement for all business lines */
  readonly measured: ReadonlyMap<string, MeasureColumn>;
  readonly statements: readonly Statement[];
  readonly profit: ProfitPicture;
}

type Coverage = NonNullable<MeasureColumn['covered']>;

/** A measure, with its column unless it is made of others. */
interface Source {
  readonly measure: Measure;
  readonly column: MeasureColumn | undefined;
}

/** Sums of fewer managers are added again each time: that costs less than keeping them for each of many branches. */
const SUMS_KEPT_FROM = 9;

/** The policy's measures of managers and branches (SPEC 9). */
export class MeasureValues {
  private readonly sources = new Map<string, Source>();
  private readonly coverages = new Map<string, Coverage>();
  private readonly sums = new WeakMap<Subject, Map<string, Decimal | undefined>>();

  /** @throws where a measure has no column, or is made of one that the policy lacks: a bug */
  constructor({ measures, measured, statements, profit }: MeasureSources) {
    const amountOf = statementAmounts(statements, profit);
    for (const [name, measure] of measures) this.sources.set(name, { measure, column: columnOf(name, measure, measured, amountOf) });
    for (const name of measures.keys()) {
      const coverage = this.coverageOf(name);
      if (coverage !== undefined) this.coverages.set(name, coverage);
    }
  }

  /**
   * A measure of one manager or of a branch. Those of a branch add up what is not missing; a measure that is made of
   * others is made of the branch's sums.
   * @returns an amount or count in 0.01, or the exact quotient of such; undefined where it is missing, which is not zero
   * @throws where the policy lacks the measure: a bug
   */
  value(measure: string, subject: Subject): Decimal | undefined {
    const { measure: declared, column } = this.sourceOf(measure);
    if (column === undefined) return this.combined(declared as CombinedMeasure, subject);
    const { managers } = subject;
    const [only] = managers;
    if (only !== undefined && managers.length === 1) return column.of(only);
    return managers.length < SUMS_KEPT_FROM ? sumOf(column, managers) : this.keptSum(measure, column, subject);
  }

  /** @throws where the policy lacks the measure: a bug */
  unit(measure: string): MeasureUnit {
    return this.sourceOf(measure).measure.unit;
  }

  /**
   * Days of the grade window that the ledger covers, and all its days; of a measure made of others, those of its first
   * part that lacks days. Undefined for what does not ask for the window.
   */
  covered(measure: string): Coverage | undefined {
    return this.coverages.get(measure);
  }

  private combined({ take, of, to = [] }: CombinedMeasure, subject: Subject): Decimal | undefined {
    const total = this.totalOf(of, subject);
    if (take === 'sum' || total === undefined) return total;
    const divisor = this.totalOf(to, subject);
    return divisor?.greaterThan(ZERO) === true ? total.div(divisor) : undefined;
  }

  private totalOf(parts: readonly string[], subject: Subject): Decimal | undefined {
    let total = ZERO;
    for (const part of parts) {
      const value = this.value(part, subject);
      if (value === undefined) return undefined;
      total = total.plus(value);
    }
    return total;
  }

  private keptSum(name: string, column: MeasureColumn, subject: Subject): Decimal | undefined {
    const kept = this.sums.get(subject) ?? new Map<string, Decimal | undefined>();
    this.sums.set(subject, kept);
    if (!kept.has(name)) kept.set(name, sumOf(column, subject.managers));
    return kept.get(name);
  }

  private coverageOf(name: string): Coverage | undefined {
    const { measure, column } = this.sourceOf(name);
    if (measure.input !== 'measure') return column?.covered;
    const parts = [...measure.of, ...(measure.to ?? [])].map((part) => this.coverageOf(part));
    return parts.find((coverage) => coverage !== undefined && coverage.days < coverage.of);
  }

  private sourceOf(name: string): Source {
    const source = this.sources.get(name);
    if (source === undefined) throw new Error(`bug: there is no measure ${name}`);
    return source;
  }
}

function columnOf(
  name: string,
  measure: Measure,
  measured: ReadonlyMap<string, MeasureColumn>,
  amountOf: (line: string, manager: string) => Decimal,
): MeasureColumn | undefined {
  if (measure.input === 'measure') return undefined;
  if (measure.input === 'statement' && measure.lines === undefined) {
    const { statement_line: line } = measure;
    return { of: (manager) => amountOf(line, manager) };
  }
  const column = measured.get(name);
  if (column === undefined) throw new Error(`bug: ${name} is not measured`);
  return column;
}

/** Adds what is not missing; undefined where all is. */
function sumOf({ of }: MeasureColumn, managers: readonly string[]): Decimal | undefined {
  let total: Decimal | undefined;
  for (const manager of managers) {
    const value = of(manager);
    if (value !== undefined) total = total === undefined ? value : total.plus(value);
  }
  return total;
}

function statementAmounts(statements: readonly Statement[], { managers }: ProfitPicture): (line: string, manager: string) => Decimal {
  const statementOf = new Map(statements.map((statement) => [statement.manager, statement]));
  const profitOf = new Map<string, ManagerProfit>(managers.map((profit) => [profit.manager, profit]));
  return (line, manager) => {
    const [statement, profit] = [statementOf.get(manager), profitOf.get(manager)];
    if (statement === undefined || profit === undefined) throw new Error(`bug: there is no statement of ${manager}`);
    return measuredAmount(line, statement, profit);
  };
}

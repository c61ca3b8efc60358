import type { IsoDate } from '../calendar/dates.js';
import type { Period } from '../calendar/period.js';
import type { BalanceRule, ContributionRules } from '../engine/contribution-rules.js';
import type { ActivityMeasure, CustomerMeasure, FlowMeasure, Measure, PositionMeasure, StatementMeasure } from '../policy/appraisal-rules.js';
import type { PolicyInForce } from '../policy/in-force.js';
import { MeasureBases } from './measure-bases.js';
import { MeasureSpans, type SpanName } from './measure-spans.js';

/** Which sum of the engine a term takes. */
export type SumKind = 'balance' | 'accounts' | 'interest' | 'flow' | 'rows' | 'customers' | 'products';

/** A sum of the engine, so many times. */
export interface PlannedTerm {
  readonly kind: SumKind;
  readonly base: number;
  readonly factor: bigint;
}

/** How a measure is made of sums of the engine: its terms over the divisor, in hundredths. */
export interface PlannedColumn {
  readonly name: string;
  readonly terms: readonly PlannedTerm[];
  readonly divisor: bigint;
  /** what a manager without any sum has */
  readonly without: 'zero' | 'missing';
  /** whether the ledger covers nothing of what it would be compared with: it is then missing for everybody */
  readonly isUncovered: boolean;
  readonly covered: { readonly days: number; readonly of: number } | undefined;
}

/** What the engine is to add up, and what comes of it. */
export interface MeasurePlan {
  readonly rules: ContributionRules;
  readonly columns: readonly PlannedColumn[];
  /** by metric: the events of the period that quality counts */
  readonly events: readonly PlannedColumn[];
}

/** Interest is added up in 1e-8 of a cent. */
const INTEREST_PARTS = 100_000_000n;

/** A count as hundredths. */
const HUNDREDTHS = 100n;

/**
 * What the engine must add up for the measures of a policy (SPEC 9 to 11).
 * @param ledgerFirst first day on which the ledger knows a balance
 */
export function measurePlan(inForce: PolicyInForce, period: Period, ledgerFirst: IsoDate | undefined): MeasurePlan {
  const { measures, quality_events: events } = inForce.rules;
  const needed = new Set([...measures.values()].flatMap((measure) => spansOf(measure)));
  const spans = new MeasureSpans(period, inForce.settings.grade_window, ledgerFirst, needed);
  const planner = new Planner(spans, new MeasureBases(inForce.products, spans), BigInt(inForce.settings.day_count_basis));
  const columns = [...measures.values()].flatMap((measure) => planner.column(measure) ?? []);
  const counted = [...events.keys()].map((metric) => planner.events(metric));
  return { rules: planner.bases.rules(), columns, events: counted };
}

class Planner {
  constructor(
    private readonly spans: MeasureSpans,
    readonly bases: MeasureBases,
    /** days of the interest year */
    private readonly basis: bigint,
  ) {}

  /** Undefined for what is made of statements or of other measures. */
  column(measure: Measure): PlannedColumn | undefined {
    switch (measure.input) {
      case 'statement':
        return measure.lines === undefined ? undefined : this.interestOfLines(measure, measure.lines);
      case 'position':
        return this.position(measure);
      case 'flow':
        return this.income(measure);
      case 'activity':
        return this.activity(measure);
      case 'customers':
        return this.customers(measure);
      case 'measure':
        return undefined;
    }
  }

  events(metric: string): PlannedColumn {
    return columnOf(metric, [flowTerm(this.bases.flow({ record: 'activity', metric, value: 'quantity', span: 'period' }), 'sum')]);
  }

  private position(measure: PositionMeasure): PlannedColumn {
    switch (measure.take) {
      case 'opening':
        return this.balance(measure, { atOpening: 1 });
      case 'closing':
        return this.balance(measure, { atClosing: 1 });
      case 'count':
        return columnOf(measure.name, [{ kind: 'accounts', base: this.bases.balance(measure, { accounts: 1 }), factor: HUNDREDTHS }]);
      case 'average':
        return this.average(measure, measure.over);
      case 'growth':
        return this.growth(measure, measure.against ?? 'opening');
    }
  }

  private balance(measure: PositionMeasure, sums: Partial<BalanceRule>): PlannedColumn {
    return columnOf(measure.name, [{ kind: 'balance', base: this.bases.balance(measure, sums), factor: 1n }]);
  }

  private average(measure: PositionMeasure, span: SpanName): PlannedColumn {
    const covered = this.spans.covered(span);
    const isUncovered = covered.days === 0;
    return {
      ...this.balance(measure, this.spans.weights(span)),
      divisor: BigInt(isUncovered ? 1 : covered.days),
      isUncovered,
      covered: span === 'period' ? undefined : covered,
    };
  }

  /** The difference of two balances, or of two averages over one common divisor. */
  private growth(measure: PositionMeasure, against: NonNullable<PositionMeasure['against']>): PlannedColumn {
    const isOfBalances = against === 'opening';
    const now = isOfBalances ? this.balance(measure, { atClosing: 1 }) : this.average(measure, measure.over);
    const before = isOfBalances ? this.balance(measure, { atOpening: 1 }) : this.average(measure, against);
    return {
      ...now,
      terms: [...times(now.terms, before.divisor), ...times(before.terms, -now.divisor)],
      divisor: now.divisor * before.divisor,
      isUncovered: now.isUncovered || before.isUncovered,
    };
  }

  private interestOfLines({ name }: StatementMeasure, lines: readonly string[]): PlannedColumn {
    const parts = INTEREST_PARTS * this.basis;
    const balances = this.bases.loanInterest(lines);
    const income = this.bases.flow({ record: 'income', value: 'amount', span: 'period', lines, categories: ['interest'] });
    const terms: PlannedTerm[] = [
      { kind: 'interest', base: balances, factor: 1n },
      { kind: 'flow', base: income, factor: parts },
    ];
    return { ...columnOf(name, terms), divisor: parts };
  }

  private income({ name, take, over: span, products, lines, categories }: FlowMeasure): PlannedColumn {
    const value = take === 'count' ? 'rows' : 'amount';
    return columnOf(name, [flowTerm(this.bases.flow({ record: 'income', value, span, products, lines, categories }), take)]);
  }

  private activity({ name, metric, of: value, take, over: span, currency }: ActivityMeasure): PlannedColumn {
    const base = this.bases.flow({ record: 'activity', metric, value, span, currency });
    return { ...columnOf(name, [flowTerm(base, take)]), without: 'missing' };
  }

  private customers(measure: CustomerMeasure): PlannedColumn {
    const kind = measure.take === 'count' ? 'customers' : 'products';
    return columnOf(measure.name, [{ kind, base: this.bases.customer(measure), factor: HUNDREDTHS }]);
  }
}

function columnOf(name: string, terms: readonly PlannedTerm[]): PlannedColumn {
  return { name, terms, divisor: 1n, without: 'zero', isUncovered: false, covered: undefined };
}

function flowTerm(base: number, take: 'sum' | 'count'): PlannedTerm {
  return take === 'count' ? { kind: 'rows', base, factor: HUNDREDTHS } : { kind: 'flow', base, factor: 1n };
}

function times(terms: readonly PlannedTerm[], factor: bigint): PlannedTerm[] {
  return terms.map((term) => ({ ...term, factor: term.factor * factor }));
}

/** The spans that a measure averages over. */
function spansOf(measure: Measure): SpanName[] {
  if (measure.input !== 'position' || (measure.take !== 'average' && measure.take !== 'growth')) return [];
  const { over, against } = measure;
  return against === undefined || against === 'opening' ? [over] : [over, against];
}

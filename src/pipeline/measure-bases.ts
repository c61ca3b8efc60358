import type { BalanceRule, ContributionRules, FlowRule } from '../engine/contribution-rules.js';
import type { CustomerMeasure, PositionMeasure } from '../policy/appraisal-rules.js';
import type { ProductInForce } from '../policy/in-force.js';
import { RISK_CLASSES } from '../policy/vocabulary.js';
import type { MeasureSpans, SpanName } from './measure-spans.js';

const ALL_CLASSES = RISK_CLASSES.map((_, index) => index + 1);

/** Less than any deposits. */
const WITHOUT_BOUND = '-9223372036854775807';

export interface ProductLimits {
  readonly products?: readonly string[] | undefined;
  readonly lines?: readonly string[] | undefined;
}

/** Which income or activity counts. */
export interface FlowLimits extends ProductLimits {
  readonly record: 'income' | 'activity';
  readonly metric?: string | undefined;
  readonly value: FlowRule['value'];
  readonly currency?: string | undefined;
  readonly span: SpanName;
  readonly categories?: readonly string[] | undefined;
}

/** The sums that the engine is asked for, each with a number. */
export class MeasureBases {
  private readonly balances: BalanceRule[] = [];
  private readonly flows: FlowRule[] = [];
  private readonly interest: number[] = [];
  private readonly customers: (readonly [number, string, string])[] = [];
  private readonly limits: (readonly [number, string])[] = [];
  private last = 0;

  /** @param products of the policy, on the last day of the period */
  constructor(
    private readonly products: ReadonlyMap<string, ProductInForce>,
    private readonly spans: MeasureSpans,
  ) {}

  rules(): ContributionRules {
    return {
      stretches: this.spans.stretches,
      flowsFrom: this.flows.reduce<string>((first, { from }) => (from < first ? from : first), this.spans.firstOf('period')),
      looksAtCustomers: this.balances.some(({ customers }) => customers !== 'all'),
      balances: this.balances,
      interest: this.interest,
      flows: this.flows,
      customers: this.customers,
      products: this.limits,
    };
  }

  balance(measure: PositionMeasure, sums: Partial<BalanceRule>): number {
    const base = this.next();
    const classes = measure.classes?.map((name) => RISK_CLASSES.indexOf(name) + 1) ?? ALL_CLASSES;
    this.balances.push({
      base,
      record: measure.record,
      allProducts: !this.limit(base, measure),
      classes: classes.reduce((bits, number) => bits | (1 << number), 0),
      customers: measure.customers,
      withTakenOver: measure.taken_over === 'included',
      inPeriod: 0,
      atOpening: 0,
      atClosing: 0,
      accounts: 0,
      stretches: this.spans.stretches.map(() => 0),
      ...sums,
    });
    return base;
  }

  /** Interest on the loans of some business lines. */
  loanInterest(lines: readonly string[]): number {
    const base = this.next();
    this.limit(base, { lines });
    this.interest.push(base);
    return base;
  }

  flow({ record, metric, value, currency, span, categories, ...limits }: FlowLimits): number {
    const base = this.next();
    const [allProducts, from] = [!this.limit(base, limits), this.spans.firstOf(span)];
    this.flows.push({ base, record, metric: metric ?? null, value, currency: currency ?? null, from, allProducts, categories: categories ?? null });
    return base;
  }

  customer({ customers, deposits_at_least: least }: CustomerMeasure): number {
    const base = this.next();
    this.customers.push([base, customers, least === undefined ? WITHOUT_BOUND : least.times(100).toFixed()]);
    return base;
  }

  private next(): number {
    this.last += 1;
    return this.last;
  }

  /** Notes the products of the policy that count. @returns whether only some do */
  private limit(base: number, { products, lines }: ProductLimits): boolean {
    if (products === undefined && lines === undefined) return false;
    for (const { id, line } of this.products.values()) {
      if ((products?.includes(id) ?? true) && (lines?.includes(line) ?? true)) this.limits.push([base, id]);
    }
    return true;
  }
}

import type { AppraisalRules, Scheme } from './appraisal-rules.js';
import { gradeLabel } from './build-rules.js';
import type { DepositRules, GradeWage, PayPlan, PayRules, PieceRate } from './pay-rules.js';
import type { RawDeposit, RawPay, RawPayPlan } from './pay-schema.js';
import { type PolicyValue, indicatorsOf } from './policy.js';
import type { Unit } from './units.js';
import { type LineOf, type RawValue, joined, policyValue, spotOf } from './value-spot.js';
import { DEPOSIT_FIELDS, DEPOSIT_LABEL, PAY_FIELDS } from './vocabulary.js';

/** The rules of which a plan names parts. */
type NamedRules = Pick<AppraisalRules, 'schemes' | 'scorecards' | 'ladders'>;

/** A plan as the schema reads it, with its scheme. */
interface PlanSource {
  readonly scheme: Scheme;
  readonly raw: RawPayPlan;
  readonly lineOf: LineOf;
}

/** Joins to the rules of pay their names, labels and lines; the label of a plan is that of its scheme (SPEC 13). */
export function buildPay(raw: RawPay, rules: NamedRules, lineOf: LineOf): PayRules {
  const spot = (name: 'performance' | 'advance_share' | 'pay_grade') => {
    const path = ['pay', name];
    return { section: 'pay', name, path, listPath: [...path, 'values'] } as const;
  };
  return {
    performance: policyValue(spot('performance'), raw.performance, lineOf),
    advance_share: policyValue(spot('advance_share'), raw.advance_share, lineOf),
    pay_grade: policyValue(spot('pay_grade'), raw.pay_grade, lineOf),
    plans: new Map([...raw.plans].map(([name, plan]) => [name, planOf(sourceOf(name, plan, rules, lineOf), rules)])),
    deposit: depositOf(raw.deposit, lineOf),
  };
}

function sourceOf(name: string, raw: RawPayPlan, { schemes }: NamedRules, lineOf: LineOf): PlanSource {
  const scheme = schemes.get(name);
  if (scheme === undefined) throw new Error('bug: a plan of an unknown scheme passed the checks');
  return { scheme, raw, lineOf };
}

function planOf(source: PlanSource, rules: NamedRules): PayPlan {
  const { scheme, raw } = source;
  const fieldOf = <T>(field: keyof typeof PAY_FIELDS, unit: Unit, values: RawValue<T>['values']) =>
    planValue(source, [field], field, { label: joined(scheme.label, PAY_FIELDS[field]), unit, values });
  const ungraded = { label: joined(scheme.label, PAY_FIELDS.ungraded_wage), unit: 'amount', values: raw.post_wage.ungraded } as const;
  return {
    scheme: scheme.name,
    label: scheme.label,
    reference: raw.reference,
    ungraded_wage: planValue(source, ['post_wage', 'ungraded'], 'post_wage.ungraded', ungraded),
    wages: wagesOf(source, rules),
    ungraded_coefficient: fieldOf('ungraded_coefficient', 'coefficient', raw.ungraded_coefficient),
    quality_factors: fieldOf('quality_factors', 'rule', raw.quality_factors),
    quality_missing: fieldOf('quality_missing', 'coefficient', raw.quality_missing),
    pools: fieldOf('pools', 'pools', raw.pools),
    piece_rates: pieceRatesOf(source, rules),
    ...(raw.minimum && { minimum: fieldOf('minimum', 'amount', raw.minimum) }),
    ...(raw.maximum && { maximum: fieldOf('maximum', 'amount', raw.maximum) }),
  };
}

function wagesOf(source: PlanSource, { ladders }: NamedRules): GradeWage[] {
  const whole = joined(source.scheme.label, PAY_FIELDS.post_wage);
  return [...source.raw.post_wage.grades].flatMap(([ladder, grades]) =>
    [...grades].map(([grade, values]) => {
      const described = { label: joined(whole, gradeLabel(ladders.get(ladder), grade)), unit: 'amount', values } as const;
      const wage = planValue(source, ['post_wage', 'grades', ladder, grade], `post_wage.${ladder}.${grade}`, described);
      return { ladder, grade, wage };
    }),
  );
}

function pieceRatesOf(source: PlanSource, { scorecards }: NamedRules): PieceRate[] {
  const { scheme, raw } = source;
  const card = scorecards.get(scheme.scorecard);
  const labels = new Map((card === undefined ? [] : indicatorsOf(card)).map(({ id, label }) => [id, label]));
  return [...raw.piece_rates].map(([indicator, { reference, unit, price: values }]) => {
    const label = labels.get(indicator);
    if (label === undefined) throw new Error('bug: a piece rate of an unknown indicator passed the checks');
    const described = { label: joined(joined(scheme.label, PAY_FIELDS.piece_rate), label), unit: 'amount', reference, values } as const;
    const price = planValue(source, ['piece_rates', indicator, 'price'], `piece_rates.${indicator}.price`, described);
    return { indicator, label, reference, unit, price };
  });
}

/** A dated value of a plan; its reference is that of the plan where it has none of its own. */
function planValue<T>(
  { scheme, raw, lineOf }: PlanSource,
  keys: readonly string[],
  name: string,
  described: Omit<RawValue<T>, 'reference'> & { readonly reference?: string },
): PolicyValue<T> {
  const spot = spotOf(['pay', 'plans', scheme.name, ...keys], `${scheme.name}.${name}`);
  return policyValue(spot, { reference: raw.reference, ...described }, lineOf);
}

function depositOf(raw: RawDeposit, lineOf: LineOf): DepositRules {
  const { reference } = raw;
  const fieldOf = <T>(field: keyof typeof DEPOSIT_FIELDS, unit: Unit, values: RawValue<T>['values']) => {
    const label = joined(DEPOSIT_LABEL, DEPOSIT_FIELDS[field]);
    return policyValue(spotOf(['pay', 'deposit', field], `deposit.${field}`), { label, unit, reference, values }, lineOf);
  };
  return {
    reference,
    bands: fieldOf('bands', 'rule', raw.bands),
    vesting_years: fieldOf('vesting_years', 'years', raw.vesting_years),
    cut_granted: fieldOf('cut_granted', 'ratio', raw.cut_granted),
    cut_held: fieldOf('cut_held', 'ratio', raw.cut_held),
  };
}

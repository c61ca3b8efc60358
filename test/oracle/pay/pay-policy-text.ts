/** A policy file: everything as in the built-in policy, but for how people are paid. */
import { ladderOf, schemeNames, type Dated, type PayPlan, type PayPolicy, type SchemeName } from './pay-policy.js';

const reference = 'random case';

/** A value with all that a policy says of it. */
function described(unit: string, en: string, zh: string, values: readonly Dated<string>[]): object {
  return { label: { zh, en }, unit, reference, values };
}

function planSection(scheme: SchemeName, plan: PayPlan): object {
  const ladder = ladderOf[scheme];
  const rates = Object.entries(plan.pieceRates).map(([indicator, rate]) => [indicator, { reference, ...rate }]);
  return {
    reference,
    post_wage: { ungraded: plan.ungradedWage, grades: ladder === undefined ? {} : { [ladder]: plan.wages } },
    ungraded_coefficient: plan.ungradedCoefficient,
    quality_factors: plan.qualityFactors,
    quality_missing: plan.qualityMissing,
    pools: plan.pools,
    piece_rates: Object.fromEntries(rates),
    ...(plan.minimum !== undefined && { minimum: plan.minimum }),
    ...(plan.maximum !== undefined && { maximum: plan.maximum }),
  };
}

function paySection({ performance, advanceShare, payGrade, plans, deposit }: PayPolicy): Record<string, object> {
  const planned = schemeNames.flatMap((scheme) => {
    const plan = plans[scheme];
    return plan === undefined ? [] : [[scheme, planSection(scheme, plan)] as const];
  });
  return {
    performance: described('choice', 'when performance is paid', '绩效发放方式', performance),
    advance_share: described('ratio', 'share of a pool that is advanced', '预发比例', advanceShare),
    pay_grade: described('choice', 'grade for pay', '计薪等级', payGrade),
    plans: Object.fromEntries(planned),
    deposit: {
      reference,
      bands: deposit.bands,
      vesting_years: deposit.vestingYears,
      cut_granted: deposit.cutGranted,
      cut_held: deposit.cutHeld,
    },
  };
}

/**
 * JSON is YAML, too.
 * @param builtIn the built-in policy, whose last section is the one of pay
 */
export function policyTextFor(policy: PayPolicy, builtIn: string): string {
  const start = builtIn.indexOf('\npay:\n');
  const others = start < 0 ? builtIn : builtIn.slice(0, start + 1);
  const lines = Object.entries(paySection(policy)).map(([name, value]) => `  ${name}: ${JSON.stringify(value)}\n`);
  return `${others}pay:\n${lines.join('')}`;
}

import { describe, expect, it } from 'vitest';
import type { Decimal } from '../../src/money/decimal.js';
import { policyInForce } from '../../src/policy/in-force.js';
import { payInForce } from '../../src/policy/pay-in-force.js';
import type { Clause, PayInForce } from '../../src/policy/pay-rules.js';
import type { Policy } from '../../src/policy/policy.js';
import { bankPolicy, bankWith } from './bank-policy.js';
import { builtInText, policyOf } from './built-in-policy.js';
import { bankText } from './settings.js';

const bank = policyOf(bankText);
const builtIn = policyOf(builtInText);

function rulesOf(policy: Policy, date: string): PayInForce {
  const { inForce, problems } = payInForce(policy, date);
  if (inForce === undefined) throw new Error(JSON.stringify(problems));
  return inForce;
}

function planOf(policy: Policy, date: string, scheme = 'everybody') {
  const plan = rulesOf(policy, date).plans.get(scheme);
  if (plan === undefined) throw new Error(`no plan of ${scheme}`);
  return plan;
}

const said = (clause: Clause<Decimal> | undefined) => clause && `${clause.value.toFixed()} by ${clause.clause}`;
const missing = (policy: Policy, date: string) => payInForce(policy, date).problems.map(({ code, column }) => `${code} ${column ?? ''}`);

describe('the rules of pay on a day', () => {
  it('are the values that have begun, each with its place', () => {
    expect(rulesOf(bank, '2024-12-31').performance).toEqual({ value: 'annual', clause: 'pay.performance' });
    expect(rulesOf(bank, '2025-01-01').performance.value).toBe('quarterly');
    const { advanceShare, payGrade, deposit } = rulesOf(bank, '2025-01-01');
    expect([said(advanceShare), payGrade]).toEqual(['0.5 by pay.advance_share', { value: 'after', clause: 'pay.pay_grade' }]);
    expect(deposit.bands.value.map(({ above, share }) => `${share.toFixed()} above ${above.toFixed()}`)).toEqual(['0.1 above 0', '0.2 above 10000']);
    expect([said(deposit.cutGranted), said(deposit.cutHeld)]).toEqual(['0.1 by pay.deposit.cut_granted', '0.05 by pay.deposit.cut_held']);
  });

  it('have a plan with wages and coefficients by ladder and grade', () => {
    const plan = planOf(bank, '2025-01-01');
    expect([plan.scheme, plan.label]).toEqual(['everybody', { zh: '全体', en: 'everybody' }]);
    expect([...plan.wages].map(([grade, wage]) => [grade, said(wage)])).toEqual([
      ['grades.junior', '3000 by pay.plans.everybody.post_wage.grades.grades.junior'],
      ['grades.senior', '5000 by pay.plans.everybody.post_wage.grades.grades.senior'],
    ]);
    expect([...plan.coefficients].map(([grade, coefficient]) => [grade, said(coefficient)])).toEqual([
      ['grades.junior', '0.8 by ladders.grades.grades.junior.pay_coefficient'],
      ['grades.senior', '1.2 by ladders.grades.grades.senior.pay_coefficient'],
    ]);
    expect([said(plan.ungradedWage), said(plan.ungradedCoefficient), said(plan.qualityMissing)]).toEqual([
      '2000 by pay.plans.everybody.post_wage.ungraded',
      '0.5 by pay.plans.everybody.ungraded_coefficient',
      '0.95 by pay.plans.everybody.quality_missing',
    ]);
    expect(plan.qualityFactors.value.map(({ at_least: from, factor }) => [from.toFixed(), factor.toFixed()])).toEqual([['80', '1'], ['0', '0.9']]);
    expect(plan.pools).toEqual({ value: ['bank'], clause: 'pay.plans.everybody.pools' });
    expect(plan.pieceRates.map(({ indicator, label, unit, price, clause }) => [indicator, label.en, unit.toFixed(), price.toFixed(2), clause])).toEqual([
      ['1', 'average deposits', '1000000', '10.50', 'pay.plans.everybody.piece_rates.1.price'],
    ]);
    expect([said(plan.minimum), plan.maximum]).toEqual(['1800 by pay.plans.everybody.minimum', undefined]);
  });

  it('are all that is missing where they begin later, and no concern of an appraisal', () => {
    expect(missing(bank, '2023-12-31')).toEqual(
      ['performance', 'advance_share', 'pay_grade', 'deposit.bands', 'deposit.vesting_years', 'deposit.cut_granted', 'deposit.cut_held'].map(
        (name) => `policy_not_in_force pay.${name}`,
      ),
    );
    const late = bankPolicy('cut_held: [{from: 2024-01-01', 'cut_held: [{from: 2024-02-02');
    expect(policyInForce(late, '2024-01-31').problems).toEqual([]);
    expect(missing(late, '2024-01-31')).toEqual(['policy_not_in_force pay.deposit.cut_held']);
  });

  it('vest by the years of the day on which something was held', () => {
    const years = bankPolicy('vesting_years: [{from: 2024-01-01, value: "2"}]', 'vesting_years: [{from: 2024-01-01, value: "2"}, {from: 2025-01-01, value: "3"}]');
    const { deposit } = rulesOf(years, '2025-09-30');
    expect(deposit.vestingYearsOn('2024-12-31')).toEqual({ value: 2, clause: 'pay.deposit.vesting_years' });
    expect(deposit.vestingYearsOn('2025-01-01')?.value).toBe(3);
    expect(deposit.vestingYearsOn('2023-12-31')).toBeUndefined();
  });
});

describe('what begins later or is lifted', () => {
  it('is no bound', () => {
    const bounds = bankPolicy('      minimum: [{from: 2024-01-01, value: "1800.00"}]', [
      '      minimum: [{from: 2024-01-01, value: "1800.00"}, {from: 2025-01-01, value: none}]',
      '      maximum: [{from: 2024-07-01, value: none}, {from: 2025-04-01, value: "9000.00"}]',
    ].join('\n'));
    const found = (date: string) => [planOf(bounds, date).minimum, planOf(bounds, date).maximum].map((bound) => bound?.value.toFixed());
    expect(found('2024-06-30')).toEqual(['1800', undefined]);
    expect(found('2024-12-31')).toEqual(['1800', undefined]);
    expect(found('2025-03-31')).toEqual([undefined, undefined]);
    expect(found('2025-04-01')).toEqual([undefined, '9000']);
  });

  it('is no piece rate', () => {
    const later = bankPolicy('price: [{from: 2024-01-01', 'price: [{from: 2025-01-01');
    expect([planOf(later, '2024-12-31').pieceRates.length, planOf(later, '2025-01-01').pieceRates.length]).toEqual([0, 1]);
  });

  it('is no grade where the grade itself begins later, but a missing wage where it does not', () => {
    const wage = 'senior: [{from: 2024-01-01, value: "5000.00"}]';
    const laterWage = bankWith(wage, 'senior: [{from: 2025-01-01, value: "5000.00"}]');
    expect(missing(policyOf(laterWage), '2024-12-31')).toEqual(['policy_not_in_force pay.plans.everybody.post_wage.grades.grades.senior']);
    expect(missing(policyOf(laterWage), '2025-01-01')).toEqual([]);
    const gates = 'gates: [{from: 2024-01-01, value: {all: [{measure: window_deposits, at_least: "20000000"}], quality_min: "80"}}], pay_coefficient: [{from: 2024-01-01, value: "1.2"}]';
    const laterGrade = policyOf(bankWith(gates, gates.replaceAll('from: 2024-01-01', 'from: 2025-01-01'), laterWage));
    expect([...planOf(laterGrade, '2024-12-31').wages.keys()]).toEqual(['grades.junior']);
    expect([...planOf(laterGrade, '2024-12-31').coefficients.keys()]).toEqual(['grades.junior']);
    expect([...planOf(laterGrade, '2025-01-01').coefficients.keys()]).toEqual(['grades.junior', 'grades.senior']);
  });

  it('is no plan where nothing of it has begun, and a whole one where something has', () => {
    const [, plan = ''] = /\n {4}everybody:\n( {6}reference[^]*?)\n {2}deposit:/.exec(bankText) ?? [];
    const later = bankWith(plan, plan.replaceAll('from: 2024-01-01', 'from: 2025-01-01'));
    expect(rulesOf(policyOf(later), '2024-12-31').plans.size).toBe(0);
    expect(rulesOf(policyOf(later), '2025-01-01').plans.size).toBe(1);
    const partly = bankWith('pools: [{from: 2025-01-01', 'pools: [{from: 2024-01-01', later);
    expect(missing(policyOf(partly), '2024-12-31')).toEqual([
      ...['post_wage.ungraded', 'ungraded_coefficient', 'quality_factors', 'quality_missing'],
      ...['post_wage.grades.grades.junior', 'post_wage.grades.grades.senior'],
    ].map((name) => `policy_not_in_force pay.plans.everybody.${name}`));
  });
});

describe('the wages of another ladder', () => {
  const [ladder = ''] = /\n {2}grades:\n {4}label[^]*?\n\nschemes/.exec(bankText) ?? [];
  const old = ladder.replace('\n  grades:', '\n  old:').replace('\n\nschemes', '');
  const both = bankWith('\n\nschemes:', `${old}\n\nschemes:`);

  it('are known beside those of the own, from the day on which they begin', () => {
    const text = bankWith('grades: {grades: {junior', 'grades: {old: {senior: [{from: 2025-01-01, value: "4000.00"}]}, grades: {junior', both);
    expect([...planOf(policyOf(text), '2024-12-31').wages.keys()]).toEqual(['grades.junior', 'grades.senior']);
    expect([...planOf(policyOf(text), '2025-01-01').wages.keys()]).toEqual(['old.senior', 'grades.junior', 'grades.senior']);
  });
});

describe('the pay of the built-in policy', () => {
  it('has a plan for every scheme, with a wage for every grade, rising', () => {
    const { plans } = rulesOf(builtIn, '2025-09-30');
    expect([...plans.keys()]).toEqual([...builtIn.schemes.keys()]);
    for (const [name, plan] of plans) {
      const ladder = builtIn.schemes.get(name)?.ladder;
      const grades = (ladder === undefined ? undefined : builtIn.ladders.get(ladder))?.grades ?? [];
      expect([...plan.wages.keys()]).toEqual(grades.map((grade) => `${ladder ?? ''}.${grade.name}`));
      const wages = [...plan.wages.values()].map(({ value }) => value.toNumber());
      expect(wages).toEqual([...wages].sort((a, b) => a - b));
      expect([plan.minimum?.value.toFixed(2), plan.maximum]).toEqual(['2500.00', undefined]);
    }
  });

  it('pays counter staff by the piece, and others of pools', () => {
    const { plans } = rulesOf(builtIn, '2025-09-30');
    expect([...plans].map(([name, { pools }]) => [name, pools.value.join(' ')])).toEqual([
      ['branch_head', 'bank branch line'],
      ['counter_staff', ''],
      ['corporate_manager', 'bank branch line'],
      ['customer_manager', 'bank branch line'],
    ]);
    expect([...plans].map(([name, { pieceRates }]) => [name, pieceRates.map(({ label, price }) => `${label.en} ${price.toFixed(2)}`).join(', ')])).toEqual([
      ['branch_head', ''],
      ['counter_staff', 'counter transactions 0.50, accounts opened 5.00'],
      ['corporate_manager', ''],
      ['customer_manager', ''],
    ]);
  });

  it('advances pools by quarter and holds a deposit back', () => {
    const { performance, advanceShare, payGrade, deposit } = rulesOf(builtIn, '2025-09-30');
    expect([performance.value, advanceShare.value.toFixed(2), payGrade.value]).toEqual(['quarterly_advance', '0.70', 'before']);
    expect(deposit.bands.value.map(({ above, share }) => [above.toFixed(), share.toFixed()])).toEqual([['0', '0.1'], ['20000', '0.2'], ['50000', '0.3']]);
    expect([deposit.vestingYearsOn('2025-09-30')?.value, deposit.cutGranted.value.toFixed(2), deposit.cutHeld.value.toFixed(2)]).toEqual([3, '0.10', '0.05']);
  });
});

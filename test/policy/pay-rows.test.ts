import { describe, expect, it } from 'vitest';
import { changesInsideQuarters, changesWithin, payChangesWithin } from '../../src/policy/changes.js';
import { describePolicy } from '../../src/policy/describe.js';
import { payInForce } from '../../src/policy/pay-in-force.js';
import { policyDifferences } from '../../src/policy/policy-diff.js';
import { bankPolicy, bankWith } from './bank-policy.js';
import { briefly, policyOf } from './built-in-policy.js';
import { bankText, set } from './settings.js';

const DAY = '2025-09-30';
const bank = policyOf(bankText);

describe('pay in the rows of a policy', () => {
  it('is all that the section says, in its order', () => {
    const rows = describePolicy(bank, DAY).filter(({ section }) => section === 'pay');
    expect(rows.map(({ name, value, unit, label }) => [name, value, unit, label.en].join('|'))).toEqual([
      'performance|quarterly|choice|sharing of pools',
      'advance_share|0.5|ratio|advance',
      'pay_grade|after|choice|grade of pay',
      'everybody.post_wage.ungraded|2000|amount|everybody: post wage a month without a grade',
      'everybody.post_wage.grades.junior|3000|amount|everybody: post wage a month: grades: junior',
      'everybody.post_wage.grades.senior|5000|amount|everybody: post wage a month: grades: senior',
      'everybody.ungraded_coefficient|0.5|coefficient|everybody: pay coefficient without a grade',
      'everybody.quality_factors|1 from 80, 0.9 from 0||everybody: factors of the post wage by quality',
      'everybody.quality_missing|0.95|coefficient|everybody: factor of the post wage without a quality score',
      'everybody.pools|bank|pools|everybody: pools of performance pay that are shared',
      'everybody.piece_rates.1.unit|1000000||everybody: piece rate for each: average deposits',
      'everybody.piece_rates.1.price|10.5|amount|everybody: piece rate: average deposits',
      'everybody.minimum|1800|amount|everybody: least pay a month',
      'deposit.bands|0.1 above 0, 0.2 above 10000||risk deposit: bands of a period by which it is held back',
      'deposit.vesting_years|2|years|risk deposit: years over which it vests',
      'deposit.cut_granted|0.1|ratio|risk deposit: part of a loan loss borne by those who granted the loan',
      'deposit.cut_held|0.05|ratio|risk deposit: part of a loan loss borne by those who held the loan later',
    ]);
    expect(rows.map(({ label }) => label.zh)).toContain('全体：月岗位工资：等级：初级');
    expect(new Set(rows.map(({ reference }) => reference))).toEqual(new Set(['board paper 9']));
  });

  it('has the reference of a piece rate', () => {
    const other = bankPolicy('{"1": {reference: board paper 9, ', '{"1": {reference: board paper 10, ');
    const rows = describePolicy(other, DAY).filter(({ reference }) => reference === 'board paper 10');
    expect(rows.map(({ name }) => name)).toEqual(['everybody.piece_rates.1.unit', 'everybody.piece_rates.1.price']);
  });
});

describe('the differences of pay', () => {
  const difference = (found: string, replacement: string) => {
    const [only, ...others] = policyDifferences(bank, bankPolicy(found, replacement), DAY);
    expect(others).toEqual([]);
    return [only?.words.en, only?.touches.en];
  };
  const EVERYBODY = 'managers of the scheme everybody';

  it.each([
    ['a wage', 'value: "5000.00"', 'value: "5200.00"', 'everybody: post wage a month: grades: senior changes from 5000 to 5200', EVERYBODY],
    ['the factors', '[{at_least: "80", factor: "1"}, ', '[{at_least: "85", factor: "1"}, ', 'everybody: factors of the post wage by quality changes from 1 from 80, 0.9 from 0 to 1 from 85, 0.9 from 0', EVERYBODY],
    ['pools', 'value: [bank]}]', 'value: []}]', 'everybody: pools of performance pay that are shared changes from bank to —', EVERYBODY],
    ['a unit', 'unit: "1000000", price', 'unit: "2000000", price', 'everybody: piece rate for each: average deposits changes from 1000000 to 2000000', EVERYBODY],
    ['a bound', '      minimum: [{from: 2024-01-01, value: "1800.00"}]\n', '', 'everybody: least pay a month is removed: 1800', EVERYBODY],
    ['bands', '{above: "10000.00", share: "0.2"}', '{above: "10000.00", share: "0.3"}', 'risk deposit: bands of a period by which it is held back changes from 0.1 above 0, 0.2 above 10000 to 0.1 above 0, 0.3 above 10000', 'everybody who is paid'],
    ['the mode', '{from: 2025-01-01, value: quarterly}', '{from: 2025-01-01, value: quarterly_advance}', 'sharing of pools changes from quarterly to quarterly_advance', 'everybody who is paid'],
  ])('are said of %s', (_, found, replacement, words, touches) => {
    expect(difference(found, replacement)).toEqual([words, touches]);
  });

  it('are said in Chinese', () => {
    const [only] = policyDifferences(bank, bankPolicy('vesting_years: [{from: 2024-01-01, value: "2"}]', 'vesting_years: [{from: 2024-01-01, value: "4"}]'), DAY);
    expect([only?.words.zh, only?.touches.zh]).toEqual(['风险金：返还年限 由 2 改为 4', '全部计发薪酬的人员']);
  });
});

describe('pay that is set', () => {
  const rulesOf = (...settings: string[]) => {
    const { policy, problems } = set(bankText, ...settings);
    if (policy === undefined) throw new Error(briefly(problems).join('\n'));
    return payInForce(policy, DAY).inForce;
  };

  it('is one of its dated values', () => {
    const rules = rulesOf('pay.performance=annual', 'pay.deposit.vesting_years=5', 'pay.everybody.pools=bank, line', 'pay.plans.everybody.piece_rates.1.price=12.00');
    const plan = rules?.plans.get('everybody');
    expect([rules?.performance.value, rules?.deposit.vestingYearsOn(DAY)?.value, plan?.pools.value, plan?.pieceRates[0]?.price.toFixed(2)]).toEqual([
      'annual',
      5,
      ['bank', 'line'],
      '12.00',
    ]);
    expect(rulesOf('pay.everybody.pools=')?.plans.get('everybody')?.pools.value).toEqual([]);
    expect(rulesOf('pay.everybody.post_wage.grades.senior=6000')?.plans.get('everybody')?.wages.get('grades.senior')?.value.toFixed()).toBe('6000');
  });

  it('is a bound, lifted or new', () => {
    expect(rulesOf('pay.everybody.minimum=none')?.plans.get('everybody')?.minimum).toBeUndefined();
    expect(rulesOf('pay.everybody.maximum=9000')?.plans.get('everybody')?.maximum?.value.toFixed()).toBe('9000');
    expect(set(bankText, 'pay.everybody.maximum=1000').problems.map(({ code, column }) => [code, column])).toEqual([
      ['policy_value', 'pay.plans.everybody.maximum[0].value'],
    ]);
  });

  it('is no list of bands or factors, which are no single value', () => {
    const codes = ['pay.deposit.bands=0', 'pay.everybody.quality_factors=1', 'pay.everybody.piece_rates.1.unit=2'].map((setting) => set(bankText, setting).problems[0]?.code);
    expect(codes).toEqual(['set_unknown', 'set_unknown', 'set_unknown']);
  });
});

describe('changes of pay within a period', () => {
  const moving = bankPolicy('cut_held: [{from: 2024-01-01, value: "0.05"}]', 'cut_held: [{from: 2024-01-01, value: "0.05"}, {from: 2025-07-02, value: "0.06"}]');

  it('are warned of where pay is concerned, and not where managers are appraised', () => {
    expect(briefly(payChangesWithin(moving, '2025-07-01', DAY)).map((warning) => warning.split('|')[2])).toEqual(['pay.deposit.cut_held']);
    expect(payChangesWithin(bank, '2025-07-01', DAY)).toEqual([]);
    expect(changesWithin(moving, '2025-07-01', DAY)).toEqual(changesWithin(bank, '2025-07-01', DAY));
    expect(changesInsideQuarters(moving).length).toBe(changesInsideQuarters(bank).length + 1);
  });

  it('are none that begin with a quarter', () => {
    const quarterly = bankWith('{from: 2025-01-01, value: quarterly}', '{from: 2025-01-01, value: quarterly}, {from: 2025-07-01, value: annual}');
    expect(payChangesWithin(policyOf(quarterly), '2025-07-01', DAY)).toEqual([]);
    expect(payChangesWithin(policyOf(quarterly), '2025-01-01', '2025-12-31')).toHaveLength(1);
  });
});

import { describe, expect, it } from 'vitest';
import { policyInForce } from '../../src/policy/in-force.js';
import { gatesText, measureText, schemeText } from '../../src/policy/rule-texts.js';
import { builtInText, policyOf } from './built-in-policy.js';

const policy = policyOf(builtInText);
const rules = policyInForce(policy, '2025-09-30').inForce?.rules;

/** grade, Chinese label, gates, pay coefficient */
const LADDERS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  corporate4: [
    ['assistant', '助理客户经理', 'window_corporate_deposits >= 20000000; score >= 50; quality >= 70', '0.8'],
    ['manager', '客户经理', 'window_corporate_deposits >= 60000000; any of (window_corporate_loans >= 100000000 | window_new_corporate_deposits >= 30000000 and closing_loans > 0 | window_international_settlement_usd >= 50000000 and closing_loans > 0); rank within 0.6; quality >= 80; shield within 0.15', '1'],
    ['senior', '高级客户经理', 'window_corporate_deposits >= 150000000; virtual_profit >= 900000; any of (window_corporate_loans >= 250000000 | window_new_corporate_deposits >= 60000000 and closing_loans > 0 | window_international_settlement_usd >= 100000000 and closing_loans > 0); score >= 90; rank within 0.4; quality >= 85; shield within 0.15', '1.5'],
    ['chief', '首席客户经理', 'window_corporate_deposits >= 400000000; virtual_profit >= 2400000; any of (window_corporate_loans >= 600000000 | window_new_corporate_deposits >= 150000000 and closing_loans > 0 | window_international_settlement_usd >= 200000000 and closing_loans > 0); score >= 110; rank within 0.2; quality >= 90', '2'],
  ],
  general8: [
    ['assistant', '助理客户经理', 'window_deposits >= 10000000; virtual_profit >= 50000; score >= 45; quality >= 80; years >= 1; exam', '0.6'],
    ['manager_4', '客户经理四级', 'window_deposits >= 20000000; virtual_profit >= 100000; score >= 55; quality >= 80; years >= 1', '0.8'],
    ['manager_3', '客户经理三级', 'window_deposits >= 40000000; virtual_profit >= 220000; score >= 65; quality >= 80; years >= 2', '1'],
    ['manager_2', '客户经理二级', 'window_deposits >= 70000000; virtual_profit >= 400000; score >= 72; rank within 0.6; quality >= 80; years >= 3', '1.2'],
    ['manager_1', '客户经理一级', 'window_deposits >= 120000000; virtual_profit >= 700000; score >= 80; rank within 0.6; quality >= 80; years >= 3', '1.4'],
    ['senior_2', '高级客户经理二级', 'window_deposits >= 200000000; virtual_profit >= 1200000; score >= 90; rank within 0.4; quality >= 85; years >= 5', '1.6'],
    ['senior_1', '高级客户经理一级', 'window_deposits >= 320000000; virtual_profit >= 1900000; score >= 100; rank within 0.4; quality >= 85; years >= 5', '1.8'],
    ['veteran', '资深客户经理', 'window_deposits >= 500000000; virtual_profit >= 3000000; score >= 112; rank within 0.2; quality >= 90; years >= 8', '2'],
  ],
};

describe('the built-in ladders', () => {
  it.each(Object.keys(LADDERS))('has the grades of %s, lowest first', (name) => {
    const found = rules?.ladders.get(name)?.grades.map((grade) => {
      return [grade.name, grade.label.zh, gatesText(grade.gates), grade.pay_coefficient.toFixed()];
    });
    expect(found).toEqual(LADDERS[name]);
  });

  it('are these two, and each grade names its place in the policy', () => {
    expect([...(rules?.ladders.keys() ?? [])]).toEqual(Object.keys(LADDERS));
    expect(rules?.ladders.get('corporate4')?.grades[1]?.clause).toBe('ladders.corporate4.grades.manager.gates');
  });

  it.each([
    ['window_deposits', 'amount: average of deposit over grade_window'],
    ['window_corporate_deposits', 'amount: average of deposit over grade_window, lines corporate'],
    ['window_corporate_loans', 'amount: average of loan over grade_window, lines corporate'],
    ['window_new_corporate_deposits', 'amount: growth of deposit over grade_window against window_before, lines corporate, taken_over excluded'],
    ['window_international_settlement_usd', 'amount: sum of international_settlement amount over grade_window, currency USD'],
    ['closing_loans', 'amount: closing of loan over period'],
    ['virtual_profit', 'amount: statement virtual_profit'],
  ])('ask for %s', (name, counted) => {
    const measure = policy.measures.get(name);
    expect(measure && measureText(measure)).toBe(counted);
  });
});

describe('the built-in schemes', () => {
  it('fit branch heads, counter staff, corporate managers and everybody else', () => {
    expect([...policy.schemes.values()].map((scheme) => [scheme.name, schemeText(scheme)])).toEqual([
      ['branch_head', 'roles branch_head, 支行行长, 行长; any line; scorecard branch_head; no ladder; figures branch; branch head'],
      ['counter_staff', 'roles counter_staff, 综合柜员, 柜员; any line; scorecard counter_staff; no ladder; figures manager'],
      ['corporate_manager', 'any role; lines corporate, 对公, 公司; scorecard customer_manager; ladder corporate4; figures manager'],
      ['customer_manager', 'any role; any line; scorecard customer_manager; ladder general8; figures manager'],
    ]);
  });
});

describe('the built-in quality', () => {
  it('has items whose weights add up to 1', () => {
    expect([...(rules?.quality_items ?? [])].map(([name, { label, weight }]) => [name, label.zh, weight.toFixed()])).toEqual([
      ['knowledge', '业务知识', '0.3'],
      ['service', '服务质量', '0.3'],
      ['discipline', '合规纪律', '0.2'],
      ['teamwork', '团队协作', '0.2'],
    ]);
  });

  it('has the events of SPEC 10', () => {
    expect([...(rules?.quality_events ?? [])].map(([name, { points }]) => [name, points.toFixed()])).toEqual([
      ['complaint', '-2'],
      ['missed_visit', '-2'],
      ['missed_training', '-2'],
      ['integrity', '-50'],
    ]);
  });
});

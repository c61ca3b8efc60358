import { describe, expect, it } from 'vitest';
import { describePolicy } from '../../src/policy/describe.js';
import { policyValues } from '../../src/policy/policy.js';
import { builtInText, policyOf, policyWith } from './built-in-policy.js';

const DAY = '2025-09-30';
const rows = describePolicy(policyOf(builtInText), DAY);
const rowOf = (section: string, name: string) => rows.find((row) => row.section === section && row.name === name);

describe('the rows of a policy', () => {
  it('say all that belongs to a value', () => {
    expect(rowOf('rates', 'lend_out')).toEqual({
      section: 'rates',
      name: 'lend_out',
      label: { zh: '拆出利率', en: 'lend-out rate on surplus deposits' },
      value: '0.018',
      unit: 'per_year',
      unit_label: { en: 'fraction a year', zh: '年利率（小数）' },
      from: '1990-01-01',
      reference: 'built-in default, SPEC 6',
    });
  });

  it('show lists, tables and products', () => {
    expect(rowOf('settings', 'non_accrual')?.value).toBe('substandard, doubtful, loss');
    expect(rowOf('provision_tables', 'ministry_of_finance.normal')).toMatchObject({
      value: '0.015',
      label: { zh: '财政部标准风险系数：正常', en: 'ratios of the Ministry of Finance: normal' },
    });
    expect(rowOf('products', 'margin.deposit_rate')).toMatchObject({ value: '0.001', label: { zh: '保证金：存款利率' } });
    expect(rowOf('products', 'margin.line')).toMatchObject({ value: 'corporate', unit: null, from: null });
    expect(rowOf('policy', 'currency')?.value).toBe('CNY');
  });

  it('show expected losses, the FTP curve, tiers and departments', () => {
    expect(rowOf('settings', 'credited_departments')).toMatchObject({
      value: 'transaction_banking, investment_banking, international_banking, financial_markets',
      unit_label: { en: 'list of departments', zh: '部门列表' },
    });
    expect(rowOf('expected_loss', 'normal')).toMatchObject({ value: '0.005', label: { zh: '预期损失率：正常' } });
    expect(rowOf('ftp_curve', '10950')).toMatchObject({ value: '0.033', label: { en: 'FTP curve: 10950 days', zh: 'FTP 曲线：10950 天' } });
    expect(rowOf('customer_tiers', 'core.cumulative_share')).toMatchObject({ value: '0.8', unit: 'ratio' });
    expect(rowOf('customer_tiers', 'core.threshold')).toMatchObject({
      value: '100000',
      unit: 'amount',
      label: { en: 'core customers: threshold', zh: '核心客户：贡献门槛' },
    });
  });

  it('show the FTP rate of a product that has one', () => {
    const own = policyWith('mortgage:', 'risk_weight:', 'ftp_rate: [{from: 2020-01-01, value: "0.0300"}]\n    risk_weight:');
    const names = describePolicy(own, DAY).flatMap(({ section, name, value }) => (section === 'products' ? [[name, value]] : []));
    expect(names).toContainEqual(['mortgage.ftp_rate', '0.03']);
  });

  it('follow the order of the sections', () => {
    expect([...new Set(rows.map(({ section }) => section))]).toEqual([
      'policy',
      'settings',
      'rates',
      'provision_tables',
      'expected_loss',
      'ftp_curve',
      'customer_tiers',
      'products',
      'measures',
      'scorecards',
      'ladders',
      'schemes',
      'quality_items',
      'quality_events',
      'tender',
      'pay',
    ]);
  });

  it('have one for each measure, indicator, grade and scheme, with what it says', () => {
    expect(rowOf('measures', 'demand_share')).toMatchObject({
      value: 'ratio: ratio of corporate_demand_deposits to corporate_deposits',
      label: { en: 'demand share of corporate deposits', zh: '活期占比' },
      from: null,
    });
    expect(rowOf('scorecards', 'customer_manager.1')).toMatchObject({
      value: 'rate corporate_deposits: 1 for each 10000000, standard 8, cap 12, floor 0, missing zero',
      label: { zh: '客户经理记分卡：对公日均存款' },
      unit: null,
      unit_label: null,
      from: '1990-01-01',
    });
    expect(rowOf('scorecards', 'customer_manager.3')?.value).toContain('3 from 0.5; 2 from 0.4; 1 from 0.3, standard 3');
    expect(rowOf('scorecards', 'customer_manager.19')?.value).toContain('-2 for each 0.01 below 0.97');
    expect(rowOf('scorecards', 'customer_manager.30')?.value).toBe('target virtual_profit: standard 4, cap 8, floor 0, missing standard');
    expect(rowOf('ladders', 'corporate4')?.value).toBe('assistant, manager, senior, chief');
    expect(rowOf('ladders', 'general8.assistant.gates')?.value).toContain('quality >= 80; years >= 1; exam');
    expect(rowOf('ladders', 'general8.assistant.pay_coefficient')).toMatchObject({ value: '0.6', unit: 'coefficient' });
    expect(rowOf('schemes', 'customer_manager')?.value).toBe('any role; any line; scorecard customer_manager; ladder general8; figures manager');
    expect(rowOf('policy', 'schemes')?.value).toBe('branch_head, counter_staff, corporate_manager, customer_manager');
    expect(rowOf('quality_items', 'service.weight')).toMatchObject({ value: '0.3', label: { en: 'quality of service: weight' } });
    expect(rowOf('quality_events', 'integrity.points')).toMatchObject({ value: '-50', unit_label: { en: 'points', zh: '分' } });
    expect(rowOf('settings', 'grade_window')).toMatchObject({ value: '12', unit_label: { en: 'months', zh: '个月' } });
  });

  it('show gates that ask for nothing as empty, and bounds of every kind', () => {
    const gates = 'all: [{measure: window_corporate_deposits, at_least: "20000000"}]\n              score_min: "50"\n              quality_min: "70"';
    const gatesOf = (value: string) => {
      const edited = policyWith('  corporate4:', gates, value);
      return describePolicy(edited, DAY).find(({ name }) => name === 'corporate4.assistant.gates')?.value;
    };
    expect(gatesOf('all: []')).toBe('');
    expect(gatesOf('any: [[{measure: deposits, above: "1"}, {measure: loans, at_most: "2"}]]')).toBe('any of (deposits > 1 and loans <= 2)');
  });

  it('leave out no dated value and repeat no name', () => {
    const names = rows.map(({ section, name }) => `${section}.${name}`);
    expect(new Set(names).size).toBe(names.length);
    for (const value of policyValues(policyOf(builtInText))) expect(names).toContain(`${value.section}.${value.name}`);
  });

  it('have no value where none is in force yet', () => {
    const later = policyWith('  lend_out:', 'from: 1990-01-01', 'from: 2025-10-01');
    const row = describePolicy(later, DAY).find(({ name }) => name === 'lend_out');
    expect([row?.value, row?.from]).toEqual([null, null]);
  });
});

import { describe, expect, it } from 'vitest';
import { policyInForce } from '../../src/policy/in-force.js';
import { valueInForce } from '../../src/policy/dated-value.js';
import { policyValues } from '../../src/policy/policy.js';
import { RISK_CLASSES } from '../../src/policy/vocabulary.js';
import { builtInText, policyOf } from './built-in-policy.js';

const DAY = '2025-09-30';
const policy = policyOf(builtInText);

/** record, Chinese and English name, category, line, department, deposit rate, risk weight */
const PRODUCTS: Readonly<Record<string, string>> = {
  working_capital: 'loan,流动资金贷款,working capital loan,,corporate,corporate_banking,,1',
  fixed_asset: 'loan,固定资产贷款,fixed asset loan,,corporate,corporate_banking,,1',
  small_business: 'loan,小企业贷款,small business loan,,corporate,small_business_banking,,0.75',
  bills: 'loan,票据贴现,discounted bills,,corporate,financial_markets,,0.2',
  trade_finance: 'loan,贸易融资,trade finance,,international,international_banking,,1',
  interbank_loan: 'loan,同业拆借,interbank lending,,interbank,financial_markets,,0.2',
  consumer: 'loan,消费贷款,consumer loan,,personal,personal_banking,,0.75',
  mortgage: 'loan,住房按揭,residential mortgage,,personal,personal_banking,,0.5',
  corporate_demand: 'deposit,对公活期,corporate demand deposit,,corporate,corporate_banking,0.001,',
  corporate_notice: 'deposit,对公通知,corporate notice deposit,,corporate,corporate_banking,0.0045,',
  corporate_term_3m: 'deposit,对公三个月,corporate 3-month deposit,,corporate,corporate_banking,0.0065,',
  corporate_term_6m: 'deposit,对公六个月,corporate 6-month deposit,,corporate,corporate_banking,0.0085,',
  corporate_term_1y: 'deposit,对公一年,corporate 1-year deposit,,corporate,corporate_banking,0.0095,',
  margin: 'deposit,保证金,margin deposit,,corporate,corporate_banking,0.001,',
  personal_demand: 'deposit,储蓄活期,savings demand deposit,,personal,personal_banking,0.001,',
  personal_term_1y: 'deposit,储蓄一年,savings 1-year deposit,,personal,personal_banking,0.0095,',
  personal_term_2y: 'deposit,储蓄二年,savings 2-year deposit,,personal,personal_banking,0.0105,',
  personal_term_3y: 'deposit,储蓄三年,savings 3-year deposit,,personal,personal_banking,0.0125,',
  interbank_deposit: 'deposit,同业存款,interbank deposit,,interbank,financial_markets,0.015,',
  agency_insurance: 'income,代理保险,agency insurance,intermediary,personal,personal_banking,,',
  agency_collection: 'income,代收代付,agency collection and payment,intermediary,corporate,transaction_banking,,',
  domestic_settlement: 'income,国内结算,domestic settlement,intermediary,corporate,transaction_banking,,',
  guarantee: 'income,保函,guarantee,intermediary,corporate,corporate_banking,,',
  letter_of_credit: 'income,信用证,letter of credit,intermediary,international,international_banking,,',
  acceptance: 'income,银行承兑,bank acceptance,intermediary,corporate,corporate_banking,,',
  advisory: 'income,财务顾问,financial advisory,intermediary,corporate,investment_banking,,',
  wealth_management: 'income,理财,wealth management,intermediary,personal,personal_banking,,',
  bank_card: 'income,银行卡,bank card,intermediary,personal,personal_banking,,',
  account_fee: 'income,账户管理费,account fee,intermediary,personal,personal_banking,,',
  fx_dealing: 'income,结售汇,foreign exchange dealing,settlement,international,international_banking,,',
  international_settlement: 'income,国际结算,international settlement,settlement,international,international_banking,,',
  credit_risk_fee: 'income,授信风险费,credit risk fee,credit_risk_fee,corporate,risk_management,,',
  interest_recovered: 'income,收回表外利息,suspended interest recovered,interest,corporate,corporate_banking,,',
};

describe('the built-in policy', () => {
  it('has the numbers of SPEC 6 and 7', () => {
    const { inForce, problems } = policyInForce(policy, DAY);
    expect(problems).toEqual([]);
    expect(Object.fromEntries(Object.entries(inForce?.rates ?? {}).map(([name, rate]) => [name, rate.toFixed()]))).toEqual({
      lend_out: '0.018',
      borrow_in: '0.025',
      ftp_loan: '0.022',
      ftp_deposit: '0.022',
      capital_ratio: '0.105',
      cost_of_capital: '0.1',
      tax_rate: '0.25',
      other_risk_weight: '1',
      padding_multiple: '1.2',
      concentration: '0.2',
    });
    expect(inForce?.currency).toBe('CNY');
    expect(inForce?.settings).toEqual({
      averaging: 'ten_day',
      snapshots: 'full',
      day_count_basis: 360,
      loan_loss: 'change',
      unclassified: 'normal',
      provision_table: 'built_in',
      non_accrual: ['substandard', 'doubtful', 'loss'],
      ftp_method: 'pool',
      cost_driver: 'headcount',
      cost_steps: 'one_step',
      credited_departments: ['transaction_banking', 'investment_banking', 'international_banking', 'financial_markets'],
      customer_tiers_by: 'cumulative_share',
      grade_window: 12,
      top_p: 'strict',
      rank_among: 'scheme',
      patience: 2,
      loss_periods: 4,
      promotion_steps: 1,
      demotion_steps: 1,
    });
  });

  it('has the expected losses of SPEC 7', () => {
    const rates = policyInForce(policy, DAY).inForce?.expected_loss_rates;
    expect(RISK_CLASSES.map((riskClass) => rates?.[riskClass].toFixed())).toEqual(['0.005', '0.02', '0', '0', '0']);
  });

  it('has an FTP curve, shortest term first', () => {
    const points = policy.ftp_curve.map(({ term, values }) => [term, valueInForce(values, DAY)?.toFixed()]);
    expect(points).toEqual([
      [0, '0.015'],
      [30, '0.017'],
      [90, '0.019'],
      [180, '0.0205'],
      [365, '0.022'],
      [1095, '0.026'],
      [1825, '0.028'],
      [3650, '0.03'],
      [10950, '0.033'],
    ]);
  });

  it('has three tiers of customers, best first', () => {
    const tiers = policyInForce(policy, DAY).inForce?.customer_tiers ?? [];
    const found = tiers.map(({ name, label, cumulativeShare, threshold }) => [name, label.zh, cumulativeShare.toFixed(), threshold.toFixed(2)]);
    expect(found).toEqual([
      ['core', '核心客户', '0.8', '100000.00'],
      ['major', '重要客户', '0.95', '10000.00'],
      ['general', '一般客户', '1', '0.00'],
    ]);
  });

  it('gives no product an FTP rate of its own', () => {
    for (const product of policy.products.values()) expect(product).not.toHaveProperty('ftp_rate');
  });

  it.each([
    ['built_in', ['0', '0', '0.3', '0.5', '1']],
    ['regulator', ['0', '0.02', '0.25', '0.5', '1']],
    ['ministry_of_finance', ['0.015', '0.03', '0.3', '0.6', '1']],
  ])('has the provision ratios of %s', (name, ratios) => {
    const table = policy.provision_tables.get(name);
    const found = RISK_CLASSES.map((riskClass) => table && valueInForce(table.ratios[riskClass].values, DAY)?.toFixed());
    expect(found).toEqual(ratios);
  });

  it('has no provision table but these three', () => {
    expect([...policy.provision_tables.keys()]).toEqual(['built_in', 'regulator', 'ministry_of_finance']);
  });

  it('has the products of the list beside the specification, in its order', () => {
    const found = [...policy.products].map(([id, product]) => {
      const { record, label, category, line, department, deposit_rate: rate, risk_weight: weight } = product;
      const numbers = [rate, weight].map((value) => (value ? valueInForce(value.values, DAY)?.toFixed() : ''));
      return [id, [record, label.zh, label.en, category ?? '', line, department, ...numbers].join(',')];
    });
    expect(found).toEqual(Object.entries(PRODUCTS));
  });

  it('gives every value since 1990 with a reference and a label in both languages', () => {
    for (const value of policyValues(policy)) {
      expect(value.values[0]?.from).toBe('1990-01-01');
      expect([value.reference, value.label.en, value.label.zh]).not.toContain('');
    }
  });
});

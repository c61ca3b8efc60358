import { describe, expect, it } from 'vitest';
import type { Scoring } from '../../src/policy/appraisal-rules.js';
import { policyInForce } from '../../src/policy/in-force.js';
import { measureText } from '../../src/policy/rule-texts.js';
import { builtInText, policyOf } from './built-in-policy.js';

const DAY = '2025-09-30';
const policy = policyOf(builtInText);
const rules = policyInForce(policy, DAY).inForce?.rules;

/** number, category, Chinese and English label, rule with unit and points for each, then standard, cap, floor and what a missing measure gives */
const INDICATORS: readonly (readonly string[])[] = [
  ['1', 'corporate', '对公日均存款', 'average corporate deposits', 'rate 10000000 1', '8, 12, 0, zero'],
  ['2', 'corporate', '对公存款日均增量', 'growth of average corporate deposits on the average of the year before', 'rate 3000000 1', '6, 10, -4, zero'],
  ['3', 'corporate', '活期占比', 'demand share of corporate deposits', 'band >=0.50:3; >=0.40:2; >=0.30:1', '3, 3, 0, zero'],
  ['4', 'corporate', '对公日均贷款', 'average corporate loans', 'rate 20000000 1', '5, 8, 0, zero'],
  ['5', 'corporate', '贷款利息收入', 'corporate loan interest', 'rate 1000000 1', '4, 6, 0, zero'],
  ['6', 'corporate', '新增有效户', 'new active customers (average deposits at least 100000)', 'rate 1 0.5', '3, 5, 0, zero'],
  ['7', 'corporate', '票据业务量', 'bills discounted', 'rate 10000000 0.5', '3, 4, 0, zero'],
  ['8', 'corporate', '存贷挂钩率', "borrowers' deposits to their loans", 'band >=0.30:2; >=0.20:1', '2, 2, 0, zero'],
  ['9', 'international', '国际结算量', 'international settlement in USD', 'rate 2000000 1', '5, 8, 0, zero'],
  ['10', 'international', '结售汇量', 'foreign exchange sold and bought in USD', 'rate 1000000 0.5', '3, 4, 0, zero'],
  ['11', 'international', '贸易融资日均', 'average trade finance', 'rate 5000000 0.5', '2, 3, 0, zero'],
  ['12', 'international', '新增国际业务客户', 'new international customers', 'rate 1 0.5', '2, 3, 0, zero'],
  ['13', 'intermediary', '中间业务收入', 'intermediary income', 'rate 50000 1', '7, 10, 0, zero'],
  ['14', 'intermediary', '保函信用证承兑收入', 'guarantee, letter of credit and acceptance fees', 'rate 30000 1', '3, 5, 0, zero'],
  ['15', 'intermediary', '代理业务收入', 'agency income', 'rate 20000 1', '2, 3, 0, zero'],
  ['16', 'intermediary', '中收占比', 'fee share of business income', 'band >=0.15:2; >=0.10:1', '2, 2, 0, zero'],
  ['17', 'asset_quality', '不良率', 'non-performing ratio', 'deduct 0.0025 above 0.005 -1', '6, 6, -6, full'],
  ['18', 'asset_quality', '新增不良', 'new non-performing loans', 'deduct 500000 -1', '5, 5, -10, full'],
  ['19', 'asset_quality', '收息率', 'interest collected', 'deduct 0.01 below 0.97 -2', '4, 4, -4, full'],
  ['20', 'asset_quality', '到期贷款收回率', 'maturing loans repaid', 'deduct 0.01 below 0.98 -1', '3, 3, -3, full'],
  ['21', 'asset_quality', '逾期', 'overdue events (weighted quantity)', 'deduct 1 -1', '2, 2, -10, full'],
  ['22', 'cross_selling', '户均产品数', 'products for each customer', 'band >=4:3; >=3:2; >=2:1', '3, 3, 0, zero'],
  ['23', 'cross_selling', '代发工资', 'payroll staff', 'rate 50 0.5', '2, 3, 0, zero'],
  ['24', 'cross_selling', '电子银行有效户', 'active e-banking customers', 'rate 1 0.1', '2, 3, 0, zero'],
  ['25', 'cross_selling', '有效卡', 'active cards', 'rate 10 0.5', '2, 3, 0, zero'],
  ['26', 'cross_selling', '理财转介', 'referred assets under management', 'rate 1000000 0.5', '1, 2, 0, zero'],
  ['27', 'other', '战略客户', 'strategic customers won', 'rate 1 1', '1, 3, 0, zero'],
  ['28', 'other', '推荐协作', 'booked referrals', 'rate 1 0.5', '2, 3, 0, zero'],
  ['29', 'other', '创新表彰', 'innovation and awards', 'rate 1 1', '1, 2, 0, zero'],
  ['30', 'contribution', '模拟利润完成率', 'virtual profit to its target', 'target', '4, 8, 0, standard'],
  ['31', 'contribution', '效益完成率', 'efficiency Y to its target', 'target', '2, 4, 0, standard'],
];

/** number of the indicator, and what it counts; a quotient with its parts */
const COUNTED: readonly (readonly string[])[] = [
  ['1', 'amount: average of deposit over period, lines corporate'],
  ['2', 'amount: growth of deposit over period against year_before, lines corporate'],
  ['3', '(amount: average of deposit over period, products corporate_demand) / (amount: average of deposit over period, lines corporate)'],
  ['4', 'amount: average of loan over period, lines corporate'],
  ['5', 'amount: statement loan_interest, lines corporate'],
  ['6', 'count: count of customers, customers new, deposits_at_least 100000'],
  ['7', 'amount: sum of bills amount over period'],
  ['8', '(amount: average of deposit over period, customers borrowers) / (amount: average of loan over period, customers borrowers)'],
  ['9', 'amount: sum of international_settlement amount over period, currency USD'],
  ['10', 'amount: sum of fx_dealing amount over period, currency USD'],
  ['11', 'amount: average of loan over period, products trade_finance'],
  ['12', 'count: sum of international_customer quantity over period'],
  ['13', 'amount: sum of income over period, categories intermediary'],
  ['14', 'amount: sum of income over period, products guarantee letter_of_credit acceptance'],
  ['15', 'amount: sum of income over period, products agency_insurance agency_collection'],
  ['16', '(amount: statement intermediary_income + amount: statement settlement_income) / (amount: statement business_income)'],
  ['17', '(amount: closing of loan over period, classes substandard doubtful loss) / (amount: closing of loan over period)'],
  ['18', 'amount: growth of loan over period against opening, classes substandard doubtful loss'],
  ['19', '(amount: sum of interest_collected amount over period) / (amount: sum of interest_due amount over period)'],
  ['20', '(amount: sum of maturing_repaid amount over period) / (amount: sum of maturing_due amount over period)'],
  ['21', 'count: sum of overdue quantity over period'],
  ['22', '(count: products of customers) / (count: count of customers)'],
  ['23', 'count: sum of payroll_staff quantity over period'],
  ['24', 'count: sum of e_banking quantity over period'],
  ['25', 'count: sum of active_cards quantity over period'],
  ['26', 'amount: sum of referred_aum amount over period'],
  ['27', 'count: sum of strategic_customer quantity over period'],
  ['28', 'count: sum of referral quantity over period'],
  ['29', 'count: sum of award quantity over period'],
  ['30', 'amount: statement virtual_profit'],
  ['31', 'amount: statement efficiency'],
];

const CATEGORIES = [
  ['corporate', 8],
  ['international', 4],
  ['intermediary', 4],
  ['asset_quality', 5],
  ['cross_selling', 5],
  ['other', 3],
  ['contribution', 2],
];

function cardOf(name: string) {
  const card = rules?.scorecards.get(name);
  if (card === undefined) throw new Error(`no scorecard ${name}`);
  return card;
}

function indicatorsOf(name: string) {
  return cardOf(name).categories.flatMap((category) => category.indicators.map((indicator) => ({ category, indicator })));
}

/** As the list beside the specification writes a rule. */
function ruleOf(scoring: Scoring): string {
  switch (scoring.rule) {
    case 'rate':
      return `rate ${scoring.unit.toFixed()} ${scoring.points.toFixed()}`;
    case 'band':
      return `band ${scoring.bands.map(({ at_least: bound, points }) => `>=${bound.toFixed(bound.lessThan(1) ? 2 : 0)}:${points.toFixed()}`).join('; ')}`;
    case 'deduct': {
      const bound = scoring.side === 'above' && scoring.bound.isZero() ? '' : ` ${scoring.side} ${scoring.bound.toFixed()}`;
      return `deduct ${scoring.unit.toFixed()}${bound} ${scoring.points.toFixed()}`;
    }
    case 'target':
      return 'target';
  }
}

function limitsOf({ standard, cap, floor, missing }: Scoring): string {
  return [standard.toFixed(), cap.toFixed(), floor.toFixed(), missing].join(', ');
}

function countedBy(name: string): string {
  const measure = policy.measures.get(name);
  if (measure?.input !== 'measure') return measure === undefined ? '' : measureText(measure);
  const sideOf = (names: readonly string[] = []) => `(${names.map(countedBy).join(' + ')})`;
  return `${sideOf(measure.of)} / ${sideOf(measure.to)}`;
}

describe('the built-in scorecard of customer managers', () => {
  it('has the indicators of the list beside the specification, in its order', () => {
    const found = indicatorsOf('customer_manager').map(({ category, indicator: { id, label, scoring } }) => {
      return [id, category.name, label.zh, label.en, ruleOf(scoring), limitsOf(scoring)];
    });
    expect(found).toEqual(INDICATORS);
  });

  it('counts for each of them what that list says', () => {
    const found = indicatorsOf('customer_manager').map(({ indicator: { id, scoring } }) => [id, countedBy(scoring.measure)]);
    expect(found).toEqual(COUNTED);
  });

  it('has 31 indicators in 7 categories', () => {
    expect(cardOf('customer_manager').categories.map(({ name, indicators }) => [name, indicators.length])).toEqual(CATEGORIES);
    expect(INDICATORS).toHaveLength(31);
  });
});

describe('the other built-in scorecards', () => {
  it('count pieces and quality of service of counter staff', () => {
    const found = indicatorsOf('counter_staff').map(({ category, indicator: { id, scoring } }) => [id, category.name, scoring.rule, countedBy(scoring.measure)]);
    expect(found).toEqual([
      ['1', 'piece_counts', 'rate', 'count: sum of counter_transactions quantity over period'],
      ['2', 'piece_counts', 'rate', 'count: sum of counter_accounts_opened quantity over period'],
      ['3', 'service', 'deduct', 'count: sum of counter_errors quantity over period'],
      ['4', 'service', 'deduct', 'count: sum of complaint quantity over period'],
      ['5', 'service', 'rate', 'count: sum of service_praise quantity over period'],
    ]);
  });

  it('hold branch heads to the targets of their unit', () => {
    const found = indicatorsOf('branch_head').map(({ indicator: { scoring } }) => [scoring.measure, scoring.rule]);
    expect(found).toEqual([
      ['virtual_profit', 'target'],
      ['efficiency', 'target'],
      ['deposits', 'target'],
      ['loans', 'target'],
      ['non_performing_ratio', 'deduct'],
    ]);
  });
});

describe('any built-in indicator', () => {
  it('names its place in the policy', () => {
    const found = indicatorsOf('customer_manager').find(({ indicator }) => indicator.id === '30');
    expect(found?.indicator.clause).toBe('scorecards.customer_manager.categories.contribution.indicators.30');
  });

  it('has a measure with a label in both languages and a reference, and no measure is idle', () => {
    for (const { label, reference } of policy.measures.values()) expect([label.en, label.zh, reference]).not.toContain('');
    const text = builtInText.slice(builtInText.indexOf('\nmeasures:'));
    const idle = [...policy.measures.keys()].filter((name) => !new RegExp(`(measure: |\\[(\\w+, )*)${name}\\b`).test(text));
    expect(idle).toEqual([]);
  });
});

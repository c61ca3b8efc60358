/** The 31 indicators of the built-in scorecard, written out so that the reference stands alone (SPEC 9). */
import type { Measure, PositionFilter } from './position-measures.js';
import { closing, growthOnYearBefore, periodAverage, riseSinceOpening } from './position-measures.js';
import {
  activityAmount,
  activityQuantity,
  customerCount,
  efficiency,
  incomeOfCategory,
  incomeOfProducts,
  interestOfLine,
  newCustomers,
  ofStatement,
  productsHeld,
  ratio,
} from './other-measures.js';
import type { ScoringRule } from './points.js';

export interface Indicator {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly category: string;
  readonly measure: Measure;
  readonly isRatio: boolean;
  readonly rule: ScoringRule;
}

const corporateDeposits: PositionFilter = { kind: 'deposit', line: 'corporate' };
const corporateLoans: PositionFilter = { kind: 'loan', line: 'corporate' };
const worst: PositionFilter = { kind: 'loan', classes: ['substandard', 'doubtful', 'loss'] };
const demandShare = ratio(
  [periodAverage({ ...corporateDeposits, products: ['corporate_demand'] })],
  [periodAverage(corporateDeposits)],
);
const borrowersDeposits = ratio(
  [periodAverage({ kind: 'deposit', borrowersOnly: true })],
  [periodAverage({ kind: 'loan', borrowersOnly: true })],
);
const feeShare = ratio(
  [ofStatement('intermediary_income'), ofStatement('settlement_income')],
  [ofStatement('business_income')],
);
const badShare = ratio([closing(worst)], [closing({ kind: 'loan' })]);
const collected = ratio([activityAmount('interest_collected')], [activityAmount('interest_due')]);
const repaid = ratio([activityAmount('maturing_repaid')], [activityAmount('maturing_due')]);
const tradeFinance = periodAverage({ kind: 'loan', products: ['trade_finance'] });
const documents = incomeOfProducts('guarantee', 'letter_of_credit', 'acceptance');
const agency = incomeOfProducts('agency_insurance', 'agency_collection');
const usd = (metric: string): Measure => activityAmount(metric, 'period', 'USD');

/** Standard, cap, floor and what is given where the measure is missing. */
type Bounds = readonly [standard: string, cap: string, floor: string, missing: 'zero' | 'full' | 'standard'];
type Way = ScoringRule['way'];
type Row = readonly [id: string, zh: string, en: string, measure: Measure, way: Way, bounds: Bounds];

const rate = (unit: string, points: string): Way => ({ kind: 'rate', unit, points });
const band = (...bands: readonly (readonly [atLeast: string, points: string])[]): Way => ({ kind: 'band', bands });
const above = (bound: string, unit: string, points: string): Way => ({ kind: 'deduct', side: 'above', bound, unit, points });
const below = (bound: string, unit: string, points: string): Way => ({ kind: 'deduct', side: 'below', bound, unit, points });
const target: Way = { kind: 'target' };
const quantity = activityQuantity;

const corporate: readonly Row[] = [
  ['1', '对公日均存款', 'average corporate deposits', periodAverage(corporateDeposits), rate('10000000', '1'), ['8', '12', '0', 'zero']],
  ['2', '对公存款日均增量', 'growth of average corporate deposits on the average of the year before', growthOnYearBefore(corporateDeposits), rate('3000000', '1'), ['6', '10', '-4', 'zero']],
  ['3', '活期占比', 'demand share of corporate deposits', demandShare, band(['0.50', '3'], ['0.40', '2'], ['0.30', '1']), ['3', '3', '0', 'zero']],
  ['4', '对公日均贷款', 'average corporate loans', periodAverage(corporateLoans), rate('20000000', '1'), ['5', '8', '0', 'zero']],
  ['5', '贷款利息收入', 'corporate loan interest', interestOfLine('corporate'), rate('1000000', '1'), ['4', '6', '0', 'zero']],
  ['6', '新增有效户', 'new active customers (average deposits at least 100000)', newCustomers('100000'), rate('1', '0.5'), ['3', '5', '0', 'zero']],
  ['7', '票据业务量', 'bills discounted', activityAmount('bills'), rate('10000000', '0.5'), ['3', '4', '0', 'zero']],
  ['8', '存贷挂钩率', "borrowers' deposits to their loans", borrowersDeposits, band(['0.30', '2'], ['0.20', '1']), ['2', '2', '0', 'zero']],
];
const international: readonly Row[] = [
  ['9', '国际结算量', 'international settlement in USD', usd('international_settlement'), rate('2000000', '1'), ['5', '8', '0', 'zero']],
  ['10', '结售汇量', 'foreign exchange sold and bought in USD', usd('fx_dealing'), rate('1000000', '0.5'), ['3', '4', '0', 'zero']],
  ['11', '贸易融资日均', 'average trade finance', tradeFinance, rate('5000000', '0.5'), ['2', '3', '0', 'zero']],
  ['12', '新增国际业务客户', 'new international customers', quantity('international_customer'), rate('1', '0.5'), ['2', '3', '0', 'zero']],
];
const intermediary: readonly Row[] = [
  ['13', '中间业务收入', 'intermediary income', incomeOfCategory('intermediary'), rate('50000', '1'), ['7', '10', '0', 'zero']],
  ['14', '保函信用证承兑收入', 'guarantee, letter of credit and acceptance fees', documents, rate('30000', '1'), ['3', '5', '0', 'zero']],
  ['15', '代理业务收入', 'agency income', agency, rate('20000', '1'), ['2', '3', '0', 'zero']],
  ['16', '中收占比', 'fee share of business income', feeShare, band(['0.15', '2'], ['0.10', '1']), ['2', '2', '0', 'zero']],
];
const assetQuality: readonly Row[] = [
  ['17', '不良率', 'non-performing ratio', badShare, above('0.005', '0.0025', '-1'), ['6', '6', '-6', 'full']],
  ['18', '新增不良', 'new non-performing loans', riseSinceOpening(worst), above('0', '500000', '-1'), ['5', '5', '-10', 'full']],
  ['19', '收息率', 'interest collected', collected, below('0.97', '0.01', '-2'), ['4', '4', '-4', 'full']],
  ['20', '到期贷款收回率', 'maturing loans repaid', repaid, below('0.98', '0.01', '-1'), ['3', '3', '-3', 'full']],
  ['21', '逾期', 'overdue events (weighted quantity)', quantity('overdue'), above('0', '1', '-1'), ['2', '2', '-10', 'full']],
];
const crossSelling: readonly Row[] = [
  ['22', '户均产品数', 'products for each customer', ratio([productsHeld], [customerCount]), band(['4', '3'], ['3', '2'], ['2', '1']), ['3', '3', '0', 'zero']],
  ['23', '代发工资', 'payroll staff', quantity('payroll_staff'), rate('50', '0.5'), ['2', '3', '0', 'zero']],
  ['24', '电子银行有效户', 'active e-banking customers', quantity('e_banking'), rate('1', '0.1'), ['2', '3', '0', 'zero']],
  ['25', '有效卡', 'active cards', quantity('active_cards'), rate('10', '0.5'), ['2', '3', '0', 'zero']],
  ['26', '理财转介', 'referred assets under management', activityAmount('referred_aum'), rate('1000000', '0.5'), ['1', '2', '0', 'zero']],
];
const other: readonly Row[] = [
  ['27', '战略客户', 'strategic customers won', quantity('strategic_customer'), rate('1', '1'), ['1', '3', '0', 'zero']],
  ['28', '推荐协作', 'booked referrals', quantity('referral'), rate('1', '0.5'), ['2', '3', '0', 'zero']],
  ['29', '创新表彰', 'innovation and awards', quantity('award'), rate('1', '1'), ['1', '2', '0', 'zero']],
];
const contribution: readonly Row[] = [
  ['30', '模拟利润完成率', 'virtual profit to its target', ofStatement('virtual_profit'), target, ['4', '8', '0', 'standard']],
  ['31', '效益完成率', 'efficiency Y to its target', efficiency, target, ['2', '4', '0', 'standard']],
];
const categories = { corporate, international, intermediary, asset_quality: assetQuality, cross_selling: crossSelling, other, contribution };
const ratios = new Set(['3', '8', '16', '17', '19', '20', '22']);

/** In the order of the scorecard. */
export const indicators: readonly Indicator[] = Object.entries(categories).flatMap(([category, rows]) =>
  rows.map(([id, zh, en, measure, way, [standard, cap, floor, missing]]) => {
    return { id, zh, en, category, measure, isRatio: ratios.has(id), rule: { way, standard, cap, floor, missing } };
  }),
);

import type { Text } from '../problems/entry.js';

/** The five grades of loan classification, best first (SPEC 1). */
export const RISK_CLASSES = ['normal', 'special_mention', 'substandard', 'doubtful', 'loss'] as const;
export type RiskClass = (typeof RISK_CLASSES)[number];

/** Kinds of ledger record that carry a product. */
export const PRODUCT_RECORDS = ['loan', 'deposit', 'income'] as const;
export type ProductRecord = (typeof PRODUCT_RECORDS)[number];

/** What an income product counts as (SPEC 6 and 7). */
export const INCOME_CATEGORIES = ['intermediary', 'settlement', 'interest', 'credit_risk_fee'] as const;
export type IncomeCategory = (typeof INCOME_CATEGORIES)[number];

/** Which average balance the statement uses (SPEC 4). */
export const AVERAGING = ['ten_day', 'daily'] as const;
export type Averaging = (typeof AVERAGING)[number];

/** Whether a snapshot date lists every open account or only what changed (SPEC 4). */
export const SNAPSHOTS = ['full', 'changes'] as const;
export type Snapshots = (typeof SNAPSHOTS)[number];

/** Whether the loan loss is the change of the provision or the closing provision (SPEC 6). */
export const LOAN_LOSS = ['change', 'closing'] as const;
export type LoanLoss = (typeof LOAN_LOSS)[number];

/** What becomes of a loan before its first class: normal, or a reject (SPEC 4). */
export const UNCLASSIFIED = ['normal', 'reject'] as const;
export type Unclassified = (typeof UNCLASSIFIED)[number];

/** At which internal price balances are funded: one of the bank, one of the product, or one of the term (SPEC 7). */
export const FTP_METHODS = ['pool', 'product', 'term'] as const;
export type FtpMethod = (typeof FTP_METHODS)[number];

/** By what cost pools are shared among managers (SPEC 7). */
export const COST_DRIVERS = ['headcount', 'income', 'balance', 'accounts'] as const;
export type CostDriver = (typeof COST_DRIVERS)[number];

/** Whether a pool of the bank goes to managers at once, or to branches first (SPEC 7). */
export const COST_STEPS = ['one_step', 'two_step'] as const;
export type CostSteps = (typeof COST_STEPS)[number];

/** What decides the tier of a customer (SPEC 14). */
export const TIER_MEASURES = ['cumulative_share', 'threshold'] as const;
export type TierMeasure = (typeof TIER_MEASURES)[number];

/** Whether the first p of n managers are rank <= p x n, or that rounded up to a whole rank (SPEC 11). */
export const TOP_P = ['strict', 'ceil'] as const;
export type TopP = (typeof TOP_P)[number];

/** Among whom a manager is ranked: all of his scheme, or those of it in his branch, line or grade (SPEC 11). */
export const RANK_AMONG = ['scheme', 'branch', 'line', 'grade'] as const;
export type RankAmong = (typeof RANK_AMONG)[number];

/** The amounts of a period that a measure may name: lines of the statement, terms of efficiency, the risk view (SPEC 6, 7, 9). */
export const STATEMENT_MEASURES = [
  'loan_average',
  'deposit_average',
  'loan_interest',
  'intermediary_income',
  'settlement_income',
  'lent_out_income',
  'business_income',
  'deposit_cost',
  'shortfall_cost',
  'funding_cost',
  'provision_opening',
  'provision_closing',
  'provision_change',
  'provision_transferred',
  'realised_loss',
  'loan_loss',
  'virtual_profit',
  'loan_margin',
  'deposit_margin',
  'credit_risk_fee',
  'intermediary',
  'direct_cost',
  'allocated_cost',
  'loss_offset',
  'efficiency',
  'expected_loss',
  'economic_capital',
  'capital_charge',
  'eva',
] as const;

/** The one of them that can be had of some business lines alone. */
export const STATEMENT_MEASURE_OF_LINES = 'loan_interest';

/** Days of the interest year (SPEC 6). */
export const DAY_COUNT_BASES = ['360', '365'] as const;

/** Internal rates, capital numbers and bounds of reports, in the order in which they are shown (SPEC 4, 6, 7, 14). */
export const RATE_NAMES = [
  'lend_out',
  'borrow_in',
  'ftp_loan',
  'ftp_deposit',
  'capital_ratio',
  'cost_of_capital',
  'tax_rate',
  'other_risk_weight',
  'padding_multiple',
  'concentration',
] as const;
export type RateName = (typeof RATE_NAMES)[number];

/** Rates that apply day by day within a period; every other one is that of its last day (SPEC 3). */
export const DAILY_RATES: readonly RateName[] = ['lend_out', 'borrow_in', 'ftp_loan', 'ftp_deposit'];

export const CLASS_LABELS: Readonly<Record<RiskClass, Text>> = {
  normal: { en: 'normal', zh: '正常' },
  special_mention: { en: 'special mention', zh: '关注' },
  substandard: { en: 'substandard', zh: '次级' },
  doubtful: { en: 'doubtful', zh: '可疑' },
  loss: { en: 'loss', zh: '损失' },
};

/** What is said of a product, beside its own label. */
export const PRODUCT_FIELDS = {
  record: { en: 'record', zh: '记录类型' },
  category: { en: 'category', zh: '收入类别' },
  line: { en: 'line', zh: '业务条线' },
  department: { en: 'department', zh: '部门' },
  deposit_rate: { en: 'deposit rate', zh: '存款利率' },
  risk_weight: { en: 'risk weight', zh: '风险权重' },
  ftp_rate: { en: 'FTP rate', zh: 'FTP 利率' },
} as const satisfies Record<string, Text>;

/** What is said of a tier of customers, beside its own label. */
export const TIER_LABELS: Readonly<Record<TierMeasure, Text>> = {
  cumulative_share: { en: 'cumulative share', zh: '累计占比' },
  threshold: { en: 'threshold', zh: '贡献门槛' },
};

/** What is said of a point of the FTP curve, beside the label of the curve. */
export function termLabel(term: number): Text {
  return { en: `${term} days`, zh: `${term} 天` };
}

/** What is said of the limits of a grade in a tender, beside its own label. */
export const TENDER_FIELDS = {
  customers: { en: 'most customers won in a tender', zh: '竞标中标客户数上限' },
  profit: { en: 'most committed profit won in a tender', zh: '竞标承诺利润上限' },
} as const satisfies Record<string, Text>;

/** What is said of a plan of pay, beside the label of its scheme. */
export const PAY_FIELDS = {
  post_wage: { en: 'post wage a month', zh: '月岗位工资' },
  ungraded_wage: { en: 'post wage a month without a grade', zh: '无等级月岗位工资' },
  ungraded_coefficient: { en: 'pay coefficient without a grade', zh: '无等级薪酬系数' },
  quality_factors: { en: 'factors of the post wage by quality', zh: '岗位工资素质系数' },
  quality_missing: { en: 'factor of the post wage without a quality score', zh: '无素质得分系数' },
  pools: { en: 'pools of performance pay that are shared', zh: '参与分配的奖金池' },
  piece_rate: { en: 'piece rate', zh: '计件单价' },
  piece_unit: { en: 'piece rate for each', zh: '计件单位' },
  minimum: { en: 'least pay a month', zh: '月保底薪酬' },
  maximum: { en: 'most pay a month', zh: '月封顶薪酬' },
} as const satisfies Record<string, Text>;

export const DEPOSIT_LABEL: Text = { en: 'risk deposit', zh: '风险金' };

/** What is said of the risk deposit, beside its label. */
export const DEPOSIT_FIELDS = {
  bands: { en: 'bands of a period by which it is held back', zh: '分档计提比例' },
  vesting_years: { en: 'years over which it vests', zh: '返还年限' },
  cut_granted: { en: 'part of a loan loss borne by those who granted the loan', zh: '损失由发放人承担比例' },
  cut_held: { en: 'part of a loan loss borne by those who held the loan later', zh: '损失由接管人承担比例' },
} as const satisfies Record<string, Text>;

/** What is said of a grade, of an item and of an event of quality, beside its own label. */
export const RULE_FIELDS = {
  gates: { en: 'gates', zh: '达标条件' },
  pay_coefficient: { en: 'pay coefficient', zh: '薪酬系数' },
  weight: { en: 'weight', zh: '权重' },
  points: { en: 'points for each', zh: '每次分值' },
} as const satisfies Record<string, Text>;

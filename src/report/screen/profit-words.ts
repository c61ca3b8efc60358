import type { CustomerGroup } from '../../appraisal/centre-figures.js';
import type { Dimension } from '../../appraisal/profit-picture.js';
import type { Language, Text } from '../../problems/entry.js';
import type { View } from './view.js';

/** Words of the tables of efficiency, risk, balances, centres and customers that no column has. */
export const PROFIT_WORDS = {
  efficiency: { en: 'Efficiency statement', zh: '效益表' },
  risk: { en: 'Risk-adjusted view', zh: '风险调整收益' },
  balances: { en: 'Balances, averages and closing', zh: '余额对照' },
  centres: { en: 'Profit centres, consolidated books', zh: '利润中心合并账簿' },
  customers: { en: 'Customers', zh: '客户' },
  shadow: { en: 'shadow book', zh: '影子账簿' },
  newCustomers: { en: 'new', zh: '新增' },
  won: { en: 'won', zh: '赢得' },
  lost: { en: 'lost', zh: '流失' },
  concentration: { en: 'share of the first', zh: '集中度' },
} as const satisfies Record<string, Text>;

/** What the centres of a dimension are. */
export const DIMENSION_WORDS: Readonly<Record<Dimension, Text>> = {
  manager: { en: 'manager', zh: '客户经理' },
  branch: { en: 'branch', zh: '机构' },
  department: { en: 'department', zh: '部门' },
  line: { en: 'line', zh: '条线' },
  product: { en: 'product', zh: '产品' },
  bank: { en: 'bank', zh: '全行' },
};

/** Centres that stand for what has none of its own (SPEC 8), in Chinese; in English they go by their own names. */
const CENTRES_ZH: ReadonlyMap<string, string> = new Map([
  ['(none)', '（无）'],
  ['(unassigned)', '（未归属）'],
  ['(funding)', '（内部资金）'],
  ['(adjustments)', '（调整）'],
]);

/** True for a centre that stands for what has none of its own. */
export function isRestCentre(centre: string): boolean {
  return CENTRES_ZH.has(centre);
}

export function centreWord(centre: string, language: Language): string {
  return language === 'zh' ? (CENTRES_ZH.get(centre) ?? centre) : centre;
}

const GROUPS: ReadonlyMap<string, Text> = new Map([
  ['all', { en: 'all', zh: '全部' }],
  ['existing', { en: 'existing', zh: '存量' }],
  ['new', { en: 'new', zh: '新增' }],
  ['kept', { en: 'existing, kept', zh: '存量留存' }],
  ['won', { en: 'new, won', zh: '赢得' }],
  ['lost', { en: 'existing, lost', zh: '流失' }],
  ['passing', { en: 'new, passing', zh: '短期往来' }],
]);

const TIER = 'tier:';

/** A group of customers for the reader; a tier as the policy calls it. */
export function groupWord({ group, label }: Pick<CustomerGroup, 'group' | 'label'>, language: Language): string {
  if (!group.startsWith(TIER)) return (label ?? GROUPS.get(group))?.[language] ?? group;
  return (language === 'zh' ? '分层：' : 'tier: ') + (label?.[language] ?? group.slice(TIER.length));
}

/** What is said where only the first rows of many are shown. */
export function firstOfMany(shown: number, hidden: string, by: string, { language, wholeBy = '--format csv' }: View): string {
  if (language === 'zh') return `只列${by}前 ${shown} 名，另有 ${hidden} 项未列，${wholeBy} 含全部。`;
  return `The first ${shown} by ${by}; ${wholeBy} has ${hidden} more.`;
}

/** What the mark before a closing balance says, and how many rows of all have it. */
export function paddedNotice(mark: string, marked: string, all: string, language: Language): string {
  if (language === 'zh') return `${mark} 期末余额远高于日均余额（冲时点，见政策 padding_multiple）：${marked} / ${all}`;
  return `${mark} closing balance far above the daily average (padding_multiple of the policy): ${marked} of ${all}`;
}

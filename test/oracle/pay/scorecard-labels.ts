/** Indicators that prizes and piece rates of the cases are for, as the built-in scorecards call them. */
import type { SchemeName } from './pay-policy.js';

export interface IndicatorName {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  /** Its measure is a ratio, with up to 8 decimals. */
  readonly isRatio?: boolean;
}

const customerManagers: readonly IndicatorName[] = [
  { id: '1', zh: '对公日均存款', en: 'average corporate deposits' },
  { id: '3', zh: '活期占比', en: 'demand share of corporate deposits', isRatio: true },
  { id: '13', zh: '中间业务收入', en: 'intermediary income' },
  { id: '25', zh: '有效卡', en: 'active cards' },
];

export const indicatorsOf: Readonly<Record<SchemeName, readonly IndicatorName[]>> = {
  corporate_manager: customerManagers,
  customer_manager: customerManagers,
  counter_staff: [
    { id: '1', zh: '柜面业务量', en: 'counter transactions' },
    { id: '2', zh: '柜面开户', en: 'accounts opened' },
  ],
  branch_head: [
    { id: '1', zh: '模拟利润完成率', en: 'virtual profit to its target' },
    { id: '3', zh: '日均存款完成率', en: 'average deposits to their target' },
  ],
};

/** The indicator of his scorecard that has this id or label. */
export function indicatorCalled(scheme: SchemeName, metric: string): string | undefined {
  return indicatorsOf[scheme].find(({ id, zh, en }) => [id, zh, en].includes(metric))?.id;
}

import type { Language, Text } from '../../problems/entry.js';

/** Words of the screens of pay that no column and no item has. */
export const PAY_WORDS = {
  pay: { en: 'Pay', zh: '薪酬' },
  payslip: { en: 'Payslip', zh: '工资单' },
  pools: { en: 'Pools of performance pay', zh: '绩效池' },
  deposits: { en: 'Risk deposits', zh: '风险金' },
  atRisk: { en: 'at risk', zh: '在险' },
  uncovered: { en: 'due beyond what was at risk', zh: '未扣足' },
  extras: { en: 'prizes, fines, restatements', zh: '奖罚重述' },
  nobody: { en: 'nobody to pay', zh: '没有应发人员' },
  step: { en: 'step', zh: '项目' },
} as const satisfies Record<string, Text>;

/** Where a restatement is, and why it was made. */
export function restatedAs(name: string, reason: string, language: Language): string {
  return language === 'zh' ? `重述 ${name}：${reason}` : `Restated as ${name}: ${reason}`;
}

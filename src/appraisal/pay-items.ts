import type { Text } from '../problems/entry.js';
import type { PayItem } from './pay.js';

/** What the items of a payslip are called, on the slip and in every table of it. */
export const PAY_ITEM_LABELS: Readonly<Record<PayItem, Text>> = {
  score: { en: 'contribution score', zh: '综合贡献得分' },
  quality: { en: 'quality score', zh: '综合素质得分' },
  grade: { en: 'grade', zh: '等级' },
  days: { en: 'days employed', zh: '在岗天数' },
  post_wage: { en: 'post wage', zh: '岗位工资' },
  performance: { en: 'performance pay', zh: '绩效工资' },
  advance_set_off: { en: 'advance set off', zh: '抵扣预发绩效' },
  piece: { en: 'piece rates', zh: '计件工资' },
  minimum_top_up: { en: 'made up to the minimum', zh: '保底补差' },
  maximum_cut: { en: 'cut to the maximum', zh: '封顶扣减' },
  earned: { en: 'earned', zh: '应发合计' },
  prize: { en: 'prizes', zh: '竞赛奖励' },
  fine: { en: 'fines', zh: '罚款' },
  top_up: { en: 'paid after a restatement', zh: '重述补发' },
  recovery: { en: 'recovered after a restatement', zh: '重述追回' },
  deposit_held: { en: 'risk deposit held back', zh: '计提风险金' },
  deposit_returned: { en: 'risk deposit returned', zh: '返还风险金' },
  carried_over: { en: 'carried over', zh: '上期结转' },
  net: { en: 'net', zh: '净额' },
  paid: { en: 'paid', zh: '实发' },
  carried_forward: { en: 'carried forward', zh: '结转下期' },
};

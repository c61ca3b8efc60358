import type { Text } from '../../problems/entry.js';

/** What the sheets of the files of a run are called: at most 31 characters, as spreadsheets have it. */
export const SHEET_NAMES: ReadonlyMap<string, Text> = new Map(
  Object.entries({
    'leaderboard.csv': { en: 'Leaderboard', zh: '排行榜' },
    'statements.csv': { en: 'Statements', zh: '虚拟利润表' },
    'adjustments.csv': { en: 'Adjustments', zh: '调整事项' },
    'efficiency.csv': { en: 'Efficiency', zh: '经营效益' },
    'risk.csv': { en: 'Risk', zh: '风险调整' },
    'balances.csv': { en: 'Balances', zh: '余额对比' },
    'scorecard.csv': { en: 'Scorecard', zh: '指标得分' },
    'quality.csv': { en: 'Quality', zh: '综合素质' },
    'grades.csv': { en: 'Grades', zh: '等级评定' },
    'gates.csv': { en: 'Gates', zh: '等级条件' },
    'centres.csv': { en: 'Centres', zh: '责任中心' },
    'customer-groups.csv': { en: 'Customer groups', zh: '客户分群' },
    'customers.csv': { en: 'Customers', zh: '客户贡献' },
    'positions.csv': { en: 'Positions', zh: '账户明细' },
    'losses.csv': { en: 'Losses', zh: '贷款损失' },
    'reconciliation.csv': { en: 'Reconciliation', zh: '台账核对' },
    'rejects.csv': { en: 'Rejects', zh: '拒绝记录' },
  }),
);

export const CONTROL_SHEET: Text = { en: 'Control totals', zh: '控制总数' };
export const MANIFEST_SHEET: Text = { en: 'Manifest', zh: '运行清单' };

import type { Text } from '../problems/entry.js';

/** Headings that several output files share (SPEC 16). */
export const HEADINGS = {
  period: { en: 'period', zh: '期间' },
  record: { en: 'record', zh: '记录类型' },
  branch: { en: 'branch', zh: '机构' },
  manager: { en: 'manager', zh: '客户经理' },
  name: { en: 'name', zh: '姓名' },
  account: { en: 'account', zh: '账号' },
  customer: { en: 'customer', zh: '客户号' },
  product: { en: 'product', zh: '产品' },
  contribution: { en: 'contribution', zh: '客户贡献' },
  share: { en: 'share', zh: '占比' },
  rank: { en: 'rank', zh: '名次' },
  scheme: { en: 'scheme', zh: '考核方案' },
  ladder: { en: 'ladder', zh: '等级序列' },
  score: { en: 'contribution score', zh: '综合贡献得分' },
  quality: { en: 'quality score', zh: '综合素质得分' },
  target: { en: 'target', zh: '目标值' },
  points: { en: 'points', zh: '得分' },
  found: { en: 'found', zh: '实际' },
  clause: { en: 'clause', zh: '政策条款' },
} as const satisfies Record<string, Text>;

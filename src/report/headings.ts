import type { Text } from '../problems/entry.js';

/** Headings that several output files share (SPEC 16). */
export const HEADINGS = {
  period: { en: 'period', zh: '期间' },
  record: { en: 'record', zh: '记录类型' },
  branch: { en: 'branch', zh: '机构' },
  manager: { en: 'manager', zh: '客户经理' },
  name: { en: 'name', zh: '姓名' },
  customer: { en: 'customer', zh: '客户号' },
  product: { en: 'product', zh: '产品' },
  contribution: { en: 'contribution', zh: '客户贡献' },
  share: { en: 'share', zh: '占比' },
} as const satisfies Record<string, Text>;

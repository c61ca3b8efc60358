import type { Text } from '../problems/entry.js';

/** What a run does, as people are told of it. */
export interface Phase {
  readonly label: Text;
  /** the stage of the program that ends it */
  readonly lastStage: string;
  /** share of the time of a run of 10 million rows */
  readonly weight: number;
  /** stages within it, with the fraction of the phase that they end */
  readonly landmarks?: Readonly<Record<string, number>>;
}

const MEASURING = { 'account sums': 0.18, account: 0.34, position: 0.45, 'control-total': 0.55, 'customer-figure': 0.72, customer: 0.84 };

/** In the order of a run (SPEC 1a). */
export const PHASES: readonly Phase[] = [
  { label: { en: 'opening files', zh: '打开文件' }, lastStage: 'open files', weight: 0.08 },
  { label: { en: 'reading the ledger', zh: '读取台账' }, lastStage: 'ledger to typed rows', weight: 0.42 },
  { label: { en: 'measuring accounts and customers', zh: '计量账户与客户' }, lastStage: 'market-share', weight: 0.32, landmarks: MEASURING },
  { label: { en: 'statements, scores and grades', zh: '计算利润表、得分与等级' }, lastStage: 'scores', weight: 0.08 },
  { label: { en: 'writing files', zh: '写入文件' }, lastStage: 'files', weight: 0.1 },
];

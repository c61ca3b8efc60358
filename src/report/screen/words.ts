import type { Period } from '../../calendar/period.js';
import type { Language, Text } from '../../problems/entry.js';
import { visible } from '../../problems/problem.js';
import type { View } from './view.js';

/** Words of the screen that no column and no line of the statement has. */
export const WORDS = {
  title: { en: 'Appraisal of customer managers', zh: '客户经理考核' },
  period: { en: 'period', zh: '考核期间' },
  policy: { en: 'policy', zh: '考核政策' },
  managers: { en: 'managers', zh: '经理人数' },
  rows: { en: 'rows counted', zh: '计入行数' },
  statements: { en: 'Virtual profit statement', zh: '虚拟利润表' },
  adjustments: { en: 'Adjustments', zh: '调整事项' },
  reconciliation: { en: 'Reconciliation with the ledger', zh: '台账核对' },
  bank: { en: 'bank', zh: '全行' },
  total: { en: 'total', zh: '合计' },
  nobody: { en: 'nobody to show', zh: '没有可显示的人员' },
  unassigned: { en: '', zh: '未归属' },
} as const satisfies Record<string, Text>;

/** Kinds of record in Chinese; in English they go by their own names. */
const RECORDS_ZH: ReadonlyMap<string, string> = new Map([
  ['loan', '贷款'],
  ['deposit', '存款'],
  ['income', '中间业务收入'],
  ['class', '风险分类'],
  ['activity', '业务量'],
  ['cost', '成本'],
  ['disposal', '处置'],
  ['adjustment', '调整'],
  ['(unknown)', '（未知）'],
]);

export function recordWord(record: string, language: Language): string {
  return language === 'zh' ? (RECORDS_ZH.get(record) ?? record) : record;
}

/** A heading or name with the currency of the amounts below it. */
export function inCurrency(text: string, currency: string, language: Language): string {
  return visible(language === 'zh' ? `${text}（${currency}）` : `${text}, ${currency}`);
}

export function daysOf({ first, last, days }: Period, language: Language): string {
  return language === 'zh' ? `${first} 至 ${last}，${days} 天` : `${first} to ${last}, ${days} days`;
}

export function partOf(part: string, whole: string, language: Language): string {
  return language === 'zh' ? `${part} / ${whole}` : `${part} of ${whole}`;
}

/** What every report says where the run went on in spite of rejects (SPEC 2.6). */
export function rejectedNotice(rows: string, isOne: boolean, language: Language): string {
  if (language === 'zh') return `注意：${rows} 条台账记录被拒绝，未计入任何数字，详见 rejects.csv。`;
  const were = isOne ? 'row was rejected and is' : 'rows were rejected and are';
  return `Note: ${rows} ledger ${were} in no figure, see rejects.csv.`;
}

export function topOf(top: number, language: Language): string {
  return language === 'zh' ? `，前 ${top} 名` : `, top ${top}`;
}

export function leftOut(lines: number, { language, wholeBy = '--format csv' }: View): string {
  if (language === 'zh') return `另有 ${lines} 项因宽度不足未显示，${wholeBy} 含全部项目。`;
  return `${lines} more ${lines === 1 ? 'line does' : 'lines do'} not fit the width; ${wholeBy} has all.`;
}

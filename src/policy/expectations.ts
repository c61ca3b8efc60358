import type { Text } from '../problems/entry.js';

/**
 * What a place of the policy asks for, as it stands after "is not". The schema names one of these as its error, so
 * that a refused value can be explained in both languages.
 */
export const EXPECTATIONS = {
  mapping: { en: 'a mapping of names to values', zh: '“名称: 值”形式的映射' },
  list: { en: 'a list', zh: '列表' },
  dated_list: { en: 'a list with at least one dated value', zh: '至少含一个带日期值的列表' },
  text: { en: 'a text of 1 to 500 printable characters', zh: ' 1 至 500 个可见字符的文本' },
  id: { en: 'a name of 1 to 100 printable characters', zh: ' 1 至 100 个可见字符的名称' },
  key: { en: 'a name of 1 to 100 printable characters', zh: ' 1 至 100 个可见字符的名称' },
  currency: { en: 'a currency code of three capitals, such as CNY', zh: '三位大写货币代码，例如 CNY' },
  date: { en: 'a date such as 2025-09-30', zh: '日期，例如 2025-09-30' },
  record: { en: 'one of loan, deposit, income', zh: ' loan、deposit、income 之一' },
  class_list: { en: 'a list that names each class at most once', zh: '每个分类至多出现一次的列表' },
  decimal: { en: 'a decimal of at most 8 places, such as 0.0180', zh: '至多 8 位小数的数，例如 0.0180' },
  per_year: { en: 'a yearly rate between -1 and 1: 1.80% is 0.0180', zh: '介于 -1 与 1 之间的年利率：1.80% 写作 0.0180' },
  ratio: { en: 'a fraction from 0 to 1: 30% is 0.30', zh: ' 0 至 1 之间的比例：30% 写作 0.30' },
  weight: { en: 'a weight from 0 to 12.5: 75% is 0.75', zh: ' 0 至 12.5 之间的权重：75% 写作 0.75' },
} as const satisfies Record<string, Text>;

export type Expectation = keyof typeof EXPECTATIONS;

/** Whether the error of a schema names an expectation. */
export function isExpectation(name: string): name is Expectation {
  return Object.hasOwn(EXPECTATIONS, name);
}

/** What is expected where one of a few words may stand. */
export function oneOf(words: readonly string[]): Text {
  const [only] = words;
  if (words.length === 1 && only !== undefined) return { en: only, zh: ` ${only}` };
  return { en: `one of ${words.join(', ')}`, zh: ` ${words.join('、')} 之一` };
}

import type { Text } from '../problems/entry.js';

/** What a place of any document may ask for, as it stands after "is not". */
export const BASIC_EXPECTATIONS = {
  mapping: { en: 'a mapping of names to values', zh: '“名称: 值”形式的映射' },
  list: { en: 'a list', zh: '列表' },
  text: { en: 'a text of 1 to 500 printable characters', zh: ' 1 至 500 个可见字符的文本' },
  id: { en: 'a name of 1 to 100 printable characters', zh: ' 1 至 100 个可见字符的名称' },
  key: { en: 'a name of 1 to 100 printable characters', zh: ' 1 至 100 个可见字符的名称' },
} as const satisfies Record<string, Text>;

/** How the errors that a schema names are to be explained. */
export interface Vocabulary<Fault extends string> {
  /** what was expected, for each error; the basic ones among them */
  readonly expectations: Readonly<Record<keyof typeof BASIC_EXPECTATIONS, Text>>;
  /** errors that are a fault of their own, where others are a wrong value */
  readonly faults: Readonly<Record<string, Fault>>;
}

/** What is expected where one of a few words may stand. */
export function oneOf(words: readonly string[]): Text {
  const [only] = words;
  if (words.length === 1 && only !== undefined) return { en: only, zh: ` ${only}` };
  return { en: `one of ${words.join(', ')}`, zh: ` ${words.join('、')} 之一` };
}

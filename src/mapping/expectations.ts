import type { Text } from '../problems/entry.js';
import { BASIC_EXPECTATIONS } from '../yaml/expectations.js';

/** What a place of a mapping asks for, as it stands after "is not". The schema names one of these as its error. */
export const EXPECTATIONS = {
  ...BASIC_EXPECTATIONS,
  key: { en: 'a text of at most 500 printable characters', zh: '至多 500 个可见字符的文本' },
  cell: { en: 'a text of at most 500 printable characters', zh: '至多 500 个可见字符的文本' },
  column_name: { en: 'a column name of 1 to 200 printable characters', zh: ' 1 至 200 个可见字符的列名' },
  expression: { en: 'an expression of 1 to 4,000 characters', zh: ' 1 至 4,000 个字符的表达式' },
  files: { en: 'a list with at least one file', zh: '至少含一个文件的列表' },
  records: { en: 'a list with at least one record', zh: '至少含一种记录的列表' },
  match: { en: 'a file name or a pattern of one, without folder', zh: '不含文件夹的文件名或其通配形式' },
  encoding: {
    en: 'utf-8, utf-16, utf-16le, utf-16be, gb18030, gbk or gb2312',
    zh: ' utf-8、utf-16、utf-16le、utf-16be、gb18030、gbk 或 gb2312',
  },
  delimiter: { en: 'one of "," ";" "|" tab', zh: ' ","、";"、"|" 或 tab' },
  skip_lines: { en: 'a whole number from 0 to 1,000', zh: ' 0 至 1,000 的整数' },
  header: { en: 'true, false, or a list of names', zh: ' true、false 或列名列表' },
  date_format: { en: '%Y or %y, %m and %d, each once, with - / . or 年月日', zh: '由 %Y（或 %y）、%m、%d 各一次组成的日期格式' },
  unit: { en: '元, 万元, 亿元, yuan, ten_thousand or hundred_million', zh: ' 元、万元、亿元、yuan、ten_thousand 或 hundred_million' },
  rate_unit: { en: 'fraction, percent or "%"', zh: ' fraction、percent 或 "%"' },
  column_unit: { en: '元, 万元 or 亿元; of a rate: fraction or percent', zh: ' 元、万元、亿元；利率为 fraction 或 percent' },
} as const satisfies Record<string, Text>;

export type Expectation = keyof typeof EXPECTATIONS;

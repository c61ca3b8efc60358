import type { Text } from '../problems/entry.js';
import type { ExpressionFault } from './expression-node.js';

const ELSE: Text = { en: 'this form', zh: '此种写法' };

/** What an expression may not have, by the engine's class of a node and by names of our own. */
const FORMS: ReadonlyMap<unknown, Text> = new Map([
  ['SUBQUERY', { en: 'a query within it', zh: '子查询' }],
  ['WINDOW', { en: 'a window function', zh: '窗口函数' }],
  ['LAMBDA', { en: 'an arrow or lambda', zh: '箭头或 lambda' }],
  ['PARAMETER', { en: 'a parameter', zh: '参数占位符' }],
  ['STAR', { en: 'a star or COLUMNS(…)', zh: '星号或 COLUMNS(…)' }],
  ['DEFAULT', { en: 'DEFAULT', zh: 'DEFAULT' }],
  ['COLLATE', { en: 'a collation', zh: '排序规则' }],
  ['POSITIONAL_REFERENCE', { en: 'the number of a column', zh: '列序号' }],
  ['ALIAS', { en: 'a name of its own (AS)', zh: '别名（AS）' }],
  ['CLAUSES', { en: 'DISTINCT, FILTER or ORDER BY', zh: 'DISTINCT、FILTER 或 ORDER BY' }],
  ['LONG_NUMBER', { en: 'a number of more than 15 digits', zh: '超过 15 位的数字' }],
  ['CONTROL', { en: 'a control character', zh: '控制字符' }],
  ['COMMENT', { en: 'a comment (-- or /*)', zh: '注释（-- 或 /*）' }],
  ['QUOTING', { en: 'a dollar sign or letter before a quote', zh: '美元符号或引号前的字母' }],
  ['STATEMENT', { en: 'anything beside one expression', zh: '单个表达式以外的内容' }],
]);

/** The fault of a form that an expression may not have. */
export function refusedForm(form: unknown): ExpressionFault {
  const { en, zh } = FORMS.get(form) ?? ELSE;
  return { fault: 'mapping_expression_form', details: { form_en: en, form_zh: zh } };
}

/** Characters that no expression needs, and that could end its text early on the way to the engine. */
export function hasControl(text: string): boolean {
  return /(?![\t\n\r])\p{Cc}|\p{Cs}/u.test(text);
}

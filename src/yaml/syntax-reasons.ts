import type { ErrorCode } from 'yaml';
import type { Text } from '../problems/entry.js';
import type { Finding } from './finding.js';

const UNEXPECTED: Text = { en: 'something stands where it may not', zh: '此处出现了不允许的内容' };
const BAD_KEY: Text = { en: 'a key must be a short text on one line', zh: '键必须是单行的短文本' };
const BAD_ALIAS: Text = { en: 'an alias or anchor without a proper name', zh: '别名或锚点书写有误' };
const BAD_TAG: Text = { en: 'tags such as !!binary are not allowed', zh: '不允许使用 !!binary 之类的标签' };

/** Why a text is no YAML, for each code of the `yaml` package and for what is refused before it. */
const SYNTAX_REASONS: Readonly<Record<ErrorCode | 'CONTROL_CHARACTER' | 'LONE_RETURN' | 'TAG', Text>> = {
  ALIAS_PROPS: BAD_ALIAS,
  BAD_ALIAS,
  BAD_COLLECTION_TYPE: BAD_TAG,
  BAD_DIRECTIVE: { en: 'a directive (%) is written wrongly', zh: '指令（%）书写有误' },
  BAD_DQ_ESCAPE: { en: 'an unknown escape after a backslash', zh: '反斜杠后的转义字符无法识别' },
  BAD_INDENT: { en: 'the indentation does not fit', zh: '缩进不一致' },
  BAD_PROP_ORDER: UNEXPECTED,
  BAD_SCALAR_START: { en: 'a text that begins with this character needs quotes', zh: '以该字符开头的文本需加引号' },
  BLOCK_AS_IMPLICIT_KEY: { en: 'a second colon on a line, or a missing line break', zh: '同一行有第二个冒号，或缺少换行' },
  BLOCK_IN_FLOW: { en: 'a block within brackets', zh: '括号内不能使用块结构' },
  CONTROL_CHARACTER: { en: 'a control character', zh: '含有控制字符' },
  DUPLICATE_KEY: { en: 'a key is given twice', zh: '键重复' },
  IMPOSSIBLE: UNEXPECTED,
  KEY_OVER_1024_CHARS: BAD_KEY,
  LONE_RETURN: { en: 'a carriage return without a line feed', zh: '回车符后缺少换行符' },
  MISSING_CHAR: { en: 'a colon, quote, comma or bracket is missing', zh: '缺少冒号、引号、逗号或括号' },
  MULTILINE_IMPLICIT_KEY: BAD_KEY,
  MULTIPLE_ANCHORS: BAD_ALIAS,
  MULTIPLE_DOCS: { en: 'more than one document (---) in the file', zh: '文件中有多个文档（---）' },
  MULTIPLE_TAGS: BAD_TAG,
  NON_STRING_KEY: BAD_KEY,
  RESOURCE_EXHAUSTION: { en: 'it is too complex', zh: '结构过于复杂' },
  TAB_AS_INDENT: { en: 'a tab is used for indentation', zh: '缩进使用了制表符' },
  TAG: BAD_TAG,
  TAG_RESOLVE_FAILED: BAD_TAG,
  UNEXPECTED_TOKEN: UNEXPECTED,
};

/** A place that is no readable YAML, and why. */
export function syntaxFinding(reason: keyof typeof SYNTAX_REASONS, offset: number): Finding {
  const { en, zh } = SYNTAX_REASONS[reason];
  return { fault: 'syntax', path: [], offset, details: { reason_en: en, reason_zh: zh } };
}

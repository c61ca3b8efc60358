import { entries } from '../entry.js';

/** What can be wrong with a mapping file. Columns are places in the document, such as `files[0].records[0].where`. */
export const mappingProblems = entries({
  mapping_syntax: {
    consequence: 'policy',
    message: { en: 'is not readable YAML: {reason_en}', zh: '不是可读的 YAML：{reason_zh}' },
    hint: { en: 'Check indentation and quotes on that line.', zh: '请检查该行的缩进和引号。' },
  },
  mapping_too_large: {
    consequence: 'policy',
    message: { en: 'the mapping is larger than {limit}', zh: '映射文件超过 {limit}' },
    hint: { en: 'A mapping is a short text file; is this the right file?', zh: '映射文件应为较短的文本文件，请确认文件是否正确。' },
  },
  mapping_too_deep: {
    consequence: 'policy',
    message: { en: 'is nested too deeply', zh: '嵌套层级过深' },
    hint: { en: 'A mapping has at most {limit} levels.', zh: '映射文件最多 {limit} 层。' },
  },
  mapping_alias: {
    consequence: 'policy',
    message: { en: 'aliases and anchors are not allowed in a mapping', zh: '映射文件不允许使用别名或锚点' },
    hint: { en: 'Write the value out where it is used.', zh: '请在使用处直接写出该值。' },
  },
  mapping_unknown_key: {
    consequence: 'policy',
    message: { en: "'{value}' is not a key of a mapping here", zh: '此处没有名为 {value} 的键' },
    hint: { en: 'Known here: {known}.', zh: '此处可用：{known}。' },
  },
  mapping_missing: {
    consequence: 'policy',
    message: { en: "'{value}' is missing", zh: '缺少 {value}' },
    hint: { en: 'Add the key, or write a value behind it.', zh: '请补充该键，或在其后填写值。' },
  },
  mapping_value: {
    consequence: 'policy',
    message: { en: "'{value}' is not {expected_en}", zh: '{value} 不是{expected_zh}' },
    hint: { en: 'Correct the value, or leave an optional key out.', zh: '请更正该值；可选的键也可省略。' },
  },
  mapping_duplicate_key: {
    consequence: 'policy',
    message: { en: "'{value}' is given twice", zh: '{value} 重复' },
    hint: { en: 'Keep one of them.', zh: '请只保留一个。' },
  },
  mapping_match_twice: {
    consequence: 'policy',
    message: { en: "an earlier entry already matches '{value}'", zh: '前面已有匹配 {value} 的条目' },
    hint: { en: 'The first entry that matches is used: join the two.', zh: '只使用第一个匹配的条目，请将两者合并。' },
  },
  mapping_header_twice: {
    consequence: 'policy',
    message: { en: "the header names '{value}' twice", zh: '表头中 {value} 重复' },
    hint: { en: 'Give each column a name of its own.', zh: '每一列的名称不得重复。' },
  },
  mapping_source_unknown: {
    consequence: 'policy',
    message: { en: "the file has no column '{value}'", zh: '文件中没有列 {value}' },
    hint: { en: 'Its columns, exactly as written: {known}.', zh: '列名须完全一致，可用：{known}。' },
  },
  mapping_record: {
    consequence: 'policy',
    message: { en: "'{value}' is no kind of record", zh: '{value} 不是记录类型' },
    hint: { en: 'Kinds: {known}.', zh: '类型：{known}。' },
  },
  mapping_column_unknown: {
    consequence: 'policy',
    message: { en: "records of this kind have no column '{value}'", zh: '此类记录没有 {value} 列' },
    hint: { en: 'Nearest: {known}.', zh: '最接近的：{known}。' },
  },
  mapping_column_missing: {
    consequence: 'policy',
    message: { en: "the required column '{value}' is missing", zh: '缺少必需的列 {value}' },
    hint: {
      en: 'Say where it comes from; an empty value ("") leaves it blank, where blank is allowed.',
      zh: '请注明其来源；允许为空时 value 可写成 ""。',
    },
  },
  mapping_column_source: {
    consequence: 'policy',
    message: { en: "'{value}' has {count} sources, not one", zh: '{value} 有 {count} 个来源，应恰有一个' },
    hint: { en: 'Give it one of column, value and expression.', zh: '请填写 column、value、expression 其中之一。' },
  },
  mapping_setting: {
    consequence: 'policy',
    message: { en: "'{value}' does not fit this column", zh: '{value} 不适用于该列' },
    hint: {
      en: 'date_format is for dates, decimal for numbers, 元 万元 亿元 for amounts, fraction and percent for rates.',
      zh: 'date_format 用于日期，decimal 用于数字，元、万元、亿元用于金额，fraction、percent 用于利率。',
    },
  },
  mapping_otherwise: {
    consequence: 'policy',
    message: { en: "'{value}' has 'otherwise' and nothing to translate", zh: '{value} 有 otherwise 却没有 translate' },
    hint: { en: "Add 'translate', or give a constant with 'value'.", zh: '请补充 translate，或用 value 填写常量。' },
  },
  mapping_expression_complex: {
    consequence: 'policy',
    message: { en: 'the expression is too complex', zh: '表达式过于复杂' },
    hint: { en: "Nest less in it; 'translate' lists words better.", zh: '请减少嵌套；词语对照请用 translate。' },
  },
  mapping_expression_syntax: {
    consequence: 'policy',
    message: { en: 'is no expression: {reason}', zh: '不是表达式：{reason}' },
    hint: {
      en: 'Check quotes, brackets and commas; text stands in single quotes.',
      zh: '请检查引号、括号和逗号；文本用单引号。',
    },
  },
  mapping_expression_form: {
    consequence: 'policy',
    message: { en: 'an expression may not have {form_en}', zh: '表达式不允许包含{form_zh}' },
    hint: { en: 'Calculate one value from the columns of the same row.', zh: '只能由同一行的列计算出一个值。' },
  },
  mapping_expression_column: {
    consequence: 'policy',
    message: { en: "the file has no column '{value}'", zh: '文件中没有列 {value}' },
    hint: {
      en: 'Nearest, exactly as written: {known}. Text stands in single quotes, column names may stand in double ones.',
      zh: '列名须完全一致，最接近的：{known}。文本用单引号，列名可用双引号。',
    },
  },
  mapping_expression_function: {
    consequence: 'policy',
    message: { en: "an expression may not use '{value}'", zh: '表达式不允许使用 {value}' },
    hint: { en: 'Nearest of those it may use: {known}.', zh: '允许使用的函数中最接近的：{known}。' },
  },
  mapping_expression_division: {
    consequence: 'policy',
    message: { en: 'an expression may not divide: that is not exact', zh: '表达式不允许除法：结果不精确' },
    hint: { en: "Use 'unit' or 'rate_unit', or multiply by a decimal such as 0.01.", zh: '请用 unit 或 rate_unit，或乘以小数，例如 0.01。' },
  },
  mapping_expression_argument: {
    consequence: 'policy',
    message: { en: "'{value}' {reason_en}", zh: '{value} {reason_zh}' },
    hint: { en: 'Write it out as a constant, or choose a simpler form.', zh: '请直接写出常量，或改用更简单的写法。' },
  },
  mapping_expression_growth: {
    consequence: 'policy',
    message: { en: "'{value}' could make a text {limit} times as long", zh: '{value} 可能使文本增至 {limit} 倍以上' },
    hint: { en: 'Replace by shorter texts, or fewer times.', zh: '请使用更短的替换文本，或减少次数。' },
  },
  mapping_expression_cast: {
    consequence: 'policy',
    message: { en: "an expression may not cast to '{value}'", zh: '表达式不允许转换为 {value}' },
    hint: { en: 'Types: {known}.', zh: '类型：{known}。' },
  },
  mapping_expression_float: {
    consequence: 'policy',
    message: { en: 'would be calculated with floating-point numbers', zh: '将按浮点数计算' },
    hint: { en: 'Write plain decimals, and cast to DECIMAL with fewer digits.', zh: '请写普通小数，并转换为位数较少的 DECIMAL。' },
  },
  mapping_expression_type: {
    consequence: 'policy',
    message: { en: 'has {found_en} where {expected_en} is needed', zh: '此处应为{expected_zh}，却是{found_zh}' },
    hint: {
      en: "Every column is text: compare it with 'text', or CAST it first.",
      zh: "每一列都是文本：请与 '文本' 比较，或先用 CAST 转换。",
    },
  },
  mapping_expression_refused: {
    consequence: 'policy',
    message: { en: 'cannot be calculated: {reason}', zh: '无法计算：{reason}' },
    hint: { en: 'Every column is text: CAST it where a number or a date is needed.', zh: '每一列都是文本：需要数字或日期时请用 CAST 转换。' },
  },
});

import { entries } from '../entry.js';

/** What can be wrong with cm-appraise.yaml. */
export const configProblems = entries({
  config_syntax: {
    consequence: 'policy',
    message: { en: 'is not readable YAML: {reason_en}', zh: '不是可读的 YAML：{reason_zh}' },
    hint: { en: 'Check indentation and quotes on that line.', zh: '请检查该行的缩进和引号。' },
  },
  config_too_large: {
    consequence: 'policy',
    message: { en: 'the configuration is larger than {limit}', zh: '配置文件超过 {limit}' },
    hint: { en: 'It is a short list of file names; is this the right file?', zh: '配置文件只是简短的文件名列表，请确认文件是否正确。' },
  },
  config_too_deep: {
    consequence: 'policy',
    message: { en: 'is nested too deeply', zh: '嵌套层级过深' },
    hint: { en: 'A configuration has one level: key and value.', zh: '配置文件只有一层：键和值。' },
  },
  config_alias: {
    consequence: 'policy',
    message: { en: 'aliases and anchors are not allowed in a configuration', zh: '配置文件不允许使用别名或锚点' },
    hint: { en: 'Write the value out where it is used.', zh: '请在使用处直接写出该值。' },
  },
  config_unknown_key: {
    consequence: 'policy',
    message: { en: "'{value}' is no setting", zh: '没有名为 {value} 的设置' },
    hint: { en: 'Known: {known}.', zh: '可用：{known}。' },
  },
  config_missing: {
    consequence: 'policy',
    message: { en: "'{value}' has no value", zh: '{value} 没有值' },
    hint: { en: 'Write one, or leave the key out.', zh: '请填写值，或省略该键。' },
  },
  config_value: {
    consequence: 'policy',
    message: { en: "'{value}' is not {expected_en}", zh: '{value} 不是{expected_zh}' },
    hint: { en: 'Correct the value, or leave the key out.', zh: '请更正该值，或省略该键。' },
  },
  config_duplicate_key: {
    consequence: 'policy',
    message: { en: "'{value}' is given twice", zh: '{value} 重复' },
    hint: { en: 'Keep one of them.', zh: '请只保留一个。' },
  },
});

import { entries } from '../entry.js';

/** What can be wrong with a file as a whole, or with its header. */
export const fileProblems = entries({
  demo_taken: {
    consequence: 'no_output',
    message: { en: 'the folder holds something already', zh: '文件夹不为空' },
    hint: { en: 'Name another, or an empty one.', zh: '请指定其他文件夹或空文件夹。' },
  },
  file_missing: {
    consequence: 'no_input',
    message: { en: 'there is no such file', zh: '文件不存在' },
    hint: { en: 'Check the name and the folder you are in.', zh: '请检查文件名和当前文件夹。' },
  },
  file_unreadable: {
    consequence: 'no_input',
    message: { en: 'the file cannot be read: {reason}', zh: '文件无法读取：{reason}' },
    hint: { en: 'Check its permissions.', zh: '请检查文件权限。' },
  },
  file_twice: {
    consequence: 'usage',
    message: { en: 'the same file is given twice', zh: '同一文件给出了两次' },
    hint: { en: 'Each row must count once; name the file once.', zh: '每行只能计一次，请只列出一次。' },
  },
  file_empty: {
    consequence: 'data',
    message: { en: 'the file is empty', zh: '文件为空' },
    hint: { en: 'Export it again; was it cut off?', zh: '请重新导出，文件可能被截断。' },
  },
  file_without_rows: {
    consequence: 'data',
    message: { en: 'the file has a header and no rows', zh: '文件只有表头，没有数据行' },
    hint: { en: 'Export it again, or leave it out.', zh: '请重新导出，或不要包含该文件。' },
  },
  file_binary: {
    consequence: 'data',
    message: { en: 'this is no text file: {reason}', zh: '不是文本文件：{reason}' },
    hint: { en: 'Give a CSV export; a workbook must be saved as CSV first.', zh: '请提供 CSV 导出文件，工作簿需先另存为 CSV。' },
  },
  file_not_decoded: {
    consequence: 'data',
    message: { en: 'the bytes from here on are not {encoding}', zh: '从此处起不是 {encoding} 编码' },
    hint: {
      en: 'Was the file cut off or pieced together? Else export it as UTF-8 or GB18030, or name its encoding with --encoding.',
      zh: '文件可能被截断或拼接；否则请以 UTF-8 或 GB18030 编码导出，或用 --encoding 指定编码。',
    },
  },
  mapping_source_missing: {
    consequence: 'policy',
    message: { en: "{file} has no column '{value}'", zh: '{file} 没有列 {value}' },
    hint: { en: 'Nearest: {nearest}. Names must be written as in the file.', zh: '相近：{nearest}。列名须与文件一致。' },
  },
  mapping_expression_failed: {
    consequence: 'data',
    message: { en: 'an expression of the mapping cannot be worked out for a row: {reason}', zh: '映射表达式无法对某行求值：{reason}' },
    hint: { en: 'Write TRY_CAST for CAST, so that a wrong cell becomes a reject with its line.', zh: '请用 TRY_CAST 代替 CAST，使错误单元格成为带行号的拒绝记录。' },
  },
  gzip_broken: {
    consequence: 'data',
    message: { en: 'the packed file cannot be unpacked: {reason}', zh: '压缩文件无法解压：{reason}' },
    hint: { en: 'Copy or export it again; was it cut off?', zh: '请重新复制或导出，文件可能被截断。' },
  },
  parquet_broken: {
    consequence: 'data',
    message: { en: 'the Parquet file cannot be read: {reason}', zh: 'Parquet 文件无法读取：{reason}' },
    hint: { en: 'Copy or export it again; was it cut off?', zh: '请重新复制或导出，文件可能被截断。' },
  },
  column_float: {
    consequence: 'data',
    message: { en: 'the column holds floating-point numbers', zh: '该列为浮点数' },
    hint: { en: 'Amounts and rates must be exact: export the column as DECIMAL or as text.', zh: '金额和利率必须精确：请以 DECIMAL 或文本导出该列。' },
  },
  quote_unclosed: {
    consequence: 'data',
    message: { en: 'a quoted cell that begins in this record is never closed', zh: '此记录中的引号没有闭合' },
    hint: { en: 'Close the quote; a quote inside a quoted cell is written twice.', zh: '请补上引号；引号内的引号需写两次。' },
  },
  field_too_long: {
    consequence: 'data',
    message: { en: 'a record that begins here is longer than {limit}', zh: '此处开始的记录超过 {limit}' },
    hint: { en: 'Look for a quote that is not closed.', zh: '请检查是否有未闭合的引号。' },
  },
  kind_unknown: {
    consequence: 'data',
    message: { en: 'the kind of the records cannot be told', zh: '无法判断记录类型' },
    hint: {
      en: "Add a column 'record', or name the kind on the command line: loan={value}. Kinds: {known}.",
      zh: "请增加 record（记录类型）列，或在命令行注明：loan={value}。类型：{known}。",
    },
  },
  header_missing_column: {
    consequence: 'data',
    message: { en: "the required column '{column}' is missing", zh: '缺少必需的列 {column}' },
    hint: { en: 'Found: {found}. Nearest: {nearest}.', zh: '表头为：{found}。最接近的：{nearest}。' },
  },
  header_duplicate: {
    consequence: 'data',
    message: { en: "two columns mean '{column}': {found}", zh: '有两列都表示 {column}：{found}' },
    hint: { en: 'Keep one of them.', zh: '请只保留一列。' },
  },
  header_unit: {
    consequence: 'data',
    message: { en: "the unit '{value}' does not fit this column", zh: '单位 {value} 不适用于该列' },
    hint: { en: 'Units known here: {known}.', zh: '可用单位：{known}。' },
  },
  engine_overflow: {
    consequence: 'data',
    message: { en: 'the amounts are too large to be added exactly: {reason}', zh: '金额过大，无法精确汇总：{reason}' },
    hint: { en: 'Check the unit of the amounts.', zh: '请检查金额单位。' },
  },
});

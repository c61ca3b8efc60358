import { describe, expect, it } from 'vitest';
import { mappingFor } from '../../src/mapping/file-pattern.js';
import { consequenceOf, formatProblem, hintOf } from '../../src/problems/problem.js';
import { FILE, WHOLE, briefly, edited, fileOf, mappingOf, problemsOf } from './ledger-mapping.js';

const DEPOSIT = 'files[0].records[0]';
const COLUMNS = `${DEPOSIT}.columns`;
const CLASS = 'files[0].records[1].columns.class';

/** what, anchor, what is replaced after it, by what; code, place and value of the one problem */
const CASES: readonly [string, string, string, string, string, string, string][] = [
  ['an unknown key of the mapping', 'name:', 'snapshots:', 'snapshot: full\nsnapshots:', 'mapping_unknown_key', 'snapshot', 'snapshot'],
  ['an unknown key of a file', 'match:', 'encoding:', 'sheet: 1\n    encoding:', 'mapping_unknown_key', 'files[0].sheet', 'sheet'],
  ['an unknown key of a record', 'record:', 'decimal:', 'currency: CNY\n        decimal:', 'mapping_unknown_key', `${DEPOSIT}.currency`, 'currency'],
  ['an unknown key of a column', 'account:', 'column:', 'colum: x, column:', 'mapping_unknown_key', `${COLUMNS}.account.colum`, 'colum'],
  ['a setting of another column', 'rate:', '{column:', '{rate_unit: "%", column:', 'mapping_unknown_key', `${COLUMNS}.rate.rate_unit`, 'rate_unit'],
  ['no name', 'name:', ' core-banking', '', 'mapping_missing', 'name', 'name'],
  ['a key without a value', 'ignore:', ' "account_id = \'合计\'"', '', 'mapping_missing', 'files[0].ignore', 'ignore'],
  ['a column without a value', 'date: date', ' date', '', 'mapping_missing', `${COLUMNS}.date`, 'date'],
  ['another kind of snapshots', 'snapshots:', 'changes', 'daily', 'mapping_value', 'snapshots', 'daily'],
  ['a pattern with a folder', 'match:', 'trans*.csv', 'a/trans*.csv', 'mapping_value', 'files[0].match', 'a/trans*.csv'],
  ['another encoding', 'encoding:', 'GBK', 'big5', 'mapping_value', 'files[0].encoding', 'big5'],
  ['an encoding that is a word of JavaScript', 'encoding:', 'GBK', 'constructor', 'mapping_value', 'files[0].encoding', 'constructor'],
  ['another delimiter', 'delimiter:', '";"', '"::"', 'mapping_value', 'files[0].delimiter', '::'],
  ['lines below zero', 'skip_lines:', '3', '-1', 'mapping_value', 'files[0].skip_lines', '-1'],
  ['too many lines', 'skip_lines:', '3', '1001', 'mapping_value', 'files[0].skip_lines', '1001'],
  ['lines that are no number', 'skip_lines:', '3', '0x3', 'mapping_value', 'files[0].skip_lines', '0x3'],
  ['a header that is a word', 'header:', 'false', 'no', 'mapping_value', 'files[1].header', 'no'],
  ['an expression that is a list', 'where:', '|\n          type <> \'x\'\n          AND bal <> \'\'', '[a]', 'mapping_value', `${DEPOSIT}.where`, '[a]'],
  ['an expression that is too long', 'ignore:', "合计'", `${'x'.repeat(4000)}'`, 'mapping_value', 'files[0].ignore', `account_id = '${'x'.repeat(186)}`],
  ['a form of date without a day', 'date_format:', '%y%m%d', '%y%m', 'mapping_value', `${DEPOSIT}.date_format`, '%y%m'],
  ['a form of date with two years', 'date_format:', '%y%m%d', '%Y%y%m%d', 'mapping_value', `${DEPOSIT}.date_format`, '%Y%y%m%d'],
  ['a form of date with a time', 'date_format:', '%y%m%d', '%y%m%d %H', 'mapping_value', `${DEPOSIT}.date_format`, '%y%m%d %H'],
  ['another decimal mark', 'decimal:', '","', '"·"', 'mapping_value', `${DEPOSIT}.decimal`, '·'],
  ['another unit', 'unit:', '万元', '千元', 'mapping_value', `${DEPOSIT}.unit`, '千元'],
  ['a unit of rates for amounts', 'unit:', '万元', '"%"', 'mapping_value', `${DEPOSIT}.unit`, '%'],
  ['a unit of amounts for rates', 'rate_unit:', '"%"', '万元', 'mapping_value', `${DEPOSIT}.rate_unit`, '万元'],
  ['another unit of a column', 'balance:', '亿元', '‰', 'mapping_value', `${COLUMNS}.balance.unit`, '‰'],
  ['an empty name of a column', 'date: date', 'date: date', 'date: ""', 'mapping_value', `${COLUMNS}.date`, ''],
  ['a list for a column', 'date: date', 'date: date', 'date: [date]', 'mapping_value', `${COLUMNS}.date`, '[date]'],
  ['a control character in a constant', 'product:', 'personal_demand', '"a\\eb"', 'mapping_value', `${COLUMNS}.product.value`, 'a\u001bb'],
  ['a control character in a word', 'translate:', 'A:', '"\\0":', 'mapping_value', `${CLASS}.translate["\\u0000"]`, '\u0000'],
  ['a word for a translation', 'class:', '{A: normal, "": normal, 不良: loss}', 'normal', 'mapping_value', `${CLASS}.translate`, 'normal'],
  ['an unknown kind of record', 'records:', 'record: deposit', 'record: deposits', 'mapping_record', `${DEPOSIT}.record`, 'deposits'],
  ['a kind that is a word of JavaScript', 'records:', 'record: deposit', 'record: constructor', 'mapping_record', `${DEPOSIT}.record`, 'constructor'],
  ['a column of another kind', 'product:', 'sequence:', 'class: x\n          sequence:', 'mapping_column_unknown', `${COLUMNS}.class`, 'class'],
  ['a maturity of a classification', 'record: class', 'account:', 'maturity: x\n          account:', 'mapping_column_unknown', 'files[0].records[1].columns.maturity', 'maturity'],
  ['a unit of a maturity', 'product:', 'sequence:', 'maturity: {column: x, unit: yuan}\n          sequence:', 'mapping_setting', `${COLUMNS}.maturity.unit`, 'yuan'],
  ['a column that no kind has', 'product:', 'sequence:', '__proto__: x\n          sequence:', 'mapping_column_unknown', `${COLUMNS}.__proto__`, '__proto__'],
  ['a column without source', 'account:', '{column: account_id}', '{translate: {a: b}}', 'mapping_column_source', `${COLUMNS}.account`, 'account'],
  ['a column with two sources', 'product:', '{value:', '{column: a, value:', 'mapping_column_source', `${COLUMNS}.product`, 'product'],
  ['a date format of an amount', 'balance:', 'unit: 亿元', 'date_format: "%Y%m%d"', 'mapping_setting', `${COLUMNS}.balance.date_format`, '%Y%m%d'],
  ['a decimal mark of an id', 'product:', '{value:', '{decimal: ".", value:', 'mapping_setting', `${COLUMNS}.product.decimal`, '.'],
  ['a percentage of an amount', 'balance:', '亿元', 'percent', 'mapping_setting', `${COLUMNS}.balance.unit`, 'percent'],
  ['yuan of a rate', 'rate:', '{column:', '{unit: yuan, column:', 'mapping_setting', `${COLUMNS}.rate.unit`, 'yuan'],
  ['yuan of a number of things', 'metric:', 'c4', '{column: c4, unit: 万元}', 'mapping_setting', 'files[1].records[0].columns.quantity.unit', '万元'],
  ['a rest without words', 'product:', '{value:', '{otherwise: x, value:', 'mapping_otherwise', `${COLUMNS}.product.otherwise`, 'product'],
  ['a pattern twice', 'files:', '"*.txt"', 'trans*.csv', 'mapping_match_twice', 'files[1].match', 'trans*.csv'],
  ['a name twice in a header', '????', 'fee, who', 'fee, who, fee', 'mapping_header_twice', 'files[2].header[4]', 'fee'],
  ['a column that the header lacks', 'income\n', 'column: fee', 'column: Fee', 'mapping_source_unknown', 'files[2].records[0].columns.amount.column', 'Fee'],
  ['a name where columns have numbers', 'activity', 'c12', 'who', 'mapping_source_unknown', 'files[1].records[0].columns.manager', 'who'],
  ['a number that no column has', 'activity', 'c12', 'c0', 'mapping_source_unknown', 'files[1].records[0].columns.manager', 'c0'],
  ['an anchor', 'name:', 'core', '&a core', 'mapping_alias', 'name', '&a'],
  ['an alias', 'date: date', 'date: date', 'date: *a', 'mapping_alias', `${COLUMNS}.date`, '*a'],
  ['a merge key', 'account:', 'account:', '<<: {x: y}\n          account:', 'mapping_alias', `${COLUMNS}["<<"]`, '<<'],
  ['a tag', 'name:', 'core', '!!binary core', 'mapping_syntax', 'name', 'core-banking'],
];

describe('a mapping with one problem', () => {
  it.each(CASES)('finds %s', (_, anchor, found, replacement, code, place, value) => {
    const { text, line } = edited(anchor, found, replacement);
    const problems = problemsOf(text);
    expect(briefly(problems)).toEqual([[code, line, place, value].join('|')]);
    for (const problem of problems) {
      expect([problem.file, consequenceOf(problem)]).toEqual([FILE, 'policy']);
      for (const language of ['en', 'zh'] as const) {
        expect(formatProblem(problem, language)).not.toMatch(/undefined|\{[a-z_]+\}/);
        expect(hintOf(problem, language)).not.toBe('');
      }
    }
  });
});

describe('what a mapping lacks', () => {
  it('is said at the columns of the record, one line for each', () => {
    const text = WHOLE.replace('          customer: {expression: "lower(client)"}\n', '').replace('          account: account_id\n', '');
    expect(briefly(problemsOf(text))).toEqual([
      `mapping_column_missing|18|${COLUMNS}.customer|customer`,
      'mapping_column_missing|26|files[0].records[1].columns.account|account',
    ]);
  });

  it('names all columns of which one is enough', () => {
    const { text, line } = edited('activity', 'manager: c12, ', '');
    expect(briefly(problemsOf(text))).toEqual([
      `mapping_column_missing|${line}|files[1].records[0].columns.manager|manager / customer`,
    ]);
  });

  it('is every part of an empty file', () => {
    expect(briefly(problemsOf('# nothing\n'))).toEqual(['mapping_missing|1|files|files', 'mapping_missing|1|name|name']);
  });

  it('is a file or a record where a list is empty', () => {
    const one = (list: string) => briefly(problemsOf(`name: a\nfiles: ${list}\n`));
    expect(one('[]')).toEqual(['mapping_value|2|files|[]']);
    expect(one('[{match: a, records: []}]')).toEqual(['mapping_value|2|files[0].records|[]']);
    expect(one('[{match: a, records: [{record: cost, columns: {}}]}]')).toEqual([
      'mapping_column_missing|2|files[0].records[0].columns.amount|amount',
      'mapping_column_missing|2|files[0].records[0].columns.date|date',
    ]);
  });
});

describe('a mapping with many problems', () => {
  it('reports all of them at once, by line', () => {
    const text = WHOLE.replace('GBK', 'big5')
      .replace('%y%m%d', '%q')
      .replace('record: class', 'record: klass')
      .replace('column: fee', 'column: free')
      .replace('product: {value:', 'produkt: {value:');
    expect(briefly(problemsOf(text))).toEqual([
      'mapping_value|5|files[0].encoding|big5',
      `mapping_value|14|${DEPOSIT}.date_format|%q`,
      `mapping_column_unknown|24|${COLUMNS}.produkt|produkt`,
      'mapping_record|26|files[0].records[1].record|klass',
      'mapping_source_unknown|43|files[2].records[0].columns.amount.column|free',
    ]);
  });

  it('names the nearest of what is known', () => {
    const known = (text: string) => problemsOf(text).map(({ details }) => details?.['known']?.split(', ')[0]);
    expect(known(edited('product:', 'product', 'produkt').text)).toEqual(['product']);
    expect(known(edited('records:', 'deposit', 'depositt').text)).toEqual(['deposit']);
    expect(known(edited('income\n', 'column: fee', 'column: free').text)).toEqual(['fee']);
  });
});

describe('a whole mapping', () => {
  const [trans, text, income] = mappingOf(WHOLE).files;

  it('says how files are read', () => {
    expect(mappingOf(WHOLE)).toMatchObject({ file: FILE, name: 'core-banking', snapshots: 'changes' });
    expect(trans).toMatchObject({ encoding: 'gb18030', delimiter: ';', skipLines: 3, header: 'first_line', line: 4, place: 'files[0]' });
    expect(text).toMatchObject({ delimiter: '\t', skipLines: 0, header: 'none' });
    expect(text).not.toHaveProperty('encoding');
    expect(income?.header).toEqual(['日期', 'product', 'fee', 'who']);
  });

  it('gives every expression its file, line and place', () => {
    const [deposit] = trans?.records ?? [];
    expect(trans?.ignore).toEqual({ text: "account_id = '合计'", file: FILE, line: 8, place: 'files[0].ignore' });
    expect(deposit?.where).toEqual({ text: "type <> 'x'\nAND bal <> ''\n", file: FILE, line: 11, place: `${DEPOSIT}.where` });
    const expression = { text: 'lower(client)', file: FILE, line: 21, place: `${COLUMNS}.customer.expression` };
    expect(deposit?.columns.get('customer')).toMatchObject({ source: { expression }, line: 21, place: `${COLUMNS}.customer` });
  });

  it('gives the settings of a record to the columns that they are for', () => {
    const columns = trans?.records[0]?.columns;
    expect(columns?.get('date')).toMatchObject({ source: { column: 'date' }, dateFormat: '%y%m%d', places: 0 });
    expect(columns?.get('balance')).toMatchObject({ source: { column: 'bal' }, decimal: '.', places: 8 });
    expect(columns?.get('rate')).toMatchObject({ decimal: ',', places: -2 });
    expect(columns?.get('product')).toMatchObject({ source: { value: 'personal_demand' }, places: 0 });
    expect(columns?.get('account')).not.toHaveProperty('dateFormat');
    expect([...(columns?.keys() ?? [])]).toEqual(['date', 'account', 'customer', 'balance', 'rate', 'product', 'sequence']);
  });

  it('gives the form of dates to start and maturity too, and each may have its own', () => {
    const { text: found } = edited('sequence:', '序号', "序号\n          start: opened\n          maturity: {column: due, date_format: '%d.%m.%Y'}");
    const columns = fileOf(found).records[0]?.columns;
    expect(columns?.get('start')).toMatchObject({ source: { column: 'opened' }, dateFormat: '%y%m%d', places: 0 });
    expect(columns?.get('maturity')).toMatchObject({ source: { column: 'due' }, dateFormat: '%d.%m.%Y' });
  });

  it('scales money and never a number of things', () => {
    const columns = text?.records[0]?.columns;
    expect([columns?.get('amount')?.places, columns?.get('quantity')?.places]).toEqual([4, 0]);
    expect(income?.records[0]?.columns.get('amount')?.places).toBe(0);
  });

  it('translates words, the empty one among them', () => {
    const { translation, dateFormat } = trans!.records[1]!.columns.get('class')!;
    expect([...translation!.words]).toEqual([['A', 'normal'], ['', 'normal'], ['不良', 'loss']]);
    expect([translation?.otherwise, dateFormat]).toEqual(['doubtful', undefined]);
    expect(trans?.records[1]?.columns.get('date')?.dateFormat).toBe('%d.%m.%Y');
    expect(trans?.records[1]).not.toHaveProperty('where');
  });

  it.each([
    ['a byte order mark', `\ufeff${WHOLE}`],
    ['CRLF line ends', WHOLE.replaceAll('\n', '\r\n')],
  ])('may have %s', (_, found) => {
    expect(briefly(problemsOf(found))).toEqual([]);
  });

  it.each([[',', ','], ['"|"', '|'], ['"\\t"', '\t'], ["'\\t'", '\t'], ['tab', '\t']])('takes the delimiter %s', (written, delimiter) => {
    const { text: found } = edited('delimiter:', '";"', written === ',' ? '","' : written);
    expect(fileOf(found).delimiter).toBe(delimiter);
  });

  it.each([['true', 'first_line'], ['"false"', 'none'], ['[c1, c12, c3, c4, c5]', ['c1', 'c12', 'c3', 'c4', 'c5']]])('takes the header %s', (written, header) => {
    expect(fileOf(edited('header:', 'false', written).text, 1).header).toEqual(header);
  });
});

describe('the entry for a file', () => {
  it.each([
    ['trans.csv', 0],
    ['trans-2025.csv', 0],
    ['Trans.csv', undefined],
    ['trans.csv.gz', undefined],
    ['x.txt', 1],
    ['.txt', 1],
    ['income-2025.csv', 2],
    ['income-25.csv', undefined],
    ['income-２贷😀x.csv', 2],
  ])('of %s is the first that matches', (name, index) => {
    const mapping = mappingOf(WHOLE);
    expect(mappingFor(mapping, name)).toBe(index === undefined ? undefined : mapping.files[index]);
  });

  it('is an earlier one although a later one fits better', () => {
    const mapping = mappingOf(edited('files:', '"*.txt"', '"*"').text);
    expect(mappingFor(mapping, 'income-2025.csv')).toBe(mapping.files[1]);
  });
});

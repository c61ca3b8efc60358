import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../src/problems/problem.js';
import { valueInForce } from '../../src/policy/dated-value.js';
import { FILE, briefly, builtInText, edited, policyWith, problemsOf } from './built-in-policy.js';

/** anchor, what is replaced after it, by what, and code, column and value of the one problem */
const CASES: readonly [string, string, string, string, string, string, string][] = [
  ['an unknown key', 'rates:', 'lend_out:', 'lend_outt: 1\n  lend_out:', 'policy_unknown_key', 'rates.lend_outt', 'lend_outt'],
  ['a deposit rate of a loan', 'mortgage:', 'risk_weight:', 'deposit_rate: []\n    risk_weight:', 'policy_unknown_key', 'products.mortgage.deposit_rate', 'deposit_rate'],
  ['a category of a deposit', 'margin:', 'line:', 'category: interest\n    line:', 'policy_unknown_key', 'products.margin.category', 'category'],
  ['a key without a value', 'currency:', ' CNY', '', 'policy_missing', 'currency', 'currency'],
  ['a value that is null', 'lend_out:', '"0.0180"', '', 'policy_missing', 'rates.lend_out.values[0].value', 'value'],
  ['an optional key without a value', 'margin:', ' [{from: 1990-01-01, value: "0.0010"}]', '', 'policy_missing', 'products.margin.deposit_rate', 'deposit_rate'],
  ['another format', 'format:', '1', '2', 'policy_value', 'policy.format', '2'],
  ['another word', 'averaging:', 'value: ten_day', 'value: weekly', 'policy_value', 'settings.averaging.values[0].value', 'weekly'],
  ['another unit', 'lend_out:', 'per_year', 'ratio', 'policy_value', 'rates.lend_out.unit', 'ratio'],
  ['an exponent', 'lend_out:', '"0.0180"', '1e-3', 'policy_value', 'rates.lend_out.values[0].value', '1e-3'],
  ['a hexadecimal number', 'lend_out:', '"0.0180"', '0x1f', 'policy_value', 'rates.lend_out.values[0].value', '0x1f'],
  ['an infinite number', 'lend_out:', '"0.0180"', '.inf', 'policy_value', 'rates.lend_out.values[0].value', '.inf'],
  ['a ninth decimal', 'lend_out:', '"0.0180"', '0.018000001', 'policy_value', 'rates.lend_out.values[0].value', '0.018000001'],
  ['a percentage', 'lend_out:', '"0.0180"', '"1.80"', 'policy_value', 'rates.lend_out.values[0].value', '1.80'],
  ['a percent sign', 'lend_out:', '"0.0180"', '1.80%', 'policy_value', 'rates.lend_out.values[0].value', '1.80%'],
  ['a ratio above one', 'regulator:', '"0.02"', '"2"', 'policy_value', 'provision_tables.regulator.ratios.special_mention[0].value', '2'],
  ['a ratio below zero', 'regulator:', '"0.02"', '"-0.02"', 'policy_value', 'provision_tables.regulator.ratios.special_mention[0].value', '-0.02'],
  ['a heavy risk weight', 'mortgage:', '"0.50"', '"50"', 'policy_value', 'products.mortgage.risk_weight[0].value', '50'],
  ['another basis', 'day_count_basis:', '"360"', '"364"', 'policy_value', 'settings.day_count_basis.values[0].value', '364'],
  ['a class that is none', 'non_accrual:', '[substandard', '[bad', 'policy_value', 'settings.non_accrual.values[0].value[0]', 'bad'],
  ['a class twice', 'non_accrual:', '[substandard', '[loss', 'policy_value', 'settings.non_accrual.values[0].value', '[loss, doubtful, loss]'],
  ['a category that is none', 'guarantee:', 'category: intermediary', 'category: fee', 'policy_value', 'products.guarantee.category', 'fee'],
  ['a record that is none', 'guarantee:', 'record: income', 'record: fee', 'policy_value', 'products.guarantee.record', 'fee'],
  ['a mapping for a text', 'guarantee:', 'line: corporate', 'line: {a: b}', 'policy_value', 'products.guarantee.line', '{a: b}'],
  ['a text for a mapping', 'currency: CNY', '{zh: 平均余额口径, en: average balance of the statement}', 'x', 'policy_value', 'settings.averaging.label', 'x'],
  ['a text for a list', 'margin:', '[{from: 1990-01-01, value: "0.0010"}]', '"0.0010"', 'policy_value', 'products.margin.deposit_rate', '0.0010'],
  ['an empty list', 'margin:', '[{from: 1990-01-01, value: "0.0010"}]', '[]', 'policy_value', 'products.margin.deposit_rate', '[]'],
  ['a currency that is no code', 'currency:', 'CNY', 'yuan', 'policy_value', 'currency', 'yuan'],
  ['a control character in a text', 'guarantee:', 'zh: 保函', 'zh: "a\\eb"', 'policy_value', 'products.guarantee.label.zh', 'a\u001bb'],
  ['a control character in a product id', 'products:', '  margin:', '  "a\\eb":', 'policy_value', 'products["a\\u001bb"]', 'a\u001bb'],
  ['a day that is none', 'lend_out:', '1990-01-01', '2025-02-30', 'policy_date', 'rates.lend_out.values[0].from', '2025-02-30'],
  ['another form of date', 'lend_out:', '1990-01-01', '1990/1/1', 'policy_date', 'rates.lend_out.values[0].from', '1990/1/1'],
  ['a month that is none', 'lend_out:', '1990-01-01', '2025-13-01', 'policy_date', 'rates.lend_out.values[0].from', '2025-13-01'],
  ['a day twice', 'margin:', '{from: 1990-01-01', '{from: 1990-01-01, value: "0"}, {from: 1990-01-01', 'policy_date_order', 'products.margin.deposit_rate[1].from', '1990-01-01'],
  ['days out of order', 'margin:', '{from: 1990-01-01', '{from: 2020-01-01, value: "0"}, {from: 1990-01-01', 'policy_date_order', 'products.margin.deposit_rate[1].from', '1990-01-01'],
  ['another FTP method', 'ftp_method:', 'value: pool', 'value: curve', 'policy_value', 'settings.ftp_method.values[0].value', 'curve'],
  ['another driver', 'cost_driver:', 'value: headcount', 'value: heads', 'policy_value', 'settings.cost_driver.values[0].value', 'heads'],
  ['a third step', 'cost_steps:', 'value: one_step', 'value: three_step', 'policy_value', 'settings.cost_steps.values[0].value', 'three_step'],
  ['another measure of tiers', 'customer_tiers_by:', 'value: cumulative_share', 'value: rank', 'policy_value', 'settings.customer_tiers_by.values[0].value', 'rank'],
  ['a department twice', 'credited_departments:', '[transaction_banking, investment_banking', '[financial_markets, investment_banking', 'policy_value', 'settings.credited_departments.values[0].value', '[financial_markets, investment_banking, international_banking, financial_markets]'],
  ['a department of no product', 'credited_departments:', 'investment_banking', 'investment_bankin', 'policy_reference', 'settings.credited_departments.values[0].value[1]', 'investment_bankin'],
  ['a department for a list of them', 'credited_departments:', '[transaction_banking, investment_banking, international_banking, financial_markets]', 'risk_management', 'policy_value', 'settings.credited_departments.values[0].value', 'risk_management'],
  ['a tax rate above one', 'tax_rate:', '"0.25"', '"25"', 'policy_value', 'rates.tax_rate.values[0].value', '25'],
  ['an expected loss in percent', '\nexpected_loss:', '"0.005"', '"0.5%"', 'policy_value', 'expected_loss.rates.normal[0].value', '0.5%'],
  ['a tier without a threshold', '  major:', 'threshold: [{from: 1990-01-01, value: "10000.00"}]', 'threshold:', 'policy_missing', 'customer_tiers.major.threshold', 'threshold'],
  ['a threshold below zero', '  general:', 'value: "0"', 'value: "-0.01"', 'policy_value', 'customer_tiers.general.threshold[0].value', '-0.01'],
  ['a third decimal of an amount', '  core:', '"100000.00"', '"100000.005"', 'policy_value', 'customer_tiers.core.threshold[0].value', '100000.005'],
  ['an FTP rate of an income product', 'guarantee:', 'line:', 'ftp_rate: []\n    line:', 'policy_unknown_key', 'products.guarantee.ftp_rate', 'ftp_rate'],
  ['an FTP rate in percent', 'mortgage:', 'line:', 'ftp_rate: [{from: 1990-01-01, value: "2.2"}]\n    line:', 'policy_value', 'products.mortgage.ftp_rate[0].value', '2.2'],
  ['a table that is none', 'provision_table:', 'value: built_in', 'value: minstry_of_finance', 'policy_reference', 'settings.provision_table.values[0].value', 'minstry_of_finance'],
  ['an anchor', 'lend_out:', '"0.0180"', '&a "0.0180"', 'policy_alias', 'rates.lend_out.values[0].value', '&a'],
  ['an alias', 'lend_out:', '"0.0180"', '*a', 'policy_alias', 'rates.lend_out.values[0].value', '*a'],
  ['a merge key', 'products:', '  margin:', '  <<: {x: y}\n  margin:', 'policy_alias', 'products["<<"]', '<<'],
  ['a tag', 'lend_out:', '"0.0180"', '!!float "0.0180"', 'policy_syntax', 'rates.lend_out.values[0].value', '"0.0180"'],
];

describe('a policy with one problem', () => {
  it.each(CASES)('finds %s', (_, anchor, found, replacement, code, column, value) => {
    const { text, line } = edited(anchor, found, replacement);
    expect(briefly(problemsOf(text))).toEqual([[code, line, column, value].join('|')]);
    for (const language of ['en', 'zh'] as const) {
      for (const problem of problemsOf(text)) expect(formatProblem(problem, language)).not.toMatch(/undefined|\{(value|known|limit|expected|reason)/);
    }
  });
});

const SECTIONS = [
  'currency',
  'customer_tiers',
  'expected_loss',
  'ftp_curve',
  'ladders',
  'measures',
  'pay',
  'policy',
  'products',
  'provision_tables',
  'quality_events',
  'quality_items',
  'rates',
  'schemes',
  'scorecards',
  'settings',
  'tender',
];

describe('a key that is given twice or left out', () => {
  it('names the second one', () => {
    const { text, line } = edited('margin:', 'line: corporate', 'line: corporate\n    line: personal');
    expect(briefly(problemsOf(text))).toEqual([`policy_duplicate_key|${line + 1}|products.margin.line|line`]);
  });

  it('points to the mapping that lacks it', () => {
    const { text, line } = edited('rates:', 'lend_out:', 'lend_in:');
    expect(briefly(problemsOf(text))).toEqual([
      `policy_missing|${line - 1}|rates.lend_out|lend_out`,
      `policy_unknown_key|${line}|rates.lend_in|lend_in`,
    ]);
  });

  it('misses a class without a ratio', () => {
    const { text, line } = edited('  regulator:', '      doubtful: [{from: 1990-01-01, value: "0.50"}]\n', '');
    expect(briefly(problemsOf(text))).toEqual([
      `policy_missing|${line - 4}|provision_tables.regulator.ratios.doubtful|doubtful`,
    ]);
  });

  it('lists the nearest known names first', () => {
    const { text } = edited('rates:', 'lend_out:', 'x:\n  lendout:');
    const known = problemsOf(text).find(({ value }) => value === 'lendout')?.details?.['known'];
    expect(known?.split(', ')[0]).toBe('lend_out');
    expect(known?.split(', ')).toHaveLength(5);
  });

  it('misses every part of an empty file', () => {
    expect(briefly(problemsOf('# nothing\n'))).toEqual(
      SECTIONS.map((key) => `policy_missing|1|${key}|${key}`),
    );
  });

  it('wants a mapping at the top', () => {
    expect(briefly(problemsOf('just text'))).toEqual(['policy_value|1||just text']);
  });
});

describe('text that is no YAML', () => {
  it.each([
    ['an open quote', 'a: "b\n', 'MISSING'],
    ['a tab as indentation', 'a:\n\tb: c\n', 'tab'],
    ['two colons', 'a: b: c\n', 'colon'],
    ['two documents', 'a: b\n---\na: c\n', 'document'],
    ['a list as key', '[a]: b\n', 'key'],
    ['an escape that is none', 'a: "\\z"\n', 'escape'],
    ['a control character', 'a: \u0000\n', 'control'],
    ['lines that end in a carriage return alone', 'a: b\rc: d\r', 'carriage'],
  ])('explains %s', (_, text, word) => {
    const [problem] = problemsOf(text);
    expect(problem?.code).toBe('policy_syntax');
    expect(problem?.line).toBeGreaterThan(0);
    expect(formatProblem(problem as never, 'en').toLowerCase()).toContain(word.toLowerCase());
    expect(formatProblem(problem as never, 'zh')).toMatch(/不是可读的 YAML：[^a-z]/);
  });

  it('says the text column too', () => {
    const { text, line } = edited('currency:', 'CNY', '@CNY');
    const [problem] = problemsOf(text);
    expect([problem?.file, problem?.line, problem?.details?.['columnNumber']]).toEqual([FILE, line, '11']);
  });
});

describe('a policy with many problems', () => {
  it('reports all of them at once, by line', () => {
    const text = builtInText
      .replace('value: ten_day', 'value: weekly')
      .replace('value: built_in', 'value: nobody')
      .replace('"0.0250"', '25e-3')
      .replace('risk_weight: [{from: 1990-01-01', 'risk_weight: [{from: 1990-02-30');
    expect(problemsOf(text).map(({ code }) => code)).toEqual(['policy_value', 'policy_reference', 'policy_value', 'policy_date']);
  });
});

describe('a whole policy', () => {
  it.each([
    ['a byte order mark', `\ufeff${builtInText}`],
    ['CRLF line ends', builtInText.replaceAll('\n', '\r\n')],
    ['a directive of YAML 1.1', `%YAML 1.1\n---\n${builtInText}`],
    ['no line end at its end', builtInText.trimEnd()],
  ])('may have %s', (_, text) => {
    expect(briefly(problemsOf(text))).toEqual([]);
  });
});

describe('decimals', () => {
  it.each([
    ['"0.0180"', '0.018'],
    ['0.0180', '0.018'],
    ['0.12345678', '0.12345678'],
    ['-0.005', '-0.005'],
    ['-0', '0'],
  ])('are taken by the digits written: %s', (written, exact) => {
    const { rates } = policyWith('lend_out:', '"0.0180"', written);
    expect(valueInForce(rates.lend_out.values, '2025-01-01')?.toFixed()).toBe(exact);
  });
});

describe('products', () => {
  it.each(['__proto__', 'constructor', 'toString', '10', '对公活期', 'a.b', '"007"', 'null'])('may be called %s', (id) => {
    const { products } = policyWith('products:', '  margin:', `  ${id}:`);
    expect(products.get(id.replaceAll('"', ''))?.label.zh).toBe('保证金');
    expect(products.size).toBe(33);
  });

  it('may leave the deposit rate out', () => {
    const { products } = policyWith('margin:', '    deposit_rate: [{from: 1990-01-01, value: "0.0010"}]\n', '');
    expect(products.get('margin')).not.toHaveProperty('deposit_rate');
  });
});

import { describe, expect, it } from 'vitest';
import { overridePolicy } from '../../src/policy/override-policy.js';
import { type Policy, policyValues } from '../../src/policy/policy.js';
import { valueText } from '../../src/policy/value-text.js';
import { FILE, briefly, builtInText, policyOf } from './built-in-policy.js';
import { bankText, set, threeDates } from './settings.js';

/** Every dated value as text: `rates.lend_out from 1990-01-01 on line 99: 0.018`. */
function said(policy: Policy | undefined): string[] {
  return policyValues(policy ?? policyOf('')).flatMap(({ path, values }) =>
    values.map(({ from, line, value }) => `${path} from ${from} on line ${line}: ${valueText(value)}`),
  );
}

/** What the settings changed: without the lines that both have. */
function changesOf(text: string, ...settings: string[]): string[] {
  const before = new Set(said(policyOf(text)));
  const { policy, problems } = set(text, ...settings);
  expect(briefly(problems)).toEqual([]);
  return said(policy).filter((line) => !before.has(line)).map((line) => line.replace(/ on line \d+/, ''));
}

describe('a value that is set', () => {
  it.each([
    ['rate.lend_out=0.02', 'rates.lend_out from 1990-01-01: 0.02'],
    ['rates.lend_out=-0.00000001', 'rates.lend_out from 1990-01-01: -0.00000001'],
    ['setting.averaging=daily', 'settings.averaging from 1990-01-01: daily'],
    ['settings.day_count_basis=365', 'settings.day_count_basis from 1990-01-01: 365'],
    ['setting.provision_table=regulator', 'settings.provision_table from 1990-01-01: regulator'],
    ['setting.non_accrual=doubtful,loss', 'settings.non_accrual from 1990-01-01: doubtful, loss'],
    ['setting.non_accrual= doubtful , loss ', 'settings.non_accrual from 1990-01-01: doubtful, loss'],
    ['setting.non_accrual=', 'settings.non_accrual from 1990-01-01: '],
    ['setting.credited_departments=risk_management', 'settings.credited_departments from 1990-01-01: risk_management'],
    ['provision_tables.regulator.ratios.loss=0.9', 'provision_tables.regulator.ratios.loss from 1990-01-01: 0.9'],
    ['provision_tables.regulator.loss=0.9', 'provision_tables.regulator.ratios.loss from 1990-01-01: 0.9'],
    ['provision_table.regulator.loss=0.9', 'provision_tables.regulator.ratios.loss from 1990-01-01: 0.9'],
    ['provision_table.regulator.ratios.loss=0.9', 'provision_tables.regulator.ratios.loss from 1990-01-01: 0.9'],
    ['products.consumer.risk_weight=0.5', 'products.consumer.risk_weight from 1990-01-01: 0.5'],
    ['product.margin.deposit_rate=0', 'products.margin.deposit_rate from 1990-01-01: 0'],
    ['product.consumer.ftp_rate=0.03', 'products.consumer.ftp_rate from 1990-01-01: 0.03'],
    ['products.margin.ftp_rate=0.01', 'products.margin.ftp_rate from 1990-01-01: 0.01'],
    ['expected_loss.rates.normal=0.004', 'expected_loss.rates.normal from 1990-01-01: 0.004'],
    ['expected_loss.normal=0.004', 'expected_loss.rates.normal from 1990-01-01: 0.004'],
    ['customer_tiers.core.threshold=200000.50', 'customer_tiers.core.threshold from 1990-01-01: 200000.5'],
    ['customer_tier.core.cumulative_share=0.7', 'customer_tiers.core.cumulative_share from 1990-01-01: 0.7'],
    ['ftp_curve.points.30=0.0175', 'ftp_curve.points.30 from 1990-01-01: 0.0175'],
    ['ftp_curve.30=0.0175', 'ftp_curve.points.30 from 1990-01-01: 0.0175'],
    ['setting.grade_window=6', 'settings.grade_window from 1990-01-01: 6'],
    ['setting.rank_among=branch', 'settings.rank_among from 1990-01-01: branch'],
    ['ladder.corporate4.manager.pay_coefficient=1.25', 'ladders.corporate4.grades.manager.pay_coefficient from 1990-01-01: 1.25'],
    ['quality_event.integrity.points=-80.5', 'quality_events.integrity.points from 1990-01-01: -80.5'],
  ])('is the only one to change: %s', (setting, change) => {
    expect(changesOf(builtInText, setting)).toEqual([change]);
  });

  it('holds from the oldest date of that value, at all dates', () => {
    const { policy } = set(bankText, 'setting.averaging=ten_day', 'rate.lend_out=0.02', 'ftp_curve.365=0.02');
    expect(policy?.settings.averaging.values).toMatchObject([{ from: '2024-01-01', value: 'ten_day' }]);
    expect(policy?.rates.lend_out.values.map(({ from, value }) => [from, value.toFixed()])).toEqual([['2024-01-01', '0.02']]);
    expect(policy?.ftp_curve[1]?.values.map(({ from, value }) => [from, value.toFixed()])).toEqual([['2024-01-01', '0.02']]);
  });

  it('holds from the oldest date of the policy where it is new', () => {
    expect(changesOf(bankText, 'product.working_capital.ftp_rate=0.03')).toEqual([
      'products.working_capital.ftp_rate from 2024-01-01: 0.03',
    ]);
    const without = bankText.replace('    deposit_rate: [{from: 2024-01-01, value: "0.0010"}]\n', '');
    expect(changesOf(without, 'product.corporate_demand.deposit_rate=0.03')).toEqual([
      'products.corporate_demand.deposit_rate from 2024-01-01: 0.03',
    ]);
  });

  it('may be one of many, and the lines of the others stay', () => {
    const settings = ['product.consumer.ftp_rate=0.03', 'rate.lend_out=0.02', 'product.margin.ftp_rate=0.02', 'product.margin.deposit_rate=0'];
    const { policy, text } = set(threeDates, ...settings);
    const [before, after] = [said(policyOf(threeDates)), said(policy)];
    expect(after.filter((line) => !before.includes(line)).length).toBe(settings.length);
    expect(said(policyOf(text ?? '')).map((line) => line.replace(/ on line \d+/, ''))).toEqual(
      after.map((line) => line.replace(/ on line \d+/, '')),
    );
  });

  it('may need another, as weights do', () => {
    expect(changesOf(builtInText, 'quality_item.service.weight=0.4', 'quality_items.teamwork.weight=0.1')).toEqual([
      'quality_items.service.weight from 1990-01-01: 0.4',
      'quality_items.teamwork.weight from 1990-01-01: 0.1',
    ]);
  });

  it('leaves the text as it is where none is set', () => {
    expect(set(builtInText).text).toBe(builtInText);
  });
});

describe('the ways in which a list may be written', () => {
  it.each([
    ['over lines', threeDates],
    ['at the indent of its key', builtInText.replace('    values:\n      - {from: 1990-01-01, value: "0.0180"}', '    values:\n    - {from: 1990-01-01, value: "0.0180"}\n    - {from: 1991-01-01, value: "0.0180"}')],
    ['in brackets over lines', builtInText.replace('    values:\n      - {from: 1990-01-01, value: "0.0180"}', '    values: [\n      {from: 1990-01-01, value: "0.0180"}\n      ]')],
    ['with CRLF', threeDates.replaceAll('\n', '\r\n')],
    ['behind a byte order mark', `\ufeff${threeDates}`],
    ['after a directive', `%YAML 1.1\n---\n${threeDates}`],
    ['with characters beyond the first plane', threeDates.replace('拆出利率', '𠮷出利率')],
  ])('%s', (_, text) => {
    const { policy, problems } = set(text, 'rate.lend_out=0.03', 'rate.borrow_in=0.04', 'product.mortgage.ftp_rate=0.02');
    expect(briefly(problems)).toEqual([]);
    const wanted = new Map([['rates.lend_out', '0.03'], ['rates.borrow_in', '0.04'], ['products.mortgage.ftp_rate', '0.02']]);
    const lines = said(policy);
    for (const [path, value] of wanted) expect(lines.filter((line) => line.startsWith(`${path} `))).toEqual([expect.stringMatching(`: ${value}$`)]);
    const others = (all: string[]) => all.filter((line) => ![...wanted.keys()].some((path) => line.startsWith(`${path} `)));
    const mortgage = (all: string[]) => all.filter((line) => !line.startsWith('products.mortgage.'));
    expect(mortgage(others(lines))).toEqual(mortgage(others(said(policyOf(text)))));
  });

  it('also where everything stands in braces', () => {
    const product = '{record: loan, label: {zh: 甲, en: a}, line: l, department: d, reference: r, risk_weight: [{from: 2020-01-01, value: "1"}]}';
    const text = builtInText.replace('products:\n', `products:\n  '=a.b"': ${product}\n`);
    const { policy } = overridePolicy(text, FILE, [
      { name: 'product.=a.b".ftp_rate', value: '0.03' },
      { name: 'products["=a.b\\""].risk_weight', value: '0.2' },
    ]);
    const { ftp_rate: ftp, risk_weight: weight } = policy?.products.get('=a.b"') ?? {};
    expect([ftp, weight].map((value) => value?.values.map((entry) => entry.value.toFixed()))).toEqual([['0.03'], ['0.2']]);
  });

  it('also where a product is called __proto__', () => {
    const text = builtInText.replace('  mortgage:\n', '  __proto__:\n');
    const { policy } = set(text, 'product.__proto__.ftp_rate=0.03', 'product.__proto__.risk_weight=0.2');
    expect(policy?.products.get('__proto__')?.ftp_rate?.values[0]?.value.toFixed()).toBe('0.03');
    expect({}).not.toHaveProperty('ftp_rate');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overridePolicy } from '../../src/policy/override-policy.js';
import { parseSetting } from '../../src/policy/policy-setting.js';
import { formatProblem } from '../../src/problems/problem.js';
import { FILE, briefly, builtInText, edited, readingOf } from './built-in-policy.js';
import { bankText, set, threeDates } from './settings.js';

const HOSTILE = ['', '__proto__.x', '__proto__', 'constructor', 'rate.toString', ' rate.lend_out', 'x'.repeat(100_000), '\u001b[2J'];

/** Names that lead to something else than a dated value, or that would lead to one if there were one. */
const NO_VALUES = [
  'rates',
  'rates.',
  'rates.lend_out.values',
  'policy.name',
  'currency',
  'products.guarantee.ftp_rate',
  'product.mortgage.deposit_rate',
  'ftp_curve.60',
  'customer_tiers.core',
  'scorecards.customer_manager.1',
  'ladders.corporate4.manager.gates',
  'measures.corporate_deposits',
  'schemes.customer_manager',
];

describe('a setting that cannot be', () => {
  it.each([...HOSTILE, ...NO_VALUES])('is called %j', (name) => {
    const { policy, problems } = overridePolicy(builtInText, FILE, [{ name, value: '0.02' }], readingOf(builtInText));
    expect(policy).toBeUndefined();
    expect(problems).toMatchObject([{ code: 'set_unknown', value: name }]);
    expect(problems[0]?.details?.['nearest']?.split(', ')).toHaveLength(5);
    for (const language of ['en', 'zh'] as const) {
      for (const problem of problems) expect(formatProblem(problem, language)).not.toMatch(/undefined|\{nearest/);
    }
  });

  it.each([
    ['rate.lendout', 'rate.lend_out'],
    ['rates.tax', 'rate.tax_rate'],
    ['product.interest_recoverd.ftp', 'product.interbank_deposit.ftp_rate'],
    ['product.mortgag.ftp_rate', 'product.mortgage.ftp_rate'],
    ['lend_out', 'rate.lend_out'],
  ])('is near another: %s', (name, near) => {
    const [problem] = overridePolicy(builtInText, FILE, [{ name, value: '1' }], readingOf(builtInText)).problems;
    expect(problem?.details?.['nearest']?.split(', ')).toContain(near);
  });

  it('is set twice, by whichever names', () => {
    const { policy, problems } = set(builtInText, 'rate.lend_out=0.02', 'rates.lend_out=0.02', 'nothing=1');
    expect(policy).toBeUndefined();
    expect(problems).toMatchObject([
      { code: 'set_twice', value: 'rates.lend_out' },
      { code: 'set_unknown', value: 'nothing' },
    ]);
  });

  it.each([
    ['rate.lend_out=2', 'rates.lend_out.values[0].value', '2', 'policy_value'],
    ['rate.lend_out=', 'rates.lend_out.values[0].value', '', 'policy_value'],
    ['rate.lend_out="0.02"', 'rates.lend_out.values[0].value', '"0.02"', 'policy_value'],
    ['rate.lend_out=*a', 'rates.lend_out.values[0].value', '*a', 'policy_value'],
    ['rate.lend_out=\u007f\ud800', 'rates.lend_out.values[0].value', '\u007f\ud800', 'policy_value'],
    ['setting.averaging=weekly', 'settings.averaging.values[0].value', 'weekly', 'policy_value'],
    ['setting.provision_table=nobody', 'settings.provision_table.values[0].value', 'nobody', 'policy_reference'],
    ['setting.non_accrual=loss,lost', 'settings.non_accrual.values[0].value[1]', 'lost', 'policy_value'],
    ['setting.non_accrual=loss,', 'settings.non_accrual.values[0].value[1]', '', 'policy_value'],
    ['setting.credited_departments=nobody', 'settings.credited_departments.values[0].value[0]', 'nobody', 'policy_reference'],
    ['customer_tiers.core.cumulative_share=0.95', 'customer_tiers.major.cumulative_share[0].value', '0.95', 'policy_value'],
    ['customer_tiers.core.threshold=-1', 'customer_tiers.core.threshold[0].value', '-1', 'policy_value'],
    ['setting.grade_window=37', 'settings.grade_window.values[0].value', '37', 'policy_value'],
    ['setting.patience=0', 'settings.patience.values[0].value', '0', 'policy_value'],
    ['setting.promotion_steps=1.5', 'settings.promotion_steps.values[0].value', '1.5', 'policy_value'],
    ['quality_item.teamwork.weight=0.4', 'quality_items.teamwork.weight[0].value', '0.4', 'policy_value'],
    ['ladder.general8.veteran.pay_coefficient=-1', 'ladders.general8.grades.veteran.pay_coefficient[0].value', '-1', 'policy_value'],
    ['product.mortgage.ftp_rate=3%', 'products.mortgage.ftp_rate[0].value', '3%', 'policy_value'],
  ])('is refused by the policy: %s', (setting, column, value, code) => {
    const { policy, text, problems } = set(builtInText, setting);
    expect([policy, text]).toEqual([undefined, undefined]);
    expect(problems).toMatchObject([{ code, file: FILE, column, value }]);
  });

  it('names the line of the file', () => {
    const { line } = edited('  mortgage:', 'record:', 'record:');
    const problems = set(threeDates, 'product.mortgage.ftp_rate=3%', 'product.interbank_deposit.deposit_rate=9', 'product.consumer.ftp_rate=0').problems;
    const { line: last } = edited('  interbank_deposit:', 'deposit_rate:', 'deposit_rate:');
    const added = threeDates.split('\n').length - builtInText.split('\n').length;
    expect(problems.map((problem) => problem.line)).toEqual([line + added, last + added]);
  });

  it('does not hide what is wrong with the policy itself', () => {
    const { text, line } = edited('  lend_out:', '"0.0180"', '"18"');
    expect(briefly(set(text, 'nothing=1').problems)).toEqual([`policy_value|${line}|rates.lend_out.values[0].value|18`]);
  });
});

describe('any setting', () => {
  it('gives a policy or problems, never an exception', () => {
    const names = ['rate.lend_out', 'setting.non_accrual', 'setting.provision_table', 'product.mortgage.ftp_rate', 'ftp_curve.30'];
    const value = fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.constantFrom('0.01', 'loss', 'regulator', '\n- x', '"}]', '\r'));
    const setting = fc.record({ name: fc.oneof(fc.constantFrom(...names), fc.string()), value });
    fc.assert(
      fc.property(fc.array(setting, { maxLength: 3 }), (settings) => {
        const { policy, problems, text } = overridePolicy(bankText, FILE, settings);
        expect(policy === undefined).toBe(problems.length > 0);
        expect(text === undefined).toBe(policy === undefined);
        for (const { code } of problems) expect(code).toMatch(/^(set_|policy_(value|reference)$)/);
      }),
    );
  });
});

describe('the text of a setting', () => {
  it.each([
    ['rate.lend_out=0.02', 'rate.lend_out', '0.02'],
    [' rate.lend_out = 0.02 ', 'rate.lend_out', '0.02'],
    ['setting.non_accrual=', 'setting.non_accrual', ''],
    ['a=b=c', 'a', 'b=c'],
    ['__proto__=x', '__proto__', 'x'],
  ])('%j has a name and a value', (text, name, value) => {
    expect(parseSetting(text)).toEqual({ name, value });
  });

  it.each(['', '=', '=0.02', '  =0.02', 'rate.lend_out', 'rate.lend_out 0.02'])('%j has not', (text) => {
    const problem = parseSetting(text);
    expect(problem).toEqual({ code: 'set_syntax', value: text });
    expect(formatProblem(problem as never, 'en')).toContain('NAME=VALUE');
  });
});

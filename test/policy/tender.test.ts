import { describe, expect, it } from 'vitest';
import { describePolicy } from '../../src/policy/describe.js';
import { policyInForce } from '../../src/policy/in-force.js';
import { changesInsideQuarters } from '../../src/policy/changes.js';
import { tenderInForce } from '../../src/policy/tender-in-force.js';
import { bankPolicy, bankWith, refusals } from './bank-policy.js';
import { policyOf } from './built-in-policy.js';
import { bankText, set } from './settings.js';

const LIMITS = [
  '  limits:',
  '    grades:',
  '      junior: {reference: paper, customers: [{from: 2025-01-01, value: "0"}, {from: 2025-07-02, value: none}], profit: [{from: 2025-01-01, value: "100.50"}]}',
  '      senior: {reference: paper, customers: [{from: 2025-01-01, value: "5"}]}',
].join('\n');

const bounds = (date: string) =>
  [...(tenderInForce(bankPolicy('  limits: {}', LIMITS), date).inForce?.ladders.get('grades') ?? [])].map(
    ({ name, customers, profit }) => `${name} ${customers ?? '-'} ${profit?.toFixed(2) ?? '-'}`,
  );

describe('the rules of a tender', () => {
  it('have limits by grade and day', () => {
    expect(bounds('2024-12-31')).toEqual(['junior - -', 'senior - -']);
    expect(bounds('2025-01-01')).toEqual(['junior 0 100.50', 'senior 5 -']);
    expect(bounds('2025-07-02')).toEqual(['junior - 100.50', 'senior 5 -']);
  });

  it('say how the base is made', () => {
    expect(tenderInForce(policyOf(bankText), '2025-01-01').inForce).toMatchObject({ basePeriods: 2, baseTake: 'average', hasLimits: false });
    const { inForce, problems } = tenderInForce(policyOf(bankText), '2023-12-31');
    expect(inForce).toBeUndefined();
    expect(problems.map(({ code, column }) => [code, column])).toEqual([
      ['policy_not_in_force', 'tender.base_periods'],
      ['policy_not_in_force', 'tender.base_take'],
    ]);
  });

  it('are no concern of an appraisal', () => {
    const periods = 'en: periods of the base}, unit: periods, reference: board paper 9, values: [{from: ';
    const late = bankPolicy(`${periods}2024-01-01`, `${periods}2024-02-02`);
    expect(policyInForce(late, '2024-01-31').problems).toEqual([]);
    expect(tenderInForce(late, '2024-01-31').problems).toHaveLength(1);
    const moving = bankPolicy('  limits: {}', LIMITS);
    expect(changesInsideQuarters(moving)).toEqual(changesInsideQuarters(policyOf(bankText)));
  });

  it('are shown with their labels, and can be set', () => {
    const rows = describePolicy(bankPolicy('  limits: {}', LIMITS), '2025-08-01').filter(({ section }) => section === 'tender');
    expect(rows.map(({ name, value, unit, label }) => [name, value, unit, label.en])).toEqual([
      ['base_periods', '2', 'periods', 'periods of the base'],
      ['base_take', 'average', 'choice', 'take of the base'],
      ['grades.junior.customers', 'none', 'customers', 'grades: junior: most customers won in a tender'],
      ['grades.junior.profit', '100.5', 'amount', 'grades: junior: most committed profit won in a tender'],
      ['grades.senior.customers', '5', 'customers', 'grades: senior: most customers won in a tender'],
    ]);
    const changed = set(bankWith('  limits: {}', LIMITS), 'tender.grades.senior.customers=none', 'tender.base_take=sum').policy;
    expect(changed && tenderInForce(changed, '2025-08-01').inForce).toMatchObject({ baseTake: 'sum' });
  });
});

describe('what is refused of them', () => {
  const refused = (limits: string) => refusals(bankWith('  limits: {}', `  limits: ${limits}`));

  it.each([
    ['{grades: {junior: {reference: p, customers: [{from: 2025-01-01, value: "1.5"}]}}}', ['policy_value|tender.limits.grades.junior.customers[0].value|1.5|"1.5"}]}}}']],
    ['{grades: {junior: {reference: p, profit: [{from: 2025-01-01, value: "-1"}]}}}', ['policy_value|tender.limits.grades.junior.profit[0].value|-1|"-1"}]}}}']],
    ['{grades: {junior: {reference: p, profit: []}}}', ['policy_value|tender.limits.grades.junior.profit|[]|[]}}}']],
    ['{grades: {chief: {reference: p, customers: [{from: 2025-01-01, value: "1"}]}}}', ['policy_reference|tender.limits.grades.chief|chief|chief: {refe']],
    ['{ladder: {chief: {reference: p, customers: [{from: 2025-01-01, value: "1"}]}}}', ['policy_reference|tender.limits.ladder|ladder|ladder: {chi']],
    ['{grades: {junior: {reference: p}}}', ['policy_value|tender.limits.grades.junior|{reference: p}|{reference: ']],
    ['{grades: {junior: {reference: p, deposits: []}}}', ['policy_value|tender.limits.grades.junior|{reference: p, deposits: []}|{reference: ', 'policy_unknown_key|tender.limits.grades.junior.deposits|deposits|deposits: []']],
    ['{grades: {junior: {reference: p, customers: [{from: 2025-02-01, value: "1"}, {from: 2025-01-01, value: "2"}]}}}', ['policy_date_order|tender.limits.grades.junior.customers[1].from|2025-01-01|2025-01-01, ']],
  ])('is %s', (limits, expected) => {
    expect(refused(limits)).toEqual(expected);
  });

  it('is that they are missing', () => {
    const without = bankText.replace(/\ntender:[^]*?(?=\npay:)/, '');
    expect(refusals(without).map((each) => each.split('|').slice(0, 3))).toEqual([['policy_missing', 'tender', 'tender']]);
  });
});

import { describe, expect, it } from 'vitest';
import { bankWith, refusals } from './bank-policy.js';
import { bankText } from './settings.js';

/** what is replaced in the policy of the bank, by what, and what is refused of it */
type Case = readonly [string, string, string, readonly string[]];

const refused = (found: string, replacement: string) => refusals(bankWith(found, replacement));

const FACTORS = '[{at_least: "80", factor: "1"}, {at_least: "0", factor: "0.9"}]';
const BANDS = '[{above: "0", share: "0.1"}, {above: "10000.00", share: "0.2"}]';
const MINIMUM = '      minimum: [{from: 2024-01-01, value: "1800.00"}]';
const PLAN = 'pay.plans.everybody';

describe('what a plan of pay names', () => {
  it.each<Case>([
    ['a scheme that is none', '\n    everybody:\n      reference', '\n    everyone:\n      reference', ['policy_reference|pay.plans.everyone|everyone|everyone:']],
    ['a ladder that is none', 'grades: {grades: {junior: [{from: 2024-01-01, value: "3000.00"}]', 'grades: {grade: {}, grades: {junior: [{from: 2024-01-01, value: "3000.00"}]', [`policy_reference|${PLAN}.post_wage.grades.grade|grade|grade: {}, g`]],
    ['a grade that is none', 'senior: [{from: 2024-01-01, value: "5000.00"}]', 'senior: [{from: 2024-01-01, value: "5000.00"}], chief: [{from: 2024-01-01, value: "1.00"}]', [`policy_reference|${PLAN}.post_wage.grades.grades.chief|chief|chief: [{fro`]],
    ['not a grade of its ladder', ', senior: [{from: 2024-01-01, value: "5000.00"}]', '', [`policy_missing|${PLAN}.post_wage.grades.grades.senior|senior|grades: {jun`]],
    ['not its ladder', 'grades: {grades: {junior: [{from: 2024-01-01, value: "3000.00"}], senior: [{from: 2024-01-01, value: "5000.00"}]}}', 'grades: {}', [`policy_missing|${PLAN}.post_wage.grades.grades|grades|grades: {}}`]],
    ['an indicator that is none', 'piece_rates: {"1"', 'piece_rates: {"3"', [`policy_reference|${PLAN}.piece_rates.3|3|"3": {refere`]],
  ])('is refused: %s', (_, found, replacement, expected) => {
    expect(refused(found, replacement)).toEqual(expected);
  });

  it('may be only some of the schemes, or none', () => {
    expect(refusals(bankText.replace(/\n {2}plans:[^]*?\n {2}deposit:/, '\n  plans: {}\n  deposit:'))).toEqual([]);
  });

  it('may be no grade where the scheme has no ladder, and no piece rate', () => {
    const without = bankWith('scorecard: everybody, ladder: grades}', 'scorecard: everybody}');
    const wages = bankWith('grades: {grades: {junior: [{from: 2024-01-01, value: "3000.00"}], senior: [{from: 2024-01-01, value: "5000.00"}]}}', 'grades: {}', without);
    expect(refusals(bankWith('piece_rates: {"1": {reference: board paper 9, unit: "1000000", price: [{from: 2024-01-01, value: "10.50"}]}}', 'piece_rates: {}', wages))).toEqual([]);
  });

  it('is left to the schema where it is no mapping', () => {
    const codes = (found: string, replacement: string) => [...new Set(refused(found, replacement).map((refusal) => refusal.split('|').slice(0, 2).join('|')))];
    expect(codes('grades: {grades: {junior: [{from: 2024-01-01, value: "3000.00"}], senior: [{from: 2024-01-01, value: "5000.00"}]}}', 'grades: {grades: none}')).toEqual([`policy_value|${PLAN}.post_wage.grades.grades`]);
    expect(codes('grades: {grades: {junior: [{from: 2024-01-01, value: "3000.00"}], senior: [{from: 2024-01-01, value: "5000.00"}]}}', 'grades: none')).toEqual([`policy_value|${PLAN}.post_wage.grades`]);
    const [withoutSchemes = ''] = bankText.split('\nschemes:');
    const pay = /\npay:[^]*$/.exec(bankText)?.[0] ?? '';
    expect(refusals(withoutSchemes + pay).map((refusal) => refusal.split('|')[0])).toEqual(Array.from({ length: 4 }, () => 'policy_missing'));
  });
});

describe('the order of factors, bands and bounds', () => {
  it.each<Case>([
    ['factors that rise', FACTORS, '[{at_least: "80", factor: "1"}, {at_least: "90", factor: "1"}, {at_least: "0", factor: "0.9"}]', [`policy_value|${PLAN}.quality_factors[0].value[1].at_least|90|"90", factor`]],
    ['a factor twice', FACTORS, '[{at_least: "0", factor: "1"}, {at_least: "0.0", factor: "0.9"}]', [`policy_value|${PLAN}.quality_factors[0].value[1].at_least|0.0|"0.0", facto`]],
    ['factors that do not end at zero', FACTORS, '[{at_least: "80", factor: "1"}, {at_least: "60", factor: "0.9"}]', [`policy_value|${PLAN}.quality_factors[0].value[1].at_least|60|"60", factor`]],
    ['factors that end below zero', FACTORS, '[{at_least: "0", factor: "1"}, {at_least: "-1", factor: "0.9"}]', [`policy_value|${PLAN}.quality_factors[0].value[1].at_least|-1|"-1", factor`]],
    ['no factor', FACTORS, '[]', [`policy_value|${PLAN}.quality_factors[0].value|[]|[]}]`]],
    ['a factor that is none', FACTORS, '[{at_least: "80", factor: "-1"}, {at_least: "x", factor: "0.9"}]', [`policy_value|${PLAN}.quality_factors[0].value[0].factor|-1|"-1"}, {at_l`, `policy_value|${PLAN}.quality_factors[0].value[1].at_least|x|"x", factor:`]],
    ['bands that fall', BANDS, '[{above: "0", share: "0.1"}, {above: "200", share: "0.2"}, {above: "100", share: "0.3"}]', ['policy_value|pay.deposit.bands[0].value[2].above|100|"100", share']],
    ['a band twice', BANDS, '[{above: "0", share: "0.1"}, {above: "0.00", share: "0.2"}]', ['policy_value|pay.deposit.bands[0].value[1].above|0.00|"0.00", shar']],
    ['bands that do not begin at zero', BANDS, '[{above: "0.01", share: "0.1"}]', ['policy_value|pay.deposit.bands[0].value[0].above|0.01|"0.01", shar']],
    ['a share above one', BANDS, '[{above: "0", share: "10"}]', ['policy_value|pay.deposit.bands[0].value[0].share|10|"10"}]}]']],
    ['bands of a later day', `value: ${BANDS}}`, `value: ${BANDS}}, {from: 2025-01-01, value: [{above: "1", share: "0.1"}]}`, ['policy_value|pay.deposit.bands[1].value[0].above|1|"1", share: ']],
    ['a minimum above the maximum', MINIMUM, `${MINIMUM}\n      maximum: [{from: 2024-01-01, value: "1799.99"}]`, [`policy_value|${PLAN}.maximum[0].value|1799.99|"1799.99"}]`]],
    ['one from a day on', MINIMUM, `      minimum: [{from: 2024-01-01, value: "1800.00"}, {from: 2025-01-01, value: "2000.01"}]\n      maximum: [{from: 2024-07-01, value: "2000.00"}]`, [`policy_value|${PLAN}.minimum[1].value|2000.01|"2000.01"}]`]],
    ['one as soon as it is bounded again', MINIMUM, `${MINIMUM}\n      maximum: [{from: 2024-01-01, value: none}, {from: 2025-01-01, value: "1.00"}]`, [`policy_value|${PLAN}.maximum[1].value|1.00|"1.00"}]`]],
  ])('refuses %s', (_, found, replacement, expected) => {
    expect(refused(found, replacement)).toEqual(expected);
  });

  it.each([
    ['no band', BANDS, '[]'],
    ['bounds that are equal', MINIMUM, `${MINIMUM}\n      maximum: [{from: 2024-01-01, value: "1800.00"}]`],
    ['a minimum that is lifted as the maximum falls', MINIMUM, '      minimum: [{from: 2024-01-01, value: "1800.00"}, {from: 2025-01-01, value: none}]\n      maximum: [{from: 2024-01-01, value: none}, {from: 2025-01-01, value: "1.00"}]'],
    ['no bound', `${MINIMUM}\n`, ''],
  ])('takes %s', (_, found, replacement) => {
    expect(refused(found, replacement)).toEqual([]);
  });
});

describe('the values of pay', () => {
  it.each<Case>([
    ['another way to share pools', '{from: 2024-01-01, value: annual}', '{from: 2024-01-01, value: monthly}', ['policy_value|pay.performance.values[0].value|monthly|monthly}, {f']],
    ['an advance in percent', '[{from: 2024-01-01, value: "0.5"}]}\n  pay_grade', '[{from: 2024-01-01, value: "50"}]}\n  pay_grade', ['policy_value|pay.advance_share.values[0].value|50|"50"}]}']],
    ['another grade of pay', 'values: [{from: 2024-01-01, value: after}]', 'values: [{from: 2024-01-01, value: now}]', ['policy_value|pay.pay_grade.values[0].value|now|now}]}']],
    ['a cut below zero', 'cut_granted: [{from: 2024-01-01, value: "0.1"}]', 'cut_granted: [{from: 2024-01-01, value: "-0.1"}]', ['policy_value|pay.deposit.cut_granted[0].value|-0.1|"-0.1"}]']],
    ['a cut above one', 'cut_held: [{from: 2024-01-01, value: "0.05"}]', 'cut_held: [{from: 2024-01-01, value: "5"}]', ['policy_value|pay.deposit.cut_held[0].value|5|"5"}]']],
    ['no year of vesting', 'vesting_years: [{from: 2024-01-01, value: "2"}]', 'vesting_years: [{from: 2024-01-01, value: "0"}]', ['policy_value|pay.deposit.vesting_years[0].value|0|"0"}]']],
    ['eleven years of vesting', 'vesting_years: [{from: 2024-01-01, value: "2"}]', 'vesting_years: [{from: 2024-01-01, value: "11"}]', ['policy_value|pay.deposit.vesting_years[0].value|11|"11"}]']],
    ['half a year of vesting', 'vesting_years: [{from: 2024-01-01, value: "2"}]', 'vesting_years: [{from: 2024-01-01, value: "2.5"}]', ['policy_value|pay.deposit.vesting_years[0].value|2.5|"2.5"}]']],
    ['a pool that is none', 'value: [bank]}]', 'value: [bank, village]}]', [`policy_value|${PLAN}.pools[0].value[1]|village|village]}]`]],
    ['a pool twice', 'value: [bank]}]', 'value: [bank, bank]}]', [`policy_value|${PLAN}.pools[0].value|[bank, bank]|[bank, bank]`]],
    ['a piece of nothing', 'unit: "1000000", price', 'unit: "0", price', [`policy_value|${PLAN}.piece_rates.1.unit|0|"0", price: `]],
    ['a price of three decimals', 'value: "10.50"', 'value: "10.505"', [`policy_value|${PLAN}.piece_rates.1.price[0].value|10.505|"10.505"}]}}`]],
    ['a wage below zero', 'value: "3000.00"', 'value: "-1"', [`policy_value|${PLAN}.post_wage.grades.grades.junior[0].value|-1|"-1"}], seni`]],
    ['a bound that is none', 'value: "1800.00"', 'value: nothing', [`policy_value|${PLAN}.minimum[0].value|nothing|nothing}]`]],
    ['a coefficient above 100', 'ungraded_coefficient: [{from: 2024-01-01, value: "0.5"}]', 'ungraded_coefficient: [{from: 2024-01-01, value: "101"}]', [`policy_value|${PLAN}.ungraded_coefficient[0].value|101|"101"}]`]],
    ['a key of no plan', '      quality_missing:', '      bonus: {}\n      quality_missing:', [`policy_unknown_key|${PLAN}.bonus|bonus|bonus: {}`]],
    ['days out of order', 'vesting_years: [{from: 2024-01-01, value: "2"}]', 'vesting_years: [{from: 2024-01-01, value: "2"}, {from: 2023-01-01, value: "2"}]', ['policy_date_order|pay.deposit.vesting_years[1].from|2023-01-01|2023-01-01, ']],
  ])('may not be %s', (_, found, replacement, expected) => {
    expect(refused(found, replacement)).toEqual(expected);
  });

  it('may not be missing', () => {
    const [without = ''] = bankText.split('\npay:');
    expect(refusals(without).map((each) => each.split('|').slice(0, 3))).toEqual([['policy_missing', 'pay', 'pay']]);
    expect(refused('      quality_missing: [{from: 2024-01-01, value: "0.95"}]\n', '')).toEqual([`policy_missing|${PLAN}.quality_missing|quality_missing|everybody:`]);
  });
});

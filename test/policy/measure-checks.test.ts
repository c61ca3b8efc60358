import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../src/policy/parse-policy.js';
import { STATEMENT_MEASURES } from '../../src/policy/vocabulary.js';
import { LEADERBOARD_MEASURES } from '../../src/appraisal/leaderboard-measures.js';
import { bankWith, refusals } from './bank-policy.js';
import { FILE, policyOf } from './built-in-policy.js';
import { bankText } from './settings.js';

const COMMON = 'label: {zh: 甲, en: a}, reference: r';

/** The bank's policy with a further measure called `more`, or several. */
function withMeasures(...measures: string[]): string {
  const lines = measures.map((keys, index) => `  more${index === 0 ? '' : index}: {${COMMON}, ${keys}}\n`);
  return bankWith('\nmeasures:\n', `\nmeasures:\n${lines.join('')}`);
}

const POSITION = 'unit: amount, input: position, record: deposit';
const ACTIVITY = 'input: activity, metric: bills';

describe('a measure', () => {
  it.each([
    ['of a statement line', 'unit: amount, input: statement, statement_line: eva'],
    ['of interest by line', 'unit: amount, input: statement, statement_line: loan_interest, lines: [corporate]'],
    ['of growth over the period', `${POSITION}, take: growth, against: year_before`],
    ['of growth over the window', `${POSITION}, take: growth, over: grade_window, against: window_before, taken_over: excluded`],
    ['of loans of some classes', 'unit: amount, input: position, record: loan, take: closing, classes: [loss], products: [working_capital]'],
    ['of accounts', 'unit: count, input: position, record: loan, take: count, customers: borrowers'],
    ['of income', 'unit: amount, input: flow, record: income, take: sum, categories: [settlement], lines: [corporate]'],
    ['of income rows', 'unit: count, input: flow, record: income, take: count'],
    ['of dollars', `unit: amount, ${ACTIVITY}, of: amount, take: sum, currency: USD`],
    ['of pieces', `unit: count, ${ACTIVITY}, of: quantity, take: sum, over: grade_window`],
    ['of products', 'unit: count, input: customers, take: products, customers: existing'],
    ['of good customers', 'unit: count, input: customers, take: count, deposits_at_least: "100000.50"'],
    ['of a sum', 'unit: amount, input: measure, take: sum, of: [deposits, loans]'],
    ['of a quotient', 'unit: ratio, input: measure, take: ratio, of: [deposits, loans], to: [loans]'],
  ])('may be one %s', (_, keys) => {
    expect(policyOf(withMeasures(keys)).measures.get('more')?.reference).toBe('r');
  });

  it('takes what goes without saying', () => {
    expect(policyOf(withMeasures(`${POSITION}, take: average`)).measures.get('more')).toMatchObject({
      over: 'period',
      customers: 'all',
      taken_over: 'included',
    });
  });

  it('may name what a statement, an efficiency or a risk view has', () => {
    expect([...STATEMENT_MEASURES]).toEqual(LEADERBOARD_MEASURES.map(({ name }) => name));
  });
});

/** keys of the measure, then code, place within it, value and what stands there */
const REFUSED: readonly [string, string][] = [
  ['unit: amount, input: statement, statement_line: profit', 'policy_reference|statement_line|profit|profit}'],
  ['unit: amount, input: statement, statement_line: raroc', 'policy_reference|statement_line|raroc|raroc}'],
  ['unit: amount, input: statement, statement_line: eva, lines: [corporate]', 'policy_unknown_key|lines|lines|lines: [corp'],
  ['unit: amount, input: statement, statement_line: loan_interest, lines: [retail]', 'policy_reference|lines[0]|retail|retail]}'],
  ['unit: count, input: statement, statement_line: eva', 'policy_unit|unit|count|count, input'],
  [`${POSITION}, take: average, products: [working_capital]`, 'policy_reference|products[0]|working_capital|working_capi'],
  [`${POSITION}, take: average, products: []`, 'policy_value|products|[]|[]}'],
  [`${POSITION}, take: average, lines: [corporate, corporate]`, 'policy_value|lines|[corporate, corporate]|[corporate, '],
  [`${POSITION}, take: average, lines: [corporate, x]`, 'policy_reference|lines[1]|x|x]}'],
  [`${POSITION}, take: average, classes: [loss]`, 'policy_unknown_key|classes|classes|classes: [lo'],
  ['unit: amount, input: position, record: loan, take: average, classes: [bad]', 'policy_value|classes[0]|bad|bad]}'],
  [`${POSITION}, take: growth`, 'policy_missing|against|against|more: {label'],
  [`${POSITION}, take: average, against: opening`, 'policy_unknown_key|against|against|against: ope'],
  [`${POSITION}, take: growth, against: window_before`, 'policy_value|against|window_before|window_befor'],
  [`${POSITION}, take: growth, over: grade_window, against: opening`, 'policy_value|against|opening|opening}'],
  [`${POSITION}, take: growth, over: grade_window, against: year_before`, 'policy_value|against|year_before|year_before}'],
  [`${POSITION}, take: closing, over: grade_window`, 'policy_value|over|grade_window|grade_window'],
  ['unit: ratio, input: position, record: deposit, take: growth, against: opening', 'policy_unit|unit|ratio|ratio, input'],
  ['unit: amount, input: position, record: deposit, take: count', 'policy_unit|unit|amount|amount, inpu'],
  ['unit: amount, input: flow, record: income, take: sum, categories: [fees]', 'policy_value|categories[0]|fees|fees]}'],
  ['unit: amount, input: flow, record: income, take: sum, products: [fees]', 'policy_reference|products[0]|fees|fees]}'],
  ['unit: amount, input: flow, record: income, take: sum, against: opening', 'policy_unknown_key|against|against|against: ope'],
  [`unit: count, ${ACTIVITY}, of: amount, take: sum`, 'policy_unit|unit|count|count, input'],
  [`unit: amount, ${ACTIVITY}, of: quantity, take: sum`, 'policy_unit|unit|amount|amount, inpu'],
  [`unit: count, ${ACTIVITY}, of: quantity, take: sum, currency: USD`, 'policy_unit|currency|USD|USD}'],
  [`unit: count, ${ACTIVITY}, of: amount, take: count, currency: USD`, 'policy_unit|currency|USD|USD}'],
  [`unit: amount, ${ACTIVITY}, of: amount, take: sum, currency: dollar`, 'policy_value|currency|dollar|dollar}'],
  ['unit: amount, input: customers, take: count', 'policy_unit|unit|amount|amount, inpu'],
  ['unit: count, input: customers, take: count, deposits_at_least: -1', 'policy_value|deposits_at_least|-1|-1}'],
  ['unit: count, input: customers, take: count, customers: old', 'policy_value|customers|old|old}'],
  ['unit: amount, input: measure, take: sum, of: [deposits], to: [loans]', 'policy_unknown_key|to|to|to: [loans]}'],
  ['unit: ratio, input: measure, take: ratio, of: [deposits]', 'policy_missing|to|to|more: {label'],
  ['unit: amount, input: measure, take: sum, of: []', 'policy_value|of|[]|[]}'],
  ['unit: amount, input: measure, take: sum, of: [deposit]', 'policy_reference|of[0]|deposit|deposit]}'],
  ['unit: ratio, input: measure, take: ratio, of: [loans], to: [deposit]', 'policy_reference|to[0]|deposit|deposit]}'],
  ['unit: amount, input: measure, take: sum, of: [loans, loan_to_deposit]', 'policy_unit|of[1]|loan_to_deposit|loan_to_depo'],
  ['unit: count, input: measure, take: sum, of: [loans]', 'policy_unit|unit|count|count, input'],
  ['unit: amount, input: measure, take: ratio, of: [loans], to: [deposits]', 'policy_unit|unit|amount|amount, inpu'],
  ['unit: amount, input: measure, take: sum, of: [more]', 'policy_cycle|of[0]|more|more]}'],
  ['unit: amount, input: ledger, take: sum', 'policy_value|input|ledger|ledger, take'],
];

describe('a measure that cannot be', () => {
  it.each(REFUSED)('%s', (keys, refusal) => {
    const [code = '', place = '', ...rest] = refusal.split('|');
    expect(refusals(withMeasures(keys))).toEqual([[code, `measures.more.${place}`, ...rest].join('|')]);
  });

  it('adds pieces to money', () => {
    const pieces = `unit: count, ${ACTIVITY}, of: quantity, take: sum`;
    const text = withMeasures('unit: amount, input: measure, take: sum, of: [loans, more1]', pieces);
    expect(refusals(text)).toEqual(['policy_unit|measures.more.of[1]|more1|more1]}']);
    expect(refusals(withMeasures('unit: ratio, input: measure, take: ratio, of: [loans], to: [more1]', pieces))).toEqual([]);
  });

  it.each([
    ['two', ['more1', 'more'], 'measures.more1.of[0]', 'more > more1 > more'],
    ['three', ['more1', 'more2', 'more'], 'measures.more2.of[0]', 'more > more1 > more2 > more'],
    ['some of many', ['more1', 'more2', 'more3', 'more1'], 'measures.more3.of[0]', 'more1 > more2 > more3 > more1'],
  ])('is made of itself by way of %s', (_, names, place, way) => {
    const text = withMeasures(...names.map((name) => `unit: amount, input: measure, take: sum, of: [${name}, loans]`));
    const [refusal, ...others] = refusals(text);
    expect([refusal?.split('|').slice(0, 2), others]).toEqual([['policy_cycle', place], []]);
    expect(JSON.stringify(policyProblems(text))).toContain(way);
  });

  it('is one of a long row without an end', () => {
    const count = 4000;
    const names = Array.from({ length: count }, (_, index) => (index === count - 1 ? 'more' : `more${index + 1}`));
    const found = refusals(withMeasures(...names.map((name) => `unit: amount, input: measure, take: sum, of: [${name}]`)));
    expect(found.map((refusal) => refusal.split('|')[0])).toEqual(['policy_cycle']);
  });

  it('leaves what the sections lack to the schema', () => {
    const text = bankText.slice(0, bankText.indexOf('\nproducts:'));
    expect(refusals(`${text}\nmeasures: {more: {${COMMON}, ${POSITION}, take: average, products: [x], lines: [y]}}\n`).map((found) => found.split('|')[0])).toEqual(
      Array.from({ length: 8 }, () => 'policy_missing'),
    );
  });
});

function policyProblems(text: string): readonly unknown[] {
  return parsePolicy(text, FILE).problems;
}

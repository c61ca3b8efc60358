import { describe, expect, it } from 'vitest';
import { changesInsideQuarters, changesWithin } from '../../src/policy/changes.js';
import { policyInForce } from '../../src/policy/in-force.js';
import { formatProblem } from '../../src/problems/problem.js';
import { FILE, briefly, builtInText, edited, policyOf, policyWith } from './built-in-policy.js';

const policy = policyOf(builtInText);

/** A further value from a day on, in the list that follows the anchor. */
function changed(anchor: string, old: string, from: string, value: string) {
  return policyWith(anchor, old, `${old}\n      - {from: ${from}, value: ${value}}`);
}

const lendOut = (from: string) => changed('lend_out:', '- {from: 1990-01-01, value: "0.0180"}', from, '"0.0200"');
const averaging = (from: string) => changed('averaging:', '- {from: 1990-01-01, value: ten_day}', from, 'daily');
const mortgage = (from: string) =>
  policyWith('mortgage:', 'value: "0.50"}', `value: "0.50"}, {from: ${from}, value: "0.35"}`);
const loss = (table: string, from: string) =>
  policyWith(`  ${table}:`, 'value: "1.00"}', `value: "1.00"}, {from: ${from}, value: "0.90"}`);

describe('the policy in force', () => {
  it('has the values of that day', () => {
    const dated = lendOut('2025-01-01');
    expect(policyInForce(dated, '2024-12-31').inForce?.rates.lend_out.toFixed()).toBe('0.018');
    expect(policyInForce(dated, '2025-01-01').inForce?.rates.lend_out.toFixed()).toBe('0.02');
  });

  it('takes the ratios of the table that is chosen on that day', () => {
    const choice = '- {from: 1990-01-01, value: built_in}';
    const { inForce } = policyInForce(changed('provision_table:', choice, '2025-01-01', 'regulator'), '2025-03-31');
    expect(inForce?.provision_ratios.special_mention.toFixed()).toBe('0.02');
    expect(inForce?.settings.provision_table).toBe('regulator');
  });

  it('has products with their rates', () => {
    const products = policyInForce(policy, '2025-03-31').inForce?.products;
    expect(products?.get('margin')?.deposit_rate?.toFixed()).toBe('0.001');
    expect(products?.get('mortgage')).toMatchObject({ record: 'loan', line: 'personal', department: 'personal_banking' });
    expect(products?.get('mortgage')).not.toHaveProperty('deposit_rate');
    expect(products?.get('fx_dealing')?.category).toBe('settlement');
  });

  it('lacks, with line and place, what begins later', () => {
    const { text, line } = edited('  borrow_in:', 'from: 1990-01-01', 'from: 2025-01-01');
    const { inForce, problems } = policyInForce(policyOf(text), '2024-12-31');
    expect(inForce).toBeUndefined();
    expect(briefly(problems)).toEqual([`policy_not_in_force|${line}|rates.borrow_in|`]);
    expect(problems.map((problem) => formatProblem(problem, 'en'))[0]).toContain('no value in force on 2024-12-31');
  });

  it('lacks a ratio of the chosen table only', () => {
    const later = (table: string) => policyWith(`  ${table}:`, 'normal: [{from: 1990-01-01', 'normal: [{from: 2025-01-01');
    expect(policyInForce(later('regulator'), '2024-12-31').problems).toEqual([]);
    expect(policyInForce(later('built_in'), '2024-12-31').problems.map(({ column }) => column)).toEqual([
      'provision_tables.built_in.ratios.normal',
    ]);
  });

  it('wants the daily rates from the first day of the period', () => {
    const later = policyWith('  lend_out:', 'from: 1990-01-01', 'from: 2025-08-01');
    expect(policyInForce(later, '2025-09-30').problems).toEqual([]);
    expect(policyInForce(later, '2025-09-30', '2025-07-01').problems).toMatchObject([
      { column: 'rates.lend_out', details: { date: '2025-07-01' } },
    ]);
    const capital = policyWith('  capital_ratio:', 'from: 1990-01-01', 'from: 2025-08-01');
    expect(policyInForce(capital, '2025-09-30', '2025-07-01').problems).toEqual([]);
  });

  it('leaves the rate of a product out that begins later', () => {
    const later = policyWith('  margin:', 'from: 1990-01-01', 'from: 2025-08-01');
    const { inForce, problems } = policyInForce(later, '2025-07-31');
    expect(problems).toEqual([]);
    expect(inForce?.products.get('margin')).not.toHaveProperty('deposit_rate');
  });
});

describe('customer tiers in force', () => {
  const begins = (text: string, tier: string, measure: string, from: string) => {
    const at = text.indexOf(`${measure}: [{from: 1990-01-01`, text.indexOf(`\n  ${tier}:\n`));
    return `${text.slice(0, at)}${text.slice(at).replace('1990-01-01', from)}`;
  };
  const both = (text: string, tier: string, from: string) =>
    begins(begins(text, tier, 'cumulative_share', from), tier, 'threshold', from);

  it('are those that have begun', () => {
    const later = policyOf(both(builtInText, 'major', '2025-01-01'));
    const namesOn = (day: string) => policyInForce(later, day).inForce?.customer_tiers.map(({ name }) => name);
    expect([namesOn('2024-12-31'), namesOn('2025-01-01')]).toEqual([['core', 'general'], ['core', 'major', 'general']]);
  });

  it('lack a bound that begins after the other', () => {
    const later = policyOf(begins(builtInText, 'major', 'threshold', '2025-01-01'));
    expect(policyInForce(later, '2024-12-31').problems.map(({ column }) => column)).toEqual(['customer_tiers.major.threshold']);
  });

  it('are at least one', () => {
    const later = policyOf(['core', 'major', 'general'].reduce((text, tier) => both(text, tier, '2025-01-01'), builtInText));
    expect(policyInForce(later, '2024-12-31').problems).toHaveLength(6);
  });
});

describe('what efficiency needs', () => {
  it('is in force on the last day of the period', () => {
    const { text, line } = edited('\nexpected_loss:', 'from: 1990-01-01', 'from: 2025-08-01');
    expect(policyInForce(policyOf(text), '2025-09-30', '2025-07-01').problems).toEqual([]);
    const place = 'expected_loss.rates.normal';
    expect(briefly(policyInForce(policyOf(text), '2025-07-31').problems)).toEqual([`policy_not_in_force|${line}|${place}|`]);
  });

  it('is no point of the FTP curve, which accounts take as they start', () => {
    const later = policyWith('\nftp_curve:', 'from: 1990-01-01', 'from: 2025-08-01');
    const byTerm = policyOf(edited('', 'value: pool', 'value: term').text.replace('"0": [{from: 1990-01-01', '"0": [{from: 2099-01-01'));
    expect(policyInForce(later, '2025-07-31').problems).toEqual([]);
    expect(policyInForce(byTerm, '2025-07-31')).toMatchObject({ problems: [], inForce: { settings: { ftp_method: 'term' } } });
  });

  it('has the FTP rate of a product from its day on', () => {
    const own = policyWith('mortgage:', 'risk_weight:', 'ftp_rate: [{from: 2025-08-01, value: "0.03"}]\n    risk_weight:');
    const rateOn = (day: string) => policyInForce(own, day).inForce?.products.get('mortgage')?.ftp_rate?.toFixed();
    expect([rateOn('2025-07-31'), rateOn('2025-08-01')]).toEqual([undefined, '0.03']);
  });
});

describe('changes within a period', () => {
  const within = (changedPolicy: typeof policy) => changesWithin(changedPolicy, '2025-07-01', '2025-09-30').map(({ column }) => column);

  it.each([
    ['2025-07-01', []],
    ['2025-07-02', ['settings.averaging']],
    ['2025-09-30', ['settings.averaging']],
    ['2025-10-01', []],
  ])('are those after the first day and up to the last: %s', (from, found) => {
    expect(within(averaging(from))).toEqual(found);
  });

  it('name line, place and date', () => {
    const [warning] = changesWithin(mortgage('2025-08-15'), '2025-07-01', '2025-09-30');
    const { line } = edited('mortgage:', 'value: "0.50"}', '');
    const place = 'products.mortgage.risk_weight';
    expect(warning).toEqual({
      code: 'policy_changes_within_period',
      file: FILE,
      line,
      column: place,
      value: place,
      details: { date: '2025-08-15' },
    });
  });

  it('do not count rates that apply day by day', () => {
    const deposit = policyWith('  margin:', 'value: "0.0010"}', 'value: "0.0010"}, {from: 2025-08-15, value: "0.0020"}');
    expect([within(lendOut('2025-08-15')), within(deposit)]).toEqual([[], []]);
  });

  it('do not count FTP rates of products and points of the curve', () => {
    const list = '[{from: 1990-01-01, value: "0.02"}, {from: 2025-08-15, value: "0.03"}]';
    const product = policyWith('mortgage:', 'risk_weight:', `ftp_rate: ${list}\n    risk_weight:`);
    const curve = policyWith('\nftp_curve:', '[{from: 1990-01-01, value: "0.0150"}]', list);
    expect([within(product), within(curve), changesInsideQuarters(product), changesInsideQuarters(curve)]).toEqual([[], [], [], []]);
  });

  it('count expected losses, and the bounds of tiers that are chosen', () => {
    const loss = policyWith('\nexpected_loss:', '"0.005"}', '"0.005"}, {from: 2025-08-15, value: "0.006"}');
    const share = policyWith('  core:', '"0.80"}', '"0.80"}, {from: 2025-08-15, value: "0.75"}');
    const threshold = policyWith('  core:', '"100000.00"}', '"100000.00"}, {from: 2025-08-15, value: "200000.00"}');
    expect([within(loss), within(share), within(threshold)]).toEqual([
      ['expected_loss.rates.normal'],
      ['customer_tiers.core.cumulative_share'],
      [],
    ]);
    expect(changesInsideQuarters(threshold)).toHaveLength(1);
  });

  it('count the ratios of the chosen table only', () => {
    expect(within(loss('built_in', '2025-08-15'))).toEqual(['provision_tables.built_in.ratios.loss']);
    expect(within(loss('regulator', '2025-08-15'))).toEqual([]);
  });

  it('do not count a value that is said again, or that begins', () => {
    const again = changed('averaging:', '- {from: 1990-01-01, value: ten_day}', '2025-08-15', 'ten_day');
    const begins = policyWith('averaging:', 'from: 1990-01-01', 'from: 2025-08-15');
    expect([within(again), within(begins)]).toEqual([[], []]);
  });
});

describe('changes inside quarters', () => {
  it('are all those that do not begin one, in every table', () => {
    expect(changesInsideQuarters(policy)).toEqual([]);
    expect(changesInsideQuarters(averaging('2025-07-01'))).toEqual([]);
    expect(changesInsideQuarters(lendOut('2025-07-02'))).toEqual([]);
    expect(changesInsideQuarters(averaging('2025-07-02'))).toHaveLength(1);
    expect(changesInsideQuarters(loss('regulator', '2025-08-01'))).toHaveLength(1);
  });
});

import { describe, expect, it } from 'vitest';
import { briefly, edited, policyWith, problemsOf } from './built-in-policy.js';

/** Place of a value of each unit: anchor, what is written there, and its path. */
const PLACES = {
  per_year: ['  lend_out:', '"0.0180"', 'rates.lend_out.values[0].value'],
  ratio: ['  tax_rate:', '"0.25"', 'rates.tax_rate.values[0].value'],
  weight: ['  padding_multiple:', '"1.20"', 'rates.padding_multiple.values[0].value'],
  amount: ['  core:', '"100000.00"', 'customer_tiers.core.threshold[0].value'],
} as const;

const TAKEN: readonly [keyof typeof PLACES, string][] = [
  ['per_year', '0.99999999'],
  ['per_year', '-0.99999999'],
  ['ratio', '0'],
  ['ratio', '1'],
  ['ratio', '1.00000000'],
  ['weight', '0'],
  ['weight', '12.5'],
  ['amount', '10000.01'],
  ['amount', '10001'],
  ['amount', '9999999999999999.99'],
  ['amount', '10000.5'],
];

const REFUSED: readonly [keyof typeof PLACES, string][] = [
  ['per_year', '1'],
  ['per_year', '-1'],
  ['ratio', '1.00000001'],
  ['ratio', '-0.00000001'],
  ['weight', '12.50000001'],
  ['weight', '-1'],
  ['amount', '10000000000000000'],
  ['amount', '-1'],
  ['amount', '-0'],
  ['amount', '20000.000'],
  ['amount', '20,000'],
  ['amount', '020000'],
  ['amount', '2e9'],
  ['amount', '.5'],
  ['amount', '20000.'],
  ['amount', '２００００'],
  ['amount', 'NaN'],
];

describe('a value of a unit', () => {
  it.each(TAKEN)('of %s may be %s', (unit, value) => {
    const [anchor, found] = PLACES[unit];
    const policy = policyWith(anchor, found, `"${value}"`);
    const exact = {
      per_year: policy.rates.lend_out,
      ratio: policy.rates.tax_rate,
      weight: policy.rates.padding_multiple,
      amount: policy.customer_tiers.get('core')?.threshold,
    }[unit]?.values[0]?.value;
    expect(exact?.equals(value)).toBe(true);
  });

  it.each(REFUSED)('of %s may not be %s', (unit, value) => {
    const [anchor, found, place] = PLACES[unit];
    const { text, line } = edited(anchor, found, `"${value}"`);
    expect(briefly(problemsOf(text))).toEqual([`policy_value|${line}|${place}|${value}`]);
  });

  it('of departments may be no department at all', () => {
    const list = '[transaction_banking, investment_banking, international_banking, financial_markets]';
    const { settings } = policyWith('credited_departments:', list, '[]');
    expect(settings.credited_departments.values[0]?.value).toEqual([]);
  });
});

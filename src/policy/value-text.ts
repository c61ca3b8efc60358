import { Decimal } from '../money/decimal.js';
import type { DepositBand, QualityFactor } from './pay-rules.js';
import type { PolicyDatum } from './policy.js';
import { gatesText, scoringText } from './rule-texts.js';

/** A policy value as text: exact decimals without exponent, the items of a list separated by commas, rules in words. */
export function valueText(value: PolicyDatum): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (value instanceof Decimal) return value.toFixed();
  if ('rule' in value) return scoringText(value);
  return 'exam' in value ? gatesText(value) : value.map((item) => itemText(item)).join(', ');
}

/** An item of a list: a name, `1.1 from 90`, or `0.2 above 20000`. */
function itemText(item: string | QualityFactor | DepositBand): string {
  if (typeof item === 'string') return item;
  return 'factor' in item ? `${item.factor.toFixed()} from ${item.at_least.toFixed()}` : `${item.share.toFixed()} above ${item.above.toFixed()}`;
}

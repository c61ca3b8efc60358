import { Decimal } from '../money/decimal.js';
import type { PolicyDatum } from './policy.js';
import { gatesText, scoringText } from './rule-texts.js';

/** A policy value as text: exact decimals without exponent, the items of a list separated by commas, rules in words. */
export function valueText(value: PolicyDatum): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (value instanceof Decimal) return value.toFixed();
  if ('rule' in value) return scoringText(value);
  return 'exam' in value ? gatesText(value) : value.join(', ');
}

import { Decimal } from '../money/decimal.js';
import type { PolicyDatum } from './policy.js';

/** A policy value as text: exact decimals without exponent, the classes of a list separated by commas. */
export function valueText(value: PolicyDatum): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  return value instanceof Decimal ? value.toFixed() : value.join(', ');
}

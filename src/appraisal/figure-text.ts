import type { Decimal } from '../money/decimal.js';
import { formatCents } from '../money/rounding.js';
import type { MeasureUnit } from '../policy/appraisal-rules.js';
import type { Text } from '../problems/entry.js';

/** Most decimals of a ratio (SPEC 16). */
const RATIO_PLACES = 8;

export const MISSING: Text = { en: 'missing', zh: '缺失' };

/** The same in both languages: figures, names and dates. */
export function inBoth(text: string): Text {
  return { en: text, zh: text };
}

/** A measured value: amounts and counts with 2 decimals, ratios with at most 8. */
export function figureText(value: Decimal, unit: MeasureUnit): string {
  return unit === 'ratio' ? value.toDecimalPlaces(RATIO_PLACES).toFixed() : formatCents(value);
}

/** A bound of the policy: exact, of amounts and counts with at least 2 decimals. */
export function boundText(bound: Decimal, unit: MeasureUnit): string {
  return unit === 'ratio' || bound.decimalPlaces() > 2 ? bound.toFixed() : bound.toFixed(2);
}

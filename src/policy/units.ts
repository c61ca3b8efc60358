import { Decimal } from '../money/decimal.js';
import type { Text } from '../problems/entry.js';

/** What a policy value is counted in. */
export type Unit = 'choice' | 'days' | 'table' | 'classes' | 'departments' | 'amount' | 'points' | 'rule' | 'customers' | 'pools' | WholeUnit | DecimalUnit;

/** Units whose values are exact decimals: a fraction a year, a fraction of one, a multiple of the balance or of pay. */
export type DecimalUnit = 'per_year' | 'ratio' | 'weight' | 'coefficient';

/** Units whose values are whole numbers above zero. */
export type WholeUnit = 'months' | 'periods' | 'steps' | 'years';

/** The largest number of each of them. */
const LONGEST: Readonly<Record<WholeUnit, number>> = { months: 36, periods: 20, steps: 20, years: 10 };

export const UNIT_LABELS: Readonly<Record<Unit, Text>> = {
  choice: { en: 'choice', zh: '选项' },
  days: { en: 'days of the interest year', zh: '年计息天数' },
  table: { en: 'name of a provision table', zh: '拨备比例表名称' },
  classes: { en: 'list of classes', zh: '风险分类列表' },
  departments: { en: 'list of departments', zh: '部门列表' },
  amount: { en: 'amount', zh: '金额' },
  points: { en: 'points', zh: '分' },
  rule: { en: 'rule', zh: '规则' },
  months: { en: 'months', zh: '个月' },
  periods: { en: 'periods', zh: '个考核期' },
  steps: { en: 'steps of the ladder', zh: '个等级' },
  years: { en: 'years', zh: '年' },
  customers: { en: 'customers', zh: '户' },
  pools: { en: 'list of kinds of pool', zh: '奖金池类别列表' },
  per_year: { en: 'fraction a year', zh: '年利率（小数）' },
  ratio: { en: 'fraction', zh: '比例（小数）' },
  weight: { en: 'multiple of the balance', zh: '余额的倍数' },
  coefficient: { en: 'multiple of base pay', zh: '基础薪酬的倍数' },
};

/** At most 8 decimal places, as everywhere (SPEC 2.2). */
const DECIMAL_FORM = /^-?(?:0|[1-9]\d{0,5})(?:\.\d{1,8})?$/;

/** Not negative, at most 16 digits before the point and 2 after it (SPEC 2.2). */
const AMOUNT_FORM = /^(?:0|[1-9]\d{0,15})(?:\.\d{1,2})?$/;

/** A bound, unit or number of points: at most 16 digits before the point and 8 after it. */
const NUMBER_FORM = /^-?(?:0|[1-9]\d{0,15})(?:\.\d{1,8})?$/;

/** A term in days; the longest that fits is some 273 years. */
const TERM_FORM = /^(?:0|[1-9]\d{0,4})$/;

/** 1250% is the heaviest risk weight of the capital rules. */
const HEAVIEST_WEIGHT = new Decimal('12.5');
const LARGEST_COEFFICIENT = new Decimal(100);
const ONE = new Decimal(1);

/** Whether the text is a plain decimal: digits, at most 8 decimal places, no exponent, no separators. */
export function isDecimalText(text: string): boolean {
  return DECIMAL_FORM.test(text);
}

/** Whether the text is an amount that a policy may ask for: no sign, no exponent, no separators. */
export function isAmountText(text: string): boolean {
  return AMOUNT_FORM.test(text);
}

/** Whether the text is a number that a measure or its points may come to: no exponent, no separators. */
export function isNumberText(text: string): boolean {
  return NUMBER_FORM.test(text);
}

/** Whether the text is a whole number from 1 to the largest of its unit. */
export function isCountText(unit: WholeUnit, text: string): boolean {
  return isTermText(text) && Number(text) >= 1 && Number(text) <= LONGEST[unit];
}

/** Whether the text is a number of whole days, without sign or leading zeros. */
export function isTermText(text: string): boolean {
  return TERM_FORM.test(text);
}

/** The exact decimal of a text that `isDecimalText`, `isAmountText` or `isNumberText` accepts. Minus zero is zero. */
export function decimalOf(text: string): Decimal {
  return new Decimal(text).plus(0);
}

/**
 * Whether a decimal makes sense in its unit. A yearly rate lies between -1 and 1, both excluded, so that a
 * percentage written as `1.80` is caught (SPEC 2.1); a ratio from 0 to 1; a weight from 0 to 12.5; a coefficient from 0 to 100.
 */
export function isWithinRange(unit: DecimalUnit, value: Decimal): boolean {
  switch (unit) {
    case 'per_year':
      return value.abs().lessThan(ONE);
    case 'ratio':
      return !value.isNegative() && value.lessThanOrEqualTo(ONE);
    case 'weight':
      return !value.isNegative() && value.lessThanOrEqualTo(HEAVIEST_WEIGHT);
    case 'coefficient':
      return !value.isNegative() && value.lessThanOrEqualTo(LARGEST_COEFFICIENT);
  }
}

import { Decimal, ZERO } from './decimal.js';

/** Decimals as whole numbers of one small unit, so that sums, products and comparisons of them are exact and fast. */
export interface WholeUnits {
  readonly units: readonly bigint[];
  /** decimals of the unit: 2 for cents */
  readonly decimals: number;
}

/** The values in the largest unit that fits them all and is no larger than 10 ^ -decimals. */
export function wholeUnits(values: readonly Decimal[], atLeastDecimals = 0): WholeUnits {
  const decimals = values.reduce((most, value) => Math.max(most, value.decimalPlaces()), atLeastDecimals);
  return { units: values.map((value) => unitsOf(value, decimals)), decimals };
}

/** @throws where the amount is not in whole cents: a bug */
export function centsOf(amount: Decimal): bigint {
  if (amount.decimalPlaces() > 2) throw new Error(`bug: ${amount.toFixed()} is not in whole cents`);
  return unitsOf(amount, 2);
}

export function fromCents(cents: bigint): Decimal {
  return cents === 0n ? ZERO : new Decimal(`${cents}e-2`);
}

/** 10 ^ exponent. */
export function powerOfTen(exponent: number): bigint {
  return 10n ** BigInt(exponent);
}

/** The whole number not above the quotient; the divisor is above zero. */
export function floorDivide(numerator: bigint, divisor: bigint): bigint {
  const towardsZero = numerator / divisor;
  return numerator < 0n && towardsZero * divisor !== numerator ? towardsZero - 1n : towardsZero;
}

/** The whole number nearest to the quotient, half away from zero; the divisor is above zero. */
export function nearestWhole(numerator: bigint, divisor: bigint): bigint {
  const half = numerator < 0n ? -divisor : divisor;
  return (2n * numerator + half) / (2n * divisor);
}

function unitsOf(value: Decimal, decimals: number): bigint {
  if (value.isZero()) return 0n;
  return BigInt(value.toFixed(decimals).replace('.', ''));
}

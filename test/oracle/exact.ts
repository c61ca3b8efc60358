/** Exact fractions of whole numbers. Nothing is rounded but where the name says so. */

export interface Exact {
  readonly above: bigint;
  /** Always positive. */
  readonly below: bigint;
}

export const zero: Exact = { above: 0n, below: 1n };
export const one: Exact = { above: 1n, below: 1n };

/** The value of a plain decimal such as `-12.5`. */
export function exact(text: string): Exact {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (match === null) throw new Error(`not a plain decimal: ${JSON.stringify(text)}`);
  const decimals = match[3] ?? '';
  const digits = BigInt((match[2] ?? '') + decimals);
  return { above: match[1] === '-' ? -digits : digits, below: 10n ** BigInt(decimals.length) };
}

/** The value of a cell in which empty means none. */
export function exactOrNone(text: string): Exact {
  return text === '' ? zero : exact(text);
}

export function add(a: Exact, b: Exact): Exact {
  if (a.below === b.below) return { above: a.above + b.above, below: a.below };
  if (a.below % b.below === 0n) return { above: a.above + b.above * (a.below / b.below), below: a.below };
  if (b.below % a.below === 0n) return { above: a.above * (b.below / a.below) + b.above, below: b.below };
  return { above: a.above * b.below + b.above * a.below, below: a.below * b.below };
}

export function negative(a: Exact): Exact {
  return { above: -a.above, below: a.below };
}

export function subtract(a: Exact, b: Exact): Exact {
  return add(a, negative(b));
}

export function multiply(a: Exact, b: Exact): Exact {
  return { above: a.above * b.above, below: a.below * b.below };
}

export function times(a: Exact, count: number): Exact {
  return { above: a.above * BigInt(count), below: a.below };
}

export function dividedBy(a: Exact, count: number): Exact {
  return { above: a.above, below: a.below * BigInt(count) };
}

export function notBelowZero(a: Exact): Exact {
  return a.above < 0n ? zero : a;
}

/** One amount in parts of another one, which must not be zero. */
export function quotient(a: Exact, b: Exact): Exact {
  if (b.above === 0n) throw new Error('nothing is divided by zero');
  const sign = b.above < 0n ? -1n : 1n;
  return { above: sign * a.above * b.below, below: sign * a.below * b.above };
}

/** Below zero where a is the smaller one, above zero where it is the larger one. */
export function comparison(a: Exact, b: Exact): number {
  const [left, right] = [a.above * b.below, b.above * a.below];
  return left < right ? -1 : Number(left > right);
}

export function isZero(a: Exact): boolean {
  return a.above === 0n;
}

export function isPositive(a: Exact): boolean {
  return a.above > 0n;
}

/** Rounded half away from zero, as a whole number of units of the last decimal. */
function unitsOf(a: Exact, decimals: number): bigint {
  const size = a.above < 0n ? -a.above : a.above;
  const rounded = (2n * size * 10n ** BigInt(decimals) + a.below) / (2n * a.below);
  return a.above < 0n ? -rounded : rounded;
}

/** Rounded half away from zero to so many decimals. */
export function rounded(a: Exact, decimals: number): Exact {
  return { above: unitsOf(a, decimals), below: 10n ** BigInt(decimals) };
}

/** Rounded to 0.01, half away from zero, as a whole number of cents. */
export function cents(a: Exact): bigint {
  return unitsOf(a, 2);
}

/** Whole cents, rounded down: -0.001 is one cent below zero. */
export function centsBelow(a: Exact): bigint {
  const whole = (a.above * 100n) / a.below;
  return whole * a.below > a.above * 100n ? whole - 1n : whole;
}

export function ofCents(amount: bigint): Exact {
  return { above: amount, below: 100n };
}

/** A whole number of cents as `-12.30`; zero has no sign. */
export function centsText(amount: bigint): string {
  const digits = (amount < 0n ? -amount : amount).toString().padStart(3, '0');
  return `${amount < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Rounded to 0.01, half away from zero, with two decimals. */
export function amountText(a: Exact): string {
  return centsText(cents(a));
}

/** A terminating decimal in full, without trailing zeros: `0.0435`, `1`, `-12.5`. */
export function decimalText(a: Exact): string {
  let scale = 0;
  while ((a.above * 10n ** BigInt(scale)) % a.below !== 0n) {
    scale += 1;
    if (scale > 60) throw new Error('not a terminating decimal');
  }
  const units = (a.above * 10n ** BigInt(scale)) / a.below;
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  const sign = units < 0n ? '-' : '';
  return scale === 0 ? sign + digits : `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

/** Rounded to 8 decimals, half away from zero, without trailing zeros: `0.25`, `0.33333333`, `-1`. */
export function ratioText(a: Exact): string {
  return decimalText(rounded(a, 8));
}

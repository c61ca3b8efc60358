import { type Decimal, sum } from '../money/decimal.js';
import { roundToCents } from '../money/rounding.js';

/** The share held back of what lies above a bound, up to the bound of the next band. */
export interface HeldBand {
  readonly above: Decimal;
  readonly share: Decimal;
}

/** The part of an amount that lies in one band. */
export interface PartInBand {
  /** above zero */
  readonly part: Decimal;
  readonly share: Decimal;
}

/**
 * Risk deposit held back of an amount (SPEC 13, 风险金), marginal as a tax: each band holds its share of the part of the
 * amount above its bound, up to the bound of the next band; added exactly and rounded once to 0.01, half away from zero.
 * Of 25000.00 with 0.10 above 0, 0.20 above 10000 and 0.30 above 50000: 10000.00 x 0.10 + 15000.00 x 0.20 = 4000.00.
 * @param base amount in whole cents, not below zero
 * @param bands rising; none holds nothing
 */
export function riskDeposit(base: Decimal, bands: readonly HeldBand[]): Decimal {
  return roundToCents(sum(partsInBands(base, bands).map(({ part, share }) => part.times(share))));
}

/** The parts of an amount by band, those that are reached; a part that lies on a bound is below it. */
export function partsInBands(base: Decimal, bands: readonly HeldBand[]): PartInBand[] {
  return bands.flatMap(({ above, share }, index) => {
    if (base.lessThanOrEqualTo(above)) return [];
    const end = bands[index + 1]?.above;
    const top = end === undefined || base.lessThan(end) ? base : end;
    return [{ part: top.minus(above), share }];
  });
}

import type { Decimal } from '../money/decimal.js';

/** What the quarter's quality result makes of the post wage. */
export interface QualityTerms {
  /** highest bound first, the last bound zero */
  readonly factors: readonly { readonly at_least: Decimal; readonly factor: Decimal }[];
  /** factor of who has no quality score */
  readonly missing: Decimal;
}

/**
 * Factor of the first band whose bound the quality score reaches (SPEC 13).
 * With 1.1 from 90, 1.0 from 60 and 0.8 from 0: 90 gives 1.1, 89.99 gives 1.0, and 59.99 gives 0.8.
 * @param quality 0 to 100; undefined where he has no quality score
 * @throws where no bound is as low as the score: a bug, since the policy must have one of zero
 */
export function qualityFactor(quality: Decimal | undefined, { factors, missing }: QualityTerms): Decimal {
  if (quality === undefined) return missing;
  const band = factors.find(({ at_least: bound }) => quality.greaterThanOrEqualTo(bound));
  if (band === undefined) throw new Error(`bug: no quality factor for ${quality.toFixed()}`);
  return band.factor;
}

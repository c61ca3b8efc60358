import type { MeasureRules } from '../engine/measure-rules.js';
import type { PolicyInForce } from '../policy/in-force.js';

/** Beyond every share and contribution, within the engine's whole numbers. */
const HIGHEST = '1'.padEnd(31, '0');
const LOWEST = `-${HIGHEST}`;

/**
 * The tiers as stretches that leave no gap (SPEC 14): of the share that better customers bring, from 0 upwards; or of the
 * contribution, from the highest downwards. The last tier takes the rest.
 */
export function customerTiers({ settings, customer_tiers: tiers }: PolicyInForce): MeasureRules['customerTiers'] {
  const byShare = settings.customer_tiers_by === 'cumulative_share';
  const bounds = tiers.map(({ cumulativeShare, threshold }, index) => {
    if (index === tiers.length - 1) return byShare ? HIGHEST : LOWEST;
    return byShare ? cumulativeShare.times(1e8).toFixed() : threshold.times(100).toFixed();
  });
  return tiers.map(({ name }, index) => {
    const bound = bounds[index] ?? HIGHEST;
    const before = bounds[index - 1] ?? (byShare ? LOWEST : HIGHEST);
    return byShare ? [index + 1, name, before, bound] : [index + 1, name, bound, before];
  });
}

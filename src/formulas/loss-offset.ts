import { undivided } from './declared-line.js';
import type { MarginLine } from './margin-figures.js';

/**
 * What lost, sold and recovered loans come to, negative for a loss (SPEC 7, D).
 * A loss of 1,000.00, sold later for 300.00: -1,000.00, then 300.00 - 1,000.00 + 1,000.00 = 300.00.
 */
export const lossOffset: MarginLine = {
  name: 'loss_offset',
  label: { en: 'loss offset', zh: '损失抵减' },
  formula:
    'loss: -principal; sale: proceeds - (principal + arrears + penalty) + principal that earlier losses took away;' +
    ' recovery: proceeds',
  isTotal: false,
  quotient: (figures) => undivided(figures.lossOffset),
};

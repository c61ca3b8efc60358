import { undivided } from './declared-line.js';
import type { MarginLine } from './margin-figures.js';

/** Costs that name the manager who bears them (SPEC 7, Cd). */
export const directCost: MarginLine = {
  name: 'direct_cost',
  label: { en: 'direct cost', zh: '直接成本' },
  formula: 'sum of costs with a manager',
  isTotal: false,
  quotient: (figures) => undivided(figures.directCost),
};

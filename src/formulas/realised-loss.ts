import { roundToCents } from '../money/rounding.js';
import type { StatementLine } from './statement-line.js';

/** Principal lost in sales, write-offs and transfers out, less what was recovered (SPEC 6). */
export const realisedLoss: StatementLine = {
  name: 'realised_loss',
  label: { en: 'realised loss', zh: '已实现损失' },
  formula: 'sum over sale, write_off and transfer_out of max(0, principal - proceeds) - proceeds of recoveries',
  isTotal: false,
  calculate: (figures) => roundToCents(figures.realisedLoss),
};

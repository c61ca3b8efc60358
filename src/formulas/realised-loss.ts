import { undivided } from './declared-line.js';
import type { MeasuredStatementLine } from './statement-line.js';

/** Principal lost in sales, write-offs and transfers out, less what was recovered (SPEC 6). */
export const realisedLoss: MeasuredStatementLine = {
  name: 'realised_loss',
  label: { en: 'realised loss', zh: '已实现损失' },
  formula: 'sum over sale, write_off and transfer_out of max(0, principal - proceeds) - proceeds of recoveries',
  isTotal: false,
  quotient: (figures) => undivided(figures.realisedLoss),
};

import type { DeclaredLine } from './declared-line.js';

/** Costs that name no manager, shared among them (SPEC 7, Ca). It is given by the sharing, in cents, and not measured. */
export const allocatedCost: DeclaredLine = {
  name: 'allocated_cost',
  label: { en: 'allocated cost', zh: '分摊成本' },
  formula: "cost pools of the branch and the bank, shared each month by the policy's driver",
  isTotal: false,
};

import { adjustments } from '../formulas/adjustments.js';
import { formatCents } from '../money/rounding.js';
import { sum } from '../money/decimal.js';
import { ADJUSTABLE_LINES, compareAdjustments, effectOf } from './adjustments.js';
import type { Explained } from './explanation.js';
import type { GivenRows } from './given-references.js';
import type { Adjustment } from './reference-facts.js';

/** What the adjustments of a manager come to, row by row of the dispute file. */
export function explainAdjustments(file: GivenRows<Adjustment> | undefined): Explained {
  const { name, label, formula } = adjustments;
  const children = file === undefined ? [] : [...file.rows].sort(compareAdjustments).map((row) => rowNode(file.name, row));
  return { name, label, formula, role: 'plus', exact: undefined, amount: sum(children.map(({ amount }) => amount)), facts: [], children };
}

function rowNode(file: string, row: Adjustment): Explained {
  const { line, amount, reason, approver, fileLine } = row;
  const label = ADJUSTABLE_LINES.find((each) => each.name === line)?.label ?? { en: line, zh: line };
  const facts = [
    { name: 'amount', label: { en: 'amount', zh: '金额' }, value: formatCents(amount) },
    { name: 'approver', label: { en: 'approver', zh: '审批人' }, value: approver },
  ];
  const labels = { en: `${label.en}: ${reason}`, zh: `${label.zh}：${reason}` };
  return { name: line, label: labels, role: 'plus', exact: undefined, amount: effectOf(row), facts, place: { file, line: fileLine }, children: [] };
}

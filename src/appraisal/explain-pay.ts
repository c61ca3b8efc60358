import { Decimal } from '../money/decimal.js';
import type { Text } from '../problems/entry.js';
import type { Explained, Fact } from './explanation.js';
import { SCORE_FACTS } from './explain-score.js';
import { PAY_ITEM_LABELS } from './pay-items.js';
import type { PayItem } from './pay.js';
import { EARNED, NET } from './payslip.js';

/** A row of a file of the pay, by the names of its columns. */
type Row = ReadonlyMap<string, string>;

/** Items that others add up to. */
const PARTS: Partial<Readonly<Record<PayItem, readonly PayItem[]>>> = { earned: EARNED, net: NET };

/** Items that are cut out of another. */
const CUT_FROM: Partial<Readonly<Record<PayItem, PayItem>>> = { paid: 'net', carried_forward: 'net' };

/** What the facts of a step are called. */
export const PAY_FACTS = {
  calculation: { en: 'calculation', zh: '计算' },
  of_period: { en: 'of period', zh: '所属期间' },
  clause: SCORE_FACTS.clause,
} as const satisfies Record<string, Text>;

/**
 * An amount of a pay by the items that add up to it, and each of those by its steps with their numbers.
 * @param pay his row of pay.csv
 * @param steps his rows of payslips.csv
 */
export function explainPay(item: PayItem, pay: Row, steps: readonly Row[], role: Explained['role'] = 'plus'): Explained {
  const own = steps.filter((step) => step.get('item') === item && step.get('amount') !== '');
  const parts = PARTS[item]?.filter((part) => !amountOf(pay, part).isZero());
  const cut = CUT_FROM[item];
  const children =
    parts?.map((part) => explainPay(part, pay, steps)) ?? (cut === undefined ? own.map(stepNode) : [explainPay(cut, pay, steps, 'basis')]);
  const facts = parts === undefined && cut === undefined ? [] : own.flatMap(factsOf);
  return { name: item, label: PAY_ITEM_LABELS[item], role, exact: undefined, amount: amountOf(pay, item), facts, children };
}

function stepNode(step: Row): Explained {
  const of = step.get('of') ?? '';
  const [number, item] = ['step', 'item'].map((column) => step.get(column) ?? '');
  const label = { en: `step ${number} ${of}`.trim(), zh: `第 ${number} 步 ${of}`.trim() };
  return { name: item ?? '', label, role: 'plus', exact: undefined, amount: amountOf(step, 'amount'), facts: factsOf(step), children: [] };
}

function factsOf(step: Row): Fact[] {
  return Object.entries(PAY_FACTS).flatMap(([name, label]) => {
    const value = step.get(name) ?? '';
    return value === '' ? [] : [{ name, label, value }];
  });
}

function amountOf(row: Row, column: string): Decimal {
  const text = row.get(column) ?? '';
  return new Decimal(text === '' ? '0' : text);
}

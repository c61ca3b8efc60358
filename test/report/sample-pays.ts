import { type DepositEntry, PAY_ITEMS, type Pay, type PayItem, type PayPerson, type PayStep, type Payslip, type Pool, type PoolShare } from '../../src/appraisal/pay.js';
import { Decimal, ZERO, sum } from '../../src/money/decimal.js';
import type { Text } from '../../src/problems/entry.js';
import type { PayReport } from '../../src/report/pay-report.js';

const text = (en: string, zh = en): Text => ({ en, zh });
const PLACE = 'pay.plans.customer_manager';

/** A step of a payslip; facts have no amount. */
export function step(item: PayItem, amount: string | undefined, parts: Partial<PayStep> = {}): PayStep {
  return { item, of: '', ofPeriod: '', calculation: text(''), clause: '', ...parts, amount: amount === undefined ? undefined : new Decimal(amount) };
}

/** The payslip of someone with these steps. */
export function slipOf(manager: string, name: string, steps: readonly PayStep[], parts: Partial<PayPerson> = {}): Payslip {
  const person: PayPerson = {
    manager, name, branch: 'B01', line: 'corporate', scheme: 'customer_manager', ladder: 'general8', grade: 'manager_4',
    score: new Decimal('82.5'), quality: new Decimal('91'), days: 92, measured: new Map(), ...parts,
  };
  const amountOf = (item: PayItem) => sum(steps.flatMap((each) => (each.item === item ? (each.amount ?? []) : [])));
  const amounts = Object.fromEntries(PAY_ITEMS.map((item) => [item, amountOf(item)])) as Record<PayItem, Decimal>;
  return { person, steps, amounts, atRisk: amounts.deposit_held.negated().times(3) };
}

/** One of many with every kind of step, or with the few that most have. */
export function paid(number: number, name: string, isRich = number % 3 === 1): Payslip {
  const performance = new Decimal(number * 7919).div(7).plus(12_000).toDecimalPlaces(2);
  const manager = `M${String(number).padStart(2, '0')}`;
  const extras = isRich
    ? [
        step('prize', '800', { of: '存款竞赛', calculation: text('8 x 100.00'), clause: 'prizes.csv' }),
        step('fine', '-200', { of: '2025-08-01', calculation: text('late report', '迟报'), clause: 'sanctions.csv' }),
        step('top_up', '31.5', { of: 'post_wage', ofPeriod: '2025Q1', calculation: text('13531.50 - 13500.00'), clause: '2025Q1.r2.pay' }),
        step('recovery', '-1250.07', { of: 'performance', ofPeriod: '2025Q2', calculation: text('10000.00 - 11250.07'), clause: '2025Q2.r2.pay' }),
      ]
    : [];
  const earned = [
    step('post_wage', '13500', { calculation: text('4500.00 x 3 x 1.00 x 92 / 92'), clause: `${PLACE}.post_wage.grades.general8.manager_4, ${PLACE}.quality_factors` }),
    step('performance', performance.toFixed(2), {
      of: 'branch:B01', calculation: text('500000.00 x 7590.00 / 256410.25', '500000.00 × 7590.00 / 256410.25'), clause: `${PLACE}.pools`,
    }),
    step('piece', '365', { of: '12', calculation: text('73 / 1 x 5.00'), clause: `${PLACE}.piece_rates.12` }),
  ];
  const held = performance.plus(365).times('0.2').toDecimalPlaces(2).negated();
  const others = [
    ...extras,
    step('deposit_held', held.toFixed(2), { of: '2025Q3', calculation: text('10000.00 x 0.10 + 5000.00 x 0.20'), clause: 'pay.deposit.bands' }),
    ...(isRich ? [step('deposit_returned', '2000', { of: '2024Q3', calculation: text('6000.00 / 3'), clause: 'pay.deposit.vesting_years' })] : []),
  ];
  const sumOf = (steps: readonly PayStep[]) => sum(steps.map(({ amount }) => amount ?? ZERO));
  const net = sumOf([...earned, ...others]).toFixed(2);
  return slipOf(manager, name, [
    step('score', undefined, { calculation: text('82.50') }),
    step('quality', undefined, { calculation: text('91.00') }),
    step('grade', undefined, { calculation: text('manager 4', '客户经理四级'), clause: 'pay.pay_grade' }),
    step('days', undefined, { calculation: text('92 of 92 days', '92 / 92 天') }),
    ...earned,
    step('earned', sumOf(earned).toFixed(2)),
    ...others,
    step('net', net, { calculation: text('earned and all that follows', '应发及以下各项') }),
    step('paid', net),
  ]);
}

const SURNAMES = ['陈', '王', '欧阳', '李', '司马'];

/** So many people, with names of 1 to 30 wide characters. */
export function people(count: number): readonly Payslip[] {
  return Array.from({ length: count }, (_, index) => {
    const name = (SURNAMES[index % 5] ?? '') + '文静明远'.repeat(8).slice(0, (index * 13) % 29);
    return paid(index + 1, name.slice(0, 30));
  });
}

const POOL: Pool = { kind: 'branch', of: 'B01', amount: new Decimal(500_000), fileLine: 2 };

export function shareOf(slip: Payslip, pool: Partial<Pool> = {}): PoolShare {
  const [score, coefficient] = [new Decimal('82.5'), new Decimal('1.2')];
  const weight = score.times(coefficient).times(92);
  const { manager } = slip.person;
  return { pool: { ...POOL, ...pool }, shared: new Decimal(400_000), manager, score, coefficient, days: 92, weight, share: slip.amounts.performance };
}

export function entryOf(parts: Partial<DepositEntry> = {}): DepositEntry {
  const base = { period: '2025Q3', manager: 'M01', lot: '2025Q3', entry: 'held', account: '', ofPeriod: '', reason: text('held back', '计提') } as const;
  return { ...base, amount: new Decimal('2473'), atRisk: new Decimal('2473'), ...parts };
}

/** What is cut from, given back of and returned to the first of them. */
const ENTRIES: readonly DepositEntry[] = [
  entryOf({ lot: '2024Q3', entry: 'cut', account: 'L001', amount: new Decimal('500'), atRisk: new Decimal('5500'), reason: text('loss of L001', 'L001 损失') }),
  entryOf({ lot: '2024Q3', entry: 'vested', amount: new Decimal('2000'), atRisk: new Decimal('3500') }),
  entryOf({ lot: '2024Q3', entry: 'returned', amount: new Decimal('2000'), atRisk: new Decimal('3500') }),
  entryOf(),
];

/** The pay of a quarter. */
export function payReport(slips: readonly Payslip[], parts: Partial<PayReport> = {}, pay: Partial<Pay> = {}): PayReport {
  const shares = [...slips.map((slip) => shareOf(slip, { kind: 'bank', of: '' })), ...slips.map((slip) => shareOf(slip))];
  const cut = { account: 'L001', loss: new Decimal('9000'), manager: 'M01', role: 'granted', due: new Decimal('900'), cut: new Decimal('500'), uncovered: new Decimal('400') } as const;
  return {
    period: '2025Q3',
    currency: 'CNY',
    pay: { slips, shares: slips.length === 0 ? [] : shares, entries: slips.length === 0 ? [] : ENTRIES, cuts: slips.length === 0 ? [] : [cut], uncoveredRestatements: [], ...pay },
    restatement: undefined,
    schemeLabel: () => text('customer managers', '客户经理'),
    gradeLabel: () => text('manager 4', '客户经理四级'),
    ...parts,
  };
}

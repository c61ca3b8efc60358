import { buildPay } from '../../src/appraisal/build-pay.js';
import type { LoanLoss, Pay, PayCase, PayPerson, PayStep, Pool } from '../../src/appraisal/pay.js';
import type { Sanction } from '../../src/appraisal/reference-facts.js';
import type { IsoDate } from '../../src/calendar/dates.js';
import { periodBefore } from '../../src/calendar/period.js';
import { Decimal } from '../../src/money/decimal.js';
import { formatCents } from '../../src/money/rounding.js';
import type { Clause, DepositInForce, PayInForce, PayPlanInForce, PerformanceMode, PoolKind } from '../../src/policy/pay-rules.js';
import { period } from '../references/rules.js';

export const dec = (text: string | number) => new Decimal(text);

/** What somebody was paid in advance for the first quarter of the year: `M1 500.00`. */
export function advanced(...texts: string[]): Map<string, Map<string, Decimal>> {
  return new Map(texts.map((text) => text.split(' ')).map(([manager = '', amount = '']) => [manager, new Map([['2025Q1', dec(amount)]])]));
}
const clause = <Value>(value: Value, place: string): Clause<Value> => ({ value, clause: `pay.${place}` });

/** What the plan of a case says, where it is not as in {@link plan}. */
export interface PlanTexts {
  readonly minimum?: string;
  readonly maximum?: string;
  readonly pools?: readonly PoolKind[];
  /** `LN 10000 3.00`: indicator, unit and price */
  readonly pieces?: readonly string[];
}

/** Two grades and people without: 4500.00, 3000.00 and 2000.00 a month, coefficients 1.5, 1 and 0.8. */
export function plan({ minimum, maximum, pools = ['bank', 'branch', 'line'], pieces = [] }: PlanTexts = {}): PayPlanInForce {
  const of = (place: string) => `plans.staff.${place}`;
  const graded = (amounts: Record<string, string>, place: string) =>
    new Map(Object.entries(amounts).map(([grade, amount]) => [`corporate4.${grade}`, clause(dec(amount), of(`${place}.${grade}`))]));
  const bound = (text: string | undefined, place: string) => (text === undefined ? undefined : clause(dec(text), of(place)));
  const bands = [['90', '1.1'], ['60', '1'], ['0', '0.8']].map(([from = '', factor = '']) => ({ at_least: dec(from), factor: dec(factor) }));
  return {
    scheme: 'staff',
    label: { en: 'staff', zh: '员工' },
    ungradedWage: clause(dec('2000'), of('ungraded')),
    ungradedCoefficient: clause(dec('0.8'), of('ungraded_coefficient')),
    wages: graded({ senior: '4500', junior: '3000' }, 'wages'),
    coefficients: graded({ senior: '1.5', junior: '1' }, 'coefficients'),
    qualityFactors: clause(bands, of('quality_factors')),
    qualityMissing: clause(dec('0.9'), of('quality_missing')),
    pools: clause(pools, of('pools')),
    pieceRates: pieces.map((text) => {
      const [indicator = '', unit = '', price = ''] = text.split(' ');
      return { indicator, label: { en: `rate ${indicator}`, zh: `计件 ${indicator}` }, unit: dec(unit), price: dec(price), clause: `pay.piece.${indicator}` };
    }),
    minimum: bound(minimum, 'minimum'),
    maximum: bound(maximum, 'maximum'),
  };
}

/** Bands as `above share`; vests over three years, and cuts half of a loss and a tenth of it. */
export function deposit(bands: readonly string[] = [], more: Partial<DepositInForce> = {}): DepositInForce {
  const made = bands.map((text) => {
    const [above = '', share = ''] = text.split(' ');
    return { above: dec(above), share: dec(share) };
  });
  return {
    bands: clause(made, 'deposit.bands'),
    cutGranted: clause(dec('0.5'), 'deposit.cut_granted'),
    cutHeld: clause(dec('0.1'), 'deposit.cut_held'),
    vestingYearsOn: () => clause(3, 'deposit.vesting_years'),
    ...more,
  };
}

export function rules(mode: PerformanceMode = 'quarterly', staff = plan(), held = deposit()): PayInForce {
  return {
    performance: clause(mode, 'performance'),
    advanceShare: clause(dec('0.6'), 'advance_share'),
    payGrade: clause('before', 'pay_grade'),
    plans: new Map([['staff', staff]]),
    deposit: held,
  };
}

/** Somebody of the staff at branch B1, line corporate, for all 92 days of a quarter, without anything else. */
export function person(manager: string, more: Partial<PayPerson> = {}): PayPerson {
  const { grade = '' } = more;
  return {
    manager, name: `Name ${manager}`, branch: 'B1', line: 'corporate', scheme: 'staff', ladder: grade === '' ? '' : 'corporate4', grade,
    score: undefined, quality: undefined, days: 92, measured: new Map(), ...more,
  };
}

/** `bank 100.00`, `branch:B1 50.00`, `line:corporate 20.00`. */
export function pool(text: string, index = 0): Pool {
  const [name = '', amount = ''] = text.split(' ');
  const [kind = '', of = ''] = name.split(':');
  return { kind: kind as PoolKind, of, amount: dec(amount), fileLine: index + 2 };
}

/** `M1 2025-08-01 fine 50.00`. */
export function sanction(text: string, index = 0): Sanction {
  const [manager = '', date = '', type = '', amount] = text.split(' ');
  return {
    manager, date: date as IsoDate, type: type as Sanction['type'], amount: amount === undefined ? undefined : dec(amount),
    approver: 'Wang', reason: 'late', fileLine: index + 2,
  };
}

/** `LN1 1000.00 M1,M2 M3`: account, loss, who granted it, who held it. */
export function loss(text: string): LoanLoss {
  const [account = '', amount = '', granted = '', held = ''] = text.split(' ');
  const ids = (list: string) => list.split(',').filter((id) => id !== '' && id !== '-');
  return { account, loss: dec(amount), granted: ids(granted), held: ids(held) };
}

/** A case with the names of its periods. */
export type GivenCase = Partial<Omit<PayCase, 'period' | 'predecessor'>> & { readonly period?: string; readonly predecessor?: string };

/** The pay of 2025Q3 of nobody and nothing, but for what is given; right after the quarter before, a year after its fourth. */
export function payCase(more: GivenCase = {}): PayCase {
  const { period: name = '2025Q3', predecessor, ...given } = more;
  const before = name.includes('Q') ? periodBefore(period(name)) : period(`${name}Q4`);
  return {
    period: period(name), predecessor: predecessor === undefined ? before : period(predecessor), rules: rules(), people: [], pools: [], entriesBefore: [], losses: [], sanctions: [], prizesDue: [],
    carried: new Map(), advances: new Map(), restated: [], restatedLots: [], ...given,
  };
}

/** The steps of one person with an amount, `post_wage 13500.00`, with what they are of between the two. */
export function amountsOf(pay: Pay, manager: string): string[] {
  return stepsOf(pay, manager).flatMap(({ item, of, ofPeriod, amount }) => {
    return amount === undefined ? [] : [[item, of, ofPeriod, formatCents(amount)].filter((word) => word !== '').join(' ')];
  });
}

export function stepsOf({ slips }: Pay, manager: string): readonly PayStep[] {
  return slips.find((slip) => slip.person.manager === manager)?.steps ?? [];
}

/** `M1 2024Q3 cut 10.00 at risk 20.00`. */
export function entriesOf({ entries }: Pick<Pay, 'entries'>): string[] {
  return entries.map(({ manager, lot, entry, amount, atRisk }) => `${manager} ${lot} ${entry} ${formatCents(amount)} at risk ${formatCents(atRisk)}`);
}

/** What the pay of a case comes to for M1. */
export function payOf(more: GivenCase): string[] {
  return amountsOf(buildPay(payCase(more)), 'M1');
}

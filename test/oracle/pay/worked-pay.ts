/** What the pays worked out by hand have in common: managers without a grade, on a simple plan. */
import type { LoanLossRow, PayRound, PrizeRow, RosterRow, RunFigures, SanctionRow, PoolRow, HolderRow } from './pay-case.js';
import { payChain } from './pay-chain.js';
import type { Dated, DepositPolicy, PayPlan, PayPolicy } from './pay-policy.js';
import { payTables, type PayTables, type Row } from './pay-tables.js';

/** In force for ever. */
export function always<Value>(value: Value): Dated<Value>[] {
  return [{ from: '1990-01-01', value }];
}

/** 3000.00 a month for everybody, half as much weight without a grade as the grade of coefficient 1, no bounds. */
export function planWith(more: Partial<PayPlan> = {}): PayPlan {
  return {
    ungradedWage: always('3000.00'),
    wages: { manager_3: always('4000.00'), manager_2: always('5000.00') },
    ungradedCoefficient: always('0.5'),
    qualityFactors: always([{ at_least: '90', factor: '1.1' }, { at_least: '60', factor: '1' }, { at_least: '0', factor: '0.8' }]),
    qualityMissing: always('1'),
    pools: always(['bank', 'branch', 'line']),
    pieceRates: {},
    ...more,
  };
}

/** Holds back a tenth, which vests in one year; whoever granted a loan bears half of its loss, whoever held it a tenth. */
function depositWith(more: Partial<DepositPolicy> = {}): DepositPolicy {
  return {
    bands: always([{ above: '0', share: '0.1' }]),
    vestingYears: always('1'),
    cutGranted: always('0.5'),
    cutHeld: always('0.1'),
    ...more,
  };
}

interface PolicyChange extends Partial<Omit<PayPolicy, 'deposit'>> {
  readonly plan?: Partial<PayPlan>;
  readonly deposit?: Partial<DepositPolicy>;
}

export function policyWith({ plan, deposit, ...more }: PolicyChange = {}): PayPolicy {
  return {
    performance: always('quarterly'),
    advanceShare: always('0.7'),
    payGrade: always('before'),
    plans: { customer_manager: planWith(plan) },
    deposit: depositWith(deposit),
    ...more,
  };
}

export function person(manager: string, more: Partial<RosterRow> = {}): RosterRow {
  return { manager, name: '', branch: 'B01', line: 'personal', role: '', status: 'active', joined: '', left: '', ...more };
}

export function runWith(scores: Readonly<Record<string, string>>, more: Partial<RunFigures> = {}): RunFigures {
  const scorecards = Object.entries(scores).map(([manager, score]) => ({ manager, score, measured: {} }));
  return { scorecards, quality: {}, grades: [], losses: [], holders: [], customers: [], ...more };
}

export function roundOf(period: string, run: RunFigures, more: Partial<PayRound> = {}): PayRound {
  return { period, isRestatement: false, run, roster: [person('M1'), person('M2')], pools: [], prizes: [], sanctions: [], ...more };
}

export function pool(period: string, amount: string, more: Partial<PoolRow> = {}): PoolRow {
  return { period, branch: '', line: '', amount, ...more };
}

export function prize(period: string, more: Partial<PrizeRow>): PrizeRow {
  return { campaign: 'cards', period, customer: '', metric: '', manager: '', at_least: '', price: '100.00', per: '', ...more };
}

export function sanction(manager: string, date: string, type: string, amount = ''): SanctionRow {
  return { manager, date, type, amount, approver: 'committee', reason: 'by decision' };
}

export function loss(account: string, provisionChange: string, realisedLoss = '0.00'): LoanLossRow {
  return { account, provisionChange, realisedLoss };
}

export function holding(account: string, ...managers: readonly string[]): HolderRow[] {
  return managers.map((manager) => ({ record: 'loan', account, manager }));
}

export function paidIn(policy: PayPolicy, ...rounds: readonly PayRound[]): PayTables[] {
  return payChain({ policy, rounds }).map(payTables);
}

/** Cells of the rows of one manager. */
export function cellsOf(rows: readonly Row[], manager: string, ...columns: readonly string[]): string[][] {
  return rows.filter((row) => row['manager'] === manager).map((row) => columns.map((column) => row[column] ?? ''));
}

/** Cells of his one row in the last of the pays. */
export function lastPay(pays: readonly PayTables[], manager: string, ...columns: readonly string[]): string[] {
  const [found, ...others] = cellsOf(pays.at(-1)?.['pay.csv'] ?? [], manager, ...columns);
  if (found === undefined || others.length > 0) throw new Error(`not one row of ${manager}`);
  return found;
}

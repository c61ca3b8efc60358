/** Managers of a table, as the files that a run on them is given. */
import type { Desk } from '../command.js';

/** A manager of whom a decision is worked by hand. What is not given is that of a corporate manager of branch B01. */
export interface GradedManager {
  readonly id: string;
  readonly branch?: string;
  readonly line?: string;
  readonly role?: string;
  /** of the roster; `manager` where it is not given */
  readonly grade?: string;
  readonly bankSince?: string;
  readonly termTo?: string;
  /** balance of his deposit account, by the day from which on it stands */
  readonly deposits?: Readonly<Record<string, string>>;
  /** 0.0036 where it is not given */
  readonly depositRate?: string;
  /** balance of his loan, throughout */
  readonly loan?: string;
  /** 0.0360 where it is not given */
  readonly loanRate?: string;
  /** income by product */
  readonly fees?: Readonly<Record<string, string>>;
  /** quantity of his activities, by metric */
  readonly counted?: Readonly<Record<string, string>>;
  /** international settlement in US dollars */
  readonly settled?: string;
  /** of the branch that he heads, by day */
  readonly marketShares?: Readonly<Record<string, string>>;
  /** by indicator; those of his branch where he is its head */
  readonly targets?: Readonly<Record<string, string>>;
  /** what each item of his quality is assessed at, so that it is his score; 80.00 where it is not given */
  readonly mark?: string;
  /** an item that nobody assesses */
  readonly unmarked?: string;
  /** type by day */
  readonly sanctions?: Readonly<Record<string, string>>;
  /** grade that the committee gives him */
  readonly override?: string;
  /** of earlier quarters: virtual profit, failed, grade after */
  readonly history?: Readonly<Record<string, string>>;
}

/** First day of the 12 months before the 12 that end with 2025Q3. */
export const FIRST_DAY = '2023-10-01';

const LEDGER_HEADER = 'record,date,account,customer,manager,branch,product,balance,rate,class,amount,metric,quantity,currency';
const ITEMS = ['knowledge', 'service', 'discipline', 'teamwork'];

/** Puts the ledger and every other file on the desk. @param ladder of the history @returns the words of the command that name them */
export function filesOf(managers: readonly GradedManager[], ladder: string, desk: Desk): string[] {
  const put = (name: string, header: string, rowsOf: (manager: GradedManager) => readonly string[]) =>
    desk.put(name, [header, ...managers.flatMap(rowsOf)].map((row) => `${row}\n`).join(''));
  return [
    put('ledger.csv', LEDGER_HEADER, ledgerRows),
    ...['--snapshots', 'changes', '--fx', desk.put('fx.csv', 'date,currency,rate\n2025-01-01,USD,7.1000\n')],
    ...['--roster', put('roster.csv', 'manager,name,branch,line,role,grade,status,bank_since,term_to', rosterRows)],
    ...['--quality', put('quality.csv', 'manager,item,score,assessor,date', qualityRows)],
    ...['--targets', put('targets.csv', 'manager,branch,indicator,period,target', targetRows)],
    ...['--sanctions', put('sanctions.csv', 'manager,date,type,amount,approver,reason', sanctionRows)],
    ...['--overrides', put('overrides.csv', 'period,manager,grade,approver,reason', overrideRows)],
    ...['--history', put('history.csv', 'period,ladder,manager,virtual_profit,failed,grade_after', (manager) => historyRows(manager, ladder))],
  ];
}

function ledgerRows(manager: GradedManager): string[] {
  const { id, branch = 'B01', deposits = {}, depositRate = '0.0036', loan, loanRate = '0.0360' } = manager;
  const { fees = {}, counted = {}, settled, marketShares = {} } = manager;
  const whose = `C${id},${id},${branch}`;
  return [
    ...Object.entries(deposits).map(([day, balance]) => `deposit,${day},D${id},${whose},corporate_term_1y,${balance},${depositRate},,,,,`),
    ...(loan === undefined ? [] : [`loan,${FIRST_DAY},L${id},${whose},working_capital,${loan},${loanRate},normal,,,,`]),
    ...Object.entries(fees).map(([product, amount]) => `income,2025-08-15,,,${id},${branch},${product},,,,${amount},,,`),
    ...Object.entries(counted).map(([metric, quantity]) => `activity,2025-08-15,,,${id},,,,,,,${metric},${quantity},`),
    ...(settled === undefined ? [] : [`activity,2025-08-15,,,${id},,,,,,${settled},international_settlement,,USD`]),
    ...Object.entries(marketShares).map(([day, share]) => `activity,${day},,,${id},,,,,,,market_share,${share},`),
  ];
}

function rosterRows({ id, branch = 'B01', line = 'corporate', role = '', grade = 'manager', bankSince = '', termTo = '' }: GradedManager) {
  return [[id, '', branch, line, role, grade, 'active', bankSince, termTo].join(',')];
}

function qualityRows({ id, mark = '80.00', unmarked }: GradedManager): string[] {
  return ITEMS.filter((item) => item !== unmarked).map((item) => `${id},${item},${mark},H01,2025-09-25`);
}

function targetRows({ id, branch = 'B01', role, targets = {} }: GradedManager): string[] {
  const whose = role === 'branch_head' ? `,${branch}` : `${id},`;
  return Object.entries(targets).map(([indicator, target]) => `${whose},${indicator},2025Q3,${target}`);
}

function sanctionRows({ id, sanctions = {} }: GradedManager): string[] {
  return Object.entries(sanctions).map(([day, type]) => `${id},${day},${type},${type === 'fine' ? '500.00' : ''},Wang,forged papers`);
}

function overrideRows({ id, override }: GradedManager): string[] {
  return override === undefined ? [] : [`2025Q3,${id},${override},Li,merger of two branches`];
}

function historyRows({ id, history = {} }: GradedManager, ladder: string): string[] {
  return Object.entries(history).map(([period, decided]) => `${period},${ladder},${id},${decided}`);
}

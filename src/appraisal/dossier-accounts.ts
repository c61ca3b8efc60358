import { type Decimal, ZERO, sum } from '../money/decimal.js';
import { UNASSIGNED } from './people.js';

/** What one run has of an account under one of its holders. */
export interface HeldAccount {
  readonly record: string;
  readonly account: string;
  readonly customer: string;
  readonly manager: string;
  /** of the last day; zero for who held it earlier in the period only */
  readonly share: Decimal;
  /** the holder's part on the last day */
  readonly closing: Decimal;
  /** `substandard` and the like; empty for deposits */
  readonly classClosing: string;
  readonly provision: Decimal;
}

/** The accounts of a run that concern the manager: those that he held in any of the runs, under all their holders. */
export interface RunAccounts {
  readonly period: string;
  /** ISO text */
  readonly first: string;
  readonly last: string;
  readonly held: readonly HeldAccount[];
  /** what was lost on each loan account */
  readonly losses: ReadonlyMap<string, Decimal>;
}

/** What became of the manager's accounts from the end of one run to the end of the next. */
export interface Movement {
  readonly period: string;
  readonly account: HeldAccount;
  readonly kind: 'taken_over' | 'new' | 'handed_over' | 'closed';
  /** who had it before, or has it now */
  readonly other: string;
}

/** The accounts that the manager holds at the end of a run. */
export interface HeldAtEnd {
  readonly period: string;
  readonly accounts: number;
  readonly customers: number;
  readonly loans: Decimal;
  readonly deposits: Decimal;
}

/** A loan that he holds or held, where it is bad or something was lost on it. */
export interface BadLoan {
  readonly period: string;
  readonly account: HeldAccount;
  /** all of its closing balance and provision, whoever holds it */
  readonly closing: Decimal;
  readonly provision: Decimal;
  readonly loss: Decimal;
  /** at the end of the run */
  readonly holders: readonly string[];
  /** whether he still held it in that period */
  readonly when: 'during' | 'after';
}

const BAD: ReadonlySet<string> = new Set(['substandard', 'doubtful', 'loss']);

function idOf({ record, account }: Pick<HeldAccount, 'record' | 'account'>): string {
  return `${record}\n${account}`;
}

/** An account without a balance on the last day is held by nobody. */
function isOpen({ share, closing }: HeldAccount): boolean {
  return share.greaterThan(0) && !closing.isZero();
}

/** Holders at the end of a run by account. */
function holdersAtEnd({ held }: RunAccounts): Map<string, HeldAccount[]> {
  const holders = new Map<string, HeldAccount[]>();
  for (const each of held.filter(isOpen)) holders.set(idOf(each), [...(holders.get(idOf(each)) ?? []), each]);
  return holders;
}

/** What he holds at the end of each run. */
export function heldAtEnds(manager: string, runs: readonly RunAccounts[]): HeldAtEnd[] {
  return runs.map((run) => {
    const own = run.held.filter((each) => each.manager === manager && isOpen(each));
    const of = (record: string) => sum(own.filter((each) => each.record === record).map(({ closing }) => closing));
    const customers = new Set(own.map(({ customer }) => customer)).size;
    return { period: run.period, accounts: own.length, customers, loans: of('loan'), deposits: of('deposit') };
  });
}

/**
 * What came to him and left him between runs that follow each other: held before + taken over + new - handed over - closed
 * is held after. A run that overlaps the one before it is passed over.
 * @param runs by their last day
 */
export function movementsOf(manager: string, runs: readonly RunAccounts[]): Movement[] {
  const movements: Movement[] = [];
  let before: RunAccounts | undefined;
  for (const run of runs) {
    if (before !== undefined && run.first <= before.last) continue;
    if (before !== undefined) movements.push(...between(manager, before, run));
    before = run;
  }
  return movements;
}

function between(manager: string, before: RunAccounts, after: RunAccounts): Movement[] {
  const [then, now] = [holdersAtEnd(before), holdersAtEnd(after)];
  const ownIn = (holders: readonly HeldAccount[] | undefined) => holders?.find((each) => each.manager === manager);
  const othersIn = (holders: readonly HeldAccount[] | undefined) => (holders ?? []).filter((each) => each.manager !== manager).map((each) => each.manager).join(' ');
  const movements: Movement[] = [];
  for (const id of new Set([...then.keys(), ...now.keys()])) {
    const [had, has] = [ownIn(then.get(id)), ownIn(now.get(id))];
    const period = after.period;
    if (had !== undefined && has === undefined) {
      const other = othersIn(now.get(id));
      movements.push({ period, account: had, kind: other === '' ? 'closed' : 'handed_over', other });
    }
    if (had === undefined && has !== undefined) {
      const other = othersIn(then.get(id));
      movements.push({ period, account: has, kind: other === '' ? 'new' : 'taken_over', other });
    }
  }
  return movements;
}

/** His loans that are bad, or on which something was lost, in any run from the one on in which he first held them. */
export function badLoansOf(manager: string, runs: readonly RunAccounts[]): BadLoan[] {
  const his = new Set<string>();
  return runs.flatMap((run) => {
    const ofRun = new Set(run.held.filter((each) => each.manager === manager && each.record === 'loan').map(({ account }) => account));
    for (const account of ofRun) his.add(account);
    return [...his].flatMap((account) => badLoan(run, account, ofRun.has(account)));
  });
}

function badLoan({ period, held, losses }: RunAccounts, account: string, isHis: boolean): BadLoan[] {
  const holders = held.filter((each) => each.record === 'loan' && each.account === account);
  const [first] = holders;
  const loss = losses.get(account) ?? ZERO;
  const closing = sum(holders.map((each) => each.closing));
  if (first === undefined || !(loss.greaterThan(0) || (BAD.has(first.classClosing) && !closing.isZero()))) return [];
  const atEnd = holders.filter(({ share }) => share.greaterThan(0)).map(({ manager }) => manager);
  return [{
    period,
    account: first,
    closing,
    provision: sum(holders.map(({ provision }) => provision)),
    loss,
    holders: atEnd.length === 0 ? [UNASSIGNED] : atEnd,
    when: isHis ? 'during' : 'after',
  }];
}

/** The pay of one period, given the pays before it (SPEC 13). */
import { isWithin, periodOf } from '../days.js';
import { cents, exact } from '../exact.js';
import { DepositAccount } from './deposit-account.js';
import { heldBack, vest } from './deposit-figures.js';
import { cutByLosses, type LossCut } from './loss-cuts.js';
import { isYear, type PayRound, type SanctionRow } from './pay-case.js';
import type { Difference, Pay, PayTask } from './pay-figures.js';
import { peopleOn, type PaidPerson } from './pay-people.js';
import { inForce } from './pay-policy.js';
import { depositBase, nothingEarned, payslip, type Earned, type OtherPay } from './payslip.js';
import { poolShares } from './pool-shares.js';
import { prizesWon, type WonPrize } from './prizes-won.js';
import { maximumCut, minimumTopUp, pieces, postWage } from './quarter-items.js';
import { bookCuts, differences } from './restatements.js';

/** What a person is paid, or owes, beside what he earns. Amounts in cents. */
interface Claims {
  readonly prizes: readonly bigint[];
  readonly fines: readonly bigint[];
  readonly corrections: readonly bigint[];
  /** Zero or below. */
  readonly carried: bigint;
  /** What he had of the year that ends with this pay; zero in a quarter. */
  readonly advance: bigint;
}

function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((total, amount) => total + amount, 0n);
}

function ownSanctions({ period, sanctions }: PayRound, type: string): SanctionRow[] {
  return isYear(period) ? [] : sanctions.filter((row) => row.type === type && isWithin(row.date, periodOf(period)));
}

/** Those that the latest quarter of the chain has won; a year pays none. */
function prizesDue({ round, before }: PayTask): readonly WonPrize[] {
  if (isYear(round.period)) return [];
  return before.findLast((pay) => !isYear(pay.round.period))?.prizes ?? [];
}

/** What a person had of the pools of the year's quarters, and what was booked of it since. */
function advanceOf({ round, policy, before }: PayTask, booked: readonly Difference[], manager: string): bigint {
  const { period } = round;
  if (!isYear(period) || inForce(policy.performance, periodOf(period).last) !== 'quarterly_advance') return 0n;
  const isQuarter = (name: string): boolean => name.startsWith(`${period}Q`);
  const slips = before.filter((pay) => isQuarter(pay.round.period)).flatMap((pay) => pay.slips);
  const paid = slips.filter(({ person }) => person.manager === manager).map(({ amounts }) => amounts.performance);
  const corrections = [...before.flatMap((pay) => pay.differences), ...booked].filter(
    (each) => each.manager === manager && each.component === 'performance' && isQuarter(each.period),
  );
  return sum([...paid, ...corrections.map(({ amount }) => amount)]);
}

/** Whether the pay of its year has set off what a quarter advanced. */
function isSettled({ before, policy }: PayTask, quarter: string): boolean {
  const year = before.map(({ round }) => round.period).find((period) => isYear(period) && quarter.startsWith(`${period}Q`));
  return year !== undefined && inForce(policy.performance, periodOf(year).last) === 'quarterly_advance';
}

function claimsOf(task: PayTask, booked: readonly Difference[], manager: string): Claims {
  const own = <Row extends { readonly manager: string }>(rows: readonly Row[]): Row[] => rows.filter((row) => row.manager === manager);
  const previous = task.before.at(-1)?.slips.find(({ person }) => person.manager === manager);
  return {
    prizes: own(prizesDue(task)).map(({ amount }) => amount),
    fines: own(ownSanctions(task.round, 'fine')).map(({ amount }) => cents(exact(amount))),
    corrections: own(booked).map(({ amount }) => amount),
    carried: previous?.amounts.carried_forward ?? 0n,
    advance: advanceOf(task, booked, manager),
  };
}

function isMember({ days, score }: PaidPerson, claims: Claims): boolean {
  const { prizes, fines, corrections, carried, advance } = claims;
  const isDue = prizes.length + fines.length + corrections.length > 0 || carried !== 0n || advance !== 0n;
  return days > 0 || score !== undefined || isDue;
}

function earnedBy(person: PaidPerson, period: string, performance: bigint, advance: bigint): Earned {
  if (isYear(period)) return { ...nothingEarned(), performance, advance_set_off: -advance };
  const wage = postWage(person, period);
  const piece = pieces(person, period);
  const soFar = wage + performance + piece;
  const bounds = { minimum_top_up: minimumTopUp(person, period, soFar), maximum_cut: maximumCut(person, period, soFar) };
  return { ...nothingEarned(), post_wage: wage, performance, piece, ...bounds };
}

function othersOf({ prizes, fines, corrections, carried }: Claims, held: bigint, returned: bigint): OtherPay {
  return {
    prize: sum(prizes),
    fine: -sum(fines),
    top_up: sum(corrections.filter((amount) => amount > 0n)),
    recovery: sum(corrections.filter((amount) => amount < 0n)),
    deposit_held: -held,
    deposit_returned: returned,
    carried_over: carried,
  };
}

/** Removals, then losses; only in quarters. */
function cutDeposits({ round, policy, before }: PayTask, account: DepositAccount): LossCut[] {
  if (isYear(round.period)) return [];
  const removed = ownSanctions(round, 'removal').map(({ manager }) => manager);
  for (const manager of account.managers()) {
    if (!removed.includes(manager)) continue;
    for (const lot of account.lotsOf(manager)) account.add(manager, lot, 'forfeited', account.atRisk(manager, lot));
  }
  const runs = [...before.map((pay) => pay.round.run), round.run];
  return cutByLosses(account, runs, policy.deposit, periodOf(round.period).last);
}

/** Everything in the account of deposits but what is held back, and whom it concerns. */
function accountOfRound(task: PayTask) {
  const { round, before, bookings, policy } = task;
  const account = new DepositAccount(round.period, before.flatMap(({ entries }) => entries));
  const hadDeposit = account.managers().filter((manager) => account.atRiskOf(manager) > 0n);
  const lotDifferences = bookCuts(account, bookings, before);
  const concerned = new Set([...hadDeposit, ...lotDifferences.map(({ manager }) => manager)]);
  const cuts = cutDeposits(task, account);
  const previous = before.at(-1)?.round.period;
  const eve = previous === undefined ? '' : periodOf(previous).last;
  const returned = vest(account, policy.deposit, eve, periodOf(round.period).last);
  return { account, concerned, lotDifferences, cuts, returned };
}

export function payOf(task: PayTask): Pay {
  const { round, policy, bookings } = task;
  const { period } = round;
  const people = peopleOn(round, policy);
  const booked = differences(bookings, (quarter) => isSettled(task, quarter));
  const { account, concerned, lotDifferences, cuts, returned } = accountOfRound(task);
  const shares = poolShares(period, round.pools, people, policy);
  const slips = people.flatMap((person) => {
    const { manager } = person;
    const claims = claimsOf(task, booked, manager);
    if (!concerned.has(manager) && !isMember(person, claims)) return [];
    const performance = sum(shares.filter((each) => each.person === person).map(({ share }) => share));
    const earned = earnedBy(person, period, performance, claims.advance);
    const held = heldBack(inForce(policy.deposit.bands, periodOf(period).last), depositBase(earned));
    account.add(manager, period, 'held', held);
    const others = othersOf(claims, held, returned.get(manager) ?? 0n);
    return [payslip(person, earned, others, account.atRiskOf(manager))];
  });
  const prizes = isYear(period) ? [] : prizesWon(round, people);
  return { round, slips, shares, prizes, cuts, entries: account.added, lotDifferences, bookings, differences: booked };
}

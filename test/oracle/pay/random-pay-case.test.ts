/** The random chains of pays can be paid, and hold the situations that they are made for. */
import { describe, expect, it } from 'vitest';
import { exact } from '../exact.js';
import { unassigned } from '../holders.js';
import { byBytes } from '../people.js';
import { tableNames } from './compared-tables.js';
import type { EntryKind } from './deposit-account.js';
import { isYear, type PayCase, type PayRound } from './pay-case.js';
import { payChain, type ChainedPay } from './pay-chain.js';
import { payTables } from './pay-tables.js';
import type { PayItem, Payslip } from './payslip.js';
import { randomPayCase } from './random-pay-case.js';
import { payCalls } from './write-run-folders.js';

interface Paid {
  readonly subject: PayCase;
  readonly pays: readonly ChainedPay[];
}

const paid: readonly Paid[] = Array.from({ length: 60 }, (_, seed) => {
  const subject = randomPayCase(seed);
  return { subject, pays: payChain(subject) };
});

function anyRound(test: (round: PayRound) => boolean) {
  return ({ subject }: Paid): boolean => subject.rounds.some(test);
}

function anyPay(test: (each: ChainedPay) => boolean) {
  return ({ pays }: Paid): boolean => pays.some(test);
}

function anySlip(test: (slip: Payslip) => boolean, kind: 'quarter' | 'year' | 'any' = 'any') {
  return anyPay(({ pay }) => (kind === 'any' || isYear(pay.round.period) === (kind === 'year')) && pay.slips.some(test));
}

function anyEntry(kind: EntryKind, isOfLoan?: boolean) {
  return anyPay(({ pay }) => pay.entries.some((entry) => entry.kind === kind && (isOfLoan === undefined || isOfLoan === (entry.account !== ''))));
}

const mode = (value: string) => ({ subject }: Paid): boolean => subject.policy.performance[0]?.value === value;

const people: Record<string, (each: Paid) => boolean> = {
  'somebody who joined within a period': anySlip(({ person }) => person.days > 0 && person.days < 85 && person.listed.left === ''),
  'somebody who left within a period': anySlip(({ person }) => person.days > 0 && person.listed.left !== ''),
  'a leaver with a deposit': anySlip(({ person, atRisk }) => person.days === 0 && atRisk > 0n),
  'a leaver who is given back his deposit': anySlip(({ person, amounts }) => person.days === 0 && amounts.deposit_returned > 0n),
  'nobody without a plan, but for some': anySlip(({ person }) => person.plan === undefined && person.days > 0),
  'somebody without a grade': anySlip(({ person }) => person.grade === ''),
  'a grade that is given in the period': anyRound(({ run }) => run.grades.some((row) => row.before === '' && row.after !== '')),
  'another scheme than the one of his line': anyRound(({ run, roster }) =>
    run.grades.some((row) => row.scheme === 'customer_manager' && roster.some((each) => each.manager === row.manager && each.line === 'corporate')),
  ),
  'no quality score': anySlip(({ person }) => person.quality === undefined && person.score !== undefined),
  'a score of zero or below': anySlip(({ person }) => person.score !== undefined && person.score.above <= 0n),
  'somebody without a score': anySlip(({ person }) => person.score === undefined && person.days > 0),
  'a stranger': anyRound(({ run, roster }) => run.scorecards.some((row) => !roster.some((each) => each.manager === row.manager))),
};

const items: readonly PayItem[] = ['piece', 'minimum_top_up', 'maximum_cut', 'prize', 'fine', 'top_up', 'recovery', 'deposit_held', 'deposit_returned', 'carried_over'];

const pools: Record<string, (each: Paid) => boolean> = {
  'annual pools': mode('annual'),
  'quarterly pools': mode('quarterly'),
  'advances': mode('quarterly_advance'),
  'an advance that is set off': anySlip(({ amounts }) => amounts.advance_set_off < 0n, 'year'),
  'a set-off beyond the share of the year': anySlip(({ amounts }) => amounts.earned < 0n, 'year'),
  ...Object.fromEntries(['bank', 'branch', 'line'].map((kind) => [`a pool of the ${kind}`, anyPay(({ pay }) => pay.shares.some(({ pool }) => pool.startsWith(kind)))])),
  'a share of nothing': anyPay(({ pay }) => pay.shares.some(({ share }) => share === 0n)),
  'a pool of the year': anyPay(({ pay }) => isYear(pay.round.period) && pay.shares.length > 0),
  'pieces below zero': anySlip(({ amounts }) => amounts.piece < 0n),
  'an employee whose net is below zero': anySlip(({ amounts }) => amounts.net < 0n),
};

const prizes: Record<string, (each: Paid) => boolean> = {
  'a prize for a figure of a customer': anyPay(({ pay }) => pay.prizes.some(({ customer }) => customer !== '')),
  'a prize for everybody': anyPay(({ pay }) => pay.prizes.some(({ campaign, manager }) => pay.prizes.some((other) => other.campaign === campaign && other.manager !== manager))),
  'a prize by the piece': anyPay(({ pay }) => pay.prizes.some(({ campaign }) => pay.round.prizes.some((row) => row.campaign === campaign && row.per !== ''))),
  'a prize that a label names': anyPay(({ pay }) => pay.prizes.some(({ metric, customer }) => customer === '' && !/^\d+$/.test(metric))),
  'a prize of a quarter that the next year follows': ({ pays }) => pays.some(({ pay }) => pay.round.period.endsWith('Q1') && pay.slips.some(({ amounts }) => amounts.prize > 0n)),
};

const deposits: Record<string, (each: Paid) => boolean> = {
  'a cut by a loss': anyEntry('cut', true),
  'a forfeit': anyEntry('forfeited'),
  'a restored cut': anyEntry('restored'),
  'a cut by a restatement': anyEntry('cut', false),
  'a tranche that is not the last': anyPay(({ pay }) => pay.entries.some(({ kind, atRisk }) => kind === 'vested' && atRisk > 0n)),
  'the last tranche': anyPay(({ pay }) => pay.entries.some(({ kind, atRisk }) => kind === 'vested' && atRisk === 0n)),
  'a loss that deposits do not cover': anyPay(({ pay }) => pay.cuts.some(({ cut, uncovered }) => cut > 0n && uncovered > 0n)),
  'several who granted a loan': anyPay(({ pay }) => pay.cuts.some((row) => row.role === 'granted' && pay.cuts.some((other) => other !== row && other.account === row.account && other.role === 'granted'))),
  'somebody who held a loan': anyPay(({ pay }) => pay.cuts.some((row) => row.role === 'held')),
  'a loan that was nobody\'s': anyRound(({ run }) => run.losses.some((row) => run.holders.some((each) => each.account === row.account && each.manager === unassigned))),
  'a loss below zero': anyRound(({ run }) => run.losses.some((row) => exact(row.provisionChange).above < 0n && exact(row.realisedLoss).above < 0n)),
  'several years of vesting': ({ subject }) => subject.policy.deposit.vestingYears.some(({ value }) => value !== '1'),
  'nothing held back': ({ subject }) => subject.policy.deposit.bands.some(({ value }) => value.length === 0),
};

const restatements: Record<string, (each: Paid) => boolean> = {
  'a restatement that is booked': anyPay(({ pay }) => pay.bookings.length > 0),
  'a restatement of a restatement': anyPay(({ folder }) => folder.endsWith('.r3.pay')),
  'a restated period that is booked again': ({ pays }) => pays.some(({ pay }) => pay.bookings.some(({ booked }) => booked.round.isRestatement)),
  'several restatements in one pay': anyPay(({ pay }) => pay.bookings.length > 1),
  'a restated year': anyRound(({ period, isRestatement }) => isRestatement && isYear(period)),
  'a year that books': anyPay(({ pay }) => isYear(pay.round.period) && pay.differences.length > 0),
  'a prize that was restated': anyPay(({ pay }) => pay.differences.some(({ component }) => component === 'prize_won')),
  'a restatement of a pay that books': anyPay(({ folder, pay }) => /\.r\d\.pay$/.test(folder) && pay.bookings.length > 0),
};

describe('random chains of pays', () => {
  it('are the same for the same seed', () => {
    expect(randomPayCase(7)).toEqual(randomPayCase(7));
    expect(randomPayCase(7)).not.toEqual(randomPayCase(8));
  });

  const all = { ...people, ...pools, ...prizes, ...deposits, ...restatements };
  it.each(Object.entries(all))('often hold %s', (_, holds) => {
    expect(paid.filter(holds).length).toBeGreaterThanOrEqual(4);
  });

  it.each(items)('often pay or take %s', (item) => {
    expect(paid.filter(anySlip(({ amounts }) => amounts[item] !== 0n)).length).toBeGreaterThanOrEqual(8);
  });

  it('pay out every pool, and give back no more than was held', () => {
    for (const { pay, before } of paid.flatMap(({ pays }) => pays)) {
      for (const { pool, shared } of pay.shares) {
        const shares = pay.shares.filter((each) => each.pool === pool);
        expect(shares.reduce((sum, { share }) => sum + share, 0n)).toBe(shared);
      }
      const all = [...before, pay].flatMap(({ entries }) => entries);
      const sum = (kinds: readonly EntryKind[]): bigint => all.filter(({ kind }) => kinds.includes(kind)).reduce((so, { amount }) => so + amount, 0n);
      expect(sum(['returned'])).toBe(sum(['vested']));
      expect(sum(['vested', 'cut', 'forfeited']) <= sum(['held', 'restored'])).toBe(true);
    }
  });

  it('are written as runs with their figures and a policy with its plans', () => {
    const { subject, pays } = paid[3]!;
    const calls = payCalls(subject, 'policy: {}\n\npay:\n  old: {}\n');
    expect(calls.length).toBe(pays.length);
    for (const [place, { args, files }] of calls.entries()) {
      const round = subject.rounds[place]!;
      expect(args.slice(0, 2)).toEqual(['pay', round.period]);
      expect(args.includes('--restates')).toBe(round.isRestatement);
      const lines = (name: string): number => [...files].filter(([path]) => path.endsWith(`${round.period}/${name}`)).map(([, text]) => text.trimEnd().split('\n').length - 1)[0] ?? -1;
      expect([lines('losses.csv'), lines('positions.csv'), lines('grades.csv')]).toEqual([round.run.losses.length, round.run.holders.length, round.run.grades.length]);
      expect(files.get('policy.yaml')).toMatch(/^policy: \{\}\n\npay:\n {2}performance: \{"label"/);
    }
  });

  it('are compared by every column of every row', () => {
    const tables = paid.flatMap(({ pays }) => pays.map(payTables));
    const rows = tables.flatMap((each) => tableNames.flatMap((name) => each[name].map((row) => `${name}: ${Object.keys(row).join()}`)));
    expect([...new Set(rows)].sort(byBytes)).toMatchInlineSnapshot(`
      [
        "cuts.csv: period,account,loss,manager,role,due,cut,uncovered",
        "deposits.csv: period,manager,lot,entry,account,amount,at_risk",
        "pay.csv: period,branch,manager,name,scheme,grade,score,quality,days,post_wage,performance,advance_set_off,piece,minimum_top_up,maximum_cut,earned,prize,fine,top_up,recovery,deposit_held,deposit_returned,carried_over,net,paid,carried_forward,deposit_at_risk",
        "pools.csv: period,pool,amount,shared,manager,score,coefficient,days,weight,share",
        "prizes.csv: period,campaign,manager,customer,metric,value,price,amount",
      ]
    `);
  });
});

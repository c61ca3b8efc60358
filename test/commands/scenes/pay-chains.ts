import type { Desk } from '../command.js';
import { FOURTH, THIRD, pay, putBranch, putPay, putRun, scorecardOf } from '../pays.js';
import type { Scene } from './scene.js';

/** The branch with its run of a quarter. */
function branch(desk: Desk, period = '2025Q3'): void {
  putBranch(desk);
  putRun(desk, period, period === '2025Q3' ? THIRD : FOURTH);
}

/** The same with a pay of the quarter before, and the run that it paid. */
function paidBefore(desk: Desk) {
  branch(desk, '2025Q4');
  return putPay(desk, { period: '2025Q3', run: putRun(desk, '2025Q3', THIRD) });
}

/** What can be wrong with the folders that a pay is made from and follows. */
export const PAY_CHAIN_SCENES: readonly Scene[] = [
  {
    name: 'pay-without-a-run',
    codes: ['pay_no_run'],
    status: 66,
    stage: (desk) => {
      putBranch(desk);
      return pay('2025Q3');
    },
  },
  {
    name: 'pay-of-the-run-of-another-period',
    codes: ['pay_other_period'],
    status: 65,
    stage: (desk) => {
      branch(desk);
      return pay('2025Q4', '--run', 'runs/2025Q3');
    },
  },
  {
    name: 'pay-of-a-changed-run',
    codes: ['written_changed', 'pay_first'],
    status: 65,
    stage: (desk) => {
      branch(desk);
      desk.put('runs/2025Q3/scorecard.csv', desk.read('runs/2025Q3/scorecard.csv').replace('82.25', '92.25'));
      return pay('2025Q3');
    },
  },
  {
    name: 'pay-of-a-run-without-losses',
    codes: ['written_lacks', 'pay_first'],
    status: 65,
    stage: (desk) => {
      putBranch(desk);
      putRun(desk, '2025Q3', THIRD, { without: 'losses' });
      return pay('2025Q3');
    },
  },
  {
    name: 'pay-of-somebody-else',
    codes: ['pay_no_slip'],
    status: 64,
    stage: (desk) => {
      branch(desk);
      return pay('2025Q3', '--manager', 'M10');
    },
  },
  {
    name: 'pay-restated-before-it-is-paid',
    codes: ['pay_not_paid'],
    status: 66,
    stage: (desk) => {
      branch(desk);
      return pay('2025Q3', '--restates', 'class of L002');
    },
  },
  {
    name: 'pay-after-a-later-one',
    codes: ['pay_followed'],
    status: 75,
    stage: (desk) => {
      branch(desk);
      putPay(desk, { period: '2025Q4' });
      return pay('2025Q3');
    },
  },
  {
    name: 'pay-that-another-follows',
    codes: ['pay_kept'],
    status: 75,
    stage: (desk) => {
      putPay(desk, { period: '2025Q4', after: paidBefore(desk) });
      return pay('2025Q3');
    },
  },
  {
    name: 'pay-that-another-follows-in-chinese',
    codes: ['pay_kept'],
    status: 75,
    stage: (desk) => {
      putPay(desk, { period: '2025Q4', after: paidBefore(desk) });
      return pay('2025Q3', '--lang', 'zh');
    },
  },
  {
    name: 'pay-after-a-changed-chain',
    codes: ['pay_chain_broken'],
    status: 65,
    stage: (desk) => {
      const second = putPay(desk, { period: '2025Q2' });
      paidBefore(desk);
      putPay(desk, { period: '2025Q3', after: { ...second, sha256: second.sha256.replace(/./g, '0') } });
      return pay('2025Q4');
    },
  },
  {
    name: 'pay-after-a-changed-pay',
    codes: ['written_changed', 'pay_books_restatement'],
    status: 65,
    stage: (desk) => {
      paidBefore(desk);
      putPay(desk, { period: '2025Q3', version: 2 });
      for (const file of ['deposits', 'prizes', 'pay', 'payslips']) desk.put(`runs/2025Q3.pay/${file}.csv`, 'changed\n');
      return pay('2025Q4');
    },
  },
  {
    name: 'pay-after-a-manifest-of-another-kind',
    codes: ['written_changed'],
    status: 65,
    stage: (desk) => {
      paidBefore(desk);
      desk.put('runs/2025Q3.pay/manifest.json', desk.read('runs/2025Q3/manifest.json'));
      return pay('2025Q4');
    },
  },
  {
    name: 'pay-after-one-without-its-manifest',
    codes: ['written_changed'],
    status: 65,
    stage: (desk) => {
      branch(desk, '2025Q4');
      desk.put('runs/2025Q3.pay/deposits.csv', 'period\n');
      desk.put('runs/2025Q2.pay/notes.txt', 'mine');
      return pay('2025Q4');
    },
  },
  {
    name: 'pay-after-one-whose-run-has-gone',
    codes: ['pay_run_gone'],
    status: 66,
    stage: (desk) => {
      paidBefore(desk);
      putRun(desk, '2025Q3', { ...THIRD, scorecard: scorecardOf('1.00') });
      return pay('2025Q4');
    },
  },
  {
    name: 'pay-after-a-broken-deposit-account',
    codes: ['not_above_zero', 'choice_unknown'],
    status: 65,
    stage: (desk) => {
      branch(desk, '2025Q4');
      const deposits = ['M01,2025Q3,held,,,0.00,0.00,', 'M01,2025Q3,kept,,,5.00,5.00,'];
      putPay(desk, { period: '2025Q3', run: putRun(desk, '2025Q3', THIRD), deposits });
      return pay('2025Q4');
    },
  },
  {
    name: 'pay-after-a-gap-and-a-restatement',
    codes: ['pay_gap', 'pay_books_restatement', 'pay_pool_missing'],
    status: 0,
    stage: (desk) => {
      putBranch(desk);
      putRun(desk, '2026Q1', THIRD);
      putPay(desk, { period: '2025Q3', payslips: ['M01,1,post_wage,,,,1.00,'], deposits: ['M01,2025Q3,held,,,5.00,5.00,'] });
      putPay(desk, { period: '2025Q3', version: 2, payslips: ['M01,1,post_wage,,,,1.50,'] });
      return pay('2026Q1');
    },
  },
];

import type { Desk } from '../command.js';
import {
  FOURTH,
  POOLS_HEADER,
  PRIZES_HEADER,
  REFERENCES,
  SANCTIONS_HEADER,
  THIRD,
  graded,
  pay,
  policyWith,
  putBranch,
  putRun,
  scored,
} from '../pays.js';
import { type Scene, lines } from './scene.js';

/** The branch with its run of the third quarter, and other rows in some of its files. */
function branch(desk: Desk, files: { readonly pools?: readonly string[]; readonly prizes?: readonly string[]; readonly sanctions?: readonly string[] } = {}): void {
  putBranch(desk);
  putRun(desk, '2025Q3', THIRD);
  const headers = { pools: POOLS_HEADER, prizes: PRIZES_HEADER, sanctions: SANCTIONS_HEADER };
  for (const [file, header] of Object.entries(headers)) {
    const rows = files[file as keyof typeof headers];
    if (rows !== undefined) desk.put(`${file}.csv`, lines(header, ...rows));
  }
}

/** What can be wrong with what a pay is made of, and what it goes on with. */
export const PAY_SCENES: readonly Scene[] = [
  {
    name: 'pay-of-wrong-words',
    codes: ['usage'],
    status: 64,
    stage: () => ['pay', '2025H1', '--restates', ' '],
  },
  {
    name: 'pay-of-no-period',
    codes: ['period_syntax'],
    status: 64,
    stage: () => pay('third'),
  },
  {
    name: 'pay-pools',
    codes: ['pay_period_kind', 'pool_of', 'pool_amount', 'pool_duplicate', 'amount_decimals', 'missing_value', 'pay_first'],
    status: 65,
    stage: (desk) => {
      const rows = ['2025Q3,,,100.00', '2025-07,,,100.00', '2025Q3,B01,corporate,100.00', '2025Q3,B01,,-1.00', '2025Q3,,,0.00', '2025Q3,B02,,0.001', ',,,5.00'];
      branch(desk, { pools: rows });
      return pay('2025Q3');
    },
  },
  {
    name: 'pay-prizes',
    codes: ['pay_period_kind', 'figure_decimals', 'not_above_zero', 'prize_of', 'missing_value', 'pay_first'],
    status: 65,
    stage: (desk) => {
      const rows = ['a,2025,C001,,,,5.00,', 'b,2025Q3,,1,,0.123456789,5.00,', 'c,2025Q3,,1,,,0.00,', 'd,2025Q3,,1,,,5.00,-1', 'e,2025Q3,,,,,5.00,', ',2025Q3,C001,,,,5.00,'];
      branch(desk, { prizes: rows });
      return pay('2025Q3');
    },
  },
  {
    name: 'pay-prizes-in-chinese',
    codes: ['pay_period_kind', 'figure_decimals', 'not_above_zero', 'prize_of', 'pay_first'],
    status: 65,
    stage: (desk) => {
      branch(desk, { prizes: ['甲,2025,C001,,,,5.00,', '乙,2025Q3,,1,,0.123456789,5.00,', '丙,2025Q3,,1,,,0.00,', '丁,2025Q3,,,,,5.00,'] });
      return pay('2025Q3', '--lang', 'zh');
    },
  },
  {
    name: 'pay-pools-of-nobody',
    codes: ['pay_pool_unknown', 'pay_pool_without_weight', 'pay_first'],
    status: 65,
    stage: (desk) => {
      branch(desk, { pools: ['2025Q3,B10,,100.00', '2025Q3,,corporat,100.00', '2025Q3,B02,,100.00'] });
      return pay('2025Q3');
    },
  },
  {
    name: 'pay-prizes-of-nobody',
    codes: ['pay_prize_manager', 'pay_prize_metric', 'pay_prize_customer_metric', 'pay_prize_twice', 'pay_first'],
    status: 65,
    stage: (desk) => {
      const rows = ['a,2025Q3,,1,M10,,5.00,', 'a,2025Q3,,average corporate deposit,,,5.00,', 'a,2025Q3,C001,deposits,,,5.00,'];
      branch(desk, { prizes: [...rows, 'b,2025Q3,,average corporate deposits,,,5.00,', 'b,2025Q3,,1,M01,,6.00,'] });
      return pay('2025Q3');
    },
  },
  {
    name: 'pay-prizes-of-nobody-in-chinese',
    codes: ['pay_prize_manager', 'pay_prize_metric', 'pay_prize_customer_metric', 'pay_prize_twice', 'pay_first'],
    status: 65,
    stage: (desk) => {
      const rows = ['甲,2025Q3,,1,M10,,5.00,', '甲,2025Q3,,对公存款,,,5.00,', '甲,2025Q3,C001,存款,,,5.00,', '乙,2025Q3,C001,,,,5.00,', '乙,2025Q3,C001,contribution,M01,,6.00,'];
      branch(desk, { prizes: rows });
      return pay('2025Q3', '--lang', 'zh');
    },
  },
  {
    name: 'pay-by-a-policy-without-the-grade',
    codes: ['pay_grade_unknown', 'pay_first'],
    status: 65,
    stage: (desk) => {
      putBranch(desk);
      putRun(desk, '2025Q3', { ...THIRD, grades: [graded('M01', 'seniour'), graded('M02', 'manager')] });
      return pay('2025Q3');
    },
  },
  {
    name: 'pay-of-a-run-with-rows-twice',
    codes: ['written_row_twice', 'standing_duplicate', 'pay_first'],
    status: 65,
    stage: (desk) => {
      putBranch(desk);
      putRun(desk, '2025Q3', { ...THIRD, scorecard: [scored('M01', '5.00'), scored('M01', '6.00')], grades: [graded('M01', 'senior'), graded('M01', 'manager')] });
      return pay('2025Q3');
    },
  },
  {
    name: 'pay-without-a-pool',
    codes: ['pay_pool_missing', 'pay_first'],
    status: 0,
    stage: (desk) => {
      branch(desk);
      return ['pay', '2025Q3', ...REFERENCES.slice(0, 2), '--out', 'runs'];
    },
  },
  {
    name: 'pay-with-pools-of-another-period',
    codes: ['pay_pool_missing', 'pay_first'],
    status: 0,
    stage: (desk) => {
      branch(desk, { pools: ['2025Q2,,,100.00'] });
      return pay('2025Q3', '--lang', 'zh');
    },
  },
  {
    name: 'pay-with-pools-that-are-not-due',
    codes: ['pay_pool_not_due', 'pay_first'],
    status: 0,
    stage: (desk) => {
      putBranch(desk);
      putRun(desk, '2025Q3', THIRD, { policy: policyWith(['value: quarterly_advance', 'value: annual']) });
      return pay('2025Q3');
    },
  },
  {
    name: 'pay-with-warnings',
    codes: ['pay_fine_unknown', 'pay_not_on_roster', 'pay_no_plan', 'pay_first'],
    status: 0,
    stage: (desk) => {
      branch(desk, { sanctions: ['M10,2025-07-31,fine,5.00,,late', 'M10,2025-10-01,fine,5.00,,late'] });
      const off = ['M11', 'M12', 'M13', 'M14', 'M15', 'M16'].map((manager) => scored(manager, '1.00'));
      const policy = policyWith([/ {4}counter_staff:\n {6}reference: built-in default, SPEC 13[\s\S]*?(?= {4}corporate_manager:)/.exec(policyWith())?.[0] ?? '', '']);
      putRun(desk, '2025Q3', { ...FOURTH, losses: [], scorecard: [...(FOURTH.scorecard ?? []), ...off] }, { policy });
      return pay('2025Q3');
    },
  },
];

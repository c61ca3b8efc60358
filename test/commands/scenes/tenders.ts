import type { Desk } from '../command.js';
import { EARLIER_RUNS, OPEN, TRACK, award, policyWithLimits, putAwarded, putOpened } from '../tenders.js';
import { type Scene, lines } from './scene.js';

const RUN_HEADER = 'period,manager,customer,contribution';
const BIDS_HEADER = 'manager,customer,committed_profit,date';

function run(desk: Desk, name: string, ...rows: readonly string[]): string {
  desk.put(`runs/${name}/customers.csv`, lines(RUN_HEADER, ...rows));
  return `runs/${name}`;
}

function open(desk: Desk, customers: readonly string[], ...runs: readonly string[]): readonly string[] {
  return ['tender', 'open', '2025', ...runs, '--customers', desk.put('customers.csv', lines(...customers)), '--out', 'tenders'];
}

function bids(desk: Desk, ...rows: readonly string[]): string {
  return desk.put('bids.csv', lines(BIDS_HEADER, ...rows));
}

/** What can be wrong with a tender, and what it goes on with. */
export const TENDER_SCENES: readonly Scene[] = [
  {
    name: 'tender-of-wrong-words',
    codes: ['usage'],
    status: 64,
    stage: () => ['tender', 'award', '../up', 'bids.csv', '--grades', 'grades.csv', '--from', '2025-02-29'],
  },
  {
    name: 'tender-that-is-not-open',
    codes: ['tender_stage'],
    status: 66,
    stage: () => award(),
  },
  {
    name: 'tender-that-is-not-awarded',
    codes: ['tender_stage'],
    status: 66,
    stage: (desk) => {
      putOpened(desk);
      return [...TRACK, '--lang', 'zh'];
    },
  },
  {
    name: 'tender-that-was-changed',
    codes: ['tender_changed'],
    status: 65,
    stage: (desk) => {
      putOpened(desk);
      desk.put('tenders/2025.tender/base.csv', lines('customer,base', 'C101,0.00'));
      return award();
    },
  },
  {
    name: 'tender-manifest-of-another-place',
    codes: ['tender_changed'],
    status: 65,
    stage: (desk) => {
      putOpened(desk);
      desk.put('tenders/2025.tender/manifest.json', desk.read('tenders/2025.tender/manifest.json').replace('base.csv', '../../base.csv'));
      return award();
    },
  },
  {
    name: 'tender-customers',
    codes: ['put_up_duplicate', 'missing_value', 'header_unknown_columns'],
    status: 65,
    stage: (desk) => open(desk, ['客户号,备注', 'C101,', 'C102,', ',x', 'C101,again'], ...EARLIER_RUNS),
  },
  {
    name: 'tender-customers-unknown',
    codes: ['put_up_unknown'],
    status: 65,
    stage: (desk) => open(desk, ['customer', 'C101', 'C999', '=C1'], ...EARLIER_RUNS),
  },
  {
    name: 'tender-runs-broken',
    codes: ['amount_syntax', 'run_customer_duplicate', 'run_period_mixed', 'file_missing', 'file_without_rows', 'header_missing_column'],
    status: 66,
    stage: (desk) => {
      const mixed = run(desk, 'mixed', '2025Q1,,C101,1e3', '2025Q1,,C101,1.00', '2025q1,M01,C101,1.00', '2025Q2,,C101,1.00', '2025Q1,(unassigned),,x');
      desk.put('runs/headless/customers.csv', lines('period,customer,contribution', '2025Q1,C101,1.00'));
      return open(desk, ['customer', 'C101'], mixed, run(desk, 'empty'), 'runs/headless', 'runs/nowhere');
    },
  },
  {
    name: 'tender-runs-overlapping',
    codes: ['run_periods_overlap', 'run_period_kind'],
    status: 65,
    stage: (desk) => {
      const half = run(desk, '2025H1', '2025H1,,C101,5.00');
      return open(desk, ['customer', 'C101'], half, ...EARLIER_RUNS, EARLIER_RUNS[0]);
    },
  },
  {
    name: 'tender-bids',
    codes: ['bid_duplicate', 'amount_decimals', 'date_impossible', 'missing_value'],
    status: 65,
    stage: (desk) => {
      putOpened(desk);
      const rows = ['M01,C101,9.00,2025-07-01', 'M01,C101,10.00,2025-07-02', 'M02,C101,9.001,2025-07-01', 'M02,C102,9.00,2025-02-30', ',C101,,2025-07-01'];
      return award(bids(desk, ...rows));
    },
  },
  {
    name: 'tender-bids-of-and-for-nobody',
    codes: ['bid_customer', 'bid_manager', 'bid_manager_left'],
    status: 65,
    stage: (desk) => {
      putOpened(desk);
      const roster = desk.put('roster.csv', lines('manager,name,branch,status', 'M01,A,B01,left', 'M02,B,B01,active'));
      return award(bids(desk, 'M01,C101,9.00,2025-07-01', 'M20,C10,9.00,2025-07-01'), '--roster', roster);
    },
  },
  {
    name: 'tender-standings',
    codes: ['standing_duplicate', 'rank_syntax'],
    status: 65,
    stage: (desk) => {
      putOpened(desk);
      const rows = ['corporate4,M01,1,senior', 'corporate4,M01,1,senior', 'corporate4,M02,first,manager'];
      const grades = desk.put('grades.csv', lines('ladder,manager,rank,grade_after', ...rows));
      return award(bids(desk, 'M01,C101,9.00,2025-07-01'), '--grades', grades);
    },
  },
  {
    name: 'tender-standings-of-another-policy',
    codes: ['standing_grade'],
    status: 65,
    stage: (desk) => {
      putOpened(desk);
      const grades = desk.put('grades.csv', lines('ladder,manager,rank,grade_after', 'corporate4,M01,1,chief9', 'other,M02,2,senior', 'other,M03,3,x'));
      return award(bids(desk, 'M01,C101,9.00,2025-07-01', 'M02,C101,9.00,2025-07-01'), '--grades', grades);
    },
  },
  {
    name: 'tender-in-another-currency',
    codes: ['usage'],
    status: 64,
    stage: (desk) => {
      putOpened(desk);
      const limits = desk.read(policyWithLimits(desk));
      return award('fixtures/tender/bids.csv', '--policy', desk.put('dollars.yaml', limits.replace(/^currency: .*$/m, 'currency: USD')));
    },
  },
  {
    name: 'tender-tracked-too-early',
    codes: ['track_early', 'run_period_kind'],
    status: 65,
    stage: (desk) => {
      putAwarded(desk);
      return ['tender', 'track', '2025', EARLIER_RUNS[0], run(desk, '2025-12', '2025-12,M01,C101,1.00'), '--out', 'tenders'];
    },
  },
  {
    name: 'tender-opened-with-warnings',
    codes: ['tender_base_zero', 'tender_runs_few'],
    status: 0,
    stage: () => OPEN,
  },
  {
    name: 'tender-opened-with-more-runs-than-count',
    codes: ['tender_runs_unused'],
    status: 0,
    stage: (desk) => {
      const months = ['05', '01', '03', '02', '04'].map((month) => run(desk, month, `2025-${month},,C101,${month}.00`));
      return open(desk, ['customer', 'C101'], ...months);
    },
  },
  {
    name: 'tender-opened-again-otherwise',
    codes: ['tender_stage_dropped', 'tender_base_zero', 'tender_runs_few'],
    status: 0,
    stage: (desk) => {
      putAwarded(desk);
      return OPEN;
    },
  },
  {
    name: 'tender-tracked-in-part',
    codes: ['track_partial', 'track_nothing'],
    status: 0,
    stage: (desk) => {
      putAwarded(desk);
      desk.put('tenders/2025.tender/manifest.json', desk.read('tenders/2025.tender/manifest.json').replace('2025-10-01', '2025-10-02'));
      return ['tender', 'track', '2025', run(desk, '2025Q4', '2025Q4,M02,C101,7.00'), '--out', 'tenders'];
    },
  },
];

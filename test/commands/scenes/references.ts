import type { Desk } from '../command.js';
import { type Scene, lines, soundLedger } from './scene.js';

const ROSTER_HEADER = 'manager,name,branch,status,since';
const ASSIGNMENTS_HEADER = 'customer,account,manager,from,to,share';

/** What can be wrong with roster and assignments. */
export const REFERENCE_SCENES: readonly Scene[] = [
  {
    name: 'roster',
    codes: ['roster_duplicate', 'missing_value', 'choice_unknown', 'date_impossible', 'id_control_character', 'row_too_short'],
    status: 65,
    stage: (desk) => {
      const rows = ['M01,李明,B01,active,2022-01-01', 'M01,王芳,B01,active,', ',张伟,B01,active,', 'M02,A,B01,gone,'];
      const faulty = ['M03,B,B01,left,2025-02-29', 'M04,\u001b[31mred,B01,active,', 'M05,C'];
      const roster = desk.put('roster.csv', lines(ROSTER_HEADER, ...rows, ...faulty));
      return ['quarter', '2025Q3', soundLedger(desk), '--roster', roster];
    },
  },
  {
    name: 'assignments',
    codes: ['assignment_target', 'assignment_order', 'share_range', 'missing_value', 'date_syntax'],
    status: 65,
    stage: (desk) => {
      const rows = ['C001,L001,M01,2025-01-01,,1', ',,M01,2025-01-01,,1', 'C002,,M01,2025-02-01,2025-01-31,1'];
      const shares = ['C003,,M01,2025-01-01,,60%', 'C004,,M01,2025-01-01,,0', 'C005,,M01,2025-01-01,,', 'C006,,,01/02/2025,,1.5'];
      const assignments = desk.put('assignments.csv', lines(ASSIGNMENTS_HEADER, ...rows, ...shares));
      return ['check', soundLedger(desk), '--assignments', assignments];
    },
  },
  {
    name: 'assignments-beyond-the-whole',
    codes: ['share_above_one', 'assignment_duplicate'],
    status: 65,
    stage: (desk) => {
      const rows = ['C001,,M01,2025-01-01,,0.6', 'C001,,M02,2025-03-01,2025-12-31,0.5', ',D001,M01,2025-01-01,,0.2'];
      const again = [',D001,M01,2025-01-01,2025-06-30,0.3'];
      const assignments = desk.put('assignments.csv', lines(ASSIGNMENTS_HEADER, ...rows, ...again));
      return ['quarter', '2025Q3', soundLedger(desk), '--assignments', assignments];
    },
  },
  {
    name: 'fx-rates',
    codes: ['fx_rate_syntax', 'fx_duplicate', 'missing_value', 'date_syntax'],
    status: 65,
    stage: (desk) => {
      const rows = ['2025-06-30,USD,7.1586', '2025-06-30,usd,7.16', '2025-07-31,USD,0', '2025-07-31,EUR,8.1234567'];
      const fx = desk.put('fx.csv', lines('date,currency,rate', ...rows, '2025-07-31,,8.1', 'July,EUR,8.1', '2025-07-31,GBP,1e1'));
      return ['check', soundLedger(desk), '--fx', fx];
    },
  },
  {
    name: 'fx-rates-beyond-all-measure',
    codes: ['engine_overflow'],
    status: 65,
    stage: (desk) => {
      const header = 'record,date,account,customer,manager,product,currency,balance,rate';
      const row = (date: string) => `loan,${date},L1,C1,M1,working_capital,USD,9999999999999999.99,0.99999999`;
      const fx = desk.put('fx.csv', lines('date,currency,rate', '2025-06-30,USD,999999999.999999'));
      return ['quarter', '2025Q3', desk.put('ledger.csv', lines(header, row('2025-06-30'), row('2025-09-30'))), '--fx', fx, '--out', 'runs'];
    },
  },
  {
    name: 'fx-rates-missing',
    codes: ['fx_rate_missing'],
    status: 65,
    stage: (desk) => {
      const header = 'record,date,account,customer,manager,product,currency,balance,rate,amount';
      const rows = ['deposit,2025-06-30,D1,C1,M1,corporate_demand,USD,100.00,0.01,', 'income,2025-07-01,,C1,M1,agency_collection,EUR,,,5.00'];
      const late = ['deposit,2025-09-30,D1,C1,M1,corporate_demand,USD,100.00,0.01,', 'income,2025-09-30,,C1,M1,agency_collection,EUR,,,5.00'];
      const fx = desk.put('fx.csv', lines('date,currency,rate', '2025-07-02,USD,7.1586', '2025-07-02,EUR,8.1'));
      return ['quarter', '2025Q3', desk.put('ledger.csv', lines(header, ...rows, ...late)), '--fx', fx, '--out', 'runs'];
    },
  },
  {
    name: 'fx-rate-of-a-provision-missing',
    codes: ['fx_rate_missing'],
    status: 65,
    stage: (desk) => {
      const header = 'record,date,account,customer,manager,product,currency,balance,rate,class';
      const row = (date: string) => `loan,${date},L1,C1,M1,working_capital,USD,100.00,0.05,loss`;
      const fx = desk.put('fx.csv', lines('date,currency,rate', '2025-06-30,USD,7.1586'));
      const ledger = desk.put('ledger.csv', lines(header, row('2025-03-31'), row('2025-06-30'), row('2025-09-30')));
      return ['quarter', '2025Q3', ledger, '--fx', fx, '--out', 'runs'];
    },
  },
  {
    name: 'opening-of-another-period',
    codes: ['opening_period'],
    status: 65,
    stage: (desk) => ['quarter', '2025Q3', soundLedger(desk), '--opening', openingFile(desk, ['2025Q1', '2025Q2'])],
  },
  {
    name: 'opening-broken',
    codes: ['header_missing_column', 'file_missing'],
    status: 66,
    stage: (desk) => [
      ...['quarter', '2025Q3', soundLedger(desk), '--fx', 'nothing.csv'],
      ...['--opening', desk.put('positions.csv', lines('period,record,account,customer,balance_closing', '2025Q2,loan,L1,C1,5.00'))],
    ],
  },
  {
    name: 'opening-rows-broken',
    codes: ['amount_syntax', 'record_unknown', 'row_too_short'],
    status: 65,
    stage: (desk) => {
      const rows = ['2025Q2,loan,L1,C1,M1,5.0.0,0.05,normal', '2025Q2,lease,L2,C1,M1,5.00,0.05,normal', '2025Q2,loan,L3'];
      return ['quarter', '2025Q3', soundLedger(desk), '--opening', desk.put('positions.csv', lines(OPENING_HEADER, ...rows))];
    },
  },
  {
    name: 'opening-in-conflict',
    codes: ['opening_conflict', 'fx_rate_missing'],
    status: 65,
    stage: (desk) => {
      const header = 'record,date,account,customer,manager,balance,rate';
      const ledger = desk.put('ledger.csv', lines(header, 'deposit,2025-09-30,D1,C1,M1,5.00,0.01'));
      const rows = ['2025Q2,deposit,D1,C1,M1,5.00,0.01,,', '2025Q2,deposit,D1,C1,M1,6.00,0.01,,', '2025Q2,deposit,D2,C1,M1,6.00,0.01,,USD'];
      return ['quarter', '2025Q3', ledger, '--opening', desk.put('positions.csv', lines(`${OPENING_HEADER},currency`, ...rows))];
    },
  },
];

const OPENING_HEADER = 'period,record,account,customer,row_manager,balance_closing,rate_closing,class_closing';

function openingFile(desk: Desk, periods: readonly string[]): string {
  const rows = periods.map((period, index) => `${period},loan,L${index},C1,M1,5.00,0.05,normal`);
  return desk.put('positions.csv', lines(OPENING_HEADER, ...rows));
}

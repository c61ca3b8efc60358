import type { Desk } from '../command.js';
import { type Scene, lines, soundLedger } from './scene.js';

const HEADER = 'period,manager,line,amount,reason,approver';

/** What can be wrong with the dispute file. */
export const ADJUSTMENT_SCENES: readonly Scene[] = [
  {
    name: 'adjustments',
    codes: ['adjustment_line', 'adjustment_unassigned', 'adjustment_zero', 'amount_decimals', 'amount_syntax', 'missing_value', 'reference_period'],
    status: 65,
    stage: (desk) => {
      const rows = ['2025Q3,M01,loan_intrest,5.00,late,P01', ',M01,虚拟利润,5.00,late,P01', ',(unassigned),loan_interest,5.00,late,P01', ',M01,deposit_cost,0.00,late,P01'];
      return disputed(desk, ...rows, ',M01,deposit_cost,12.345,late,P01', ',M01,deposit_cost,1e999,late,P01', ',M01,deposit_cost,5.00,,', 'Q3,M01,deposit_cost,5.00,late,P01');
    },
  },
  {
    name: 'adjustments-that-nobody-may-make',
    codes: ['adjustment_duplicate', 'adjustment_own'],
    status: 65,
    stage: (desk) => [
      ...disputed(desk, '2025Q3,M01,loan_interest,5.00,late,P01', ',M01,贷款利息收入,6.00,late,P02', ',M01,deposit_cost,7.00,late,M01', ',M01,realised_loss,7.00,late,李明'),
      ...['--roster', desk.put('roster.csv', lines('manager,name,branch,status', 'M01,李明,B01,active')), '--out', 'runs', '--lang', 'zh'],
    ],
  },
  {
    name: 'adjustments-of-strangers',
    codes: ['adjustment_manager'],
    status: 65,
    stage: (desk) => [...disputed(desk, ',M01,loan_interest,5.00,late,P01', ',M1,loan_interest,5.00,late,P01', '2025Q2,M2,loan_interest,5.00,late,P01'), '--out', 'runs'],
  },
  {
    name: 'adjustments-of-other-periods',
    codes: ['adjustments_outside'],
    status: 0,
    stage: (desk) => [...disputed(desk, '2025Q2,M01,loan_interest,5.00,late,P01', '2025,M01,loan_interest,5.00,late,P01'), '--show', 'statements,reconciliation'],
  },
];

function disputed(desk: Desk, ...rows: readonly string[]): string[] {
  return ['quarter', '2025Q3', soundLedger(desk), '--adjustments', desk.put('adjustments.csv', lines(HEADER, ...rows))];
}

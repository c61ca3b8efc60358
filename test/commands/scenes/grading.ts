import type { Desk } from '../command.js';
import { type Scene, lines, soundLedger } from './scene.js';

const TARGETS_HEADER = 'manager,branch,customer,indicator,period,target';
const QUALITY_HEADER = 'manager,item,score,assessor,date';
const SANCTIONS_HEADER = 'manager,date,type,amount,approver,reason';
const OVERRIDES_HEADER = 'period,manager,grade,approver,reason';
const HISTORY_HEADER = 'period,scheme,ladder,manager,virtual_profit,failed,grade_after';
const LEADERBOARD_HEADER = 'period,by,group,rank,id';

/** What can be wrong with the files that scoring and grading go by. */
export const GRADING_SCENES: readonly Scene[] = [
  {
    name: 'targets',
    codes: ['target_of', 'target_duplicate', 'reference_period', 'missing_value', 'amount_decimals', 'amount_syntax'],
    status: 65,
    stage: (desk) => {
      const rows = ['M01,,,1,2025Q3,5000000', 'M01,B01,,1,2025Q3,5', ',,,1,2025Q3,5', 'M01,,,1,2025q3,6', 'M01,,,2,Q3,5', ',B01,,2,2025,'];
      return quarter(desk, '--targets', desk.put('targets.csv', lines(TARGETS_HEADER, ...rows, ',B01,,2,2025,12.345', ',,C001,2,2025,1e999')));
    },
  },
  {
    name: 'quality',
    codes: ['score_range', 'quality_duplicate', 'missing_value', 'date_syntax', 'id_control_character'],
    status: 65,
    stage: (desk) => {
      const rows = ['M01,service,85.5,A01,2025-09-30', 'M01,Service,90,A01,2025-09-30', 'M01,service,100.01,A02,2025-09-30', 'M01,service,,A03,30/09/2025'];
      return quarter(desk, '--quality', desk.put('quality.csv', lines(QUALITY_HEADER, ...rows, 'M01,service,80,\u001b[31mA04,2025-09-30')));
    },
  },
  {
    name: 'sanctions',
    codes: ['choice_unknown', 'fine_amount', 'missing_value'],
    status: 65,
    stage: (desk) => {
      const rows = ['M01,2025-07-01,reprimand,,,', 'M01,2025-07-02,fine,,P01,late', 'M01,2025-07-03,fine,-500.00,P01,late', 'M01,2025-07-04,removal,,,'];
      return quarter(desk, '--sanctions', desk.put('sanctions.csv', lines(SANCTIONS_HEADER, ...rows)));
    },
  },
  {
    name: 'overrides-and-history',
    codes: ['override_duplicate', 'history_duplicate', 'missing_value', 'choice_unknown', 'reference_period'],
    status: 65,
    stage: (desk) => {
      const overrides = ['2025Q3,M01,senior,P01,merit', '2025Q3,M01,chief,P01,merit', 'Q3,M02,senior,,'];
      const early = ['2025Q1,customer_manager,general8,M01,5.00,0,clerk', '2025Q1,customer_manager,general8,M01,6.00,0,clerk'];
      const late = ['2025Q1,customer_manager,general8,M01,7.00,0,clerk', '2025Q2,customer_manager,general8,M01,5.00,no,clerk'];
      return [
        ...quarter(desk, '--overrides', desk.put('overrides.csv', lines(OVERRIDES_HEADER, ...overrides))),
        ...['--history', desk.put('q1.csv', lines(HISTORY_HEADER, ...early)), desk.put('q2.csv', lines(HISTORY_HEADER, ...late))],
      ];
    },
  },
  {
    name: 'previous-leaderboard',
    codes: ['previous_duplicate', 'rank_syntax', 'missing_value'],
    status: 65,
    stage: (desk) => {
      const rows = ['2025Q2,virtual_profit,,1,M01', '2025Q2,virtual_profit,,2,M01', '2025Q2,virtual_profit,,first,M02', '2025Q2,virtual_profit,,3,'];
      return quarter(desk, '--previous', desk.put('before/leaderboard.csv', lines(LEADERBOARD_HEADER, ...rows)));
    },
  },
  {
    name: 'scoring-files-against-the-policy',
    codes: ['target_indicator', 'target_duplicate', 'quality_item', 'override_grade'],
    status: 65,
    stage: (desk) => {
      const roster = desk.put('roster.csv', lines('manager,name,branch,status', 'M01,李明,B01,active'));
      const targets = ['M01,,,deposit growth,2025Q3,5', 'M01,,,1,2025Q3,5', 'M01,,,对公日均存款,2025Q3,6'];
      return [
        ...quarter(desk, '--roster', roster, '--targets', desk.put('targets.csv', lines(TARGETS_HEADER, ...targets))),
        ...['--quality', desk.put('quality.csv', lines(QUALITY_HEADER, 'M01,manners,80,A01,2025-09-30'))],
        ...['--overrides', desk.put('overrides.csv', lines(OVERRIDES_HEADER, '2025Q3,M01,governor,P01,merit'))],
      ];
    },
  },
  {
    name: 'scoring-files-with-every-warning',
    codes: ['grade_unknown', 'history_later', 'override_unused', 'person_unknown', 'previous_by', 'quality_outside', 'target_customer'],
    status: 0,
    stage: (desk) => [
      ...quarter(desk, '--roster', desk.put('roster.csv', lines('manager,name,branch,status,grade', 'M01,李明,B01,active,governor', 'M02,王芳,B01,trainee,'))),
      ...['--overrides', desk.put('overrides.csv', lines(OVERRIDES_HEADER, '2025Q3,M02,assistant,P01,merit'))],
      ...['--targets', desk.put('targets.csv', lines(TARGETS_HEADER, ',,C001,1,2025Q3,5', 'M09,,,1,2025,5'))],
      ...['--quality', desk.put('quality.csv', lines(QUALITY_HEADER, 'M01,service,80,A01,2025-06-30', 'M01,服务质量,80,A01,2025-09-30'))],
      ...['--history', desk.put('grades.csv', lines(HISTORY_HEADER, '2025Q3,customer_manager,general8,M01,5.00,0,clerk'))],
      ...['--previous', desk.put('before/leaderboard.csv', lines(LEADERBOARD_HEADER, '2025Q2,deposit_margin,,1,M01'))],
      ...['--show', 'leaderboard', '--by', 'virtual_profit'],
    ],
  },
];

function quarter(desk: Desk, ...options: readonly string[]): string[] {
  return ['quarter', '2025Q3', soundLedger(desk), ...options];
}

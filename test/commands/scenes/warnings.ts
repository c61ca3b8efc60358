import { type Scene, LEDGER_HEADER, SOUND_ROWS, lines } from './scene.js';
import { policyText } from './policies.js';

const SEQUENCED = [
  'loan,2025-07-31,L001,C001,M01,B01,working_capital,100.00,0.04,,,1,x',
  'loan,2025-07-31,L001,C001,M01,B01,working_capital,200.00,0.04,,,2,x',
  'loan,2025-07-31,L002,C001,M01,B01,working_capital,300.00,0.04,normal,,,x',
  'loan,2025-07-31,L002,C001,M01,B01,working_capital,300.00,0.04,normal,,,x',
  'loan,2025-08-31,L003,C001,M02,B01,gift_loan,100.00,0.04,normal,,,x',
  'loan,2025-09-10,L004,C001,M02,B01,working_capital,100.00,0.04,normal,,,x',
  'loan,2025-09-20,L005,C001,M02,B01,working_capital,100.00,0.04,normal,,,x',
  'loan,2025-09-30,L006,C001,M02,B01,working_capital,100.00,0.04,normal,,,x',
  'loan,2025-09-30,L007,C001,M02,B01,working_capital,1OO.00,0.04,normal,,,x',
];

/** What the run goes on with, all of it in one run; and warnings on a sound policy. */
export const WARNING_SCENES: readonly Scene[] = [
  {
    name: 'every-warning',
    codes: [
      ...(['header_unknown_columns', 'product_unknown', 'manager_not_in_roster', 'opening_missing'] as const),
      ...(['loans_unclassified', 'snapshot_identical', 'snapshot_superseded', 'snapshot_mode_doubtful'] as const),
      ...(['rejects_allowed', 'policy_changes_within_period'] as const),
    ],
    status: 0,
    stage: (desk) => {
      const ledger = desk.put('ledger.csv', lines(`${LEDGER_HEADER},sequence,remark`, ...SEQUENCED));
      const roster = desk.put('roster.csv', lines('manager,name,branch,status', 'M01,李明,B01,active'));
      const policy = desk.put('policy.yaml', policyText('bank.yaml'));
      const files = [ledger, '--roster', roster, '--policy', policy];
      return ['quarter', '2025Q3', ...files, '--max-rejects', '1', '--show', 'summary', '--out', 'runs'];
    },
  },
  {
    name: 'period-not-covered',
    codes: ['period_not_covered'],
    status: 0,
    stage: () => ['quarter', '2030Q1', 'fixtures/branch/ledger.csv', '--show', 'summary'],
  },
  {
    name: 'disposal-without-loss',
    codes: ['disposal_without_loss', 'header_unknown_columns'],
    status: 0,
    stage: (desk) => {
      const rows = SOUND_ROWS.map((row) => `${row},,,`);
      const disposals = ['disposal,2025-09-15,L001,,M01,,,,,,,write_off,5000.00,x', 'disposal,2025-09-15,L900,,M01,,,,,,,transfer_out,7000.00,'];
      const ledger = desk.put('ledger.csv', lines(`${LEDGER_HEADER},event,principal,remark`, ...rows, ...disposals));
      return ['quarter', '2025Q3', ledger, '--show', 'efficiency'];
    },
  },
  {
    name: 'policy-changes-within-a-quarter',
    codes: ['policy_changes_within_period'],
    status: 0,
    stage: (desk) => ['policy', 'check', desk.put('policy.yaml', policyText('bank.yaml'))],
  },
];

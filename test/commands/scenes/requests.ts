import { policyText } from './policies.js';
import { type Scene, LEDGER_HEADER, lines, soundLedger } from './scene.js';
import type { Desk } from '../command.js';

const LEDGER = 'fixtures/branch/ledger.csv';

/** A loan in the third quarter of two years. */
export function twoYears(desk: Desk): string {
  const row = (year: number) => `loan,${year}-07-31,L001,C001,M01,B01,working_capital,1000000.00,0.0435,normal,`;
  return desk.put('ledger.csv', lines(LEDGER_HEADER, row(2024), row(2025)));
}

/** What can be wrong with the command line, the period and the output folder. */
export const REQUEST_SCENES: readonly Scene[] = [
  {
    name: 'wrong-words',
    codes: ['usage', 'period_kind', 'period_year'],
    status: 64,
    stage: () => {
      const numbers = ['--top', '-1', '--max-rejects', '1e3', '--year', '25', '--memory', '5'];
      return ['quarter', '2025H1', LEDGER, ...numbers];
    },
  },
  {
    name: 'leaderboard-by-nothing-known',
    codes: ['leaderboard_measure'],
    status: 64,
    stage: () => ['quarter', '2025Q3', LEDGER, '--rank', 'departments', '--by', 'profit'],
  },
  { name: 'period-syntax', codes: ['period_syntax'], status: 64, stage: () => ['quarter', '2025Q5', LEDGER] },
  {
    name: 'period-year',
    codes: ['period_year'],
    status: 64,
    stage: () => ['quarter', '2025Q3', LEDGER, '--year', '2024'],
  },
  {
    name: 'period-without-rows',
    codes: ['period_without_rows'],
    status: 65,
    stage: (desk) => ['quarter', 'Q1', twoYears(desk)],
  },
  {
    name: 'period-ambiguous',
    codes: ['period_ambiguous'],
    status: 65,
    stage: (desk) => ['quarter', 'Q3', twoYears(desk)],
  },
  {
    name: 'show-unknown',
    codes: ['usage'],
    status: 64,
    stage: () => ['quarter', '2025Q3', LEDGER, '--show', 'grade'],
  },
  {
    name: 'csv-of-two-sections',
    codes: ['usage'],
    status: 64,
    stage: () => ['quarter', '2025Q3', LEDGER, '--format', 'csv', '--show', 'statements,leaderboard'],
  },
  {
    name: 'simulation-of-nothing-known',
    codes: ['set_unknown', 'set_twice'],
    status: 64,
    stage: (desk) => ['quarter', '2025Q3', soundLedger(desk), '--set', 'rates.lent_out=0.02', '--set', 'rate.lend_out=0.02', '--set', 'rates.lend_out=0.03'],
  },
  {
    name: 'simulation-of-wrong-words',
    codes: ['set_syntax', 'usage'],
    status: 64,
    stage: () => ['quarter', '2025Q3', 'loan=-', '--set', 'rate.lend_out', '--show', 'statements', '--by', 'loan_loss', '--top', '3', '--group', 'branch'],
  },
  {
    name: 'simulation-of-a-wrong-value',
    codes: ['policy_value'],
    status: 78,
    stage: (desk) => ['quarter', '2025Q3', soundLedger(desk), '--set', 'rate.lend_out=1.8%', '--out', 'runs'],
  },
  {
    name: 'simulation-of-a-wrong-policy',
    codes: ['policy_missing'],
    status: 78,
    stage: (desk) => ['quarter', '2025Q3', soundLedger(desk), '--simulate', desk.put('draft.yaml', policyText('bank.yaml').replace(/^currency: .*$/m, ''))],
  },
  {
    name: 'simulation-in-another-currency',
    codes: ['usage'],
    status: 64,
    stage: (desk) => ['quarter', '2025Q3', soundLedger(desk), '--simulate', desk.put('draft.yaml', policyText('bank.yaml').replace(/^currency: .*$/m, 'currency: USD'))],
  },
  {
    name: 'simulation-of-two-wrong-policies',
    codes: ['file_missing', 'policy_missing'],
    status: 66,
    stage: (desk) => {
      const policy = desk.put('policy.yaml', policyText('bank.yaml').replace(/^currency: .*$/m, ''));
      return ['quarter', '2025Q3', soundLedger(desk), '--policy', policy, '--simulate', 'draft.yaml', '--set', 'rate.lend_out=0.02'];
    },
  },
  {
    name: 'show-at-no-date',
    codes: ['usage'],
    status: 64,
    stage: () => ['policy', 'show', '--at', '2025-02-30'],
  },
  {
    name: 'out-is-a-file',
    codes: ['out_folder'],
    status: 73,
    stage: (desk) => ['quarter', '2025Q3', soundLedger(desk), '--quiet', '--out', desk.put('runs', 'a file\n')],
  },
  {
    name: 'out-is-within-a-file',
    codes: ['out_folder'],
    status: 73,
    stage: (desk) => ['quarter', '2025Q3', soundLedger(desk), '--quiet', '--out', `${desk.put('runs', 'a file\n')}/new`],
  },
  {
    name: 'control-totals-missed',
    codes: ['total_missed'],
    status: 65,
    stage: (desk) => {
      const totals = desk.put('totals.csv', lines('name,total', 'rows,6', 'loan.rows,2', 'loan.balance,"23,000,000.01"', 'income.amount,15600'));
      return ['quarter', '2025Q3', soundLedger(desk), '--expect', totals, '--out', 'runs'];
    },
  },
  {
    name: 'control-totals-unknown',
    codes: ['total_unknown', 'amount_syntax'],
    status: 64,
    stage: (desk) => ['check', soundLedger(desk), '--expect', 'loans.balance=5,rows=five'],
  },
  {
    name: 'memory-far-too-short',
    codes: ['memory_short'],
    status: 74,
    stage: (desk) => ['quarter', '2025Q3', soundLedger(desk), '--memory', '1KB'],
  },
];

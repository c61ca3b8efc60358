import { readFileSync } from 'node:fs';
import { type Scene, LEDGER_HEADER, SOUND_ROWS, lines } from './scene.js';

/** Rows that are each wrong in another way, beyond fixtures/broken. */
const FAULTY_ROWS = [
  'income,2025-08-15,,,,B01,agency_collection,,,,15600.00,,,',
  'income,2025-08-16,,C001,M01,B01,agency_collection,,,,12345678901234567.00,,,',
  'loan,2025-07-10,L002,C001,M01,B01,working_capital,1.00,4.35%,normal,,,,',
  `loan,2025-07-10,${'L'.repeat(201)},C001,M01,B01,working_capital,1.00,0.0435,normal,,,,`,
  'loan,2025-07-10,L004,C001,(unassigned),B01,working_capital,1.00,0.0435,normal,,,,',
  'loan,2025-07-10,L005,C001,M01,B01,working_capital,1.00,0.0435,normal,,first,,',
  'loan,2025-07-10,L006,C001,M01,B01,working_capital,1.00,0.0435,normal,,,USD,',
  ',2025-07-10,L007,C001,M01,B01,working_capital,1.00,0.0435,normal,,,,',
  'activity,2025-07-10,,C001,M01,B01,,,,,,,,visits',
  'loan,,,C001,M01,B01,working_capital,1e3,four,watchful,,,,',
];

/** More faulty rows than a screen shows. */
function crowd(): string[] {
  const row = (index: number) => `income,2025-08-15,,C001,M01,B01,agency_collection,,,,${index % 3 === 0 ? 'x' : '1.005'}`;
  return Array.from({ length: 1230 }, (_, index) => row(index));
}

/** Loans whose term FTP cannot be matched to: no maturity, a term beyond the curve, a start before it. */
const UNMATCHED_LOANS = [
  'loan,2025-06-30,L001,C001,M01,B01,fixed_asset,100.00,0.0435,normal,,2025-01-01,',
  'loan,2025-06-30,L002,C001,M01,B01,fixed_asset,100.00,0.0435,normal,,2020-01-01,2060-01-01',
  'loan,2025-06-30,L003,C001,M01,B01,fixed_asset,100.00,0.0435,normal,,1985-01-01,2030-01-01',
  'loan,2025-06-30,L004,C001,M01,B01,fixed_asset,100.00,0.0435,normal,,2025-01-01,2026-01-01',
];

/** What can be wrong with rows of a ledger. */
export const ROW_SCENES: readonly Scene[] = [
  {
    name: 'rows-of-many-faults',
    codes: [
      ...(['missing_holder', 'amount_digits', 'rate_syntax', 'id_too_long', 'id_reserved', 'whole_number'] as const),
      ...(['fx_rate_missing', 'missing_value', 'amount_syntax', 'class_unknown'] as const),
    ],
    status: 65,
    stage: (desk) => {
      const sound = SOUND_ROWS.map((row) => `${row},,,`);
      const content = lines(`${LEDGER_HEADER},sequence,currency,metric`, ...sound, ...FAULTY_ROWS);
      return ['quarter', '2025Q3', desk.put('ledger.csv', content), '--out', 'runs'];
    },
  },
  {
    name: 'terms-without-ftp',
    codes: ['ftp_term_missing', 'ftp_term_beyond'],
    status: 65,
    stage: (desk) => {
      const builtIn = readFileSync(new URL('../../../src/policy/built-in.yaml', import.meta.url), 'utf8');
      const policy = desk.put('policy.yaml', builtIn.replace('value: pool}', 'value: term}'));
      const ledger = desk.put('ledger.csv', lines(`${LEDGER_HEADER},start,maturity`, ...UNMATCHED_LOANS));
      return ['quarter', '2025Q3', ledger, '--policy', policy, '--out', 'runs'];
    },
  },
  {
    name: 'percentages',
    codes: ['rate_too_high', 'rate_decimals', 'amount_decimals'],
    status: 65,
    stage: (desk) => {
      const rows = ['2025-07-10,L001,C001,100.50,4.35', '2025-07-11,L001,C001,100,435', '2025-07-12,L001,C001,0.1234567,4.1234567'];
      const content = lines('日期,账号,客户号,贷款余额(万元),利率(%)', ...rows);
      return ['quarter', '2025Q3', desk.put('贷款.csv', content), '--out', 'runs'];
    },
  },
  {
    name: 'more-rejects-than-a-screen',
    codes: ['amount_syntax', 'amount_decimals'],
    status: 65,
    stage: (desk) => ['quarter', '2025Q3', desk.put('ledger.csv', lines(LEDGER_HEADER, ...crowd())), '--max-rejects', '1229'],
  },
  {
    name: 'loans-unclassified-and-refused',
    codes: ['loan_unclassified'],
    status: 65,
    stage: (desk) => {
      const builtIn = readFileSync(new URL('../../../src/policy/built-in.yaml', import.meta.url), 'utf8');
      const policy = desk.put('strict.yaml', builtIn.replace('{from: 1990-01-01, value: normal}', '{from: 1990-01-01, value: reject}'));
      const row = (date: string, account: string, riskClass: string) => `loan,${date},${account},C1,M1,100.00,0.05,${riskClass}`;
      const never = ['2025-06-30', '2025-09-30', '2025-10-31'].map((date) => row(date, 'never', ''));
      const late = [row('2025-06-30', 'late', ''), row('2025-08-31', 'late', '正常'), row('2025-09-30', 'late', '')];
      const early = [row('2025-03-31', 'early', ''), row('2025-06-30', 'early', ''), 'class,2025-07-01,early,,,,,normal'];
      const content = lines('record,date,account,customer,manager,balance,rate,class', ...never, ...late, ...early);
      return ['quarter', '2025Q3', desk.put('ledger.csv', content), '--policy', policy, '--out', 'runs'];
    },
  },
];

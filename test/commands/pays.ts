import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Desk } from './command.js';
import { lines } from './scenes/scene.js';

const builtIn = readFileSync(new URL('../../src/policy/built-in.yaml', import.meta.url), 'utf8');

/** The files of a run that pay reads, by name, each with its columns after the period. */
const RUN_COLUMNS = {
  scorecard: 'manager,category,indicator,measure_value,target,points,note',
  quality: 'manager,item,kind,weight,found,points',
  grades: 'scheme,ladder,manager,score,rank,group_size,quality,virtual_profit,grade_before,decision,failed,grade_after,reasons',
  losses: 'account,customer,branch,product,provision_change,realised_loss,loan_loss',
  positions: [
    'record,account,customer,branch,product,currency,manager,share,snapshot_date,row_manager,balance_closing,rate_closing,class_closing',
    'average_ten_day,average_daily,closing,interest,interest_suspended,provision_closing',
  ].join(','),
  customers: [
    'manager,customer,loan_daily,deposit_daily,loan_margin,deposit_margin,credit_risk_fee,intermediary,loss_offset,contribution',
    'rank,share,cumulative_share,tier,standing,movement,products',
  ].join(','),
} as const;

type RunFile = keyof typeof RUN_COLUMNS;

/** The rows of a run by file, without their period; a file that is left out has a header only. */
export type SmallRun = Partial<Readonly<Record<RunFile, readonly string[]>>>;

const FILES = Object.keys(RUN_COLUMNS) as RunFile[];

/** The score of a manager. */
export const scored = (manager: string, points: string) => `${manager},total,,,,${points},`;
/** What a manager has of an indicator. */
const measured = (manager: string, indicator: string, value: string) => `${manager},performance,${indicator},${value},,1.00,`;
/** The quality score of a manager. */
const assessed = (manager: string, points: string) => `${manager},total,,,,${points}`;
/** Scheme, ladder and grades of a manager. */
export const graded = (manager: string, before: string, after = before, scheme = 'corporate_manager', ladder = 'corporate4') =>
  `${scheme},${ladder},${manager},1.00,1,3,,0.00,${before},retain,0,${after},`;
/** A loss on a loan account. */
const lost = (account: string, amount: string) => `${account},C001,B01,working_capital,${amount},0.00,${amount}`;
/** That a manager has a loan account. */
const holding = (account: string, manager: string) =>
  `loan,${account},C001,B01,working_capital,CNY,${manager},1,2025-06-30,${manager},100.00,0.05,normal,100.00,100.00,100.00,1.00,0.00,0.00`;
/** What a customer brings a manager. */
const brought = (customer: string, manager: string, contribution: string) =>
  `${manager},${customer},100.00,200.00,1.00,2.00,0.00,0.00,0.00,${contribution},1,0.5,0.5,core,existing,kept,2`;

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** First and last day of a quarter or a year. */
function daysOf(period: string): { name: string; first: string; last: string } {
  const [year = '', quarter] = period.split('Q');
  const [first, last] = quarter === undefined ? ['01-01', '12-31'] : ([['01-01', '03-31'], ['04-01', '06-30'], ['07-01', '09-30'], ['10-01', '12-31']][Number(quarter) - 1] ?? []);
  return { name: period, first: `${year}-${first}`, last: `${year}-${last}` };
}

function putFiles(desk: Desk, folder: string, files: Readonly<Record<string, string>>) {
  return Object.entries(files).map(([name, text]) => {
    desk.put(`${folder}/${name}`, text);
    return { name, sha256: sha256(text), size: Buffer.byteLength(text) };
  });
}

/** How a run is put on the desk otherwise than under `runs`, with all files, by the built-in policy. */
interface RunPlace {
  readonly folder?: string;
  readonly without?: RunFile;
  readonly policy?: string;
}

/** Puts a run on the desk as `quarter` or `year` would have written it. @returns the SHA-256 of its manifest */
export function putRun(desk: Desk, period: string, run: SmallRun, { folder = `runs/${period}`, without, policy = builtIn }: RunPlace = {}): string {
  const kept = FILES.filter((name) => name !== without);
  const texts = kept.map((name) => [`${name}.csv`, lines(`period,${RUN_COLUMNS[name]}`, ...(run[name] ?? []).map((row) => `${period},${row}`))]);
  const outputs = putFiles(desk, folder, Object.fromEntries(texts));
  const command = period.includes('Q') ? 'quarter' : 'year';
  const manifest = JSON.stringify({ command, period: daysOf(period), outputs, policy: { name: 'built-in.yaml', text: policy } });
  desk.put(`${folder}/manifest.json`, manifest);
  return sha256(manifest);
}

/** The built-in policy with other words in the place of some of its own. */
export function policyWith(...changes: readonly (readonly [from: string, to: string])[]): string {
  return changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`the built-in policy has no ${from}`);
    return text.replace(from, to);
  }, builtIn);
}

/** What a pay hands on to the next, by file: rows without their period. */
const PAY_COLUMNS = {
  pay: 'manager,name,carried_forward',
  payslips: 'manager,step,item,of,of_period,calculation,amount,clause',
  prizes: 'campaign,manager,customer,metric,value,price,per,amount',
  deposits: 'manager,lot,entry,account,of_period,amount,at_risk,reason',
} as const;

type PayFile = keyof typeof PAY_COLUMNS;

/** A pay that is there already. */
interface PaidBefore extends Partial<Readonly<Record<PayFile, readonly string[]>>> {
  readonly period: string;
  readonly version?: number;
  /** SHA-256 of the manifest of its run */
  readonly run?: string;
  readonly after?: PayName;
  readonly booked?: readonly PayName[];
}

interface PayName {
  readonly name: string;
  readonly sha256: string;
}

/** Puts a pay on the desk as the command would have written it, as far as the next one reads it. */
export function putPay(desk: Desk, { period, version = 1, run = sha256(''), after, booked = [], ...rows }: PaidBefore): PayName {
  const name = version === 1 ? `${period}.pay` : `${period}.r${version}.pay`;
  const texts = (Object.keys(PAY_COLUMNS) as PayFile[]).map((file) => {
    const columns = `period,${PAY_COLUMNS[file]}`;
    return [`${file}.csv`, lines(columns, ...(rows[file] ?? []).map((row) => `${period},${row}`))];
  });
  const outputs = putFiles(desk, `runs/${name}`, Object.fromEntries(texts));
  const manifest = JSON.stringify({ command: 'pay', period: daysOf(period), version, run: { sha256: run }, after: after ?? null, booked, outputs });
  desk.put(`runs/${name}/manifest.json`, manifest);
  return { name, sha256: sha256(manifest) };
}

const ROSTER = [
  'manager,name,branch,line,role,status,joined,left',
  'H01,赵刚,B01,,branch_head,active,,',
  'M01,李明,B01,corporate,,active,2022-01-01,',
  'M02,王芳,B01,corporate,,active,2023-07-01,',
  'M03,张伟,B01,corporate,,active,2025-08-01,',
  'T01,陈静,B02,,counter_staff,active,,',
] as const;

/** Columns of the other files of a pay. */
export const POOLS_HEADER = 'period,branch,line,amount';
export const PRIZES_HEADER = 'campaign,period,customer,metric,manager,at_least,price,per';
export const SANCTIONS_HEADER = 'manager,date,type,amount,approver,reason';

const POOLS = [
  ...['2025Q3,,,100000.00', '2025Q3,B01,,60000.00', '2025Q3,,corporate,30000.00'],
  ...['2025Q4,,,90000.00', '2025Q4,B01,,50000.01', '2025,,,400000.00'],
] as const;

const PRIZES = [
  'autumn deposits,2025Q3,,average corporate deposits,,50000000.00,5.00,100000.00',
  'harvest,2025Q3,C001,,M01,,800.00,',
  'winter cards,2025Q4,,active cards,,1,12.50,1',
] as const;

const SANCTIONS = ['M03,2025-08-15,fine,60000.00,,late reports', 'M02,2025-10-09,fine,200.00,,late reports', 'M03,2025-11-20,removal,,board,false papers'] as const;

/** A branch with its reference files: what the pays of the tests are made of. @param order of the rows of each file */
export function putBranch(desk: Desk, order = (rows: readonly string[]): readonly string[] => rows): void {
  const [header, ...people] = ROSTER;
  desk.put('roster.csv', lines(header, ...order(people)));
  desk.put('pools.csv', lines(POOLS_HEADER, ...order(POOLS)));
  desk.put('prizes.csv', lines(PRIZES_HEADER, ...order(PRIZES)));
  desk.put('sanctions.csv', lines(SANCTIONS_HEADER, ...order(SANCTIONS)));
}

/** Scores of the branch, the first of M01. */
export const scorecardOf = (first: string) => [
  scored('H01', '88.00'),
  ...[measured('M01', '1', '66699131.04'), measured('M01', '25', '30'), scored('M01', first)],
  ...[measured('M02', '1', '49999999.99'), measured('M02', '25', '0'), scored('M02', '64.50')],
  ...[measured('M03', '1', ''), scored('M03', '41.00')],
  ...[measured('T01', '1', '3120'), measured('T01', '2', '41'), scored('T01', '70.00')],
];

/** What the run of the third quarter found. */
export const THIRD: SmallRun = {
  scorecard: scorecardOf('82.25'),
  quality: [assessed('H01', '91.00'), assessed('M01', '86.83'), assessed('M02', '')],
  grades: [graded('M01', 'senior', 'manager'), graded('M02', 'manager'), graded('M03', '', 'assistant')],
  positions: [holding('L001', 'M01'), holding('L002', 'M02')],
  customers: [brought('C001', '', '401597.50'), brought('C001', 'M01', '401597.50')],
};

/** What the run of the fourth quarter found: a loan that M01 granted and M02 took over has gone bad. */
export const FOURTH: SmallRun = {
  ...THIRD,
  scorecard: scorecardOf('79.00'),
  losses: [lost('L001', '30000.00'), lost('L002', '-500.00')],
  positions: [holding('L001', 'M02'), holding('L002', 'M02')],
};

/** What the run of the year found. */
export const WHOLE_YEAR: SmallRun = { ...THIRD, scorecard: scorecardOf('80.50'), losses: FOURTH.losses ?? [] };

/** Options that name the reference files of the branch. */
export const REFERENCES = ['--roster', 'roster.csv', '--pools', 'pools.csv', '--prizes', 'prizes.csv', '--sanctions', 'sanctions.csv'] as const;

/** The command that pays a period of the branch. */
export function pay(period: string, ...more: readonly string[]): string[] {
  return ['pay', period, ...REFERENCES, '--out', 'runs', ...more];
}

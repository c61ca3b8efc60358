import { describe, expect, it } from 'vitest';
import { BRANCH } from './branch.js';
import { type Desk, deskRoom } from './command.js';
import { gb18030 } from './gb18030.js';
import { transcript } from './transcript.js';

const desk = deskRoom();
const [LEDGER, ...REFERENCES] = BRANCH;
const TABLES = ['statements', 'positions', 'leaderboard', 'reconciliation'] as const;
const CODES: Readonly<Record<string, string>> = {
  loan: '01', deposit: '02', income: '03', class: '04', activity: '05', cost: '06', disposal: '07',
};
const CLASSES: Readonly<Record<string, string>> = {
  normal: 'A', special_mention: 'B', substandard: 'C', doubtful: 'D', loss: 'E',
};
const AMOUNTS = ['balance', 'amount', 'quantity', 'principal', 'arrears', 'penalty', 'proceeds'];

/** 1234567.89 as 1.234.567,89 */
function european(amount: string): string {
  const [, sign = '', whole = '', rest = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(amount) ?? [];
  return `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, '.')}${rest === '' ? '' : `,${rest}`}`;
}

/** 0.0435 as 4,35 */
function percentage(rate: string): string {
  const digits = (rate.split('.')[1] ?? '').padEnd(2, '0');
  return `${String(Number(digits.slice(0, 2)))},${digits.slice(2)}0`;
}

function cellOf(column: string, cell: string): string {
  if (cell === '') return '';
  if (column === 'record') return CODES[cell] ?? cell;
  if (column === 'class') return CLASSES[cell] ?? cell;
  if (column === 'date') return cell.split('-').reverse().join('.');
  if (column === 'rate') return percentage(cell);
  return AMOUNTS.includes(column) ? european(cell) : cell;
}

/** The branch's ledger as a core banking system might export it: other names, words, numbers and dates, a title and a total. */
function exported(here: Desk): string {
  const [header = '', ...rows] = here.read(LEDGER).trimEnd().split('\n');
  const columns = header.split(',');
  const lines = rows.map((row) => row.split(',').map((cell, place) => cellOf(columns[place] ?? '', cell)).join('|'));
  const titles = ['某某银行 "核心系统" 导出', '机构：001'];
  return [...titles, columns.map((name) => `字段_${name}`).join('|'), ...lines, `合计|${'|'.repeat(columns.length - 2)}`, ''].join('\n');
}

function mappingText(here: Desk): string {
  const columns = (here.read(LEDGER).split('\n', 1)[0] ?? '').split(',').filter((name) => name !== 'record');
  const needed: Readonly<Record<string, readonly string[]>> = {
    loan: ['date', 'account', 'customer', 'balance', 'rate', 'manager', 'branch', 'product', 'class'],
    deposit: ['date', 'account', 'customer', 'balance', 'rate', 'manager', 'branch', 'product'],
    income: ['date', 'product', 'amount', 'manager', 'customer', 'branch', 'account'],
    class: ['date', 'account', 'class'],
    activity: ['date', 'metric', 'quantity', 'amount', 'manager', 'customer'],
    cost: ['date', 'amount', 'manager', 'branch', 'centre'],
    disposal: ['date', 'account', 'event', 'principal', 'arrears', 'penalty', 'proceeds', 'manager', 'customer'],
  };
  const source = (name: string) => {
    if (name === 'class') return `{column: 字段_class, translate: {A: normal, B: special_mention, C: substandard, D: doubtful, E: loss}}`;
    return `字段_${name}`;
  };
  const records = Object.entries(needed).flatMap(([kind, names]) => [
    `      - record: ${kind}`,
    `        where: "字段_record = '${CODES[kind] ?? ''}'"`,
    '        date_format: "%d.%m.%Y"',
    '        decimal: ","',
    ...(names.includes('rate') ? ['        rate_unit: percent'] : []),
    '        columns:',
    ...names.filter((name) => columns.includes(name)).map((name) => `          ${name}: ${source(name)}`),
  ]);
  const head = ['name: core banking', 'files:', '  - match: "CORE_*.txt"', '    encoding: gbk', '    delimiter: "|"', '    quote: none'];
  return [...head, '    skip_lines: 2', '    ignore: "字段_record = \'合计\'"', '    records:', ...records, ''].join('\n');
}

describe('an export of another shape', () => {
  it('gives the same bytes through a mapping as the canonical ledger', async () => {
    const here = desk();
    here.put('CORE_20250930.txt', gb18030(exported(here)));
    here.put('mapping.yaml', mappingText(here));
    const mapped = await here.run(['quarter', 'Q3', 'CORE_20250930.txt', '--mapping', 'mapping.yaml', ...REFERENCES, '--out', 'mapped']);
    expect(mapped).toMatchObject({ status: 0, scratch: [] });
    expect(mapped.stderr).toContain('rows of which the mapping makes no record: 0; rows that it ignores: 1');
    await here.run(['quarter', 'Q3', ...BRANCH, '--out', 'plain', '--quiet']);
    for (const name of TABLES) expect(here.read(`mapped/2025Q3/${name}.csv`), name).toBe(here.read(`plain/2025Q3/${name}.csv`));
    const { inputs } = JSON.parse(here.read('mapped/2025Q3/manifest.json'));
    expect(inputs.map(({ role }: { role: string }) => role)).toEqual(['ledger', 'roster', 'assignments', 'mapping']);
  });

  it('has its faults named by the lines of the file as it was given', async ({ expect: see }) => {
    const here = desk();
    const lines = exported(here).split('\n');
    lines[4] = (lines[4] ?? '').replace(/\d\d\.\d\d\.\d{4}/, '31.02.2025');
    lines[6] = '01|too|short';
    here.put('CORE_1.txt', gb18030(lines.join('\n')));
    here.put('mapping.yaml', mappingText(here));
    const outcome = await here.run(['check', 'CORE_1.txt', '--mapping', 'mapping.yaml', '--quiet'], { columns: 100 });
    await see(transcript(outcome)).toMatchFileSnapshot('golden/mapping/faults.txt');
  });

  it('without a header has numbered columns', async () => {
    const here = desk();
    here.put('deposits.dat', 'D1;C1;2025-06-30;100.00\nD1;C1;2025-09-30;200.00\nD2;C1;2025-09-31;200.00\n');
    const columns = ['account: c1', 'customer: c2', 'date: c3', 'balance: c4', 'product: {value: corporate_demand}'];
    const head = ['name: x', 'files:', '  - match: "*.dat"', '    delimiter: ";"', '    header: false', '    records:', '      - record: deposit'];
    here.put('mapping.yaml', [...head, '        columns:', ...columns.map((line) => `          ${line}`), ''].join('\n'));
    const outcome = await here.run(['check', 'deposits.dat', '--mapping', 'mapping.yaml']);
    expect(outcome.status).toBe(65);
    expect(outcome.stderr).toMatch(/^error: deposits\.dat:3: c3: .*\[date_impossible\]/);
    expect(outcome.stdout).toMatch(/deposit {5}3 {9}1 {2}2025-06-30 {2}2025-09-30/);
  });
});

describe('the term of an account in a mapped file', () => {
  it('is made of columns and expressions, and its faults are named', async () => {
    const here = desk();
    const rows = ['D1,06-30-25,06-30-25,2026', 'D2,06-30-25,07-01-25,2025', 'D3,06-30-25,31-01-25,2025', 'D4,06-30-25,,'];
    const file = here.put('x.csv', `acct,day,opened,year\n${rows.join('\n')}\n`);
    const due = '"make_date(TRY_CAST(year AS INTEGER), 6, 30)"';
    const columns = ['account: acct', 'customer: acct', 'date: day', 'balance: {value: "1.00"}', 'rate: {value: "0.01"}', 'start: opened', `maturity: {expression: ${due}}`];
    const head = ['name: x', 'files:', '  - match: "*.csv"', '    records:', '      - record: deposit', '        date_format: "%m-%d-%y"'];
    here.put('mapping.yaml', [...head, '        columns:', ...columns.map((line) => `          ${line}`), ''].join('\n'));
    const outcome = await here.run(['check', file, '--mapping', 'mapping.yaml', '--quiet']);
    expect(outcome.status).toBe(65);
    expect(outcome.stderr).toMatch(/^error: x\.csv:3: maturity: '2025-06-30' is before the start, 2025-07-01 \[maturity_before_start\]/m);
    expect(outcome.stderr).toMatch(/^error: x\.csv:4: opened: '31-01-25' is not a date \[date_syntax\]/m);
    expect(outcome.stderr).toContain('2 errors');
  });
});

describe('the header of a mapped file', () => {
  const mapping = (balance: string) =>
    ['name: x', 'files:', '  - match: "*.csv"', '    records:', '      - record: deposit', '        columns:', '          date: day',
      '          account: acct', '          customer: acct', `          balance: ${balance}`, '          rate: {value: "0.01"}', ''].join('\n');

  it('may have padding, and twice what nobody asks for', async () => {
    const here = desk();
    const file = here.put('x.csv', 'day , acct,other,other,amount\n2025-06-30,D1,a,b,100.00\n');
    here.put('mapping.yaml', mapping('amount'));
    const outcome = await here.run(['check', file, '--mapping', 'mapping.yaml', '--quiet']);
    expect(outcome).toMatchObject({ status: 0, stderr: '' });
  });

  it('must not have twice what is asked for', async () => {
    const here = desk();
    const file = here.put('x.csv', 'day,acct,amount,amount\n2025-06-30,D1,100.00,200.00\n');
    for (const [balance, code] of [['amount', 'header_duplicate'], ['{expression: "amount"}', 'mapping_expression_column']]) {
      here.put('mapping.yaml', mapping(balance ?? ''));
      const outcome = await here.run(['check', file, '--mapping', 'mapping.yaml']);
      expect([outcome.status, outcome.stderr.includes(`[${code ?? ''}]`)]).toEqual([balance === 'amount' ? 65 : 78, true]);
    }
  });
});

describe('the draft of a mapping', () => {
  it('fills in what it recognises, and leaves the rest to whoever knows', async ({ expect: see }) => {
    const here = desk();
    here.put('贷款_202509.csv', gb18030('借据号,客户号,数据日期,余额(万元),利率(%),贷款形态,备注\nL1,C1,250930,100.00,4.35,正常,"a,b"\n'));
    const outcome = await here.run(['mapping', 'init', '贷款_202509.csv']);
    await see(transcript(outcome)).toMatchFileSnapshot('golden/mapping/draft.txt');
  });

  it('is a mapping that only wants what it says it wants', async () => {
    const here = desk();
    const draft = await here.run(['mapping', 'init', 'fixtures/branch/ledger.csv']);
    here.put('mapping.yaml', draft.stdout);
    const outcome = await here.run(['check', 'fixtures/branch/ledger.csv', '--mapping', 'mapping.yaml', '--quiet']);
    expect(outcome.stderr).not.toContain('mapping.yaml');
  });

  it('is refused where there is no such file', async () => {
    const outcome = await desk().run(['mapping', 'init', 'nowhere.csv']);
    expect(outcome).toMatchObject({ status: 66, stdout: '' });
  });
});

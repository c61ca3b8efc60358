import { gzipSync } from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import { gb18030 } from './gb18030.js';
import { type Desk, type Outcome, deskRoom } from './command.js';

const desk = deskRoom();
const TABLES = ['statements', 'positions', 'leaderboard', 'reconciliation'] as const;
const REFERENCES = ['--roster', 'fixtures/branch/roster.csv', '--assignments', 'fixtures/branch/assignments.csv'];
/** A column that no figure is made of, with characters of two and of four bytes. */
const NAMES = ['客户名称', '张三丰', '𠀀𠀁堂', 'José Ñ', 'plain'];

type Lay = (here: Desk, text: string) => readonly string[] | Promise<readonly string[]>;

const rowsOf = (text: string): string[] => text.trimEnd().split('\n');
const textOf = (rows: readonly string[]): string => rows.map((row) => `${row}\n`).join('');

/** The branch's ledger with a column of names at its end. */
function named(here: Desk): string {
  const rows = rowsOf(here.read('fixtures/branch/ledger.csv'));
  return textOf(rows.map((row, index) => `${row},${NAMES[index === 0 ? 0 : 1 + (index % 4)] ?? ''}`));
}

function splitBy(text: string, keyOf: (cells: readonly string[]) => string): [string, string][] {
  const [header = '', ...rows] = rowsOf(text);
  const parts = new Map<string, string[]>();
  for (const row of rows) {
    const key = keyOf(row.split(','));
    parts.set(key, [...(parts.get(key) ?? [header]), row]);
  }
  return [...parts].map(([key, lines]) => [key, textOf(lines)]);
}

async function parquetOf(here: Desk, csv: string): Promise<string> {
  const connection = await (await DuckDBInstance.create()).connect();
  const source = `read_csv('${here.path}/${csv}', all_varchar = true)`;
  const typed = `* REPLACE (CAST(date AS DATE) AS date, CAST(balance AS DECIMAL(18, 2)) AS balance, CAST(amount AS DECIMAL(18, 2)) AS amount)`;
  await connection.run(`COPY (SELECT ${typed} FROM ${source}) TO '${here.path}/ledger.parquet' (FORMAT parquet)`);
  connection.closeSync();
  return 'ledger.parquet';
}

/** Amounts of 元 as amounts of 万元, by moving the point. */
function inTenThousands(amount: string): string {
  if (amount === '') return '';
  const [, sign = '', whole = '', decimals = ''] = /^(-?)(\d+)\.(\d\d)$/.exec(amount) ?? [];
  const digits = whole.padStart(5, '0');
  return `${sign}${digits.slice(0, -4)}.${digits.slice(-4)}${decimals}`;
}

function chineseInTenThousands(here: Desk): string {
  const [header = '', ...rows] = rowsOf(here.read('fixtures/branch-zh/ledger.csv'));
  const headers = header.split(',');
  const amounts = headers.flatMap((name, index) => (/^(余额|金额|本金|欠息|罚息|处置收入)$/.test(name) ? [index] : []));
  expect(amounts.length).toBeGreaterThan(1);
  const scaled = rows.map((row) => row.split(',').map((cell, index) => (amounts.includes(index) ? inTenThousands(cell) : cell)));
  const titles = headers.map((name, index) => (amounts.includes(index) ? `${name}（万元）` : name));
  return textOf([titles, ...scaled].map((cells) => cells.join(',')));
}

const FORMS: Record<string, Lay> = {
  'UTF-8 with a byte order mark': (here, text) => [here.put('ledger.csv', `\ufeff${text}`)],
  'UTF-16, little-endian': (here, text) => [here.put('ledger.csv', Buffer.from(`\ufeff${text}`, 'utf16le'))],
  'UTF-16, big-endian': (here, text) => [here.put('ledger.csv', Buffer.from(`\ufeff${text}`, 'utf16le').swap16())],
  'GB18030 with characters of four bytes': (here, text) => [here.put('ledger.csv', gb18030(text))],
  'GBK, named': (here, text) => [here.put('ledger.csv', gb18030(text.replaceAll(/[𠀀𠀁éÑ]/gu, '某'))), '--encoding', 'GBK'],
  CRLF: (here, text) => [here.put('ledger.csv', text.replaceAll('\n', '\r\n'))],
  semicolons: (here, text) => [here.put('ledger.csv', text.replaceAll(',', ';'))],
  tabs: (here, text) => [here.put('ledger.csv', text.replaceAll(',', '\t'))],
  'quoted cells': (here, text) => [here.put('ledger.csv', text.replaceAll(/[^,\n]+/g, '"$&"'))],
  gzip: (here, text) => [here.put('ledger.csv.gz', gzipSync(text))],
  'GB18030 within gzip': (here, text) => [here.put('ledger.csv.gz', gzipSync(gb18030(text)))],
  Parquet: async (here, text) => [await parquetOf(here, here.put('for-parquet.csv', text))],
  'a file for each kind': (here, text) => {
    const parts = splitBy(text, ([record = '']) => record);
    parts.forEach(([kind, part]) => here.put(`parts/${kind}.csv`, part));
    return ['parts/*.csv'];
  },
  'a file for each branch': (here, text) => {
    const branch = (rowsOf(text)[0] ?? '').split(',').indexOf('branch');
    return splitBy(text, (cells) => cells[branch] ?? '').map(([name, part]) => here.put(`of-${name || 'none'}.csv`, part));
  },
  'rows shuffled': (here, text) => {
    const [header = '', ...rows] = rowsOf(text);
    const shuffled = rows.map((row, index) => ({ row, key: (index * 7919) % 8191 })).sort((a, b) => a.key - b.key);
    return [here.put('ledger.csv', textOf([header, ...shuffled.map(({ row }) => row)]))];
  },
  'Chinese headers with 万元': (here) => [here.put('ledger.csv', chineseInTenThousands(here))],
};

describe.concurrent('the same ledger in another form gives the same bytes', () => {
  it.for(Object.entries(FORMS))('%s', async ([, lay], { expect }) => {
    const here = desk();
    const words = await lay(here, named(here));
    expect(filesOf(here, await run(here, words))).toEqual(await expected());
  });

  it('standard input', async () => {
    const here = desk();
    const outcome = await here.run([...QUARTER, '-', ...REFERENCES, '--out', 'runs', '--quiet'], { stdin: gb18030(named(here)) });
    expect(filesOf(here, outcome)).toEqual(await expected());
    const { inputs } = JSON.parse(here.read('runs/2025Q3/manifest.json'));
    expect(inputs[0]).toMatchObject({ role: 'ledger', name: '-', encoding: 'gb18030' });
  });

  it('GBK, named, after positions of an earlier run, which are UTF-8', async () => {
    const here = desk();
    const loan = (date: string, balance: string): string =>
      textOf(['record,date,account,customer,manager,balance,rate,class', `loan,${date},借据一,客户甲,经理乙,${balance},0.05,normal`]);
    const before = here.put('before.csv', loan('2025-06-30', '900.00'));
    expect(await here.run(['quarter', '2025Q2', before, '--out', 'runs', '--quiet'])).toMatchObject({ status: 0 });
    const ledger = loan('2025-08-31', '700.00');
    const opening = ['--opening', 'runs/2025Q2/positions.csv'];
    const plain = filesOf(here, await run(here, [here.put('utf8.csv', ledger), ...opening]));
    expect(plain[1]).toContain('借据一');
    const other = desk();
    other.put('runs/2025Q2/positions.csv', here.read('runs/2025Q2/positions.csv'));
    const words = [other.put('gbk.csv', gb18030(ledger)), '--encoding', 'GBK', ...opening];
    expect(filesOf(other, await run(other, words))).toEqual(plain);
  });
});

const QUARTER = ['quarter', 'Q3'] as const;

function run(here: Desk, words: readonly string[]): Promise<Outcome> {
  return here.run([...QUARTER, ...words, ...REFERENCES, '--out', 'runs', '--quiet']);
}

function filesOf(here: Desk, outcome: Outcome): string[] {
  expect(outcome).toMatchObject({ status: 0, stdout: '', stderr: '', scratch: [] });
  return TABLES.map((name) => here.read(`runs/2025Q3/${name}.csv`));
}

let whole: Promise<string[]> | undefined;

/** What the ledger gives as it lies in the fixtures. */
function expected(): Promise<string[]> {
  whole ??= (async () => {
    const here = desk();
    return filesOf(here, await run(here, ['fixtures/branch/ledger.csv']));
  })();
  return whole;
}

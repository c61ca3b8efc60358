import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Engine, type EngineRow } from '../../src/engine/database.js';
import { planHeader } from '../../src/intake/header.js';
import { loadLedger, openLedgerFiles } from '../../src/intake/ledger.js';
import { rejectsOf } from '../../src/intake/second-look.js';
import { isWarning } from '../../src/problems/problem.js';

const HEADER = 'record,date,account,customer,balance,rate,class';
const LOAN = 'loan,2025-07-01,L1,C1,1000,0.05,';
const CLASS = 'class,2025-07-01,L1,,,,loss';
const DEPOSIT = 'deposit,2025-07-01,D1,C1,1000,,';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'term-dates-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the header of a start or a maturity', () => {
  it.each([
    ['start', ['start', 'START', '起息日', '起息日期', '起始日', '起始日期', 'Value Date', 'value_date', 'start-date']],
    ['maturity', ['maturity', '到期日', '到期日期', 'Maturity Date', 'maturity_date', 'ＭＡＴＵＲＩＴＹ']],
  ])('of %s is known by each of its names', (name, headers) => {
    for (const header of headers) {
      const { columns, unknown, problems } = planHeader('loans.csv', [header]);
      expect([header, columns.map(({ column }) => column.name), unknown, problems]).toEqual([header, [name], [], []]);
    }
  });

  it('has no unit, and stands once', () => {
    expect(planHeader('loans.csv', ['到期日(元)']).unknown).toEqual(['到期日(元)']);
    const { problems } = planHeader('loans.csv', ['起息日', '起始日']);
    expect(problems).toMatchObject([{ code: 'header_duplicate', column: 'start', details: { found: '起息日, 起始日' } }]);
  });
});

describe('start and maturity of an account', () => {
  it.each(['2025-03-09', '2025/3/9', '20250309', '2025.3.9', '2025年3月9日', '２０２５－０３－０９', ' 2025-03-09 '])('are dates such as %s', async (date) => {
    const { rows, faults } = await read(['start', 'maturity'], [`${LOAN},${date},2026-03-09`, `${DEPOSIT},2024-03-09,${date}`]);
    expect(faults).toEqual([]);
    expect(rows).toEqual([['loan', '2025-03-09', '2026-03-09'], ['deposit', '2024-03-09', '2025-03-09']]);
  });

  it('may be blank, each or both, and may fall on one day', async () => {
    const { rows, faults } = await read(['start', 'maturity'], [`${LOAN},,`, `${LOAN},2025-03-09, `, `${DEPOSIT},,2025-03-09`, `${DEPOSIT},2025-03-09,2025/3/9`]);
    expect(faults).toEqual([]);
    expect(rows).toEqual([
      ['loan', null, null],
      ['loan', '2025-03-09', null],
      ['deposit', null, '2025-03-09'],
      ['deposit', '2025-03-09', '2025-03-09'],
    ]);
  });

  it('are refused where they are no dates', async () => {
    const { rows, faults } = await read(['起息日', '到期日'], [`${LOAN},soon,2025-02-30`, `${DEPOSIT},2025-03-09,0`, CLASS]);
    expect(faults).toEqual([
      'date_syntax|2|起息日|soon|',
      'date_impossible|2|到期日|2025-02-30|',
      'date_syntax|3|到期日|0|',
    ]);
    expect(rows).toEqual([['class', null, null]]);
  });

  it('are refused the wrong way round, however they are written', async () => {
    const { rows, faults } = await read(['到期日', '起息日'], [`${LOAN},2025/3/8,20250309`, `${DEPOSIT},2025.3.8,2025-03-09`, `${DEPOSIT},2025-03-09,2025-03-08`]);
    expect(faults).toEqual([
      'maturity_before_start|2|到期日|2025/3/8|2025-03-09',
      'maturity_before_start|3|到期日|2025.3.8|2025-03-09',
    ]);
    expect(rows).toEqual([['deposit', '2025-03-08', '2025-03-09']]);
  });

  it('say nothing in a record that has no use for them', async () => {
    const { faults } = await read(['start', 'maturity'], [`${CLASS},soon,2025-02-30`, `${CLASS},2025-03-09,2025-03-08`]);
    expect(faults).toEqual([]);
  });

  it('are unknown in a file that has no such column', async () => {
    const { rows, faults, columns } = await read([], [LOAN, DEPOSIT]);
    expect([rows, faults]).toEqual([[['loan', null, null], ['deposit', null, null]], []]);
    expect(columns.filter((name) => name === 'start' || name === 'maturity')).toEqual([]);
    expect((await read(['maturity'], [`${LOAN},2025-03-09`])).rows).toEqual([['loan', null, '2025-03-09']]);
  });
});

interface Reading {
  /** record, start and maturity of every row of the view `ledger_row` */
  readonly rows: (string | null)[][];
  /** what the second look finds wrong with the rows that the engine rejects */
  readonly faults: string[];
  /** of the table that the file was made into */
  readonly columns: string[];
}

/** Reads a ledger that has further columns. */
async function read(more: readonly string[], lines: readonly string[]): Promise<Reading> {
  const scratch = mkdtempSync(join(folder, 'scratch-'));
  const path = join(scratch, 'ledger.csv');
  // A class row has as many cells as the header, whether a test gives them or not.
  const padded = lines.map((line) => line + ','.repeat(Math.max(0, 6 + more.length - (line.split(',').length - 1))));
  writeFileSync(path, `${[[HEADER, ...more].join(','), ...padded].join('\n')}\n`);
  const { files, problems } = await openLedgerFiles([path], { scratch, memory: '1GB' });
  expect(problems.filter((problem) => !isWarning(problem))).toEqual([]);
  const engine = await Engine.open({ memory: '1GB', scratch, inputs: [path] });
  try {
    const { ledger } = await loadLedger(engine, { files }, scratch);
    const [loaded] = ledger.tables;
    if (loaded === undefined) throw new Error('the file was not read');
    const faults: string[] = [];
    for await (const batch of rejectsOf(engine, loaded, [])) {
      faults.push(...batch.map(({ problem: { code, line, column, value, details } }) => [code, line, column, value, details?.['start']].join('|')));
    }
    const rows = await engine.query('SELECT record, start, maturity FROM ledger_row ORDER BY row_id');
    const described = await engine.query(`DESCRIBE FROM read_parquet('${loaded.table}')`);
    return { rows: rows.map(termOf), faults, columns: described.map((column) => String(column['column_name'])) };
  } finally {
    engine.close();
  }
}

function termOf({ record, start, maturity }: EngineRow): (string | null)[] {
  return [record, start, maturity].map((value) => (value === null || value === undefined ? null : String(value)));
}

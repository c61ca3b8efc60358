import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Engine, type EngineRow } from '../../src/engine/database.js';
import { surveyBytes } from '../../src/intake/byte-survey.js';
import { loadLedger, openLedgerFiles } from '../../src/intake/ledger.js';
import { rejectsOf } from '../../src/intake/second-look.js';
import { isWarning } from '../../src/problems/problem.js';

const HEADER = 'date,account,customer,balance,rate,manager\n';
const MEBIBYTE = 1024 * 1024;
const BLANKS = ' '.repeat(200);

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'found-before-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Small files that random ones led to. */
describe('found before by random texts', () => {
  it('padding at the very end of a file is no part of an id', async () => {
    const { rows } = await read('loans.csv', `${HEADER}2025-07-01,A1,C1,1000,0.05,M1\n2025-08-01,A1,C1,1000,0.05,M1 `);
    expect(rows).toMatchObject([{ manager: 'M1' }, { manager: 'M1' }]);
  });

  it('padding at the start of a last line without a line end is no part of an id', async () => {
    const header = 'account,date,customer,balance,rate\n';
    const { rows } = await read('loans.csv', `${header}A1,2025-07-01,C1,1000,0.05\n A1,2025-08-01,C1,1000,0.05`);
    expect(rows).toMatchObject([{ account: 'A1' }, { account: 'A1' }]);
  });

  it('padding behind the first four mebibytes is seen', async () => {
    const path = join(folder, 'large.csv');
    writeFileSync(path, `${`${'x'.repeat(1023)}\n`.repeat((4 * MEBIBYTE) / 1024)} A1,2025-08-01\n`);
    expect(await surveyBytes(path)).toMatchObject({ plainCells: false });
  });

  it('an id with a byte order mark is refused: it would be taken for the id without', async () => {
    const { codes } = await read('loans.csv', `${HEADER}2025-07-01,A1,C1,1000,0.05,\ufeffM1\n`);
    expect(codes).toEqual(['id_control_character']);
  });

  it('a class row may have any manager: it has no use for one', async () => {
    const header = 'record,date,account,customer,balance,rate,class,manager\n';
    const { codes } = await read('ledger.csv', `${header}class,2025-07-01,A1,,,,loss,(bank)\n`);
    expect(codes).toEqual([]);
  });

  it('a header in two lines is read in a file with semicolons, and behind a byte order mark', async () => {
    const semicolons = 'date;account;customer;balance;rate;"客户\n经理"\n2025-07-01;A1;C1;1000;0.05;M1\n';
    expect((await read('loans.csv', semicolons)).rows).toMatchObject([{ manager: 'M1' }]);
    const marked = '\ufeff"客户\n经理",date,account,customer,balance,rate\nM1,2025-07-01,A1,C1,1000,0.05\n';
    expect((await read('loans.csv', marked)).rows).toMatchObject([{ manager: 'M1' }]);
  });

  it('a reserved name is refused with padding too', async () => {
    const { codes } = await read('loans.csv', `${HEADER}2025-07-01,A1,C1,1000,0.05, (unassigned)\n`);
    expect(codes).toEqual(['id_reserved']);
  });

  it('a dotted capital i is no i', async () => {
    const { codes } = await read('ledger.csv', 'record,date,account,customer,balance,rate\ndeposİt,2025-07-01,A1,C1,1000,0.05\n');
    expect(codes).toEqual(['record_unknown']);
  });

  it('padding is no fault however long it is', async () => {
    const row = ['2025-07-01', 'A1', 'C1', '1000', '0.05', 'M1'].map((cell) => BLANKS + cell).join(',');
    expect((await read('loans.csv', `${HEADER}${row}\n`)).codes).toEqual([]);
    const percent = HEADER.replace('rate', 'rate(%)');
    expect((await read('loans.csv', `${percent}${row}\n`)).codes).toEqual([]);
  });

  it('a record of exactly a mebibyte behind another one is read', async () => {
    const first = '2025-07-01,A1,C1,1000,0.05,M1,';
    const text = `${HEADER.trimEnd()},remark\n${first}\n${first}${'x'.repeat(MEBIBYTE - first.length)}\n`;
    expect((await read('loans.csv', text)).rows).toHaveLength(2);
  });
});

/** The rows of a file as the engine has them, and what the second look finds wrong with those that are rejected. */
async function read(name: string, text: string): Promise<{ rows: EngineRow[]; codes: string[] }> {
  const scratch = mkdtempSync(join(folder, 'scratch-'));
  const path = join(scratch, name);
  writeFileSync(path, text);
  const { files, problems } = await openLedgerFiles([path], { scratch, memory: '1GB' });
  expect(problems.filter((problem) => !isWarning(problem))).toEqual([]);
  const engine = await Engine.open({ memory: '1GB', scratch, inputs: [path] });
  try {
    const { ledger } = await loadLedger(engine, { files }, scratch);
    const [loaded] = ledger.tables;
    if (loaded === undefined) throw new Error('the file was not read');
    const codes: string[] = [];
    for await (const batch of rejectsOf(engine, loaded, [])) codes.push(...batch.map(({ problem }) => problem.code));
    const rows = await engine.query(`SELECT * FROM read_parquet('${loaded.table}', file_row_number = true) ORDER BY file_row_number`);
    return { rows, codes };
  } finally {
    engine.close();
  }
}

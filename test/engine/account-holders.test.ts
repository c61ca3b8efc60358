import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountHolders } from '../../src/engine/account-holders.js';
import { POSITION_COLUMNS } from '../../src/report/columns.js';
import { csvHeader, csvLines } from '../../src/report/csv.js';

const BRANCH_POSITIONS = fileURLToPath(new URL('../commands/golden/files/positions.csv', import.meta.url));

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'account-holders-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

type Row = readonly [record: string, account: string, manager: string];

/** The positions.csv of a run: the columns that matter are filled, and every other cell is `x`. */
function positions(name: string, rows: readonly Row[], options: Partial<Parameters<typeof csvHeader>[1]> = {}): string {
  const cells = rows.map(([record, account, manager]) => {
    const known: Readonly<Record<string, string>> = { record, account, manager };
    return POSITION_COLUMNS.map((column) => known[column.name] ?? 'x');
  });
  return put(name, csvHeader(POSITION_COLUMNS, { language: undefined, excel: false, ...options }) + csvLines(cells));
}

function put(name: string, text: string): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}

describe('the holders of accounts in earlier runs', () => {
  it('are those with a loan row of a wanted account, in the file of a run', async () => {
    const holders = await accountHolders([BRANCH_POSITIONS], ['L004', 'L005', 'D003', 'L999']);
    expect(holders).toEqual([
      { file: 0, account: 'L004', manager: 'M01' },
      { file: 0, account: 'L004', manager: 'M03' },
      { file: 0, account: 'L005', manager: 'M01' },
      { file: 0, account: 'L005', manager: 'M02' },
    ]);
  });

  it('stand by file, account and manager in byte order, each once in a file', async () => {
    const first = positions('first.csv', [
      ['loan', 'é1', 'm1'],
      ['loan', 'b', 'M2'],
      ['loan', 'b', 'm1'],
      ['loan', 'b', '(unassigned)'],
      ['loan', 'B', 'M2'],
      ['deposit', 'b', 'M9'],
      ['loan', 'c', 'M9'],
    ]);
    const second = positions('second.csv', [['loan', 'b', 'M2'], ['loan', 'b', 'M2'], ['loan', 'B', '王芳']]);
    const accounts = ['b', 'é1', 'B', 'b'];
    const of = (file: number, account: string, manager: string) => ({ file, account, manager });
    const ofFirst = (file: number) => [
      of(file, 'B', 'M2'), of(file, 'b', '(unassigned)'), of(file, 'b', 'M2'), of(file, 'b', 'm1'), of(file, 'é1', 'm1'),
    ];
    const ofSecond = [of(1, 'B', '王芳'), of(1, 'b', 'M2')];
    expect(await accountHolders([first, second, first], accounts)).toEqual([...ofFirst(0), ...ofSecond, ...ofFirst(2)]);
  });

  it('are found under ids that need quotes, or that a spreadsheet would run, as the file has them', async () => {
    const ids = ['a,b', 'say "L1"', "it's", "'=L1", ' L1 ', '007', '7', '1e3', 'NULL', 'true', '2025-01-01'];
    const file = positions('odd ids.csv', ids.flatMap((id): Row[] => [['loan', id, `holder of ${id}`], ['loan', `not ${id}`, id]]));
    const expected = ids.map((id) => ({ file: 0, account: id, manager: `holder of ${id}` }));
    const found = await accountHolders([file], ids);
    expect([...found].sort((a, b) => ids.indexOf(a.account) - ids.indexOf(b.account))).toEqual(expected);
    expect(await accountHolders([file], ['=L1', 'L1', '00'])).toEqual([]);
  });

  it('are found under a Chinese header, behind a byte order mark, and in a file without rows', async () => {
    const rows: readonly Row[] = [['loan', '借据1', '李明'], ['loan', '借据2', '王芳']];
    const both = [{ file: 0, account: '借据1', manager: '李明' }, { file: 0, account: '借据2', manager: '王芳' }];
    for (const language of [undefined, 'zh'] as const) {
      for (const excel of [false, true]) {
        const file = positions('forms.csv', rows, { language, excel });
        expect(readFileSync(file, 'utf8').startsWith('\ufeff')).toBe(excel);
        expect(await accountHolders([file], ['借据1', '借据2', '账号', 'account'])).toEqual(both);
        expect(await accountHolders([positions('empty.csv', [], { language, excel })], ['借据1', '账号', 'account'])).toEqual([]);
      }
    }
  });

  it('are found in a file whose path has quotes and wildcards', async () => {
    const odd = positions("it's [a] *?/2025Q3/positions.csv", [['loan', 'L1', 'M1']]);
    positions("it's a *?/2025Q3/positions.csv", [['loan', 'L1', 'M2']]);
    expect(await accountHolders([odd], ['L1'])).toEqual([{ file: 0, account: 'L1', manager: 'M1' }]);
  });

  it('are nobody where no file or no account is given', async () => {
    expect(await accountHolders([], ['L1'])).toEqual([]);
    expect(await accountHolders([join(folder, 'missing.csv')], [])).toEqual([]);
  });

  it('are looked for among more accounts than one statement takes', async () => {
    const ids = Array.from({ length: 5001 }, (_, index) => `L${index}`);
    const file = positions('many.csv', ids.map((id): Row => ['loan', id, 'M1']));
    const found = await accountHolders([file], ids);
    expect(found.map(({ account }) => account)).toEqual([...ids].sort());
  });

  it('leave nothing behind, also where a file is missing or no positions.csv', async () => {
    const mine = () => readdirSync(tmpdir()).filter((name) => name.startsWith(`cm-appraise-${process.pid}-`));
    const before = mine();
    await expect(accountHolders([join(folder, 'missing.csv')], ['L1'])).rejects.toThrow();
    await expect(accountHolders([put('other.csv', 'record,account\nloan,L1\n')], ['L1'])).rejects.toThrow();
    expect(mine()).toEqual(before);
  });
});

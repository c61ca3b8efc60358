import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { classMigration } from '../../src/engine/class-migration.js';
import { POSITION_COLUMNS } from '../../src/report/columns.js';
import { csvHeader, csvLines } from '../../src/report/csv.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'class-migration-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

type Row = readonly [record: string, account: string, riskClass: string, closing: string];

function positions(name: string, rows: readonly Row[], language?: 'zh'): string {
  const cells = rows.map(([record, account, riskClass, closing]) => {
    const known: Readonly<Record<string, string>> = { record, account, class_closing: riskClass, closing };
    return POSITION_COLUMNS.map((column) => known[column.name] ?? 'x');
  });
  const path = join(folder, name);
  writeFileSync(path, csvHeader(POSITION_COLUMNS, { language, excel: language === 'zh' }) + csvLines(cells));
  return path;
}

it('counts each loan once, with the balance that all its holders have of it', async () => {
  const before = positions('before.csv', [
    ['loan', 'A', 'normal', '100.00'],
    ['loan', 'B', 'normal', '40.00'],
    ['loan', 'C', 'doubtful', '7.07'],
    ['loan', 'D', 'loss', '0.00'],
    ['deposit', 'A', '', '5.00'],
  ], 'zh');
  const now = positions('now.csv', [
    ['loan', 'A', 'special_mention', '60.01'],
    ['loan', 'A', 'special_mention', '20.02'],
    ['loan', 'A', 'special_mention', '0.00'],
    ['loan', 'B', 'normal', '30.00'],
    ['loan', 'C', 'doubtful', '0.00'],
    ['loan', 'D', 'normal', '1.00'],
  ]);
  const move = (before_: string | undefined, after: string | undefined, closingBefore: string, closingAfter: string) => ({ before: before_, after, loans: 1, closingBefore, closingAfter });
  expect(await classMigration(now, before, folder)).toEqual([
    move('doubtful', undefined, '7.07', '0.00'),
    move('normal', 'normal', '40.00', '30.00'),
    move('normal', 'special_mention', '100.00', '80.03'),
    move(undefined, 'normal', '0.00', '1.00'),
  ]);
  expect(await classMigration(now, undefined, folder)).toEqual([
    { before: undefined, after: 'normal', loans: 2, closingBefore: '0.00', closingAfter: '31.00' },
    { before: undefined, after: 'special_mention', loans: 1, closingBefore: '0.00', closingAfter: '80.03' },
  ]);
});

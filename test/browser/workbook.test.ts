/** The workbook of a run in a spreadsheet program, which adds its columns up again. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BRANCH_SCORED } from '../commands/branch.js';
import { ROOT } from '../commands/command.js';

const OFFICE = '/usr/bin/soffice';
const hasOffice = existsSync(OFFICE);

/** Every sheet as a file of its own, values as they are stored. */
const EVERY_SHEET = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cm-appraise-workbook-'));
  if (!hasOffice) process.stderr.write('no spreadsheet program: the workbook is not opened\n');
  command('quarter', '2025Q3', ...BRANCH_SCORED, '--out', join(folder, 'runs'), '--quiet');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function command(...words: readonly string[]): void {
  const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'bin/cm-appraise.js'), ...words], { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

function workbook(name: string, language: string, env: Readonly<Record<string, string>> = {}): Buffer {
  const file = join(folder, name);
  const words = ['report', join(folder, 'runs/2025Q3'), '--xlsx', file, '--lang', language, '--quiet'];
  const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'bin/cm-appraise.js'), ...words], { cwd: ROOT, encoding: 'utf8', env: { ...process.env, ...env } });
  if (status !== 0) throw new Error(stderr);
  return readFileSync(file);
}

/** The cents of a number as a spreadsheet writes it. */
function cents(text: string): bigint {
  const [, sign = '', whole = '', decimals = ''] = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(text) ?? [];
  if (whole === '') throw new Error(`no amount: ${text}`);
  return BigInt(`${sign}${whole}${decimals.padEnd(2, '0')}`);
}

describe('the workbook of a run', () => {
  it('has the same bytes in another time zone and another year', () => {
    const first = workbook('a.xlsx', 'en', { TZ: 'Asia/Shanghai' });
    expect(workbook('b.xlsx', 'en', { TZ: 'America/Los_Angeles', LANG: 'zh_CN.UTF-8' }).equals(first)).toBe(true);
  });

  it('has frozen headers, filters and ids as text in every sheet, and no formula', () => {
    const files = unzipSync(workbook('c.xlsx', 'zh'));
    const sheets = Object.entries(files).filter(([path]) => path.startsWith('xl/worksheets/sheet'));
    expect(sheets).toHaveLength(18);
    for (const [path, bytes] of sheets) {
      const xml = strFromU8(bytes);
      expect(xml, path).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
      expect(xml, path).toMatch(/<autoFilter ref="A1:[A-Z]+\d+"\/>/);
      expect(xml, path).not.toMatch(/<f[ >]/);
    }
    expect(strFromU8(files['xl/styles.xml'] ?? new Uint8Array())).toContain('formatCode="@"');
  });

  it.runIf(hasOffice).each(['en', 'zh'])('opens in %s in a spreadsheet program, and its columns add up to the control totals', (language) => {
    workbook(`${language}.xlsx`, language);
    const out = join(folder, `sheets-${language}`);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const opened = spawnSync(OFFICE, [profile, '--headless', '--convert-to', EVERY_SHEET, '--outdir', out, join(folder, `${language}.xlsx`)], { encoding: 'utf8' });
    expect(opened.status, opened.stderr).toBe(0);
    const sheet = (name: string): string[][] => parse(readFileSync(join(out, `${language}-${name}.csv`)));
    expect(readdirSync(out)).toHaveLength(18);
    const [, ...totals] = sheet(language === 'zh' ? '控制总数' : 'Control totals');
    expect(totals.length).toBeGreaterThan(60);
    for (const [name = '', column = '', rows, filled, total = ''] of totals) {
      const [heads = [], ...own] = sheet(name);
      const cells = own.map((row) => row[heads.indexOf(column)] ?? '').filter((cell) => cell !== '');
      expect([own.length, cells.length].map(String), `${name} ${column}`).toEqual([rows, filled]);
      // Ratios among the points of a measure have more places than money.
      if (cells.every((cell) => /^-?\d+(?:\.\d{1,2})?$/.test(cell))) expect(cells.reduce((sum, cell) => sum + cents(cell), 0n), `${name} ${column}`).toBe(cents(total));
    }
    const [heads = [], first = []] = sheet(language === 'zh' ? '账户明细' : 'Positions');
    expect([heads[2], first[2]]).toEqual([language === 'zh' ? '账号' : 'account', 'D001']);
  }, 120_000);
});

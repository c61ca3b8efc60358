/** The page of a run in a browser: the branch of the fixtures, a real bank, and a large one. */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import axe from 'axe-core';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeScoringBank } from '../bench/scoring-bank.js';
import { isPresent, runCommand, source } from '../berka/bank-quarter.js';
import { berkaLedger, writeLedger } from '../berka/prepare.js';
import { BRANCH_SCORED } from '../commands/branch.js';
import { ROOT } from '../commands/command.js';
import { hasBrowser, openBrowser, openPage } from './browser.js';

let folder = '';
let browser: Browser;

beforeAll(async () => {
  if (!hasBrowser) process.stderr.write('no browser: the page is not opened\n');
  folder = mkdtempSync(join(tmpdir(), 'cm-appraise-page-'));
  if (hasBrowser) browser = await openBrowser();
});

afterAll(async () => {
  if (hasBrowser) await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

function command(...words: readonly string[]): void {
  const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'bin/cm-appraise.js'), ...words], { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

function pageOf(run: string, language: 'en' | 'zh'): string {
  const file = join(folder, `${language}.html`);
  command('report', run, '--html', file, '--lang', language, '--quiet');
  return file;
}

function branchRun(): string {
  command('quarter', '2025Q3', ...BRANCH_SCORED, '--out', join(folder, 'branch'), '--quiet');
  return join(folder, 'branch', '2025Q3');
}

interface Violation {
  readonly id: string;
  readonly impact: string;
}

/** What stands in the way of people with a screen reader, with little sight, or without a mouse. */
async function seriousProblems(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) => violations.map(({ id, impact }) => ({ id, impact })))')) as Violation[];
  return found.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id);
}

const open = (page: Page): Promise<unknown> => page.evaluate('document.querySelectorAll("details").forEach((each) => { each.open = true; })');

describe.runIf(hasBrowser)('the page of a run', () => {
  it.each(['en', 'zh'] as const)('opens in %s without a complaint or a request, and nothing serious stands in the way', async (language) => {
    const { page, complaints } = await openPage(browser, pageOf(branchRun(), language));
    await open(page);
    expect(await seriousProblems(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('finds a manager and sorts a table without a mouse', async () => {
    const { page } = await openPage(browser, pageOf(branchRun(), 'zh'));
    await page.keyboard.press('/');
    await page.keyboard.type('张伟');
    expect(await page.$eval('.find output', (output) => output.textContent)).toBe('1 位');
    await page.keyboard.press('Enter');
    await page.waitForFunction('document.activeElement.id === "m3"');
    const managers = () => page.$$eval('#leaderboard tbody tr', (rows) => rows.map((row) => row.cells[1]?.textContent));
    expect(await managers()).toEqual(['M01', 'M02', 'M03']);
    await page.focus('#leaderboard th:nth-child(5) button');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    expect(await managers()).toEqual(['M03', 'M02', 'M01']);
    expect(await page.$eval('#leaderboard th:nth-child(5)', (head) => head.getAttribute('aria-sort'))).toBe('ascending');
    await page.close();
  });

  it('prints on A4, a sheet or more for each manager', async () => {
    const { page } = await openPage(browser, pageOf(branchRun(), 'zh'));
    const pdf = Buffer.from(await page.pdf({ preferCSSPageSize: true }));
    const boxes = [...pdf.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => [Math.round(Number(width)), Math.round(Number(height))]);
    expect(new Set(boxes.map(String))).toEqual(new Set(['595,842']));
    expect(boxes.length).toBeGreaterThanOrEqual(5);
    await page.close();
  });

  it.runIf(isPresent)('shows a real bank of 77 managers', async () => {
    const out = join(folder, 'bank');
    runCommand(writeLedger(berkaLedger(source), join(folder, 'ledger')), out);
    for (const language of ['en', 'zh'] as const) {
      const { page, complaints } = await openPage(browser, pageOf(join(out, '1998Q3'), language));
      expect(await page.$$eval('#everybody tbody tr', (rows) => rows.length)).toBe(77);
      expect(await page.$$eval('.manager', (sections) => sections.length)).toBe(77);
      await page.keyboard.press('/');
      await page.keyboard.type('10');
      await page.keyboard.press('Enter');
      await page.waitForFunction('document.activeElement.className === "manager"');
      expect(await seriousProblems(page)).toEqual([]);
      expect(complaints).toEqual([]);
      await page.close();
    }
  });

  it('opens in seconds for 5,000 managers, in less than 20 MB, and unpacks whoever is asked for', async () => {
    const bank = writeScoringBank(folder, 5000);
    const references = ['--roster', bank.roster, '--fx', bank.fx, '--targets', bank.targets, '--quality', bank.quality, '--history', bank.history];
    command('quarter', '2025Q3', bank.ledger, ...references, '--out', join(folder, 'large'), '--quiet');
    const file = pageOf(join(folder, 'large', '2025Q3'), 'en');
    expect(statSync(file).size).toBeLessThan(20_000_000);
    const { page, complaints } = await openPage(browser, file);
    await page.keyboard.press('/');
    const last = await page.$eval('#everybody tbody tr:last-child td', (cell) => cell.textContent);
    await page.keyboard.type(last);
    await page.keyboard.press('Enter');
    await page.waitForSelector('#m5000');
    expect(await page.$eval('#m5000 h3', (heading) => heading.textContent)).toContain(last);
    expect(complaints).toEqual([]);
    await page.close();
  });
});

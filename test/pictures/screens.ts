/** Makes the pictures of screens in README.md: a terminal, the page of the fixture branch, the workbook. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBrowser } from '../browser/browser.js';
import { BRANCH_SCORED } from '../commands/branch.js';
import { ROOT } from '../commands/command.js';

const PICTURES = join(ROOT, 'fixtures/pictures');
const WIDTH = 1100;

function run(words: readonly string[], env: Readonly<Record<string, string>> = {}): string {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(ROOT, 'bin/cm-appraise.js'), ...words], { cwd: ROOT, encoding: 'utf8', env: { ...process.env, ...env } });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

/** What a terminal shows, as a page: bold, faint and the colours of the program. */
function terminalPage(text: string): string {
  const styles: Readonly<Record<string, string>> = { 1: 'font-weight:bold', 2: 'opacity:.6', 31: 'color:#ff8f70', 33: 'color:#ffd75f', 36: 'color:#6fd3ff' };
  const body = text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    // The font has it twice as wide as a terminal.
    .replaceAll('─', '-')
    .replace(/\u001b\[(\d+)m/g, (_, code: string) => (styles[code] === undefined ? '</span>' : `<span style="${styles[code]}">`));
  return `<!doctype html><meta charset="utf-8"><pre style="margin:0;padding:18px 22px;background:#1d2330;color:#e6e9ef;font:15px/1.35 'Noto Sans Mono CJK SC',monospace;width:max-content">${body}</pre>`;
}

/** Its first sheet, as a spreadsheet program prints it. */
function pictureOfWorkbook(folder: string): void {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const printed = spawnSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'workbook.xlsx')]);
  const drawn = spawnSync('pdftoppm', ['-r', '80', '-f', '1', '-l', '1', '-H', '520', '-png', '-singlefile', join(folder, 'workbook.pdf'), join(PICTURES, 'workbook')]);
  if (printed.status !== 0 || drawn.status !== 0) throw new Error('no picture of the workbook');
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'cm-appraise-pictures-'));
  const browser = await openBrowser();
  try {
    run(['quarter', '2025Q3', ...BRANCH_SCORED, '--out', join(folder, 'runs'), '--quiet']);
    const screen = run(['quarter', '2025Q3', ...BRANCH_SCORED, '--show', 'summary,grades,leaderboard'], { FORCE_COLOR: '1', COLUMNS: '110' });
    writeFileSync(join(folder, 'terminal.html'), terminalPage(`$ cm-appraise quarter Q3 ledger.csv --show summary,grades,leaderboard\n\n${screen}`));
    for (const language of ['en', 'zh']) run(['report', join(folder, 'runs/2025Q3'), '--html', join(folder, `page-${language}.html`), '--lang', language, '--quiet']);
    for (const [name, height] of [['terminal', 0], ['page-en', 1500], ['page-zh', 1500]] as const) {
      const page = await browser.newPage();
      await page.setViewport({ width: WIDTH, height: height === 0 ? 100 : height });
      await page.goto(`file://${join(folder, `${name}.html`)}`);
      const target = join(PICTURES, `${name}.png`) as `${string}.png`;
      if (height === 0) await (await page.$('pre'))?.screenshot({ path: target });
      else await page.screenshot({ path: target });
      await page.close();
    }
    run(['report', join(folder, 'runs/2025Q3'), '--xlsx', join(folder, 'workbook.xlsx'), '--lang', 'zh', '--quiet']);
    pictureOfWorkbook(folder);
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();

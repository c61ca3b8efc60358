/** Reports of a run: one page, a page for each manager, and a workbook. */
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { BRANCH_SCORED } from './branch.js';
import { type Desk, deskRoom } from './command.js';
import { transcript } from './transcript.js';

const desk = deskRoom();

let here: Desk;

const HOSTILE = '<script>alert(1)</script>';

beforeAll(async () => {
  here = desk();
  const done = { status: 0, stderr: '' };
  expect(await here.run(['quarter', '2025Q3', ...BRANCH_SCORED, '--out', 'runs', '--quiet'])).toMatchObject(done);
  expect(await here.run(['quarter', '2025Q3', ...BRANCH_SCORED, '--out', 'zh', '--lang', 'zh', '--excel', '--quiet'])).toMatchObject(done);
});

async function written(args: readonly string[], file: string): Promise<Buffer> {
  expect(await here.run(['report', ...args])).toMatchObject({ status: 0, stdout: '', scratch: [] });
  return here.bytes(file);
}

/** What a reader sees of a page: a line for each row and paragraph. */
function shown(page: string): string {
  return page
    .replace(/<(style|script)>[^]*?<\/\1>/g, '')
    .replace(/manifest [0-9a-f]{64}/, 'manifest')
    .replace(/<\/(?:tr|p|h\d|div|figcaption|caption|li|summary|label|form|header|dl)>|<br>|<\/svg>/g, '\n')
    .replace(/<\/(?:td|th|dt|dd|text|span|small|a)>/g, ' ')
    .replace(/<[^>]+>/g, '')
    .replace(/&gt;/g, '>')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

describe('the page of a run', () => {
  it.each(['en', 'zh'])('says all that people look at, in %s', async (language) => {
    const page = await written(['runs/2025Q3', '--html', `${language}.html`, '--lang', language, '--quiet'], `${language}.html`);
    await expect(`${shown(page.toString())}\n`).toMatchFileSnapshot(`golden/report/page-${language}.txt`);
  });

  it('has the same bytes whoever makes it', async () => {
    const first = await written(['runs/2025Q3', '--html', 'a.html', '--quiet'], 'a.html');
    const outcome = await here.run(['report', 'runs/2025Q3', '--html', 'deep/b.html', '--lang', 'en'], { locale: 'zh_CN.UTF-8' });
    expect(outcome).toMatchObject({ status: 0, stderr: 'written to deep/b.html\n' });
    expect(here.bytes('deep/b.html').equals(first)).toBe(true);
  });

  it.each(['en', 'zh'])('is in %s the same of a run with Chinese files', async (language) => {
    const pages = [];
    for (const runs of ['runs', 'zh']) {
      const page = await written([`${runs}/2025Q3`, '--html', 'c.html', '--lang', language, '--quiet'], 'c.html');
      pages.push(page.toString().replace(/manifest [0-9a-f]{64}/, ''));
    }
    expect(pages[0]).toBe(pages[1]);
  });

  it('asks for nothing from elsewhere and runs no script but its own', async () => {
    const page = (await written(['runs/2025Q3', '--html', 'd.html', '--quiet'], 'd.html')).toString();
    expect(page).toMatch(/Content-Security-Policy" content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;; script-src &#39;sha256-[\w+/=]{44}&#39;;/);
    expect(page.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/(?:https?:)?\/\/\w/);
    expect(page.match(/<script/g)).toHaveLength(1);
  });

  it('shows from which class to which loans went since the run before', async () => {
    const page = await written(['runs/2025Q3', '--html', 'e.html', '--previous', 'zh/2025Q3', '--quiet'], 'e.html');
    const table = /<caption>From the class in 2025Q3[^]*?<\/table>/.exec(page.toString())?.[0] ?? '';
    expect(shown(table).split('\n').filter((line) => /\d/.test(line))).toEqual([
      'From the class in 2025Q3 (rows) to that of now (columns)',
      'normal 5',
      '61,345,679.40',
      'substandard 1',
      '899,999.95',
    ]);
  });
});

describe('the pages of the managers', () => {
  it("have nobody else's figures", async () => {
    expect(await here.run(['report', 'runs/2025Q3', '--per-manager', 'pages'])).toMatchObject({ status: 0, stderr: 'written to pages\n' });
    expect(here.files('pages')).toEqual(['pages/2025Q3-M01.html', 'pages/2025Q3-M02.html', 'pages/2025Q3-M03.html']);
    const people = [['M01', '李明', '488,930.38'], ['M02', '王芳', '299,590.76'], ['M03', '张伟', '-435,422.44']];
    for (const [id, ...facts] of people) {
      const page = here.read(`pages/2025Q3-${id ?? ''}.html`);
      for (const fact of [id, ...facts]) expect(page).toContain(fact);
      for (const fact of people.flat().filter((each) => each !== id && !facts.includes(each))) expect(page).not.toContain(fact);
    }
  });
});

describe('names from data', () => {
  it('neither run in a page nor lead out of its folder', async () => {
    const ids = ['../../x', '..', '=1+1', '李/明', 'M1', 'm1', HOSTILE];
    const rows = ids.map((id) => `"${id}","${HOSTILE}",B01,active`);
    here.put('roster.csv', ['manager,name,branch,status', ...rows].join('\n'));
    const ledger = ids.map((id, index) => `loan,2025-09-30,L${index},C${index},"${id}",B01,working_capital,100.00,0.05`);
    here.put('hostile.csv', ['record,date,account,customer,manager,branch,product,balance,rate', ...ledger].join('\n'));
    const ran = await here.run(['quarter', '2025Q3', 'hostile.csv', '--roster', 'roster.csv', '--out', 'hostile', '--quiet']);
    expect(ran).toMatchObject({ status: 0, stderr: '' });
    const before = here.around();
    expect(await here.run(['report', 'hostile/2025Q3', '--html', 'f.html', '--per-manager', 'mine', '--xlsx', 'f.xlsx', '--quiet'])).toMatchObject({ status: 0 });
    expect(here.around()).toEqual(before);
    for (const file of ['f.html', ...here.files('mine')]) {
      const page = here.read(file);
      expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
      expect(page.match(/<script/g)).toHaveLength(1);
    }
    expect(here.files('mine').every((file) => /^mine\/2025Q3-[\p{L}\p{N}_~-]+\.html$/u.test(file))).toBe(true);
    const xml = Object.entries(unzipSync(here.bytes('f.xlsx'))).map(([, bytes]) => strFromU8(bytes)).join('');
    expect(xml).not.toMatch(/<f[ >]/);
    expect(xml).not.toContain(HOSTILE);
  });
});

describe('a report that cannot be made', () => {
  it.each([
    { name: 'nothing-to-make', args: ['runs/2025Q3'], status: 64 },
    { name: 'no-run', args: ['nowhere', '--html', 'x.html'], status: 66 },
    { name: 'no-run-before-zh', args: ['runs/2025Q3', '--html', 'x.html', '--previous', 'nowhere', '--lang', 'zh'], status: 66 },
    { name: 'no-place', args: ['runs/2025Q3', '--html', 'runs/2025Q3/manifest.json/x.html'], status: 73 },
  ])('says why: $name', async ({ name, args, status }) => {
    const outcome = await here.run(['report', ...args]);
    await expect(transcript(outcome)).toMatchFileSnapshot(`golden/report/${name}.txt`);
    expect(outcome.status).toBe(status);
    expect(here.files('.').filter((file) => file.endsWith('/x.html') || file.endsWith('.tmp'))).toEqual([]);
  });

  it.each(['statements.csv', 'positions.csv', 'customers.csv'])('does not show a %s that was changed', async (file) => {
    const other = desk();
    await other.run(['quarter', '2025Q3', ...BRANCH_SCORED, '--out', 'runs', '--quiet']);
    appendFileSync(join(other.path, 'runs/2025Q3', file), ' ');
    const outcome = await other.run(['report', 'runs/2025Q3', '--html', 'x.html']);
    expect(outcome.stderr).toContain(`runs/2025Q3/${file}`);
    expect([outcome.status, other.files('.').filter((each) => each.endsWith('x.html'))]).toEqual([65, []]);
  });
});

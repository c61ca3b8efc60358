/** What README.md shows works as it is printed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, deskRoom } from './command.js';
import { gb18030 } from './gb18030.js';
import { type SmallRun, THIRD, putBranch, putRun } from './pays.js';
import { lines } from './scenes/scene.js';

const desk = deskRoom();
const README = readFileSync(join(ROOT, 'README.md'), 'utf8');

/** An export as the mapping of README.md says that it is. */
const EXPORT = lines(
  '核心系统借据清单',
  '制表：2025-09-30',
  '类别|日期|借据|客户|余额|利率|形态|经理',
  '01|30.06.2025|J001|C001|1.200,50|4,35|A|7',
  '01|10.07.2025|J001|C001|1.180,00|4,35|B|7',
  '02|10.07.2025|K001|C001|1,00|0,00|A|7',
  '01|合计|||2.380,50|||',
);

/** What stands under a heading of README.md. */
function section(heading: string): string {
  return README.split(`\n### ${heading}\n`)[1]?.split('\n### ')[0] ?? '';
}

/** The words of each command that a text shows. */
function commandsOf(text: string): string[][] {
  return [...text.matchAll(/^ {4}cm-appraise (.*)$/gm)].map(([, line = '']) => [...line.matchAll(/'([^']*)'|\S+/g)].map(([word, quoted]) => quoted ?? word));
}

describe('README.md', () => {
  it('has a mapping that reads such an export', async () => {
    const [mapping = ''] = /(?<=```yaml\n)[\s\S]*?(?=```)/.exec(README) ?? [];
    const here = desk();
    here.put('mapping.yaml', mapping);
    here.put('CORE_2025.txt', gb18030(EXPORT));
    const outcome = await here.run(['quarter', 'Q3', 'CORE_2025.txt', '--mapping', 'mapping.yaml', '--out', 'runs', '--quiet']);
    expect(outcome).toMatchObject({ status: 0, stderr: '' });
    // 12,005,000.00 for 9 days and 11,800,000.00 for 83 are 1,087,445,000.00 by the day.
    const [, position] = here.read('runs/2025Q3/positions.csv').split('\n');
    expect(position).toBe(
      '2025Q3,loan,J001,C001,,working_capital,CNY,000007,1,2025-07-10,000007,11800000.00,0.0435,special_mention,11800000.00,11820054.35,11800000.00,131399.60,0.00,0.00',
    );
  });

  it('has commands that pay and restate a quarter, and lists the files that they write', async () => {
    const here = desk();
    putBranch(here);
    for (const file of ['roster.csv', 'prizes.csv', 'sanctions.csv']) here.put(file, here.read(file).replaceAll('M01', 'M001'));
    const run: SmallRun = JSON.parse(JSON.stringify(THIRD).replaceAll('M01', 'M001'));
    putRun(here, '2025Q3', run);
    putRun(here, '2025Q3', run, { folder: 'corrected/2025Q3' });
    const commands = commandsOf(section('Pay'));
    expect(commands.length).toBeGreaterThan(2);
    for (const words of commands) expect(await here.run(words), words.join(' ')).toMatchObject({ status: 0 });
    const listed = [...section('Pay').matchAll(/^\| `([a-z.]+)` \|/gm)].map(([, name = '']) => name).sort();
    for (const folder of ['runs/2025Q3.pay', 'runs/2025Q3.r2.pay']) expect(here.files(folder)).toEqual(listed.map((name) => `${folder}/${name}`));
  });

  it('names options and commands that there are', async () => {
    const shown = [...README.matchAll(/^ {4}cm-appraise (.*)$/gm)].map(([, words = '']) => words.split(/\s+#/)[0]?.split(' ') ?? []);
    expect(shown.length).toBeGreaterThan(12);
    const helps = new Map<string, string>();
    for (const words of shown) {
      const command = ['policy', 'mapping', 'tender'].includes(words[0] ?? '') ? words.slice(0, 2) : words.slice(0, 1);
      const key = command.join(' ');
      if (!helps.has(key)) helps.set(key, (await desk().run([...command, '--help'])).stdout);
      for (const option of words.filter((word) => word.startsWith('--'))) expect(helps.get(key), key).toContain(option);
    }
  });
});

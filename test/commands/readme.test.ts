/** What README.md shows works as it is printed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, deskRoom } from './command.js';
import { gb18030 } from './gb18030.js';
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

/** The screens at four widths, in both languages, with names of 1 to 30 wide characters. */
import { beforeAll, describe, it } from 'vitest';
import { textWidth } from '../../src/report/screen/text-width.js';
import { type Desk, deskRoom } from './command.js';
import { lines } from './scenes/scene.js';
import { transcript } from './transcript.js';

const desk = deskRoom();
const NAMES = 30;
const SHOWN = 'summary,statements,efficiency,risk,balances,scorecard,grades,leaderboard,reconciliation';

let here: Desk;

beforeAll(() => {
  here = desk();
  const people = Array.from({ length: NAMES }, (_, index) => ({ id: `M${String(index + 1).padStart(2, '0')}`, name: '欧阳诸葛司马'.repeat(5).slice(0, index + 1), index }));
  here.put('roster.csv', lines('manager,name,branch,line,grade,since,status', ...people.map(({ id, name, index }) => `${id},${name},支行${index % 3},corporate,manager,2024-01-01,active`)));
  const rows = people.flatMap(({ id, index }) => [
    `loan,2025-09-30,L${id},C${id},${id},支行${index % 3},working_capital,${(index + 1) * 1234567}.89,0.0435`,
    `deposit,2025-09-30,D${id},C${id},${id},支行${index % 3},corporate_demand,${(NAMES - index) * 7654321}.05,0.001`,
  ]);
  here.put('ledger.csv', lines('record,date,account,customer,manager,branch,product,balance,rate', ...rows));
});

describe.concurrent('the screens', () => {
  const widths = [60, 80, 120, 200];
  it.for(widths.flatMap((columns) => ['en', 'zh'].map((language) => ({ columns, language }))))('fit $columns columns in $language', async ({ columns, language }, { expect: see }) => {
    const outcome = await here.run(['quarter', '2025Q3', 'ledger.csv', '--roster', 'roster.csv', '--show', SHOWN, '--lang', language], { columns });
    see(outcome.status).toBe(0);
    await see(transcript(outcome)).toMatchFileSnapshot(`golden/widths/${columns}-${language}.txt`);
    const wide = outcome.stdout.split('\n').filter((line) => textWidth(line) > columns);
    see(wide).toEqual([]);
    for (let id = 1; id <= NAMES; id += 1) see(outcome.stdout).toContain(`M${String(id).padStart(2, '0')}`);
  });

  it('draw with ASCII characters where they are asked to', async ({ expect: see }) => {
    const outcome = await here.run(['quarter', '2025Q3', 'ledger.csv', '--show', 'statements,leaderboard,reconciliation', '--ascii'], { columns: 80 });
    see(outcome.stdout).toMatch(/^-{60,}$/m);
    see(outcome.stdout).toContain('################');
    see([...outcome.stdout.replace(/支行/g, '')].filter((character) => character > '~')).toEqual([]);
  });
});

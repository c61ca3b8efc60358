import { describe, expect, it } from 'vitest';
import { BRANCH } from './branch.js';
import { type Desk, deskRoom } from './command.js';
import { transcript } from './transcript.js';

const desk = deskRoom();
const [LEDGER] = BRANCH;

function configured(): Desk {
  const here = desk();
  here.put('cm-appraise.yaml', 'roster: fixtures/branch/roster.csv\nassignments: fixtures/branch/assignments.csv\nout: runs\n');
  return here;
}

describe.concurrent('the configuration of a working folder', () => {
  it.for(['en', 'zh'])('is shown with where each value comes from, in %s', async (language, { expect: see }) => {
    const here = configured();
    const args = ['quarter', 'Q3', LEDGER, '--out', 'elsewhere', '--memory', '2GB', '--print-config', '--lang', language];
    const outcome = await here.run(args, { columns: 100 });
    await see(transcript(outcome)).toMatchFileSnapshot(`golden/config/print-${language}.txt`);
    expect(here.files('runs')).toEqual([]);
  });

  it('makes the short command do what the long one does', async () => {
    const here = configured();
    const short = await here.run(['quarter', 'Q3', LEDGER, '--quiet']);
    const long = await here.run(['quarter', 'Q3', ...BRANCH, '--quiet', '--out', 'long']);
    expect([short.status, short.stderr, long.status]).toEqual([0, '', 0]);
    for (const name of ['statements.csv', 'positions.csv', 'manifest.json']) {
      expect(here.read(`runs/2025Q3/${name}`)).toBe(here.read(`long/2025Q3/${name}`));
    }
  });

  it('is beaten by a flag', async () => {
    const here = configured();
    const outcome = await here.run(['quarter', 'Q3', LEDGER, '--roster', 'nowhere.csv']);
    expect(outcome.status).toBe(66);
    expect(outcome.stderr).toContain('nowhere.csv: there is no such file');
  });

  it('has pools and prizes for pays alone', async () => {
    const here = desk();
    here.put('cm-appraise.yaml', 'pools: nowhere.csv\nprizes: nowhere.csv\n');
    const outcome = await here.run(['quarter', 'Q3', ...BRANCH, '--print-config']);
    expect(outcome).toMatchObject({ status: 0, stderr: '' });
    expect(outcome.stdout).not.toContain('nowhere.csv');
  });

  it('does not concern commands that have no use for it', async () => {
    const here = desk();
    here.put('cm-appraise.yaml', 'rooster: x\n');
    expect((await here.run(['policy', 'show', '--at', '2025-09-30'])).status).toBe(0);
  });
});

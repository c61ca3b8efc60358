import { describe, it } from 'vitest';
import { readAssignments } from '../../src/intake/assignments.js';
import { textWidth } from '../../src/report/screen/text-width.js';
import { type Desk, deskRoom } from './command.js';
import { lines } from './scenes/scene.js';
import { EARLIER_RUNS, OPEN, TRACK, award, policyWithLimits, putAwarded } from './tenders.js';
import { transcript } from './transcript.js';

const desk = deskRoom();

const FOLDER = 'tenders/2025.tender';

/** What the folder of the tender has, by file. */
function filesOf(here: Desk): Record<string, string> {
  return Object.fromEntries(here.files(FOLDER).map((file) => [file, here.read(file)]));
}

describe.concurrent('a tender', () => {
  it('is opened, awarded and tracked', async ({ expect }) => {
    const here = desk();
    for (const args of [OPEN, award(), TRACK]) {
      const outcome = await here.run(args, { columns: 100 });
      expect(outcome).toMatchObject({ status: 0, scratch: [] });
      await expect(transcript(outcome)).toMatchFileSnapshot(`golden/tender/${args[1]}.txt`);
    }
    expect(here.files('tenders')).toEqual(Object.keys(filesOf(here)));
    for (const [file, text] of Object.entries(filesOf(here))) {
      if (file.endsWith('.csv')) await expect(text).toMatchFileSnapshot(`golden/tender/files/${file.slice(FOLDER.length + 1)}`);
    }
  });

  it('speaks Chinese on a narrow screen, and in its files where it is asked to', async ({ expect }) => {
    const here = desk();
    for (const args of [OPEN, award(), TRACK]) {
      const outcome = await here.run([...args, '--lang', 'zh'], { columns: 60 });
      expect(outcome).toMatchObject({ status: 0, scratch: [] });
      await expect(transcript(outcome)).toMatchFileSnapshot(`golden/tender/${args[1]}-zh-60.txt`);
      expect(outcome.stdout.split('\n').filter((line) => textWidth(line) > 60)).toEqual([]);
    }
    await expect(here.read(`${FOLDER}/awards.csv`)).toMatchFileSnapshot('golden/tender/files/awards-zh.csv');
    expect(here.read(`${FOLDER}/commitments.csv`)).toBe(lines('客户号,客户经理,承诺利润,承诺期间', 'C101,M02,125000.00,quarter', 'C102,M01,30000.00,quarter', 'C103,M03,-800.00,quarter'));
  });

  it('is printed as CSV and JSON too, as its files have it', async ({ expect }) => {
    const here = desk();
    const runs = [[...OPEN], award(), [...TRACK]];
    for (const [index, file] of ['base', 'awards', 'track'].entries()) {
      const args = runs[index] ?? [];
      const csv = await here.run([...args, '--format', 'csv']);
      expect(csv.stdout).toBe(here.read(`${FOLDER}/${file}.csv`));
      const json = JSON.parse((await here.run([...args, '--format', 'json'])).stdout);
      expect(json).toMatchObject({ tender: '2025', currency: 'CNY' });
      expect(Object.keys(json.rows[0]).join(',')).toBe(csv.stdout.split('\n')[0]);
      expect(json.rows).toHaveLength(csv.stdout.split('\n').length - 2);
    }
  });

  it('keeps every award within the limits of the grades in force', async ({ expect }) => {
    const here = desk();
    await here.run([...OPEN, '--quiet']);
    const rows = ['M01,C101,130000.00,2025-07-10', 'M01,C103,500.00,2025-07-10', 'M01,C102,40000.00,2025-07-10'];
    const others = ['M02,C101,125000.01,2025-07-10', 'M02,C103,400.00,2025-07-10', 'M03,C104,1.00,2025-07-10'];
    const bids = here.put('bids.csv', lines('manager,customer,committed_profit,date', ...rows, ...others));
    const outcome = await here.run(award(bids, '--policy', policyWithLimits(here), '--format', 'csv'));
    expect(outcome).toMatchObject({ status: 0, stderr: 'tender written to tenders/2025.tender\n' });
    await expect(transcript(outcome)).toMatchFileSnapshot('golden/tender/award-with-limits.txt');
  });

  it('takes its bids from a Chinese file in another unit', async ({ expect }) => {
    const here = desk();
    await here.run([...OPEN, '--quiet']);
    const bids = here.put('报价.csv', lines('客户经理\t客户号\t承诺利润(万元)\t投标日期', 'M02\tC101\t12.5\t2025年7月11日'));
    await here.run(award(bids, '--quiet'));
    expect(here.read(`${FOLDER}/commitments.csv`)).toBe(lines('customer,manager,committed_profit,per', 'C101,M02,125000.00,quarter'));
  });

  it('gives assignments that a run takes, also of ids that begin like a formula', async ({ expect }) => {
    const here = desk();
    const run = (period: string) => here.put(`runs/${period}/customers.csv`, lines('period,manager,customer,contribution', `${period},,"'=C1",1.00`, `${period},,'@C2,2.00`));
    const customers = here.put('customers.csv', lines('customer', '=C1', '@C2'));
    await here.run(['tender', 'open', '2025', run('2025Q1'), '--customers', customers, '--out', 'tenders', '--quiet']);
    const bids = here.put('bids.csv', lines('manager,customer,committed_profit,date', 'M01,=C1,5.00,2025-07-01', 'M02,@C2,5.00,2025-07-01'));
    expect(await here.run(award(bids, '--quiet'))).toMatchObject({ status: 0, stderr: '' });
    const written = here.read(`${FOLDER}/assignments.csv`);
    expect(written).toBe(lines('customer,manager,from,to,share', "'=C1,M01,2025-10-01,,1", "'@C2,M02,2025-10-01,,1"));
    const { assignments, problems } = readAssignments('assignments.csv', Buffer.from(written));
    expect(problems).toEqual([]);
    expect(assignments.map(({ id, manager, from, to }) => [id, manager, from, to])).toEqual([
      ['=C1', 'M01', '2025-10-01', undefined],
      ['@C2', 'M02', '2025-10-01', undefined],
    ]);
  });

  it('takes roster and output folder from the settings of the working folder', async ({ expect }) => {
    const here = desk();
    here.put('cm-appraise.yaml', 'roster: fixtures/branch/roster.csv\nout: tenders\n');
    const without = (args: readonly string[], option: string) => args.filter((word, index) => word !== option && args[index - 1] !== option);
    for (const args of [without(OPEN, '--out'), without(without(award(), '--out'), '--roster'), without(TRACK, '--out')]) {
      expect(await here.run([...args, '--quiet'])).toMatchObject({ status: 0, stdout: '', stderr: '' });
    }
    expect(here.files(FOLDER)).toHaveLength(6);
  });
});

describe.concurrent('the folder of a tender', () => {
  it('has the same bytes whatever the order of runs and bids, and says nothing of place or time', async ({ expect }) => {
    const [here, there] = [desk(), desk()];
    for (const args of [OPEN, award(), TRACK]) await here.run([...args, '--quiet']);
    const [header = '', ...rows] = here.read('fixtures/tender/bids.csv').trimEnd().split('\n');
    there.put('bids.csv', lines(header, ...rows.toReversed()));
    await there.run(['tender', 'open', '2025', ...EARLIER_RUNS.toReversed(), ...OPEN.slice(5), '--quiet']);
    expect(there.read(`${FOLDER}/manifest.json`)).toBe(JSON.stringify(JSON.parse(here.read(`${FOLDER}/manifest.json`)).before.before, null, 2) + '\n');
    for (const args of [award('bids.csv'), TRACK]) await there.run([...args, '--quiet']);
    const [ours, theirs] = [filesOf(here), filesOf(there)];
    for (const file of Object.keys(ours).filter((name) => name.endsWith('.csv'))) expect(theirs[file]).toBe(ours[file]);
    expect(ours[`${FOLDER}/manifest.json`]).not.toContain(here.path);
  });

  it('keeps the award where the same tender is opened again, and loses it where it is another', async ({ expect }) => {
    const here = desk();
    for (const args of [OPEN, award(), TRACK]) await here.run([...args, '--quiet']);
    const before = filesOf(here);
    for (const args of [OPEN, award(), TRACK]) expect(await here.run([...args, '--quiet'])).toMatchObject({ status: 0 });
    expect(filesOf(here)).toEqual(before);
    await here.run([...OPEN, '--quiet', '--closes', '2025-08-31']);
    expect(here.files(FOLDER)).toEqual([`${FOLDER}/base.csv`, `${FOLDER}/manifest.json`]);
  });

  it('is not touched by a command that is refused', async ({ expect }) => {
    const here = desk();
    for (const args of [OPEN, award()]) await here.run([...args, '--quiet']);
    const before = filesOf(here);
    const bids = here.put('bids.csv', lines('manager,customer,committed_profit,date', 'M01,C999,5.00,2025-07-01'));
    expect(await here.run(award(bids))).toMatchObject({ status: 65, stdout: '' });
    expect(filesOf(here)).toEqual(before);
    expect(here.files('tenders')).toEqual(Object.keys(before));
  });

  it('does not take the place of what somebody else has put there', async ({ expect }) => {
    const here = desk();
    here.put(`${FOLDER}/notes.txt`, 'mine');
    expect(await here.run(OPEN)).toMatchObject({ status: 73, stdout: '' });
    expect(here.files('tenders')).toEqual([`${FOLDER}/notes.txt`]);
  });

  it('is refused where a file that a command goes by has gone', async ({ expect }) => {
    const here = desk();
    putAwarded(here);
    here.put(`${FOLDER}/commitments.csv`, lines('customer,manager,committed_profit,per'));
    const outcome = await here.run(TRACK);
    expect(outcome).toMatchObject({ status: 65, stdout: '' });
    expect(outcome.stderr).toContain('[tender_changed]');
  });
});

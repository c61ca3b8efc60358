import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Desk, deskRoom } from './command.js';

const desk = deskRoom();
const LEDGER = 'fixtures/branch/ledger.csv';
const QUARTER = ['quarter', '2025Q3', LEDGER, '--out', 'runs', '--quiet'] as const;

function journalOf(here: Desk): Record<string, unknown>[] {
  return here.read('runs/journal.jsonl').trimEnd().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The same ledger with one more income, as another ledger. */
function withOneMore(here: Desk): string {
  const text = here.read(LEDGER);
  const [header = ''] = text.split('\n', 1);
  const cells: Partial<Record<string, string>> = { record: 'income', date: '2025-08-20', manager: 'M01', customer: 'C001', product: 'agency_collection', amount: '10.00' };
  const row = header.split(',').map((name) => cells[name] ?? '');
  return here.put('more.csv', `${text.trimEnd()}\n${row.join(',')}\n`);
}

describe.concurrent('the journal', () => {
  it('has a line of each run: when, by whom, from which paths, with which hashes', async () => {
    const here = desk();
    const began = new Date().toISOString();
    await here.run(QUARTER);
    const [line, ...others] = journalOf(here);
    expect(others).toEqual([]);
    expect(line).toMatchObject({
      event: 'run',
      folder: '2025Q3',
      manifest: sha256(here.bytes('runs/2025Q3/manifest.json')),
      out: join(here.path, 'runs'),
      inputs: [{ role: 'ledger', name: 'ledger.csv', path: join(here.path, LEDGER), sha256: sha256(here.bytes(LEDGER)) }],
    });
    expect([began, new Date().toISOString()].sort()).toEqual([began, expect.anything()]);
    expect(String(line?.['time']) >= began).toBe(true);
  });

  it('goes on behind a line that a crash has torn', async () => {
    const here = desk();
    here.put('runs/journal.jsonl', '{"time":"2025-10-0');
    await here.run(QUARTER);
    const [torn, whole, end] = here.read('runs/journal.jsonl').split('\n');
    expect([torn, end]).toEqual(['{"time":"2025-10-0', '']);
    expect(JSON.parse(whole ?? '')).toMatchObject({ event: 'run' });
    expect(await here.run(['verify', 'runs/2025Q3', '--quiet'])).toMatchObject({ status: 0 });
  });
});

describe.concurrent('a sealed run', () => {
  it('is kept, also from a run that would come to the same', async () => {
    const here = desk();
    expect(await here.run([...QUARTER, '--seal'])).toMatchObject({ status: 0 });
    const before = here.files('runs').map((file) => here.read(file));
    for (const ledger of [LEDGER, withOneMore(here)]) {
      expect(await here.run(['quarter', 'Q3', ledger, '--out', 'runs', '--quiet'])).toMatchObject({ status: 75 });
    }
    expect(here.files('runs').map((file) => here.read(file))).toEqual(before);
    expect(JSON.parse(here.read('runs/2025Q3/seal.json'))).toEqual({ manifest: sha256(here.bytes('runs/2025Q3/manifest.json')) });
    expect(journalOf(here).map(({ event }) => event)).toEqual(['run', 'seal']);
  });

  it('is restated beside it, again and again; each restatement names what it restates', async () => {
    const here = desk();
    await here.run(QUARTER);
    await here.run(['seal', 'runs/2025Q3']);
    const more = withOneMore(here);
    const restate = ['quarter', '2025Q3', more, '--out', 'runs', '--quiet', '--restate', 'a late row'];
    for (const seal of [[], ['--seal'], []]) expect(await here.run([...restate, ...seal])).toMatchObject({ status: 0 });
    expect(readdirSync(join(here.path, 'runs')).sort()).toEqual(['2025Q3', '2025Q3.r2', '2025Q3.r3', 'journal.jsonl']);
    const restates = (folder: string) => JSON.parse(here.read(`runs/${folder}/manifest.json`)).restates;
    expect(restates('2025Q3')).toBeUndefined();
    expect(restates('2025Q3.r2')).toEqual({ run: '2025Q3', manifest: sha256(here.bytes('runs/2025Q3/manifest.json')), reason: 'a late row' });
    expect(restates('2025Q3.r3')).toMatchObject({ run: '2025Q3.r2', manifest: sha256(here.bytes('runs/2025Q3.r2/manifest.json')) });
    expect(here.read('runs/2025Q3.r2/statements.csv')).toBe(here.read('runs/2025Q3.r3/statements.csv'));
    expect(await here.run(['unseal', 'runs/2025Q3', '--reason', 'no'])).toMatchObject({ status: 75 });
    for (const folder of ['2025Q3', '2025Q3.r2', '2025Q3.r3']) {
      expect(await here.run(['verify', `runs/${folder}`, '--quiet'])).toMatchObject({ status: 0, stdout: '', stderr: '' });
    }
  });

  it('is replaced again once it is unsealed; the journal says why', async () => {
    const here = desk();
    await here.run([...QUARTER, '--seal']);
    expect(await here.run(['unseal', 'runs/2025Q3', '--reason', 'wrong export'])).toMatchObject({ status: 0 });
    expect(await here.run(['quarter', '2025Q3', withOneMore(here), '--out', 'runs', '--quiet'])).toMatchObject({ status: 0 });
    expect(here.files('runs')).not.toContain('runs/2025Q3/seal.json');
    expect(journalOf(here).map(({ event, reason }) => [event, reason])).toEqual([
      ['run', undefined], ['seal', undefined], ['unseal', 'wrong export'], ['run', undefined],
    ]);
  });

  it('stays as it is when sealed twice, and an unsealed one when unsealed', async () => {
    const here = desk();
    await here.run(QUARTER);
    const said = async (...args: string[]) => (await here.run(args)).stderr;
    expect(await said('unseal', 'runs/2025Q3', '--reason', 'x')).toBe('not sealed: runs/2025Q3\n');
    expect(await said('seal', 'runs/2025Q3', '--lang', 'zh')).toBe('已封存 runs/2025Q3\n');
    expect(await said('seal', 'runs/2025Q3')).toBe('sealed runs/2025Q3\n');
    expect(journalOf(here).map(({ event }) => event)).toEqual(['run', 'seal']);
  });
});

describe('the list of runs', () => {
  it('has runs, restatements and pays by time, with their states', async () => {
    const here = desk();
    await here.run([...QUARTER, '--seal']);
    await here.run([...QUARTER, '--restate', 'again']);
    await here.run(['month', '2025-07', LEDGER, '--out', 'runs', '--quiet']);
    await here.run([...QUARTER, '--set', 'rate.lend_out=0.02']);
    here.put('runs/2025Q3.r2/seal.json', '{}\n');
    here.put('runs/notes/plan.txt', 'of someone else\n');
    const listed = await here.run(['runs', 'runs', '--format', 'json']);
    expect(listed.status).toBe(0);
    const rows = JSON.parse(listed.stdout) as Record<string, unknown>[];
    expect(rows.map(({ folder, kind, state, restates, rows: counted }) => [folder, kind, state, restates, counted])).toEqual([
      ['2025-07', 'run', 'open', null, 134],
      ['2025Q3', 'run', 'sealed', null, 134],
      ['2025Q3.r2', 'run', 'broken', '2025Q3', 134],
      ['2025Q3.simulation', 'simulation', 'open', null, null],
    ]);
    const screen = await here.run(['runs', 'runs', '--lang', 'zh'], { columns: 60 });
    expect(screen.stdout.split('\n').slice(0, 4).map((line) => line.trimEnd())).toEqual([
      '文件夹             类型  状态    重述    计入行数  程序版本',
      '───────────────────────────────────────────────────────────',
      '2025-07            运行  未封存               134  0.1.0',
      '2025Q3             运行  已封存               134  0.1.0',
    ]);
    expect((await here.run(['runs', 'runs', '--format', 'csv'])).stdout).toContain('2025Q3,run,sealed,,134,0.1.0,');
  });
});

describe.concurrent('what is done with a run folder', () => {
  it.for([['--seal'], ['--restate', 'why']])('needs one: %s', async (options, { expect }) => {
    const outcome = await desk().run(['quarter', '2025Q3', LEDGER, ...options]);
    expect(outcome).toMatchObject({ status: 64, stdout: '' });
    expect(outcome.stderr).toContain('needs --out');
  });

  it('is for no simulation', async () => {
    const outcome = await desk().run([...QUARTER, '--seal', '--set', 'rate.lend_out=0.02']);
    expect(outcome).toMatchObject({ status: 64, stdout: '' });
  });

  it.for([['quarter', '2025Q3', LEDGER, '--out', 'runs', '--restate', ' '], ['unseal', 'runs/2025Q3', '--reason', ' ']])('needs a reason in words: %s', async (args, { expect }) => {
    expect(await desk().run(args)).toMatchObject({ status: 64, stdout: '' });
  });
});

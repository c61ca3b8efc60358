import { describe, expect, it } from 'vitest';
import { deskRoom } from './command.js';
import { type Hostility, HOSTILE_CELLS, HOSTILE_FILES } from './scenes/hostile.js';
import { goldenNames, transcript } from './transcript.js';

const desk = deskRoom();

/** Seconds within which each of them must end, on a busy machine. */
const MOST_SECONDS = 30;

const FILES = ['leaderboard.csv', 'positions.csv', 'rejects.csv', 'statements.csv'];

describe.concurrent('hostile values', () => {
  it.for(HOSTILE_CELLS)('$name', async ({ name, status, stage }: Hostility, { expect }) => {
    const here = desk();
    const outcome = await here.run(['quarter', '2025Q3', ...stage(here), '--out', 'runs'], { columns: 100 });
    const written = here.files('runs').filter((file) => FILES.some((each) => file.endsWith(each)));
    const left = Object.fromEntries(written.map((file) => [file, here.read(file)]));
    await expect(transcript(outcome, left)).toMatchFileSnapshot(`golden/hostile/${name}.txt`);
    expect(outcome).toMatchObject({ status, scratch: [] });
    expect(outcome.stdout + outcome.stderr).not.toMatch(/(?!\n)\p{Cc}/u);
    expect(here.around()).toEqual(['scratch', 'work']);
    expect(here.files('.').filter((file) => !/^\.\/(ledger|roster|runs\/[\w./-]+)\.(csv|json)$/.test(file))).toEqual([]);
  });
});

describe.concurrent('hostile files', () => {
  it.for(HOSTILE_FILES)('$name', async ({ name, status, stage }: Hostility, { expect }) => {
    const here = desk();
    const outcome = await here.run(['quarter', '2025Q3', ...stage(here), '--show', 'summary'], { columns: 100 });
    expect(outcome.seconds).toBeLessThan(MOST_SECONDS);
    await expect(transcript(outcome)).toMatchFileSnapshot(`golden/hostile/${name}.txt`);
    expect(outcome).toMatchObject({ status, scratch: [] });
  });
});

describe.concurrent('a hostile name of a file', () => {
  const NAME = "it's [a] *?;$(x) \u001b[31m";

  it('is read as it is, and made visible in a message', async () => {
    const here = desk();
    const ledger = here.put(`${NAME}.csv`, '');
    const outcome = await here.run(['check', ledger]);
    expect(outcome).toMatchObject({ status: 65, scratch: [] });
    expect(outcome.stderr).toContain("error: it's [a] *?;$(x) \\u{1b}[31m.csv: the file is empty");
  });

  it('is no pattern and no SQL', async () => {
    const here = desk();
    const ledger = here.copy('branch/ledger.csv', `${NAME}.csv`);
    const outcome = await here.run(['quarter', '2025Q3', ledger, '--quiet', '--out', 'runs']);
    expect(outcome).toMatchObject({ status: 0, stderr: '', scratch: [] });
    expect(JSON.parse(here.read('runs/2025Q3/manifest.json')).rows.read).toBe(134);
  });

  it('is made visible where the run folder is named', async () => {
    const here = desk();
    const args = ['quarter', '2025Q3', 'fixtures/branch/ledger.csv', '--show', 'summary', '--out', '\u001b[31mruns'];
    const outcome = await here.run(args);
    expect(outcome.status).toBe(0);
    expect(outcome.stderr).not.toContain('\u001b');
  });
});

describe('the list of hostile things', () => {
  it('has each once, and no golden file of another', () => {
    const names = [...HOSTILE_CELLS, ...HOSTILE_FILES].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(goldenNames('hostile').filter((name) => !names.includes(name))).toEqual([]);
  });
});

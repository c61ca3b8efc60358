import { describe, expect, it } from 'vitest';
import { type BrokenLedger, brokenFiles, brokenLedgers, linesOn } from './broken-ledgers.js';
import { deskRoom } from './command.js';
import { transcript } from './transcript.js';

const desk = deskRoom();

/** Troubles of a whole file: no row of it can count. */
const WHOLE_FILE = new Set([
  'empty.csv',
  'header-only.csv',
  'binary.csv',
  'missing-required-column.csv',
  'duplicated-header.csv',
  'unclosed-quote.csv',
  'bad-utf8.csv',
]);

const ledgers = brokenLedgers();
const sound = ledgers.filter(({ status }) => status === 0);
const faulty = ledgers.filter(({ status }) => status !== 0);
const faultyRows = faulty.filter(({ name }) => !WHOLE_FILE.has(name));

const LIST = 'runs/2025Q3.rejects.csv';
const goldenOf = (group: string, { name }: BrokenLedger) => `golden/${group}/${name.replace(/\.csv$/, '.txt')}`;

describe('the table of broken ledgers', () => {
  it('has every file', () => {
    expect(ledgers.map(({ name }) => name).sort()).toEqual(brokenFiles());
  });
});

describe.concurrent('a ledger with one trouble', () => {
  it.for(faulty)('$name stops the run', async (ledger, { expect }) => {
    const here = desk();
    const file = `fixtures/broken/${ledger.name}`;
    const outcome = await here.run(['quarter', '2025Q3', file, '--out', 'runs']);
    const left = Object.fromEntries(here.files('runs').map((name) => [name, here.read(name)]));
    await expect(transcript(outcome, left)).toMatchFileSnapshot(goldenOf('broken', ledger));
    expect(outcome).toMatchObject({ status: ledger.status, stdout: '', scratch: [] });
    expect(linesOn(outcome.stderr, file)).toEqual(ledger.lines);
    expect(Object.keys(left)).toEqual(WHOLE_FILE.has(ledger.name) ? [] : [LIST]);
  });

  it.for(faultyRows)('$name is left out with --max-rejects', async (ledger, { expect }) => {
    const here = desk();
    const args = ['quarter', '2025Q3', `fixtures/broken/${ledger.name}`, '--out', 'runs'];
    const outcome = await here.run([...args, '--max-rejects', '10', '--show', 'summary,reconciliation'], { columns: 80 });
    await expect(transcript(outcome)).toMatchFileSnapshot(goldenOf('allowed', ledger));
    const rejects = here.read('runs/2025Q3/rejects.csv');
    const { rows, options } = JSON.parse(here.read('runs/2025Q3/manifest.json'));
    expect(outcome).toMatchObject({ status: 0, scratch: [] });
    expect(outcome.stdout).toMatch(/^Note: \d+ ledger rows? (was|were) rejected and (is|are) in no figure/);
    expect(rejectedLines(rejects)).toEqual(ledger.lines);
    expect(options.max_rejects).toBe(10);
    expect(rows).toEqual({ read: 6, accepted: 6 - ledger.lines.length, superseded: 0, rejected: ledger.lines.length });
    expect(here.files('runs').filter((name) => !name.startsWith('runs/2025Q3/'))).toEqual([]);
  });

  it.for(sound)('$name is no error', async (ledger, { expect }) => {
    const here = desk();
    const args = ['quarter', '2025Q3', `fixtures/broken/${ledger.name}`, '--out', 'runs'];
    const outcome = await here.run(args, { columns: 80 });
    const written = Object.fromEntries(
      ['statements', 'leaderboard', 'positions'].map((name) => [name, here.read(`runs/2025Q3/${name}.csv`)]),
    );
    await expect(transcript(outcome, written)).toMatchFileSnapshot(goldenOf('broken', ledger));
    expect(outcome).toMatchObject({ status: 0, scratch: [] });
    expect(here.files('.').filter((name) => !/^\.\/(fixtures|runs\/2025Q3\/)/.test(name))).toEqual([]);
  });
});

/** The lines that a list of rejects names, each once, in its order. */
function rejectedLines(list: string): number[] {
  const lines = list.split('\n').slice(1, -1).map((row) => Number(row.split(',')[1]));
  return [...new Set(lines)];
}

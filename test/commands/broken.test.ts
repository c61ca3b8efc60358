import { describe, expect, it } from 'vitest';
import { type BrokenLedger, brokenFiles, brokenLedgers, linesOn } from './broken-ledgers.js';
import { deskRoom } from './command.js';
import { goldenNames, transcript } from './transcript.js';

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

/**
 * Where the program and the table of fixtures/broken/README.md disagree, what the program says. It takes cells beyond
 * the header's last for padding as long as they are empty.
 */
const SEEN_OTHERWISE: ReadonlyMap<string, readonly number[]> = new Map([['ragged-row.csv', [3]]]);

const ledgers = brokenLedgers();
const sound = ledgers.filter(({ status }) => status === 0);
const faulty = ledgers.filter(({ status }) => status !== 0);

/**
 * Every ledger with faulty rows, grouped so that a run takes several: but for the faulty rows those of a group hold the
 * same snapshots, which count once.
 */
const ALLOWED = {
  amounts: [
    ...['amount-bad-thousands', 'amount-double-sign', 'amount-exponent', 'amount-hex'],
    ...['amount-nan', 'amount-three-decimals', 'amount-underscore'],
  ],
  cells: [
    ...['class-unknown', 'date-ambiguous', 'date-impossible', 'event-unknown', 'id-control-character'],
    ...['missing-value', 'rate-not-a-fraction', 'rate-too-many-decimals', 'record-unknown'],
  ],
  structure: ['lone-cr', 'nul-byte', 'quote-stray', 'ragged-row', 'row-too-long'],
  'class-conflict': ['class-conflict'],
  'snapshot-conflict': ['snapshot-conflict'],
  'deposit-rate-missing': ['deposit-rate-missing'],
  'maturity-before-start': ['maturity-before-start'],
};

interface Manifest {
  readonly options: { readonly max_rejects: number };
  readonly rows: Readonly<Record<'read' | 'accepted' | 'superseded' | 'rejected', number>>;
}

const LIST = 'runs/2025Q3.rejects.csv';
const goldenOf = (group: string, { name }: BrokenLedger) => `golden/${group}/${name.replace(/\.csv$/, '.txt')}`;

describe('the table of broken ledgers', () => {
  it('has every file', () => {
    expect(ledgers.map(({ name }) => name).sort()).toEqual(brokenFiles());
  });

  it('has no golden file of another', () => {
    const names = brokenFiles().map((name) => name.replace(/\.csv$/, ''));
    expect(goldenNames('broken').filter((name) => !names.includes(name))).toEqual([]);
  });

  it('has each ledger with faulty rows in one group', () => {
    const rows = faulty.map(({ name }) => name).filter((name) => !WHOLE_FILE.has(name));
    const grouped = Object.values(ALLOWED).flatMap((names) => names.map((name) => `${name}.csv`));
    expect(grouped.sort()).toEqual(rows.sort());
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
    expect(linesOn(outcome.stderr, file)).toEqual(linesFound(ledger));
    expect(Object.keys(left)).toEqual(WHOLE_FILE.has(ledger.name) ? [] : [LIST]);
  });

  it.for(Object.entries(ALLOWED))('%s: the faulty rows are left out with --max-rejects', async ([group, names], { expect }) => {
    const here = desk();
    const files = names.map((name) => `fixtures/broken/${name}.csv`);
    const options = ['--out', 'runs', '--max-rejects', '10', '--show', 'summary,reconciliation'];
    const outcome = await here.run(['quarter', '2025Q3', ...files, ...options], { columns: 80 });
    const rejects = here.read('runs/2025Q3/rejects.csv');
    const manifest = JSON.parse(here.read('runs/2025Q3/manifest.json')) as Manifest;
    expect(outcome).toMatchObject({ status: 0, scratch: [] });
    expect(outcome.stdout).toMatch(/^Note: \d+ ledger rows? (was|were) rejected and (is|are) in no figure/);
    expect(rejectedPlaces(rejects)).toEqual(names.flatMap(placesAtFault));
    expect(manifest.options.max_rejects).toBe(10);
    expect(manifest.rows.rejected).toBe(names.flatMap(placesAtFault).length);
    const { read, accepted, superseded, rejected } = manifest.rows;
    expect(read).toBe(accepted + superseded + rejected);
    expect(here.files('runs').filter((name) => !name.startsWith('runs/2025Q3/'))).toEqual([]);
    await expect(transcript(outcome)).toMatchFileSnapshot(`golden/allowed/${group}.txt`);
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
    expect(here.around()).toEqual(['scratch', 'work']);
    expect(here.files('.').filter((name) => !name.startsWith('./runs/2025Q3/'))).toEqual([]);
  });
});

/** Lines at fault as the program sees them. */
function linesFound({ name, lines }: BrokenLedger): readonly number[] {
  return SEEN_OTHERWISE.get(name) ?? lines;
}

/** Where the faulty rows of a ledger are, as `nan.csv:6`. */
function placesAtFault(name: string): string[] {
  const ledger = ledgers.find((each) => each.name === `${name}.csv`);
  if (ledger === undefined) throw new Error(`fixtures/broken/README.md has no ${name}.csv`);
  return linesFound(ledger).map((line) => `${ledger.name}:${line}`);
}

/** The places that a list of rejects names, each once, in its order. */
function rejectedPlaces(list: string): string[] {
  const rows = list.split('\n').slice(1, -1).map((row) => row.split(','));
  return [...new Set(rows.map(([file = '', line = '']) => `${file.replace('fixtures/broken/', '')}:${line}`))];
}

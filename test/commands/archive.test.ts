import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type Desk, deskRoom } from './command.js';
import { gb18030 } from './gb18030.js';

const desk = deskRoom();
const ROLES = ['roster', 'assignments', 'targets', 'quality'] as const;

/** What is put on a desk, and how the quarter is run with it. */
interface Case {
  readonly name: string;
  readonly stage: (here: Desk) => readonly string[];
  readonly stdin?: (here: Desk) => Uint8Array;
}

const HEADER = 'record,date,account,customer,manager,branch,product,balance,rate,class,amount';

/** Rows behind blank lines and within quotes; some are broken, one is repeated with another balance. */
const CROOKED = [
  HEADER, '', 'loan,2025-06-30,L001,C001,M01,B01,working_capital,12000000.00,0.0435,normal,', '', '',
  'loan,2025-09-30,L001,"C\n001",M01,B01,working_capital,11000000.00,0.0435,normal,',
  '"loan",2025-09-30,L002,C002,M01,B01,"working_capital",5000000.00,0.0435,,', 'loan,2025-09-31,L003,C003,M01,B01,x,1.00,0.0435,,',
  'loan,2025-09-30,L002,C002,M01,B01,working_capital,5000001.00,0.0435,,', 'short,row',
  'income,2025-08-15,,C001,M01,B01,agency_collection,,,,15600.00', '',
].join('\n');

const CORE = [
  'export of the core system', '', 'kind|day|acc|cus|bal|rate|man', '1|2025-06-30|L1|C1|1000.00|0.04|M1', '2|2025-06-30|D1|C1|50.00|0.001|M1',
  '', '1|2025-09-30|L1|C1|900.00|0.04|M1', '1|2025-09-31|L2|C1|1.00|0.04|M1', '2|2025-09-30|D1|C1|60.00|0.001|M2', '2|broken', '',
].join('\n');

const MAPPING = `name: core
snapshots: full
files:
  - match: "CORE*.txt"
    delimiter: "|"
    skip_lines: 2
    records:
${['loan', 'deposit'].map((record, index) => `      - record: ${record}
        where: "kind = '${index + 1}'"
        columns: {date: day, account: acc, customer: cus, balance: bal, rate: rate, manager: man}
`).join('')}`;

const CASES: readonly Case[] = [
  {
    name: 'the branch with all its files',
    stage: (here) => {
      here.copy('branch', 'in');
      return ['in/ledger.csv', ...ROLES.flatMap((role) => [`--${role}`, `in/${role}.csv`]), '--history', 'in/history/*.csv', '--lang', 'zh', '--excel'];
    },
  },
  { name: 'another encoding', stage: (here) => [here.put('in/台账.csv', gb18030(here.read('fixtures/branch-zh/ledger.csv')))] },
  { name: 'a packed file', stage: (here) => [here.put('in/ledger.csv.gz', gzipSync(here.bytes('fixtures/branch/ledger.csv')))] },
  {
    name: 'a mapped file of two kinds with a preamble and a broken row',
    stage: (here) => {
      here.put('in/mapping.yaml', MAPPING);
      return [here.put('in/CORE.txt', CORE), '--mapping', 'in/mapping.yaml', '--max-rejects', '5'];
    },
  },
  { name: 'standard input', stage: () => ['-'], stdin: (here) => here.bytes('fixtures/branch/ledger.csv') },
  { name: 'rejects of every sort, behind blank lines and quotes', stage: (here) => [here.put('in/crooked.csv', CROOKED), '--max-rejects', '9'] },
  {
    name: 'two files of one name, a kind on the command line, and an opening',
    stage: (here) => {
      const rows = here.read('fixtures/branch/ledger.csv').trimEnd().split('\n');
      const of = (wanted: readonly string[]) => [rows[0] ?? '', ...rows.filter((row) => wanted.includes(row.split(',', 1)[0] ?? ''))].join('\n');
      const without = (text: string) => text.split('\n').map((line) => line.slice(line.indexOf(',') + 1)).join('\n');
      here.put('in/a/rows.csv', without(of(['loan'])));
      here.put('in/b/rows.csv', of(['deposit', 'income', 'class', 'cost', 'disposal', 'activity']));
      return ['loan=in/a/rows.csv', 'in/b/rows.csv'];
    },
  },
];

/** The files of a run folder, but the archive. */
function filesOf(here: Desk, folder: string): Record<string, string> {
  const files = here.files(folder).filter((file) => !file.includes('/archive/'));
  return Object.fromEntries(files.map((file) => [file.slice(folder.length), here.read(file)]));
}

describe.concurrent('a run with an archive', () => {
  it.for(CASES)('of $name is run again from it, to the byte, when everything else is gone', async ({ stage, stdin }, { expect }) => {
    const here = desk();
    const args = stage(here);
    const run = (ledger: readonly string[], ...more: readonly string[]) =>
      here.run(['quarter', '2025Q3', ...ledger, '--quiet', ...more], ledger[0] === '-' && stdin !== undefined ? { stdin: stdin(here) } : {});
    expect(await run(args, '--out', 'runs', '--archive')).toMatchObject({ status: 0 });
    expect(await run(args, '--out', 'plain')).toMatchObject({ status: 0 });
    expect(filesOf(here, 'runs/2025Q3')).toEqual(filesOf(here, 'plain/2025Q3'));
    rmSync(join(here.path, 'in'), { recursive: true, force: true });
    const options = args.filter((word, index) => index > 0 && /^--(max-rejects|lang|excel)$|^\d$|^zh$/.test(word));
    for (const source of ['runs/2025Q3', 'runs/2025Q3/archive', 'again/2025Q3']) {
      const out = source.startsWith('again') ? 'third' : 'again';
      expect(await run([source], ...options, '--out', out, '--archive')).toMatchObject({ status: 0, stderr: '' });
      expect(filesOf(here, `${out}/2025Q3`)).toEqual(filesOf(here, 'runs/2025Q3'));
    }
    expect(await here.run(['verify', 'runs/2025Q3', '--quiet'])).toMatchObject({ status: 0, stderr: '' });
    expect(await here.run(['verify', 'third/2025Q3', '--quiet'])).toMatchObject({ status: 0, stderr: '' });
  });

  it('prints the same as the run from the files, warnings too', async () => {
    const here = desk();
    const ledger = here.put('crooked.csv', CROOKED);
    const options = ['--max-rejects', '9', '--show', 'summary,statements'];
    const first = await here.run(['quarter', '2025Q3', ledger, ...options, '--out', 'runs', '--archive']);
    const second = await here.run(['quarter', '2025Q3', 'runs/2025Q3', ...options]);
    expect(first.stderr).toBe(`${second.stderr}written to runs/2025Q3\n`);
    expect(second.stdout).toBe(first.stdout);
  });

  it('keeps it where the same run is made again without one, and drops it with the figures that it is of', async () => {
    const here = desk();
    const quarter = (...more: readonly string[]) => here.run(['quarter', '2025Q3', 'fixtures/branch/ledger.csv', '--out', 'runs', '--quiet', ...more]);
    await quarter();
    await quarter('--archive');
    expect(here.files('runs/2025Q3/archive')).toHaveLength(3);
    await quarter();
    expect(here.files('runs/2025Q3/archive')).toHaveLength(3);
    await quarter('--top', '1');
    expect(here.files('runs/2025Q3/archive')).toEqual([]);
  });

  it('needs an output folder', async () => {
    expect(await desk().run(['quarter', '2025Q3', 'fixtures/branch/ledger.csv', '--archive'])).toMatchObject({ status: 64, stdout: '' });
  });
});

describe('an archive that is not as it was written', () => {
  it('is neither run nor verified', async () => {
    const here = desk();
    await here.run(['quarter', '2025Q3', 'fixtures/branch/ledger.csv', '--out', 'runs', '--quiet', '--archive']);
    for (const file of here.files('runs/2025Q3/archive')) {
      const bytes = here.bytes(file);
      const flipped = Buffer.from(bytes);
      flipped[flipped.length >> 1] = (flipped[flipped.length >> 1] ?? 0) ^ 4;
      writeFileSync(join(here.path, file), flipped);
      const [run, verified] = [await here.run(['quarter', '2025Q3', 'runs/2025Q3']), await here.run(['verify', 'runs/2025Q3', '--quiet'])];
      writeFileSync(join(here.path, file), bytes);
      expect([file, verified.status]).toEqual([file, 1]);
      if (file.endsWith('archive.json')) continue;
      expect(run).toMatchObject({ status: 65, stdout: '' });
      expect(run.stderr).toContain(`error: ${file}: the file is not as it was written [written_changed]`);
    }
  }, 60_000);
});

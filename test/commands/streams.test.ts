import type { ChildProcess } from 'node:child_process';
import { chmodSync, closeSync, existsSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BRANCH } from './branch.js';
import { deskRoom } from './command.js';
import { transcript } from './transcript.js';

const desk = deskRoom();

const QUARTER = ['quarter', '2025Q3', ...BRANCH];
const isRoot = process.getuid?.() === 0;

const printing = [
  { name: 'quarter', args: QUARTER },
  { name: 'check', args: ['check', ...BRANCH] },
  { name: 'policy show', args: ['policy', 'show', '--at', '2025-09-30'] },
];

describe.runIf(existsSync('/dev/full')).concurrent('a full disk behind standard output', () => {
  it.for(printing)('$name', async ({ name, args }, { expect }) => {
    const full = openSync('/dev/full', 'w');
    const outcome = await desk().run(args, { stdout: full });
    closeSync(full);
    expect(outcome).toMatchObject({ status: 74, scratch: [] });
    expect(outcome.stderr).toMatch(/^(policy .*\n)?error: the disk or a stream failed: ENOSPC.*\n$/);
    await expect(transcript(outcome)).toMatchFileSnapshot(`golden/full-disk/${name.replace(' ', '-')}.txt`);
  });

  it('help', async () => {
    const full = openSync('/dev/full', 'w');
    const outcome = await desk().run(['--help'], { stdout: full });
    closeSync(full);
    expect(outcome.status).toBe(74);
  });
});

describe.concurrent('a reader that has gone', () => {
  it.for(printing)('$name: before the first line', async ({ args }, { expect }) => {
    const outcome = await desk().run(args, { started: ({ stdout }) => stdout?.destroy() });
    expect(outcome).toMatchObject({ status: 0, scratch: [] });
    expect(outcome.stderr).toMatch(/^(policy .*\n)?$/);
  });

  it('after the first line: the run folder is whole', async () => {
    const here = desk();
    const goesAway = { started: ({ stdout }: ChildProcess) => stdout?.once('data', () => stdout.destroy()) };
    const outcome = await here.run([...QUARTER, '--out', 'runs'], goesAway);
    expect(outcome).toMatchObject({ status: 0, stderr: 'written to runs/2025Q3\n', scratch: [] });
    expect(here.files('runs')).toHaveLength(17);
  });

  it('help', async () => {
    const outcome = await desk().run(['--help'], { started: ({ stdout }) => stdout?.destroy() });
    expect(outcome).toMatchObject({ status: 0, stderr: '' });
  });
});

describe.skipIf(isRoot).concurrent('permissions', () => {
  it.for(['ledger', 'roster', 'assignments', 'policy'])('of the %s: not readable', async (role, { expect }) => {
    const here = desk();
    const file = here.put('secret.csv', 'record,date\n');
    chmodSync(join(here.path, file), 0o000);
    const named = role === 'ledger' ? ['quarter', '2025Q3', file] : [...QUARTER.slice(0, 3), `--${role}`, file];
    const outcome = await here.run([...named, '--out', 'runs']);
    expect(outcome).toMatchObject({ status: 66, stdout: '', scratch: [] });
    expect(outcome.stderr).toContain('error: secret.csv: the file cannot be read: permission denied [file_unreadable]');
    expect(here.files('runs')).toEqual([]);
  });

  it.for(['runs', 'runs/new'])('of the output folder %s: not writable', async (out, { expect }) => {
    const here = desk();
    here.put('runs/other.txt', 'of someone else\n');
    chmodSync(join(here.path, 'runs'), 0o555);
    const outcome = await here.run([...QUARTER, '--out', out]);
    chmodSync(join(here.path, 'runs'), 0o755);
    expect(outcome).toMatchObject({ status: 73, stdout: '', scratch: [] });
    expect(outcome.stderr).toMatch(/^error: output cannot be created: .*permission denied.*\[out_folder\].*\n$/);
    expect(here.files('runs')).toEqual(['runs/other.txt']);
  });

  it('of an earlier run folder: not replaceable', async () => {
    const here = desk();
    here.put('runs/2025Q3/manifest.json', 'of an earlier run');
    chmodSync(join(here.path, 'runs'), 0o555);
    const outcome = await here.run([...QUARTER, '--out', 'runs']);
    chmodSync(join(here.path, 'runs'), 0o755);
    expect(outcome).toMatchObject({ status: 73, stdout: '', scratch: [] });
    expect(here.read('runs/2025Q3/manifest.json')).toBe('of an earlier run');
  });
});

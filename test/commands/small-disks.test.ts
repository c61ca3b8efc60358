import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { faultsOf } from '../soak/kills.js';
import { type Desk, deskRoom } from './command.js';

const desk = deskRoom();
const LEDGER = 'fixtures/branch/ledger.csv';
const LEVELS = Array.from({ length: 20 }, (_, level) => level);

/** Disks of one's own need the rights of an administrator. */
const canMount = ((): boolean => {
  const place = mkdtempSync(join(tmpdir(), 'mount-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', place], { stdio: 'ignore' });
    execFileSync('umount', [place]);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(place, { recursive: true });
  }
})();

/** Has a disk of some size as the folder `runs` of a desk for as long as `use` takes. */
async function withDisk(size: string, use: (here: Desk) => Promise<void>): Promise<void> {
  const here = desk();
  const place = join(here.path, 'runs');
  mkdirSync(place);
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', place]);
  try {
    await use(here);
  } finally {
    execFileSync('umount', [place]);
  }
}

/** Fills a share of what is free. */
function fill(here: Desk, share: number): void {
  const { bavail, bsize } = statfsSync(join(here.path, 'runs'));
  writeFileSync(join(here.path, 'runs/other.bin'), Buffer.alloc(Math.floor(bavail * share) * bsize));
}

function contents(here: Desk): string[] {
  const journal = existsSync(join(here.path, 'runs/journal.jsonl')) ? ['runs/journal.jsonl'] : [];
  return [...here.files('runs'), ...journal].map((file) => `${file} ${here.bytes(file).toString('latin1').length} ${here.read(file).slice(0, 200)}`);
}

function run(here: Desk, ...options: readonly string[]) {
  return here.run(['quarter', '2025Q3', LEDGER, '--out', 'runs', '--quiet', ...options]);
}

describe.runIf(canMount)('a small disk', () => {
  it('of 64 kB is too small, however full: nothing is left on it', async () => {
    await withDisk('64k', async (here) => {
      for (const level of LEVELS) {
        fill(here, level / 20);
        const before = contents(here);
        const outcome = await run(here);
        expect(outcome).toMatchObject({ status: 74, stdout: '', scratch: [] });
        expect(outcome.stderr).toMatch(/^error: the disk or a stream failed: .*ENOSPC.*\n1 error\n$|^error: the disk or a stream failed: .*ENOSPC.*\n$/);
        expect(contents(here)).toEqual(before);
      }
    });
  }, 120_000);

  it('that an earlier run is on keeps it as it was where the next one finds no room', async () => {
    await withDisk('700k', async (here) => {
      expect(await run(here)).toMatchObject({ status: 0 });
      const statuses = new Set<number | null>();
      for (const level of LEVELS) {
        rmSync(join(here.path, 'runs/other.bin'), { force: true });
        fill(here, (20 - level) / 20);
        const before = contents(here);
        const { status, stderr } = await run(here, '--top', String(level + 1));
        statuses.add(status);
        expect(faultsOf(join(here.path, 'runs/2025Q3'))).toEqual([]);
        if (status === 0) continue;
        expect(status).toBe(74);
        expect(stderr).toMatch(/^error: the disk or a stream failed/);
        expect(contents(here)).toEqual(before);
      }
      expect(statuses).toEqual(new Set([0, 74]));
    });
  }, 120_000);

  it('that is read only cannot take a run: what is on it stays', async () => {
    await withDisk('2m', async (here) => {
      expect(await run(here)).toMatchObject({ status: 0 });
      execFileSync('mount', ['-o', 'remount,ro', join(here.path, 'runs')]);
      const before = contents(here);
      const outcome = await run(here, '--top', '1');
      expect(outcome).toMatchObject({ status: 73, stdout: '', scratch: [] });
      expect(outcome.stderr).toMatch(/^error: output cannot be created: .*\[out_folder\].*\n$/);
      expect(contents(here)).toEqual(before);
      expect(await here.run(['verify', 'runs/2025Q3', '--quiet'])).toMatchObject({ status: 0 });
      expect(await here.run(['seal', 'runs/2025Q3', '--quiet'])).toMatchObject({ status: 73 });
    });
  }, 60_000);
});

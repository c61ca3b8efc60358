import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PROGRAM = join(ROOT, 'bin/cm-appraise.js');
const ROLES = ['roster', 'assignments', 'targets', 'quality'];
const AT_ONCE = 2;

/**
 * Flips single bits of outputs, archive and inputs of a run of the fixture branch, one at a time.
 * @returns those that `verify` did not end with 1 for
 */
export async function flipBits(flips: number): Promise<string[]> {
  const missed: string[] = [];
  await Promise.all(
    Array.from({ length: AT_ONCE }, async (_, worker) => {
      const folder = branchWithRun();
      const files = filesBelow(folder).filter((file) => !file.includes('expected') && !file.endsWith('journal.jsonl'));
      for (let flip = worker; flip < flips; flip += AT_ONCE) {
        const file = files[(flip * 13) % files.length] ?? '';
        const bytes = readFileSync(file);
        const bit = (flip * 2_654_435_761 + 97) % (bytes.length * 8);
        const flipped = Buffer.from(bytes);
        flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        writeFileSync(file, flipped);
        const status = await verified(folder);
        writeFileSync(file, bytes);
        if (status !== 1) missed.push(`${file.slice(folder.length)} bit ${bit}: status ${String(status)}`);
      }
      rmSync(folder, { recursive: true });
    }),
  );
  return missed;
}

function branchWithRun(): string {
  const folder = mkdtempSync(join(tmpdir(), 'flips-'));
  cpSync(join(ROOT, 'fixtures/branch'), join(folder, 'in'), { recursive: true });
  const files = ROLES.flatMap((role) => [`--${role}`, `in/${role}.csv`]);
  const args = ['quarter', '2025Q3', 'in/ledger.csv', ...files, '--history', 'in/history/*.csv', '--out', 'runs', '--seal', '--quiet'];
  execFileSync(process.execPath, [PROGRAM, ...args], { cwd: folder });
  return folder;
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

function verified(folder: string): Promise<number | null> {
  return new Promise((resolve) => {
    spawn(process.execPath, [PROGRAM, 'verify', 'runs/2025Q3', '--quiet'], { cwd: folder, stdio: 'ignore' }).once('close', resolve);
  });
}

import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { Lock } from '../../src/runs/lock.js';
import { contend, namesIn, startWaiting } from '../soak/contention.js';
import { ROOT, deskRoom } from './command.js';

const desk = deskRoom();
const LEDGER = 'fixtures/branch/ledger.csv';

describe('runs of one period at once', () => {
  it('one writes, and the others end with 75 while it still works', async () => {
    const here = desk();
    const { refused, last } = await contend(here.path, join(here.path, LEDGER), 8);
    expect(refused.map(({ status }) => status)).toEqual(Array.from({ length: 7 }, () => 75));
    expect(last.status).toBe(0);
    expect(namesIn(here.path)).toEqual(['2025Q3', 'journal.jsonl']);
    await here.run(['quarter', '2025Q3', LEDGER, '--out', 'alone', '--quiet']);
    expect(here.read('runs/2025Q3/positions.csv')).toBe(here.read('alone/2025Q3/positions.csv'));
  }, 60_000);

  it('a lock of a killed run is taken over', async () => {
    const here = desk();
    const { child, ended } = startWaiting(here.path);
    const lock = join(here.path, 'runs/.2025Q3.lock');
    while (!existsSync(lock)) await setTimeout(10);
    child.kill('SIGKILL');
    await ended;
    expect(readdirSync(lock)).toHaveLength(1);
    expect(await here.run(['quarter', 'Q3', LEDGER, '--out', 'runs', '--quiet'])).toMatchObject({ status: 0, stderr: '' });
    expect(namesIn(here.path)).toEqual(['2025Q3', 'journal.jsonl']);
  }, 60_000);
});

/** Takes the lock again and again; inside, nobody else may be. Some die while they hold it. */
const WORKER = `
import { mkdirSync, readdirSync, rmdirSync } from 'node:fs';
import { Lock } from ${JSON.stringify(join(ROOT, 'dist/runs/lock.js'))};
const [out, rounds, diesAt] = [process.argv[1], Number(process.argv[2]), Number(process.argv[3])];
const isAlive = (pid) => { try { process.kill(pid, 0); return true; } catch { return false; } };
let taken = 0;
for (let round = 0; taken < rounds; round += 1) {
  const lock = await Lock.acquire(out, 'x');
  if ('code' in lock) { await new Promise((go) => setTimeout(go, Math.random() * 4)); continue; }
  taken += 1;
  const others = readdirSync(out).filter((name) => name.startsWith('inside.') && isAlive(Number(name.slice(7))));
  if (others.length > 0) { console.log('together with ' + others.join()); process.exit(1); }
  mkdirSync(out + '/inside.' + process.pid);
  if (taken === diesAt) process.kill(process.pid, 'SIGKILL');
  if (taken % 3 === 0) await new Promise((go) => setTimeout(go, Math.random() * 3));
  rmdirSync(out + '/inside.' + process.pid);
  await lock.release();
}
`;

describe('the lock', () => {
  it('is held by one process at a time, whoever dies with it', async () => {
    const out = join(desk().path, 'out');
    const work = (dies: number) =>
      new Promise<{ status: number | null; signal: string | null; said: string }>((resolve) => {
        const child = spawn(process.execPath, ['--input-type=module', '-e', WORKER, out, '40', String(dies)], { stdio: ['ignore', 'pipe', 'inherit'] });
        let said = '';
        child.stdout.on('data', (piece: Buffer) => (said += piece.toString()));
        child.once('close', (status, signal) => {
          resolve({ status, signal, said });
        });
      });
    const endings = await Promise.all([0, 0, 0, 5, 17, 31].map(work));
    expect(endings.map(({ said }) => said).join('')).toBe('');
    expect(endings.map(({ status, signal }) => signal ?? status)).toEqual([0, 0, 0, 'SIGKILL', 'SIGKILL', 'SIGKILL']);
    const lock = await Lock.acquire(out, 'x');
    if ('code' in lock) throw new Error('the dead hold the lock');
    await lock.release();
    expect(readdirSync(out).filter((name) => name.startsWith('.x.lock'))).toEqual([]);
  }, 60_000);
});

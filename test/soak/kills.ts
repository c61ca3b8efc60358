import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A program that writes a run, and in what folder of `out` it writes it. */
export interface Writer {
  /** arguments of node */
  readonly args: (out: string, round: number) => readonly string[];
  readonly folder: string;
}

/** What was seen of runs that were killed. */
export interface Carnage {
  readonly kills: number;
  /** runs that ended before they were killed */
  readonly survivors: number;
  /** of the kills, those that came while something was being written */
  readonly whileWriting: number;
  /** run folders that were not as their manifest says, and why */
  readonly torn: readonly string[];
  /** what lay about after one more run */
  readonly left: readonly string[];
}

/**
 * Kills a writer again and again, at moments spread over its writing, and looks at what is there after each.
 * @param kills how many times
 */
export async function killAgain({ args, folder }: Writer, kills: number, seed: number): Promise<Carnage> {
  const out = mkdtempSync(join(tmpdir(), 'kills-'));
  const torn: string[] = [];
  let [done, survivors, whileWriting] = [0, 0, 0];
  const window = await writingWindow(args(out, 0), out);
  for (let round = 1; done < kills; round += 1) {
    const share = ((round * 2654435761 + seed) % 1000) / 1000;
    const killed = await runAndKill(args(out, round), out, window * share);
    if (killed.wasKilled) done += 1;
    else survivors += 1;
    if (killed.wasKilled && killed.wasWriting) whileWriting += 1;
    torn.push(...faultsOf(join(out, folder)));
  }
  await run(args(out, 1));
  const left = readdirSync(out).filter((name) => name !== folder && name !== 'journal.jsonl');
  rmSync(out, { recursive: true });
  return { kills: done, survivors, whileWriting, torn, left };
}

/** What is wrong with a run folder; nothing where there is none. */
export function faultsOf(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const text = existsSync(join(folder, 'manifest.json')) ? readFileSync(join(folder, 'manifest.json'), 'utf8') : '';
  let outputs: { name: string; sha256: string }[];
  try {
    ({ outputs } = JSON.parse(text) as { outputs: { name: string; sha256: string }[] });
  } catch {
    return ['no manifest'];
  }
  const files = readdirSync(folder).filter((name) => name !== 'manifest.json');
  const wrong = outputs.filter(({ name, sha256 }) => !files.includes(name) || hashOf(join(folder, name)) !== sha256);
  return [...wrong.map(({ name }) => `${name} is not as the manifest says`), ...(files.length > outputs.length ? ['more files than the manifest has'] : [])];
}

function hashOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

/** Milliseconds from the first thing in the output folder to the end of the program. */
async function writingWindow(args: readonly string[], out: string): Promise<number> {
  let first = 0;
  const watch = setInterval(() => {
    if (first === 0 && readdirSync(out).some(isBeingWritten)) first = performance.now();
  }, 1);
  await run(args);
  clearInterval(watch);
  return performance.now() - (first === 0 ? performance.now() : first);
}

function isBeingWritten(name: string): boolean {
  return /\.(tmp|old)$/.test(name) || !name.startsWith('.');
}

/** Kills some milliseconds after writing has begun. */
function runAndKill(args: readonly string[], out: string, after: number): Promise<{ wasKilled: boolean; wasWriting: boolean }> {
  return new Promise((resolve) => {
    const before = new Set(readdirSync(out));
    const child = spawn(process.execPath, args, { stdio: 'ignore' });
    let began = 0;
    const watch = setInterval(() => {
      if (began === 0 && readdirSync(out).some((name) => /\.tmp$/.test(name) && !before.has(name))) began = performance.now();
      if (began !== 0 && performance.now() - began >= after) child.kill('SIGKILL');
    }, 1);
    child.once('close', (_, signal) => {
      clearInterval(watch);
      resolve({ wasKilled: signal === 'SIGKILL', wasWriting: readdirSync(out).some((name) => /\.(tmp|old)$/.test(name)) });
    });
  });
}

function run(args: readonly string[]): Promise<void> {
  return new Promise((resolve) => {
    spawn(process.execPath, args, { stdio: 'ignore' }).once('close', () => {
      resolve();
    });
  });
}

/** A run folder written file by file where it belongs, manifest first: what this program does not do. */
export function naiveWriter(folder: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'naive-')), 'writer.mjs');
  writeFileSync(path, `
import { mkdirSync, openSync, writeSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
const [out, round] = process.argv.slice(2);
const folder = out + '/${folder}';
mkdirSync(folder, { recursive: true });
writeFileSync(out + '/.begun.' + process.pid + '.tmp', '');
const files = Array.from({ length: 16 }, (_, n) => ['file' + n + '.csv', (n + ',' + round + '\\n').repeat(20000)]);
const outputs = files.map(([name, text]) => ({ name, sha256: createHash('sha256').update(text).digest('hex') }));
writeFileSync(folder + '/manifest.json', JSON.stringify({ outputs }));
for (const [name, text] of files) {
  const file = openSync(folder + '/' + name, 'w');
  for (let at = 0; at < text.length; at += 8192) writeSync(file, text.slice(at, at + 8192));
  await new Promise((go) => setTimeout(go, 2));
}
`);
  return path;
}

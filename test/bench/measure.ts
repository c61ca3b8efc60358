import { spawn } from 'node:child_process';
import { ProcessTree } from './process-tree.js';

const SAMPLE_MILLISECONDS = 50;

/** What one run of a program took. Memory and processor time are undefined on a system without /proc. */
export interface Measured {
  readonly seconds: number;
  readonly peakBytes: number | undefined;
  readonly cpuSeconds: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

/** A program could not be started, or ended with another status than 0. */
export class NotRun extends Error {}

export interface MeasureOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Leave it out when not asked for: sampling takes a little processor time. */
  readonly watch?: boolean;
}

/** Runs a Node program to its end in a process of its own. */
export async function measure(args: readonly string[], options: MeasureOptions = {}): Promise<Measured> {
  const started = performance.now();
  const child = spawn(process.execPath, args, {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const tree = new ProcessTree(child.pid ?? 0);
  const sampling = options.watch === true && child.pid !== undefined ? setInterval(() => tree.sample(), SAMPLE_MILLISECONDS) : undefined;
  const texts = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (texts.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (texts.stderr += text));
  let seconds = 0;
  child.on('exit', () => (seconds = (performance.now() - started) / 1000));
  const status = await new Promise<string>((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('close', (code, signal) => resolve(code === 0 ? '' : `ended with ${signal ?? `status ${code}`}`));
  }).finally(() => clearInterval(sampling));
  if (status !== '') throw new NotRun([status, texts.stderr.trim().slice(-500)].join('\n'));
  return { seconds, peakBytes: tree.peakBytes, cpuSeconds: tree.cpuSeconds, ...texts };
}

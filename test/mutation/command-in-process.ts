/**
 * The desk of the tests of commands, whose program runs in this process: what a mutant changes is then changed for the
 * command too, and is known to be run by it. Threads may not change their working folder: the main one does so for them.
 */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BroadcastChannel, threadId } from 'node:worker_threads';
import { afterAll } from 'vitest';
import { main } from '../../src/cli/main.js';
import { type Circumstances, Desk, type Outcome } from '../commands/command.js';
import { FOLDERS, type MovedFolder } from './working-folder.js';

export * from '../commands/command.js';

/** One command at a time: the process has one screen and one working folder. */
let before: Promise<unknown> = Promise.resolve();

class DeskHere extends Desk {
  protected override spawned(args: readonly string[], circumstances: Circumstances): Promise<Outcome> {
    const run = before.then(() => this.here(args, circumstances));
    before = run.catch(() => undefined);
    return run;
  }

  private async here(args: readonly string[], circumstances: Circumstances): Promise<Outcome> {
    await workIn(this.path);
    const { columns, locale = 'C.UTF-8' } = circumstances;
    const settings = { LANG: locale, TMPDIR: this.scratch, COLUMNS: columns === undefined ? undefined : String(columns) };
    const restore = setEnvironment(settings);
    const screen = { stdout: captured(process.stdout), stderr: captured(process.stderr) };
    const began = performance.now();
    try {
      process.exitCode = 0;
      await main(['node', 'cm-appraise', ...args]);
    } finally {
      restore();
      await workIn();
    }
    const status = process.exitCode;
    process.exitCode = 0;
    const texts = { stdout: screen.stdout(), stderr: screen.stderr() };
    return { args, circumstances, status, signal: null, ...texts, scratch: readdirSync(this.scratch), seconds: (performance.now() - began) / 1000 };
  }
}

/** Makes desks for the tests of a file, and clears them away after its last test. */
export function deskRoom(): () => Desk {
  const top = mkdtempSync(join(tmpdir(), 'command-tests-'));
  afterAll(() => {
    rmSync(top, { recursive: true, force: true });
  });
  return () => new DeskHere(top);
}

/** @param folder that of before the first command where it is not given */
function workIn(folder?: string): Promise<void> {
  const channel = new BroadcastChannel(FOLDERS);
  return new Promise((resolve) => {
    channel.onmessage = (message) => {
      const { data } = message as { data: MovedFolder };
      if (data.moved !== true || data.thread !== threadId) return;
      channel.close();
      resolve();
    };
    channel.postMessage({ thread: threadId, ...(folder !== undefined && { folder }) } satisfies MovedFolder);
  });
}

function setEnvironment(settings: Readonly<Record<string, string | undefined>>): () => void {
  const before = Object.keys(settings).map((name) => [name, process.env[name]] as const);
  const set = ([name, value]: readonly [string, string | undefined]) => {
    if (value === undefined) Reflect.deleteProperty(process.env, name);
    else process.env[name] = value;
  };
  Object.entries(settings).forEach(set);
  return () => {
    before.forEach(set);
  };
}

/** Has what is written to a stream kept instead. @returns ends that, and gives what was written */
function captured(stream: NodeJS.WriteStream): () => string {
  const write = stream.write.bind(stream);
  const pieces: Buffer[] = [];
  stream.write = ((piece: string | Uint8Array, ...more: unknown[]) => {
    pieces.push(Buffer.from(piece));
    const done = more.find((each) => typeof each === 'function') as (() => void) | undefined;
    if (done !== undefined) queueMicrotask(done);
    return true;
  });
  return () => {
    stream.write = write;
    return Buffer.concat(pieces).toString('utf8');
  };
}

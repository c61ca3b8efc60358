import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PROGRAM = join(ROOT, 'bin/cm-appraise.js');
const FIXTURES = join(ROOT, 'fixtures');

/** Milliseconds after which a command counts as hanging and is killed: below the time that a test has. */
const LONGEST_RUN = 50_000;

/** What a command is given besides its arguments. */
export interface Circumstances {
  /** columns of the screen; as many as the text needs where it is not given */
  readonly columns?: number;
  /** locale: `C.UTF-8` where it is not given */
  readonly locale?: string;
  /** where standard output goes, as a file descriptor, instead of into the outcome */
  readonly stdout?: number;
  /** what standard input has; nothing where it is not given */
  readonly stdin?: Uint8Array;
  /** told of the process once it is there */
  readonly started?: (child: ChildProcess) => void;
}

/** How a command ended and what it left. */
export interface Outcome {
  readonly args: readonly string[];
  readonly circumstances: Circumstances;
  /** null where a signal ended the process */
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  /** what is still in the temporary folder: a run must take its scratch away */
  readonly scratch: readonly string[];
  /** how long it took */
  readonly seconds: number;
}

/** As many programs at once as there are processors: more would only make each of them slower. */
class Turnstile {
  private free = Math.max(2, availableParallelism());
  private readonly waiting: (() => void)[] = [];

  async enter(): Promise<void> {
    if (this.free > 0) this.free -= 1;
    else {
      await new Promise<void>((go) => {
        this.waiting.push(go);
      });
    }
  }

  leave(): void {
    const next = this.waiting.shift();
    if (next === undefined) this.free += 1;
    else next();
  }
}

const turnstile = new Turnstile();

/** A working folder of its own, with the fixtures in it and a temporary folder beside it. */
export class Desk {
  /** the working folder of the commands */
  readonly path: string;
  /** their TMPDIR */
  readonly scratch: string;

  constructor(top: string) {
    const home = mkdtempSync(join(top, 'desk-'));
    this.path = join(home, 'work');
    this.scratch = join(home, 'scratch');
    mkdirSync(this.path);
    mkdirSync(this.scratch);
    symlinkSync(FIXTURES, join(this.path, 'fixtures'));
  }

  /** Puts a file on the desk. @returns its name */
  put(name: string, content: string | Uint8Array): string {
    mkdirSync(dirname(join(this.path, name)), { recursive: true });
    writeFileSync(join(this.path, name), content);
    return name;
  }

  /** Copies a file or folder of the fixtures, so that it can be changed. */
  copy(fixture: string, name: string): string {
    cpSync(join(FIXTURES, fixture), join(this.path, name), { recursive: true });
    return name;
  }

  read(name: string): string {
    return readFileSync(join(this.path, name), 'utf8');
  }

  bytes(name: string): Buffer {
    return readFileSync(join(this.path, name));
  }

  /** What is around the working folder: a name such as `../x` must not have added to it. */
  around(): string[] {
    return readdirSync(join(this.path, '..')).sort();
  }

  /**
   * Every file below a folder of the desk, hidden ones too, sorted; not the fixtures, nor the journal, which knows the
   * clock. None where there is no such folder.
   */
  files(folder: string): string[] {
    try {
      const entries = readdirSync(join(this.path, folder), { withFileTypes: true });
      const names = entries.flatMap((entry) => {
        const name = `${folder}/${entry.name}`;
        if (entry.isSymbolicLink() || entry.name === 'journal.jsonl') return [];
        return entry.isDirectory() ? this.files(name) : [name];
      });
      return names.sort();
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
      throw error;
    }
  }

  /** Runs `cm-appraise` to its end. */
  async run(args: readonly string[], circumstances: Circumstances = {}): Promise<Outcome> {
    await turnstile.enter();
    try {
      return await this.spawned(args, circumstances);
    } finally {
      turnstile.leave();
    }
  }

  protected spawned(args: readonly string[], circumstances: Circumstances): Promise<Outcome> {
    const { columns, locale = 'C.UTF-8', stdout = 'pipe', stdin, started } = circumstances;
    const env = {
      PATH: process.env['PATH'],
      LANG: locale,
      TMPDIR: this.scratch,
      ...(columns !== undefined && { COLUMNS: String(columns) }),
    };
    const began = performance.now();
    const child = spawn(process.execPath, [PROGRAM, ...args], {
      cwd: this.path,
      env,
      stdio: [stdin === undefined ? 'ignore' : 'pipe', stdout, 'pipe'],
      timeout: LONGEST_RUN,
      killSignal: 'SIGKILL',
    });
    const said = { stdout: collected(child.stdout), stderr: collected(child.stderr) };
    child.stdin?.end(stdin);
    started?.(child);
    return new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (status, signal) => {
        const texts = { stdout: said.stdout(), stderr: said.stderr() };
        const seconds = (performance.now() - began) / 1000;
        resolve({ args, circumstances, status, signal, ...texts, scratch: readdirSync(this.scratch), seconds });
      });
    });
  }
}

/** Makes desks for the tests of a file, and clears them away after its last test. */
export function deskRoom(): () => Desk {
  const top = mkdtempSync(join(tmpdir(), 'command-tests-'));
  afterAll(() => {
    rmSync(top, { recursive: true, force: true });
  });
  return () => new Desk(top);
}

function collected(stream: NodeJS.ReadableStream | null): () => string {
  const pieces: Buffer[] = [];
  stream?.on('data', (piece: Buffer) => void pieces.push(piece));
  return () => Buffer.concat(pieces).toString('utf8');
}

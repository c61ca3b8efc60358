import { open, readFile } from 'node:fs/promises';
import { hostname, userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { parsedJson } from './parsed-json.js';

/** The file beside the run folders that says when, where and by whom they were made: they themselves know no clock, host or path. */
const JOURNAL = 'journal.jsonl';

const LINE_FEED = 0x0a;

const entry = z.looseObject({
  /** in UTC */
  time: z.string(),
  event: z.enum(['run', 'pay', 'tender', 'seal', 'unseal']),
  /** name of the folder */
  folder: z.string(),
  /** SHA-256 of its manifest */
  manifest: z.string(),
  version: z.string(),
  user: z.string(),
  host: z.string(),
  /** the output folder, as it was reached then */
  out: z.string(),
  inputs: z.array(z.looseObject({ role: z.string(), name: z.string(), path: z.string(), sha256: z.string() })).default([]),
  /** SHA-256 of the manifest of the archive that was kept */
  archive: z.string().optional(),
  /** why it was unsealed */
  reason: z.string().optional(),
});

export type JournalEntry = Readonly<z.infer<typeof entry>>;

/** What happened; when, where and by whom is added. */
export interface JournalFacts {
  readonly event: JournalEntry['event'];
  /** name of the folder */
  readonly folder: string;
  /** SHA-256 of its manifest */
  readonly manifest: string;
  /** of this program */
  readonly version: string;
  readonly inputs: readonly JournalInput[];
  /** SHA-256 of the manifest of the archive that is kept */
  readonly archive?: string;
  readonly reason?: string;
}

/** An input as the journal knows it. */
export interface JournalInput {
  readonly role: string;
  readonly name: string;
  /** as it was given */
  readonly path: string;
  readonly sha256: string;
}

/** Adds a line to the journal of an output folder, durably and in one piece. */
export async function appendJournal(out: string, { event, folder, manifest, version, inputs, ...rest }: JournalFacts): Promise<void> {
  const line = {
    time: new Date().toISOString(),
    event,
    folder,
    manifest,
    version,
    user: userName(),
    host: hostname(),
    out: resolve(out),
    inputs: inputs.map(({ role, name, path, sha256 }) => ({ role, name, path: path === '-' ? path : resolve(path), sha256 })),
    ...rest,
  };
  const handle = await open(join(out, JOURNAL), 'a+');
  const { size } = await handle.stat();
  try {
    await handle.appendFile(`${await isTorn(handle, size) ? '\n' : ''}${JSON.stringify(line)}\n`);
    await handle.sync();
  } catch (error) {
    // A full disk may have taken half of the line.
    await handle.truncate(size).catch(() => undefined);
    throw error;
  } finally {
    await handle.close();
  }
}

/** The journal of an output folder, oldest first; none where it has none. A line that a crash has torn is passed over. */
export async function readJournal(out: string): Promise<JournalEntry[]> {
  const text = await readFile(join(out, JOURNAL), 'utf8').catch(() => '');
  return text.split('\n').flatMap((line) => entry.safeParse(parsedJson(line)).data ?? []);
}

/** Whether the last line has no end. */
async function isTorn(handle: Awaited<ReturnType<typeof open>>, size: number): Promise<boolean> {
  if (size === 0) return false;
  const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, size - 1);
  return buffer[0] !== LINE_FEED;
}

/** Some systems have users without a name. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}

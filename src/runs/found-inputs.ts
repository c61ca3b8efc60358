import { stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { sha256OfPath } from './sha256-of-path.js';
import { type JournalEntry, readJournal } from './journal.js';
import type { ManifestedFolder } from './run-manifest.js';

/** An input of a run, looked for where it was or where somebody says that it is now. */
export interface FoundInput {
  readonly role: string;
  /** base name */
  readonly name: string;
  /** of a ledger: the kind of all its rows, where no column says so */
  readonly kind: string | undefined;
  /** undefined where it is nowhere */
  readonly path: string | undefined;
  /** whether its bytes are those that the run read */
  readonly state: 'same' | 'changed' | 'missing';
}

/**
 * Looks for the inputs of a run: among files that are named, by their bytes or else by their name; else where the journal
 * beside the run says that they were. An output folder that was moved together with its inputs is understood.
 */
export async function findInputs(run: ManifestedFolder, against: readonly string[]): Promise<FoundInput[]> {
  const out = dirname(resolve(run.path));
  const lines = (await readJournal(out)).filter(({ manifest, inputs }) => manifest === run.sha256 && inputs.length >= run.inputs.length);
  const named = await Promise.all(against.map(async (path) => ({ path, sha256: await sha256Of(path) })));
  const taken = new Set<string>();
  const found: FoundInput[] = [];
  for (const [index, { role, name, kind, sha256 }] of run.inputs.entries()) {
    const facts = { role, name, kind };
    const same = named.find((file) => file.sha256 === sha256);
    const alike = same ?? named.find(({ path }) => basename(path) === name && !taken.has(path));
    if (alike !== undefined) taken.add(alike.path);
    const places = alike === undefined ? lines.flatMap((line) => placesOf(line, index, out)).reverse() : [alike.path];
    found.push({ ...facts, ...(await firstOf(places, sha256)) });
  }
  return found;
}

/** The first place that has the very bytes; else the first that has any. */
async function firstOf(places: readonly string[], sha256: string): Promise<Pick<FoundInput, 'path' | 'state'>> {
  let other: string | undefined;
  for (const path of new Set(places)) {
    const bytes = await sha256Of(path);
    if (bytes === sha256) return { path, state: 'same' };
    if (bytes !== undefined) other ??= path;
  }
  return other === undefined ? { path: undefined, state: 'missing' } : { path: other, state: 'changed' };
}

function placesOf({ inputs, out: before }: JournalEntry, index: number, out: string): string[] {
  const path = inputs[index]?.path;
  if (path === undefined || path === '-') return [];
  return before === out ? [path] : [join(out, relative(before, path)), path];
}

/** Undefined where there is no such file. */
async function sha256Of(path: string): Promise<string | undefined> {
  const isFile = await stat(path).then((found) => found.isFile(), () => false);
  return isFile ? sha256OfPath(path).catch(() => undefined) : undefined;
}

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Problem } from '../problems/problem.js';
import { piecesOf } from './run-folder.js';
import { parsedJson } from './parsed-json.js';

export const MANIFEST = 'manifest.json';

/** A folder that this program wrote, as far as its manifest tells of its files. */
export interface WrittenFolder {
  readonly path: string;
  readonly outputs: readonly { readonly name: string; readonly sha256: string }[];
}

/** What is read of the manifest of a run. */
const run = z.looseObject({
  command: z.enum(['month', 'quarter', 'half', 'year']),
  period: z.looseObject({ name: z.string() }),
  outputs: z.array(z.looseObject({ name: z.string(), sha256: z.string() })),
  policy: z.looseObject({ name: z.string(), text: z.string() }),
  /** of what is no run */
  simulation: z.unknown().optional(),
});

/** A run that was found. */
export interface FoundRun extends WrittenFolder {
  /** `2025Q3` */
  readonly period: string;
  /** of its manifest */
  readonly sha256: string;
  /** in full */
  readonly policy: { readonly name: string; readonly text: string };
}

/** The run in a folder; the problem that there is none, or that its manifest is not one of a run. */
export async function findRun(path: string): Promise<FoundRun | Problem> {
  const place = join(path, MANIFEST);
  const text = await readFile(place, 'utf8').catch(() => undefined);
  if (text === undefined) return { code: 'pay_no_run', file: path };
  const read = run.safeParse(parsedJson(text));
  if (!read.success) return { code: 'written_changed', file: place };
  const { period, outputs, policy, simulation } = read.data;
  if (simulation !== undefined) return { code: 'pay_no_run', file: path };
  return { path, outputs, period: period.name, policy, sha256: sha256Of(text) };
}

/** The bytes of a file of the folder; the problem that they are not there, or not as they were written. */
export async function writtenBytes({ path, outputs }: WrittenFolder, name: string): Promise<Buffer | Problem> {
  const place = join(path, name);
  const output = outputs.find((each) => each.name === name);
  const bytes = await readFile(place).catch(() => undefined);
  if (output === undefined) return { code: 'written_lacks', file: place };
  return bytes === undefined || sha256Of(bytes) !== output.sha256 ? { code: 'written_changed', file: place } : bytes;
}

/** The path of a file of the folder that is too large to be kept at hand; or the problem, as for its bytes. */
export async function writtenPath({ path, outputs }: WrittenFolder, name: string): Promise<string | Problem> {
  const place = join(path, name);
  const output = outputs.find((each) => each.name === name);
  if (output === undefined) return { code: 'written_lacks', file: place };
  const hash = createHash('sha256');
  try {
    for await (const piece of piecesOf(place)) hash.update(piece);
  } catch {
    return { code: 'written_changed', file: place };
  }
  return hash.digest('hex') === output.sha256 ? place : { code: 'written_changed', file: place };
}

export function sha256Of(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { z } from 'zod';
import type { Problem } from '../problems/problem.js';
import { MANIFEST, sha256Of } from './written-folder.js';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const size = z.int().min(0);

/** A base name: it leads nowhere else. */
const fileName = z.string().regex(/^[^/\\\0]+$/).refine((name) => name !== '.' && name !== '..');

const input = z.looseObject({
  role: z.string(),
  name: fileName,
  sha256,
  size,
  encoding: z.string().optional(),
  kind: z.string().optional(),
});

const policy = z.looseObject({ name: fileName, sha256, text: z.string() });

/** The manifest of a run, whole. */
const document = z.looseObject({
  tool: z.looseObject({ name: z.string(), version: z.string() }),
  command: z.enum(['month', 'quarter', 'half', 'year']),
  period: z.looseObject({ name: z.string(), first: z.string(), last: z.string() }),
  restates: z.looseObject({ run: z.string(), manifest: sha256, reason: z.string() }).optional(),
  options: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  rows: z.looseObject({ read: z.int(), accepted: z.int(), superseded: z.int(), rejected: z.int() }),
  inputs: z.array(input),
  outputs: z.array(z.looseObject({ name: fileName, sha256, size })),
  policy,
  /** of what is no run */
  simulation: z.undefined().optional(),
});

type Document = Readonly<z.infer<typeof document>>;

/** A run as its manifest tells of it. */
export interface RunManifest extends Pick<Document, 'command' | 'period' | 'restates' | 'options' | 'rows' | 'inputs' | 'outputs' | 'policy'> {
  /** folder of the run */
  readonly path: string;
  /** of the folder: `2025Q3`, or `2025Q3.r2` where it restates one */
  readonly name: string;
  /** of the manifest */
  readonly sha256: string;
  /** of the manifest, as it is written */
  readonly text: string;
  /** of the program that made it */
  readonly version: string;
}

/** The run in a folder; the problem that there is none, or that its manifest is not one of a run. */
export async function readRunManifest(folder: string): Promise<RunManifest | Problem> {
  const place = join(folder, MANIFEST);
  const text = await readFile(place, 'utf8').catch(() => undefined);
  if (text === undefined) return { code: 'run_missing', file: folder };
  const read = document.safeParse(parsed(text)).data;
  if (read === undefined) return { code: 'written_changed', file: place };
  const { tool, command, period, restates, options, rows, inputs, outputs, policy: own } = read;
  const facts = { command, period, options, rows, inputs, outputs, policy: own, ...(restates !== undefined && { restates }) };
  return { ...facts, path: folder, name: basename(resolve(folder)), sha256: sha256Of(text), text, version: tool.version };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { z } from 'zod';
import { wholePeriod } from '../calendar/period.js';
import type { Problem } from '../problems/problem.js';
import { MANIFEST, sha256Of } from './written-folder.js';
import { parsedJson } from './parsed-json.js';

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

/** What the manifests of runs and pays have alike. */
export const MANIFEST_SHAPE = {
  tool: z.looseObject({ name: z.string(), version: z.string() }),
  options: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  inputs: z.array(input),
  outputs: z.array(z.looseObject({ name: fileName, sha256, size })),
  policy,
  period: z.looseObject({ name: z.string().refine((name) => wholePeriod(name) !== undefined), first: z.string(), last: z.string() }),
};

/** The manifest of a run, whole. */
const document = z.looseObject({
  ...MANIFEST_SHAPE,
  command: z.enum(['month', 'quarter', 'half', 'year']),
  restates: z.looseObject({ run: z.string(), manifest: sha256, reason: z.string() }).optional(),
  rows: z.looseObject({ read: z.int(), accepted: z.int(), superseded: z.int(), rejected: z.int() }),
  /** of what is no run */
  simulation: z.undefined().optional(),
});

/** What this program wrote and is no run. */
const other = z.union([
  z.looseObject({ command: z.union([z.literal('pay'), z.string().startsWith('tender ')]) }),
  z.looseObject({ simulation: z.looseObject({}) }),
]);

type Document = Readonly<z.infer<typeof document>>;

/** A folder with its manifest: what runs and pays have alike. */
export interface ManifestedFolder extends Pick<Document, 'period' | 'options' | 'inputs' | 'outputs' | 'policy'> {
  readonly path: string;
  /** of the folder: `2025Q3`, `2025Q3.r2` where it restates one, `2025Q3.pay` */
  readonly name: string;
  /** of the manifest */
  readonly sha256: string;
  /** of the manifest, as it is written */
  readonly text: string;
  /** of the program that made it */
  readonly version: string;
}

/** A run as its manifest tells of it. */
export type RunManifest = ManifestedFolder & Pick<Document, 'command' | 'restates' | 'rows'>;

/** The run in a folder; the problem that there is none, or that its manifest is not one of a run. */
export async function readRunManifest(folder: string): Promise<RunManifest | Problem> {
  const place = join(folder, MANIFEST);
  const text = await readFile(place, 'utf8').catch(() => undefined);
  if (text === undefined) return { code: 'run_missing', file: folder };
  const content = parsedJson(text);
  const read = document.safeParse(content).data;
  if (read === undefined) return other.safeParse(content).success ? { code: 'run_missing', file: folder } : { code: 'written_changed', file: place };
  const { tool, command, period, restates, options, rows, inputs, outputs, policy: own } = read;
  const facts = { command, period, options, rows, inputs, outputs, policy: own, ...(restates !== undefined && { restates }) };
  return { ...facts, ...placeOf(folder, text), version: tool.version };
}

/** Where a manifest stands, and what it is told by. */
export function placeOf(folder: string, text: string): Pick<ManifestedFolder, 'path' | 'name' | 'sha256' | 'text'> {
  return { path: folder, name: basename(resolve(folder)), sha256: sha256Of(text), text };
}

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Problem } from '../problems/problem.js';
import { MANIFEST_SHAPE, type ManifestedFolder, placeOf } from './run-manifest.js';
import { MANIFEST } from './written-folder.js';
import { parsedJson } from './parsed-json.js';

/** The manifest of a pay, as far as paying again needs it. */
const document = z.looseObject({
  ...MANIFEST_SHAPE,
  command: z.literal('pay'),
  restates: z.string().nullable(),
  run: z.looseObject({ sha256: z.string() }),
});

/** A pay as its manifest tells of it. */
export interface ReadPay extends ManifestedFolder {
  /** why it was paid anew; null for the first version */
  readonly restates: string | null;
  /** SHA-256 of the manifest of the run that it pays */
  readonly run: string;
}

/** The pay in a folder; the problem that its manifest is not one of a pay. */
export async function readPayManifest(folder: string): Promise<ReadPay | Problem> {
  const place = join(folder, MANIFEST);
  const text = await readFile(place, 'utf8').catch(() => undefined);
  if (text === undefined) return { code: 'run_missing', file: folder };
  const read = document.safeParse(parsedJson(text)).data;
  if (read === undefined) return { code: 'written_changed', file: place };
  const { tool, period, options, inputs, outputs, policy, restates, run } = read;
  return { ...placeOf(folder, text), version: tool.version, period, options, inputs, outputs, policy, restates, run: run.sha256 };
}

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { parsedJson } from './parsed-json.js';
import { MANIFEST, sha256Of } from './written-folder.js';

/** What every manifest of this program has. */
const document = z.looseObject({
  tool: z.looseObject({ name: z.literal('cm-appraise'), version: z.string() }),
  command: z.string(),
  restates: z.union([z.string(), z.null()]).optional(),
  simulation: z.unknown().optional(),
});

/** A folder of results that is no run. */
export interface WrittenKind {
  readonly kind: 'run' | 'pay' | 'tender' | 'simulation';
  readonly state: 'open' | 'broken';
  readonly restates: string | undefined;
  readonly version: string | undefined;
  readonly rows: undefined;
  /** of its manifest */
  readonly sha256: string;
}

/** What the manifest in a folder says it is, if there is one; a run that cannot be read counts as broken. */
export async function readWritten(folder: string): Promise<WrittenKind | undefined> {
  const text = await readFile(join(folder, MANIFEST), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const read = document.safeParse(parsedJson(text)).data;
  const sha256 = sha256Of(text);
  if (read === undefined) return { kind: 'run', state: 'broken', restates: undefined, version: undefined, rows: undefined, sha256 };
  const { command, tool, restates, simulation } = read;
  const isOther = command === 'pay' || command.startsWith('tender ');
  const kind = simulation === undefined ? (isOther ? (command === 'pay' ? 'pay' : 'tender') : 'run') : 'simulation';
  return { kind, state: kind === 'run' ? 'broken' : 'open', restates: restates ?? undefined, version: tool.version, rows: undefined, sha256 };
}

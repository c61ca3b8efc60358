import { readdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { readJournal } from './journal.js';
import type { ManifestedFolder } from './run-manifest.js';
import { SEAL, sealFits } from './seal.js';
import { sha256OfPath } from './sha256-of-path.js';
import { MANIFEST, sha256Of } from './written-folder.js';

/** How a file of a run is found. */
export interface FileState {
  readonly name: string;
  readonly state: 'same' | 'changed' | 'missing' | 'unexpected';
}

/** Files that a run may have beside those that its manifest lists. */
const BESIDE: ReadonlySet<string> = new Set([MANIFEST, SEAL, 'archive']);

/**
 * Holds every file of a run against its manifest, the policy in the manifest against its hash, the manifest against the
 * journal beside the run and against the seal.
 */
export async function stateOfFolder(run: ManifestedFolder): Promise<FileState[]> {
  const states: FileState[] = [{ name: MANIFEST, state: (await isManifestKnown(run)) ? 'same' : 'changed' }];
  const fits = await sealFits(run.path, run.sha256);
  if (fits !== undefined) states.push({ name: SEAL, state: fits ? 'same' : 'changed' });
  for (const { name, sha256, size } of run.outputs) {
    const path = join(run.path, name);
    const found = await sha256OfPath(path).catch(() => undefined);
    const isSame = found === sha256 && (await stat(path)).size === size;
    states.push({ name, state: found === undefined ? 'missing' : isSame ? 'same' : 'changed' });
  }
  const known = new Set([...BESIDE, ...run.outputs.map(({ name }) => name)]);
  const strangers = (await readdir(run.path)).filter((name) => !known.has(name)).sort();
  return [...states, ...strangers.map((name) => ({ name, state: 'unexpected' as const }))];
}

/** A run that was copied away from its journal can only be held against itself. */
async function isManifestKnown({ path, name, sha256, policy, text }: ManifestedFolder): Promise<boolean> {
  const lines = (await readJournal(dirname(resolve(path)))).filter(({ folder, event }) => folder === name && event !== 'seal' && event !== 'unseal');
  const isTold = lines.length === 0 || lines.some(({ manifest }) => manifest === sha256);
  return isTold && sha256Of(policy.text) === policy.sha256 && text === `${JSON.stringify(JSON.parse(text), null, 2)}\n`;
}

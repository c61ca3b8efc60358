import { join } from 'node:path';
import type { ManifestedFolder } from '../runs/run-manifest.js';
import { type Difference, firstDifference } from './first-difference.js';

/**
 * Where two folders that should be the same part: files by their hashes, and the named parts of their manifests. The
 * version of the program is none of them.
 */
export async function outputDifferences<Folder extends ManifestedFolder>(
  before: Folder,
  now: Folder,
  parts: readonly (keyof Folder)[],
): Promise<Difference[]> {
  const differences: Difference[] = [];
  const names = new Set([...before.outputs, ...now.outputs].map(({ name }) => name));
  for (const name of [...names].sort()) {
    const [was, is] = [before, now].map(({ outputs }) => outputs.find((output) => output.name === name)?.sha256);
    if (was !== is) differences.push(await firstDifference(name, join(before.path, name), join(now.path, name)));
  }
  for (const part of parts) {
    const [was, is] = [JSON.stringify(before[part]), JSON.stringify(now[part])];
    if (was !== is) differences.push({ name: 'manifest.json', line: undefined, before: `${String(part)} ${was}`, now: `${String(part)} ${is}` });
  }
  return differences;
}

import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Archive, archiveFolder, openArchive } from '../intake/archive.js';
import type { Problem } from '../problems/problem.js';
import type { InputDigest } from '../runs/manifest.js';
import { MANIFEST } from '../runs/written-folder.js';
import type { InputNames } from './inputs.js';
import { NAMED_ONCE } from './named-once.js';

/** What a run is given, once it is known whether that is an archive. */
export interface GivenNames {
  /** with the files that the archive has and nobody named; the ledger is no file then */
  readonly names: InputNames;
  readonly archive: Archive | undefined;
  readonly problems: readonly Problem[];
}

/** Looks whether the ledger is an archive, which stands alone: what else it was run with comes from there too. */
export async function withArchive(names: InputNames): Promise<GivenNames> {
  const folders = await Promise.all(names.ledgers.map(async (word) => ({ word, folder: await archiveFolder(word), isRun: await isRunFolder(word) })));
  const [found] = folders.filter(({ folder, isRun }) => folder !== undefined || isRun);
  if (found === undefined) return { names, archive: undefined, problems: [] };
  const { word, folder } = found;
  const without = (problem: Problem): GivenNames => ({ names: { ...names, ledgers: [] }, archive: undefined, problems: [problem] });
  if (folder === undefined) return without({ code: 'archive_missing', file: word });
  if (folders.length > 1) return without({ code: 'archive_alone', file: word });
  const archive = await openArchive(folder);
  if ('code' in archive) return without(archive);
  return { names: { ...namesWithin(archive), ...names, ledgers: [] }, archive, problems: [] };
}

function isRunFolder(word: string): Promise<boolean> {
  return stat(join(word, MANIFEST)).then((found) => found.isFile(), () => false);
}

/** The ledger files that an archive was made of, as the manifest has them. */
export function archivedLedgers({ inputs, path }: Archive): InputDigest[] {
  return inputs.flatMap(({ role, name, sha256, size, encoding, kind }) => {
    const more = { ...(encoding !== undefined && { encoding }), ...(kind !== undefined && { kind }) };
    return role === 'ledger' ? [{ role, name, sha256, size, ...more, path }] : [];
  });
}

function namesWithin({ path, policy, inputs }: Archive): Partial<InputNames> {
  const kept = (role: string) => inputs.flatMap((input) => (input.role === role && input.kept !== undefined ? [join(path, input.kept)] : []));
  const once = NAMED_ONCE.flatMap((role) => kept(role).map((file) => [role, file] as const));
  const history = kept('history');
  return { policy: join(path, policy), ...Object.fromEntries(once), ...(history.length > 0 && { history }) };
}

import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { ARCHIVE, ARCHIVE_FILE, changedFiles, parsedArchive } from '../intake/archive.js';
import { type FileState, stateOfFolder } from '../runs/folder-state.js';
import { readJournal } from '../runs/journal.js';
import type { ManifestedFolder } from '../runs/run-manifest.js';
import { sha256Of } from '../runs/written-folder.js';

/** How the files of a run are found, those of its archive among them. */
export async function stateOfRun(run: ManifestedFolder): Promise<FileState[]> {
  return [...(await stateOfFolder(run)), ...(await stateOfArchive(run))];
}

async function stateOfArchive({ path, name, sha256 }: ManifestedFolder): Promise<FileState[]> {
  const folder = join(path, ARCHIVE);
  const text = await readFile(join(folder, ARCHIVE_FILE), 'utf8').catch(() => undefined);
  if (text === undefined) return [];
  const own = `${ARCHIVE}/${ARCHIVE_FILE}`;
  const archive = parsedArchive(text);
  const lines = (await readJournal(dirname(resolve(path)))).filter((line) => line.folder === name && line.manifest === sha256 && line.archive !== undefined);
  const isKnown = lines.length === 0 || lines.some((line) => line.archive === sha256Of(text));
  if (archive?.run !== sha256 || !isKnown) return [{ name: own, state: 'changed' }];
  const changed = new Set(await changedFiles(folder, archive));
  const files = archive.files.map((file): FileState => ({ name: `${ARCHIVE}/${file.name}`, state: changed.has(file.name) ? 'changed' : 'same' }));
  return [{ name: own, state: 'same' }, ...files];
}

import type { Problem } from '../problems/problem.js';
import { type JournalFacts, appendJournal } from './journal.js';
import type { PayPlace } from './pay-place.js';
import { RunFolder } from './run-folder.js';
import { sha256Of } from './written-folder.js';

/** Files of a pay by name, with their text in pieces. */
export type PayTexts = ReadonlyMap<string, AsyncIterable<string | Buffer> | Iterable<string | Buffer>>;

/**
 * Writes the folder of a pay in one step. One that another pay builds on is never changed (SPEC 13): the same bytes again
 * are no change, and others are refused.
 * @param manifest the text of the manifest for the files that are written
 * @param facts for the journal
 * @returns its path
 */
export async function writePay(
  out: string,
  { name, kept }: PayPlace,
  texts: PayTexts,
  manifest: (folder: RunFolder) => string,
  facts: Pick<JournalFacts, 'version' | 'inputs'>,
): Promise<{ path: string } | Problem> {
  const folder = await RunFolder.begin(out, name);
  try {
    for (const [file, pieces] of texts) await folder.write(file, pieces);
    const text = manifest(folder);
    if (kept !== undefined && sha256Of(text) !== kept) return { code: 'pay_kept', value: name };
    const noteBefore = (sha256: string) => appendJournal(out, { ...facts, event: 'pay', folder: name, manifest: sha256 });
    return { path: await folder.publish(text, { noteBefore }) };
  } finally {
    await folder.discard();
  }
}

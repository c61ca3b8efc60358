import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../problems/problem.js';
import { type JournalFacts, appendJournal } from './journal.js';
import { RunFolder, piecesOf } from './run-folder.js';
import { TENDER_COMMANDS, type TenderCommand, type TenderStage, documentText, tenderStages } from './tender-manifest.js';

const MANIFEST = 'manifest.json';

/** What a command of a tender takes over from the one before it. */
export interface TenderBefore {
  readonly stage: TenderStage;
  /** the folder */
  readonly path: string;
}

/** Files of a tender by name, with their text in pieces. */
export type TenderTexts = ReadonlyMap<string, Iterable<string>>;

/** No period has such a name, so that nothing takes the folder for a run. */
export function tenderFolderName(tender: string): string {
  return `${tender}.tender`;
}

/**
 * What a command has left in the folder of a tender, or the problem that it has not been run there, or that its files
 * are not as it wrote them.
 */
export async function tenderBefore(out: string, name: string, command: TenderCommand): Promise<TenderBefore | Problem> {
  const path = join(out, tenderFolderName(name));
  const text = await readFile(join(path, MANIFEST), 'utf8').catch(() => undefined);
  if (text === undefined) return notYet(name, command);
  const stages = tenderStages(text);
  if (stages === undefined) return { code: 'tender_changed', file: join(path, MANIFEST) };
  const stage = stages.find((each) => each.command === command);
  if (stage === undefined) return notYet(name, command);
  const changed = await firstChanged(path, stage);
  return changed === undefined ? { stage, path } : { code: 'tender_changed', file: join(path, changed) };
}

/**
 * Writes the folder `OUT/NAME.tender` in one step: the files of the command before, and those of this one. What a later
 * command wrote stays where this one comes to the same as before.
 * @param manifest the text of the manifest for the files that are written
 * @param facts for the journal
 * @returns its path, and which later command's files are taken away
 */
export async function writeTender(
  out: string,
  name: string,
  before: TenderBefore | undefined,
  texts: TenderTexts,
  manifest: (folder: RunFolder) => string,
  facts: Pick<JournalFacts, 'version' | 'inputs'>,
): Promise<{ path: string; dropped: TenderCommand | undefined }> {
  const folder = await RunFolder.begin(out, tenderFolderName(name));
  try {
    for (const { name: file } of before?.stage.outputs ?? []) await folder.write(file, piecesOf(join(before?.path ?? '', file)));
    for (const [file, pieces] of texts) await folder.write(file, pieces);
    const text = manifest(folder);
    const path = join(out, tenderFolderName(name));
    const later = await laterStage(path, text);
    if (later?.isSame === true) return { path, dropped: undefined };
    const noteBefore = (sha256: string) => appendJournal(out, { ...facts, event: 'tender', folder: tenderFolderName(name), manifest: sha256 });
    return { path: await folder.publish(text, { noteBefore }), dropped: later?.command };
  } finally {
    await folder.discard();
  }
}

/** What a command after the one of a manifest has written, and whether it follows from that very manifest. */
async function laterStage(path: string, manifest: string): Promise<{ command: TenderCommand; isSame: boolean } | undefined> {
  const text = await readFile(join(path, MANIFEST), 'utf8').catch(() => undefined);
  const [written] = tenderStages(manifest) ?? [];
  const stages = (text === undefined ? undefined : tenderStages(text)) ?? [];
  const [last] = stages;
  if (written === undefined || last === undefined || orderOf(last) <= orderOf(written)) return undefined;
  const isSame = stages.some(({ document }) => documentText(document) === manifest) && (await firstChanged(path, last)) === undefined;
  return { command: last.command, isSame };
}

function orderOf({ command }: TenderStage): number {
  return TENDER_COMMANDS.indexOf(command);
}

async function firstChanged(path: string, { outputs }: TenderStage): Promise<string | undefined> {
  for (const { name, sha256 } of outputs) {
    const bytes = await readFile(join(path, name)).catch(() => undefined);
    if (bytes === undefined || createHash('sha256').update(bytes).digest('hex') !== sha256) return name;
  }
  return undefined;
}

function notYet(name: string, command: TenderCommand): Problem {
  const needed = { 'tender open': ['opened', '发起'], 'tender award': ['awarded', '定标'], 'tender track': ['tracked', '跟踪'] }[command];
  const [english = '', chinese = ''] = needed;
  return { code: 'tender_stage', value: name, details: { needed_en: english, needed_zh: chinese, command } };
}

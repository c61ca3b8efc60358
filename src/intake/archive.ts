import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { catalogue, type ProblemCode } from '../problems/catalogue/index.js';
import type { Problem } from '../problems/problem.js';
import type { Reject } from '../problems/reject.js';
import { sha256OfFile } from './file-digest.js';

/** The folder within a run, and the file that says what is in it. */
export const ARCHIVE = 'archive';
export const ARCHIVE_FILE = 'archive.json';

const count = z.int().min(0);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** Leads to a file of the archive and nowhere else. */
const path = z.string().regex(/^(?!.*(^|\/)\.\.?(\/|$))[^/\\\0][^\\\0]*$/);

const code = z.custom<ProblemCode>((text) => typeof text === 'string' && text in catalogue);
const problem = z.strictObject({
  code,
  file: z.string().optional(),
  line: count.optional(),
  column: z.string().optional(),
  value: z.string().optional(),
  details: z.record(z.string(), z.string()).optional(),
});

const input = z.strictObject({
  role: z.string(),
  name: z.string(),
  sha256,
  size: count,
  encoding: z.string().optional(),
  kind: z.string().optional(),
  /** file of the archive with its bytes; a ledger has none */
  kept: path.optional(),
});

const ledgerFile = z.strictObject({
  /** as rejects.csv calls it */
  name: z.string(),
  /** record and line of each {@link LineStep} */
  steps: z.array(z.tuple([count, count])),
});

const table = z.strictObject({
  file: path,
  /** place among the ledger files */
  of: count,
  firstRow: count,
  rows: count,
  rejectedRows: count,
  /** whether a mapping has chosen its rows, whose records then have numbers of their own */
  isMade: z.boolean(),
});

/** What is in an archive. */
const document = z.strictObject({
  format: z.literal(1),
  /** SHA-256 of the manifest of the run */
  run: sha256,
  snapshots: z.enum(['full', 'changes']),
  policy: path,
  inputs: z.array(input),
  ledgers: z.array(ledgerFile),
  tables: z.array(table),
  /** of rows that a look at their own cells rejects, in the order of files and lines */
  rejects: z.array(z.strictObject({ of: count, line: count, rejects: z.array(z.strictObject({ record: z.string(), problem })) })),
  /** what was seen while the ledger was read */
  warnings: z.array(problem),
  /** every other file of the archive */
  files: z.array(z.strictObject({ name: path, sha256, size: count })),
});

export type ArchiveDocument = Readonly<z.infer<typeof document>>;

/** The ledger of an earlier run, kept beside it, with all else that it was made from. */
export interface Archive extends Omit<ArchiveDocument, 'rejects' | 'warnings'> {
  /** its folder */
  readonly path: string;
  readonly rejects: readonly { readonly of: number; readonly line: number; readonly rejects: readonly Reject[] }[];
  readonly warnings: readonly Problem[];
}

/** The text of the file that says what is in an archive. */
export function archiveText(archive: ArchiveDocument): string {
  return `${JSON.stringify(archive, null, 1)}\n`;
}

/** The folder of the archive that a word of the command line means: that of a run, or itself; undefined where it is none. */
export async function archiveFolder(word: string): Promise<string | undefined> {
  for (const folder of [word, join(word, ARCHIVE)]) {
    if (await stat(join(folder, ARCHIVE_FILE)).then((found) => found.isFile(), () => false)) return folder;
  }
  return undefined;
}

/** Opens an archive; the problem that a file of it is not as it was written. */
export async function openArchive(folder: string): Promise<Archive | Problem> {
  const place = join(folder, ARCHIVE_FILE);
  const read = parsedArchive(await readFile(place, 'utf8').catch(() => ''));
  if (read === undefined) return { code: 'written_changed', file: place };
  const changed = await changedFiles(folder, read);
  const [first] = changed;
  return first === undefined ? { ...(read as unknown as Archive), path: folder } : { code: 'written_changed', file: join(folder, first) };
}

/** What the text says; undefined where it is not as this program writes it. */
export function parsedArchive(text: string): ArchiveDocument | undefined {
  try {
    const read = document.safeParse(JSON.parse(text)).data;
    return read !== undefined && archiveText(JSON.parse(text) as ArchiveDocument) === text ? read : undefined;
  } catch {
    return undefined;
  }
}

/** Files of an archive that are not as they were written. */
export async function changedFiles(folder: string, { files }: Pick<ArchiveDocument, 'files'>): Promise<string[]> {
  const changed: string[] = [];
  for (const file of files) {
    const found = await sha256OfFile(join(folder, file.name)).catch(() => undefined);
    if (found !== file.sha256) changed.push(file.name);
  }
  return changed;
}

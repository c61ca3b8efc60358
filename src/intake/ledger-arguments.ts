import { access } from 'node:fs/promises';
import { glob } from 'tinyglobby';
import { KIND_BY_NAME, type RecordKind } from './kinds.js';

/** A ledger as the command line names it. */
export interface LedgerArgument {
  /** a file, or `-` for standard input */
  readonly path: string;
  /** kind of all its rows, where it is named */
  readonly kind: RecordKind | undefined;
}

/**
 * The files that the words of the command line mean, in their order: `loan=exp1.csv` names a kind, `exports/*.csv` all files
 * that match, by name. A file that is there under the very name is no pattern.
 */
export async function ledgerArguments(words: readonly string[]): Promise<LedgerArgument[]> {
  const found = await Promise.all(words.map((word) => filesOf(splitWord(word))));
  return found.flat();
}

/** An unknown word before `=` belongs to the file's name. */
function splitWord(word: string): LedgerArgument {
  const [, prefix = '', rest = ''] = /^([^=/\\]+)=(.+)$/s.exec(word) ?? [];
  const kind = KIND_BY_NAME.get(prefix.toLowerCase());
  return kind === undefined ? { kind, path: word } : { kind, path: rest };
}

async function filesOf({ path, kind }: LedgerArgument): Promise<LedgerArgument[]> {
  return (await matchingFiles(path)).map((each) => ({ path: each, kind }));
}

/** The files that a pattern means, by name; the word itself where it is no pattern, or where nothing matches. */
export async function matchingFiles(word: string): Promise<string[]> {
  if (!/[*?[\]{}]/.test(word) || (await isThere(word))) return [word];
  const paths = await glob(word, { onlyFiles: true, expandDirectories: false });
  return paths.length === 0 ? [word] : paths.sort((a, b) => (a < b ? -1 : 1));
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

import { basename } from 'node:path';
import type { Problem } from '../problems/problem.js';
import type { InputDigest } from '../runs/manifest.js';

/** What every reader of a reference file gives. */
interface Reading {
  readonly problems: readonly Problem[];
  readonly digest?: { readonly sha256: string; readonly size: number };
}

/** What was read of a file that may not be given, with what the manifest and the report say of it. */
export interface Reference<Read> {
  readonly reading?: Read;
  readonly digests: readonly InputDigest[];
  readonly problems: readonly Problem[];
}

/** Reads a reference file, if there is one. */
export function reference<Read extends Reading>(
  role: string,
  path: string | undefined,
  read: (name: string, source: string) => Read,
): Reference<Read> {
  return referenceOf(role, path, path === undefined ? undefined : read(path, path));
}

/** The same of what is read already. */
export function referenceOf<Read extends Reading>(role: string, path: string | undefined, reading: Read | undefined): Reference<Read> {
  if (path === undefined || reading === undefined) return { digests: [], problems: [] };
  const digests = reading.digest === undefined ? [] : [digest(role, path, reading.digest)];
  return { reading, digests, problems: reading.problems };
}

/** What is kept of an input: the manifest has its base name, the journal its path. */
export function digest(role: string, path: string, { sha256, size }: { sha256: string; size: number }): InputDigest {
  return { role, name: basename(path), sha256, size, path };
}

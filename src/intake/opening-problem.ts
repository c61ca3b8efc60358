import type { Problem } from '../problems/problem.js';

/** The problem of a file that could not be opened or read, from the error of the operating system. */
export function openingProblem(file: string, error: unknown): Problem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT' || code === 'ENOTDIR') return { code: 'file_missing', file };
  if (code === '') throw error;
  const reason = REASONS.get(code) ?? code;
  return { code: 'file_unreadable', file, details: { reason } };
}

const REASONS: ReadonlyMap<string, string> = new Map([
  ['EACCES', 'permission denied'],
  ['EPERM', 'permission denied'],
  ['EISDIR', 'it is a folder'],
  ['ELOOP', 'too many links'],
]);

import type { Reject } from '../problems/reject.js';

/**
 * Names for files in what is written: base names, so that the same inputs give the same bytes wherever they lie; with as
 * many folders before them as it takes to tell them apart.
 * @returns by the name as it was given
 */
export function shortNames(given: readonly string[]): ReadonlyMap<string, string> {
  const parts = given.map((name) => name.split(/[/\\]/).filter((part) => part !== ''));
  const ending = (index: number, length: number) => (parts[index] ?? []).slice(-length).join('/');
  return new Map(
    given.map((name, index) => {
      const longest = parts[index]?.length ?? 0;
      const others = given.map((_, other) => other).filter((other) => given[other] !== name);
      let length = 1;
      while (length < longest && others.some((other) => ending(other, length) === ending(index, length))) length += 1;
      return [name, ending(index, length) || name] as const;
    }),
  );
}

/** A reject with short names of its file, and of the one that it mentions. */
export function withShortNames({ record, problem }: Reject, names: ReadonlyMap<string, string>): Reject {
  const { file, details } = problem;
  const [, other = '', line = ''] = /^(.*)(:\d+)$/s.exec(details?.['lines'] ?? '') ?? [];
  const lines = names.get(other);
  return {
    record,
    problem: {
      ...problem,
      ...(file !== undefined && { file: names.get(file) ?? file }),
      ...(lines !== undefined && { details: { ...details, lines: `${lines}${line}` } }),
    },
  };
}

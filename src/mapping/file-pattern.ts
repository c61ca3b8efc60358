import type { FileMapping, Mapping } from './mapping.js';

/**
 * How a file is read: by the first entry whose pattern its base name matches, or undefined where none does.
 * @param baseName the last part of the file's name, as it was given
 */
export function mappingFor<Kind extends string>(mapping: Mapping<Kind>, baseName: string): FileMapping<Kind> | undefined {
  return mapping.files.find(({ match }) => matchesPattern(match, baseName));
}

/**
 * Whether a name matches a pattern as a whole: `*` stands for any characters or none, `?` for one, every other
 * character for itself; upper and lower case differ. Takes time in proportion to pattern times name at most.
 */
export function matchesPattern(pattern: string, name: string): boolean {
  const wanted = [...pattern];
  const found = [...name];
  let at = 0;
  let star = -1;
  let starCovers = 0;
  for (let next = 0; next < found.length; ) {
    if (wanted[at] === '*') {
      star = at;
      starCovers = next;
      at += 1;
    } else if (wanted[at] === '?' || wanted[at] === found[next]) {
      at += 1;
      next += 1;
    } else if (star >= 0) {
      starCovers += 1;
      at = star + 1;
      next = starCovers;
    } else {
      return false;
    }
  }
  return wanted.slice(at).every((character) => character === '*');
}

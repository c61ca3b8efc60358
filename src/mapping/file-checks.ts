import { nearestNames } from '../problems/nearest-names.js';
import type { Finding } from '../yaml/finding.js';
import type { PlainTree } from '../yaml/plain-tree.js';
import { type Spot, findingAt, itemsOf, partsOf, textOf } from './spot.js';

/** What can be wrong with the files of a mapping beyond what can be wrong with any document. */
export type FileFault = 'match_twice' | 'header_twice' | 'source_unknown';

const NUMBERED = /^c[1-9]\d*$/;

/** A pattern that is given twice would never be used the second time. */
export function patternsDiffer(tree: PlainTree): Finding<FileFault>[] {
  const matches = filesOf(tree).flatMap((file) => partsOf(file).get('match') ?? []);
  return repeated(matches).map(({ path, text }) => findingAt(tree, 'match_twice', path, text));
}

/** Where a mapping names the columns of a file, each has a name of its own. */
export function headerNamesDiffer(tree: PlainTree): Finding<FileFault>[] {
  const headers = filesOf(tree).map((file) => itemsOf(partsOf(file).get('header')));
  return headers.flatMap((names) =>
    repeated(names).map(({ path, text }) => findingAt(tree, 'header_twice', path, text)),
  );
}

/** Where a mapping says what the columns of a file are called, its records take only these. */
export function sourcesExist(tree: PlainTree): Finding<FileFault>[] {
  return filesOf(tree).flatMap((file) => {
    const header = partsOf(file).get('header');
    const names = itemsOf(header).flatMap((name) => textOf(name) ?? []);
    const isNumbered = textOf(header) === 'false';
    if (names.length === 0 && !isNumbered) return [];
    const listed = new Set(names);
    return sourcesOf(file).flatMap(({ path, text }) => {
      if (isNumbered ? NUMBERED.test(text) : listed.has(text)) return [];
      const known = isNumbered ? 'c1, c2, c3, …' : nearestNames(text, names).join(', ');
      return [findingAt(tree, 'source_unknown', path, text, { known })];
    });
  });
}

export function filesOf(tree: PlainTree): Spot[] {
  return itemsOf(partsOf({ path: [], plain: tree.plain }).get('files'));
}

interface Written extends Spot {
  readonly text: string;
}

/** The source columns of a file's records, in the short form and in the long one. */
function sourcesOf(file: Spot): Written[] {
  const records = itemsOf(partsOf(file).get('records'));
  const columns = records.flatMap((record) => [...partsOf(partsOf(record).get('columns')).values()]);
  return columns.flatMap((column) => written(column) ?? written(partsOf(column).get('column')) ?? []);
}

/** Those whose text stands at an earlier spot too. */
function repeated(spots: readonly Spot[]): Written[] {
  const seen = new Set<string>();
  return spots.flatMap((spot) => {
    const found = written(spot);
    if (found === undefined || !seen.has(found.text)) {
      if (found) seen.add(found.text);
      return [];
    }
    return [found];
  });
}

function written(spot: Spot | undefined): Written | undefined {
  const text = textOf(spot);
  return spot === undefined || text === undefined ? undefined : { ...spot, text };
}

import { parse } from 'csv-parse/sync';
import { beforeDefusing } from './reference-values.js';

/** Headers of a column in a file that this program wrote: the canonical one, or the Chinese one under `--lang zh`. */
export interface WrittenColumn {
  readonly name: string;
  readonly label: { readonly zh: string };
}

/** A row of such a file: texts by the canonical names of the columns. */
export type WrittenRow = ReadonlyMap<string, string>;

/**
 * The rows of a file that this program wrote, under whichever headers; texts that were defused are as they were before.
 * @param columns of the file; a column that the file lacks is left out
 */
export function writtenRows(bytes: Buffer, columns: readonly WrittenColumn[]): WrittenRow[] {
  const [headers = [], ...rows]: string[][] = parse(bytes, { bom: true, relax_column_count: true });
  const names = headers.map((header) => columns.find(({ name, label }) => header === name || header === label.zh)?.name);
  return rows.map((cells) => new Map(names.flatMap((name, index) => (name === undefined ? [] : [[name, beforeDefusing(cells[index] ?? '')]]))));
}

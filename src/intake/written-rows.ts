import { createReadStream } from 'node:fs';
import { parse as parseStream } from 'csv-parse';
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
  const names = namesOf(headers, columns);
  return rows.map((cells) => rowOf(cells, names));
}

/** The same of a file that may be large, row by row. */
export async function* streamedRows(path: string, columns: readonly WrittenColumn[]): AsyncGenerator<WrittenRow> {
  let names: (string | undefined)[] | undefined;
  const parser = createReadStream(path).pipe(parseStream({ bom: true, relax_column_count: true }));
  for await (const cells of parser as AsyncIterable<string[]>) {
    if (names === undefined) names = namesOf(cells, columns);
    else yield rowOf(cells, names);
  }
}

function namesOf(headers: readonly string[], columns: readonly WrittenColumn[]): (string | undefined)[] {
  return headers.map((header) => columns.find(({ name, label }) => header === name || header === label.zh)?.name);
}

function rowOf(cells: readonly string[], names: readonly (string | undefined)[]): WrittenRow {
  return new Map(names.flatMap((name, index) => (name === undefined ? [] : [[name, beforeDefusing(cells[index] ?? '')]])));
}

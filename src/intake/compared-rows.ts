import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import { beforeDefusing } from './reference-values.js';

/** A column that both files have. */
export interface ComparedColumn {
  readonly name: string;
  readonly label: { readonly zh: string };
  readonly kind: 'text' | 'amount' | 'ratio' | 'count';
}

/** A row that differs: its cells by name, undefined where the file lacks the row. */
export interface ComparedRow {
  /** cells of the columns that name it */
  readonly key: readonly string[];
  readonly a: ReadonlyMap<string, string> | undefined;
  readonly b: ReadonlyMap<string, string> | undefined;
}

/**
 * The rows in which two files of one kind differ, under the headers of either language: in the order of the second, then
 * those that only the first has. The period is not compared. Only the first file is kept at hand.
 * @param keys columns that name a row
 */
export async function* comparedRows(a: string, b: string, columns: readonly ComparedColumn[], keys: readonly string[]): AsyncGenerator<ComparedRow> {
  const before = new Map<string, string>();
  for await (const { id, text } of rowsOf(a, columns, keys)) before.set(id, text);
  for await (const { id, text, row } of rowsOf(b, columns, keys)) {
    const was = before.get(id);
    before.delete(id);
    if (was !== text) yield { key: keyOf(row, keys), a: was === undefined ? undefined : cellsOf(was), b: row };
  }
  for (const text of before.values()) {
    const row = cellsOf(text);
    yield { key: keyOf(row, keys), a: row, b: undefined };
  }
}

interface Row {
  /** names it within its file */
  readonly id: string;
  readonly text: string;
  readonly row: ReadonlyMap<string, string>;
}

async function* rowsOf(path: string, columns: readonly ComparedColumn[], keys: readonly string[]): AsyncGenerator<Row> {
  const seen = new Map<string, number>();
  let names: (string | undefined)[] | undefined;
  const parser = createReadStream(path).pipe(parse({ bom: true, relax_column_count: true }));
  for await (const cells of parser as AsyncIterable<string[]>) {
    if (names === undefined) {
      names = cells.map((header) => columns.find(({ name, label }) => header === name || header === label.zh)?.name);
      continue;
    }
    const named = names;
    const row = new Map(cells.flatMap((cell, index) => cellNamed(named[index], cell)));
    const key = keyOf(row, keys).join('\n');
    const number = (seen.get(key) ?? 0) + 1;
    seen.set(key, number);
    yield { id: `${number}\n${key}`, text: JSON.stringify([...row]), row };
  }
}

function cellNamed(name: string | undefined, cell: string): [string, string][] {
  return name === undefined || name === 'period' ? [] : [[name, beforeDefusing(cell)]];
}

function cellsOf(text: string): ReadonlyMap<string, string> {
  return new Map(JSON.parse(text) as [string, string][]);
}

function keyOf(row: ReadonlyMap<string, string>, keys: readonly string[]): string[] {
  return keys.map((name) => row.get(name) ?? '');
}

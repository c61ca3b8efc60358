import type { Snapshots } from '../policy/vocabulary.js';
import type { DecimalMark, Delimiter, Encoding } from './vocabulary.js';

/** An expression of the engine as the mapping has it, and where it stands, for what is found wrong with it later. */
export interface Expression {
  readonly text: string;
  /** name of the mapping file as it was given */
  readonly file: string;
  /** physical line, from 1 */
  readonly line: number;
  /** place in the document: `files[0].records[1].where` */
  readonly place: string;
}

/** Where the text of a canonical column comes from. */
export type Source =
  | { readonly column: string }
  | { readonly value: string }
  | { readonly expression: Expression };

/** Other words for what a cell holds. */
export interface Translation {
  readonly words: ReadonlyMap<string, string>;
  /** for a text that is not among the words; without it the text stays as it is */
  readonly otherwise?: string;
}

/**
 * How one canonical column of a record is made: the text of its source is translated, then read as a value with that
 * date format, decimal mark and unit.
 */
export interface ColumnMapping {
  readonly source: Source;
  readonly translation?: Translation;
  /** of a date: made of `%Y` or `%y`, `%m`, `%d` and plain characters; without it the forms of SPEC 2.2 */
  readonly dateFormat?: string;
  /** of an amount or a rate */
  readonly decimal: DecimalMark;
  /** power of ten of the unit: 4 for 万元, 8 for 亿元, -2 for %, else 0 */
  readonly places: number;
  readonly line: number;
  readonly place: string;
}

/** How rows of a file become records of one kind. */
export interface RecordMapping<Kind extends string = string> {
  readonly record: Kind;
  /** a row becomes a record where it is true; without it every row does */
  readonly where?: Expression;
  /** by canonical column, in the order of the file */
  readonly columns: ReadonlyMap<string, ColumnMapping>;
  readonly line: number;
  readonly place: string;
}

/** How the files of one name pattern are read. */
export interface FileMapping<Kind extends string = string> {
  /** pattern of the base name: `*` any characters, `?` one, every other character itself */
  readonly match: string;
  readonly encoding?: Encoding;
  readonly delimiter?: Delimiter;
  /** whether cells may stand in double quotes; else a quote is a character like others */
  readonly isQuoted: boolean;
  /** physical lines before the header, or before the first record where there is none */
  readonly skipLines: number;
  /** the names are in the first line, or the columns are called c1, c2, …, or here are their names */
  readonly header: 'first_line' | 'none' | readonly string[];
  /** rows for which it is true are no records */
  readonly ignore?: Expression;
  readonly records: readonly RecordMapping<Kind>[];
  readonly line: number;
  readonly place: string;
}

/** How the exports of one system are read (SPEC 2.4). */
export interface Mapping<Kind extends string = string> {
  /** name of the file as it was given */
  readonly file: string;
  readonly name: string;
  readonly snapshots?: Snapshots;
  readonly files: readonly FileMapping<Kind>[];
}

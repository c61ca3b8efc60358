import type { Problem } from '../problems/problem.js';
import { LEDGER_COLUMNS } from './columns.js';
import { AMOUNT_UNITS, comparable, missingColumn } from './header.js';

/** One canonical column of a reference file. */
export interface ReferenceColumn<Name extends string> {
  readonly name: Name;
  /** other headers, compared without case, spaces, `_`, `-` and full-width forms */
  readonly headers: readonly string[];
}

/** What the header of a reference file may and must have. */
export interface ReferenceContract<Name extends string> {
  readonly columns: readonly ReferenceColumn<Name>[];
  /** columns that must be there; of a list of several, one is enough */
  readonly required: readonly (readonly Name[])[];
}

/** A column of an output file of this program, with the header that it has under `--lang zh`. */
export interface WrittenHeading {
  readonly name: string;
  readonly label: { readonly zh: string };
}

/** A column of a file that its contract knows. */
interface FoundColumn<Name extends string> {
  readonly name: Name;
  /** place in the row, from 0 */
  readonly position: number;
  /** header as the file has it */
  readonly header: string;
}

export interface ReferenceHeader<Name extends string> {
  readonly columns: readonly FoundColumn<Name>[];
  /** every header of the file */
  readonly headers: readonly string[];
  /** errors, and a warning of the columns that are not used */
  readonly problems: readonly Problem[];
}

const DELIMITERS = [',', '\t', ';', '|'] as const;

/** A column that has the same headers here as in a ledger, and perhaps more. */
export function ledgerColumn<Name extends string>(name: Name, ...more: string[]): ReferenceColumn<Name> {
  const known = LEDGER_COLUMNS.find((column) => column.name === name);
  if (known === undefined) throw new Error(`bug: the ledger has no column ${name}`);
  return { name, headers: [...known.headers, ...more] };
}

/** A column of amounts, of which each header may end in a unit: `目标(万元)`. */
export function amountColumn<Name extends string>(name: Name, ...headers: string[]): ReferenceColumn<Name> {
  const units = [...AMOUNT_UNITS.keys()];
  return { name, headers: [...headers, ...[name, ...headers].flatMap((header) => units.map((unit) => `${header}(${unit})`))] };
}

/** Power of ten of the unit that a header ends in: 4 for `目标(万元)`, 0 without one. */
export function unitPlaces(header: string): number {
  const [, unit = ''] = /\(([^()]*)\)$/.exec(comparable(header)) ?? [];
  return AMOUNT_UNITS.get(unit) ?? 0;
}

/** The delimiter under which most headers of a line are known; among equals that with most cells, else the comma. */
export function delimiterOf<Name extends string>(firstLine: string, contract: ReferenceContract<Name>): string {
  const nameOf = namesByHeader(contract);
  let best = { delimiter: ',', known: -1, cells: 0 };
  for (const delimiter of DELIMITERS) {
    const cells = firstLine.replaceAll('"', '').split(delimiter);
    const known = cells.filter((header) => nameOf.has(comparable(header))).length;
    if (known > best.known || (known === best.known && cells.length > best.cells)) {
      best = { delimiter, known, cells: cells.length };
    }
  }
  return best.delimiter;
}

/** Says which cells of a row are which columns, and all that is wrong with a header. */
export function readHeader<Name extends string>(
  file: string,
  line: number,
  cells: readonly string[],
  contract: ReferenceContract<Name>,
): ReferenceHeader<Name> {
  const nameOf = namesByHeader(contract);
  const headers = cells.map((cell) => cell.trim());
  const columns = headers.flatMap((header, position) => {
    const name = nameOf.get(comparable(header));
    return name === undefined ? [] : [{ name, position, header }];
  });
  const unknown = headers.filter((header) => header !== '' && !nameOf.has(comparable(header)));
  const problems: Problem[] = [...missing(file, headers, columns, contract), ...duplicates(file, columns, contract)];
  if (unknown.length > 0) problems.push({ code: 'header_unknown_columns', file, value: unknown.join(', ') });
  return { columns, headers, problems: problems.map((problem) => ({ ...problem, line })) };
}

function missing<Name extends string>(
  file: string,
  headers: readonly string[],
  columns: readonly FoundColumn<Name>[],
  { required }: ReferenceContract<Name>,
): Problem[] {
  const present = new Set(columns.map(({ name }) => name));
  const lacking = required.filter((names) => !names.some((name) => present.has(name)));
  return lacking.map((names) => missingColumn(file, headers, names));
}

function duplicates<Name extends string>(
  file: string,
  found: readonly FoundColumn<Name>[],
  { columns }: ReferenceContract<Name>,
): Problem[] {
  return columns.flatMap(({ name }) => {
    const same = found.filter((column) => column.name === name).map(({ header }) => header);
    return same.length < 2 ? [] : [{ code: 'header_duplicate', file, column: name, details: { found: same.join(', ') } }];
  });
}

function namesByHeader<Name extends string>({ columns }: ReferenceContract<Name>): ReadonlyMap<string, Name> {
  const pairs = columns.flatMap(({ name, headers }) => [name, ...headers].map((header) => [comparable(header), name] as const));
  return new Map(pairs);
}

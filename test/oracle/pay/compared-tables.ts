/** What differs between the tables that a command wrote and those of the calculation. */
import type { PayTables, Row } from './pay-tables.js';

type TableName = keyof PayTables;

/** What tells the rows of a table apart. */
const keys: Readonly<Record<TableName, readonly string[]>> = {
  'pay.csv': ['manager'],
  'pools.csv': ['pool', 'manager'],
  'prizes.csv': ['campaign', 'manager', 'customer', 'metric'],
  'cuts.csv': ['account', 'role', 'manager'],
  'deposits.csv': ['period', 'manager', 'number'],
};

export const tableNames = Object.keys(keys) as TableName[];

/** Figures that may be written with more decimals or fewer, `1.50` for `1.5`. */
const plainFigures = new Set(['score', 'quality', 'coefficient', 'weight', 'value', 'price']);

function plain(column: string, text: string): string {
  return plainFigures.has(column) && /^-?\d+\.\d*?0*$/.test(text) ? text.replace(/\.?0+$/, '') : text;
}

/** The entries of a manager are numbered within a period, so that their order counts, but not the one between managers. */
function numbered(rows: readonly Row[]): Row[] {
  const counts = new Map<string, number>();
  return rows.map((row) => {
    const key = JSON.stringify([row['period'], row['manager']]);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return { ...row, number: String(count).padStart(3, '0') };
  });
}

function byKey(name: TableName, rows: readonly Row[]): Map<string, Row> {
  const all = name === 'deposits.csv' ? numbered(rows) : rows;
  return new Map(all.map((row) => [keys[name].map((column) => row[column] ?? '').join(' '), row]));
}

function rowDifferences(place: string, expected: Row | undefined, found: Row | undefined): string[] {
  const text = (row: Row): string => JSON.stringify(Object.values(row).join(','));
  if (expected === undefined) return found === undefined ? [] : [`${place}: found ${text(found)}, expected no such row`];
  if (found === undefined) return [`${place}: expected ${text(expected)}, found no such row`];
  return Object.keys(expected).flatMap((column) => {
    const [there, here] = [plain(column, expected[column] ?? ''), plain(column, found[column] ?? 'missing')];
    return there === here ? [] : [`${place}: ${column} is ${here}, expected ${there}`];
  });
}

/** One line for each cell or row; none where the tables agree. Texts such as reasons are not looked at. */
export function tableDifferences(name: TableName, expected: readonly Row[], found: readonly Row[]): string[] {
  const [there, here] = [byKey(name, expected), byKey(name, found)];
  const places = [...new Set([...there.keys(), ...here.keys()])].sort();
  const lines = places.flatMap((place) => rowDifferences(`${name} [${place}]`, there.get(place), here.get(place)));
  const isDoubled = here.size !== found.length;
  return isDoubled ? [...lines, `${name} has ${found.length} rows, of which only ${here.size} are different`] : lines;
}

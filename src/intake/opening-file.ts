import type { Engine } from '../engine/database.js';
import { literal } from '../engine/literal.js';
import { type Problem, hasErrors } from '../problems/problem.js';
import { comparable, missingColumn } from './header.js';
import { type LedgerFile, readHeader } from './ledger-file.js';
import { type IntakeSettings, openSource } from './ledger-source.js';
import type { CellPlan } from './ledger-table.js';
import { loadMade, loadRaw } from './made-table.js';
import { rejectsOf } from './second-look.js';

/** A column of positions.csv: its name, and what its header may be besides. */
export interface PositionHeader {
  readonly name: string;
  readonly headers: readonly string[];
}

/** The positions of an earlier run, opened. */
export interface OpeningFile {
  readonly file: LedgerFile;
  readonly plan: CellPlan;
  /** column of its own that holds the period, as SQL */
  readonly period: string;
}

/** The same as the engine has them: the state of each account, once for each of its holders. */
export interface Opening {
  readonly name: string;
  /** Parquet files with typed rows */
  readonly tables: readonly string[];
  /** every period that its rows name */
  readonly periods: readonly string[];
}

const FILE_NUMBER = 0;
/** Which column of positions.csv gives which of a snapshot. */
const SOURCES: readonly (readonly [string, string])[] = [
  ['record', 'record'], ['account', 'account'], ['customer', 'customer'], ['manager', 'row_manager'], ['branch', 'branch'],
  ['product', 'product'], ['currency', 'currency'], ['balance', 'balance_closing'], ['rate', 'rate_closing'],
  ['class', 'class_closing'],
];
const REQUIRED = ['period', 'record', 'account', 'customer', 'row_manager', 'balance_closing', 'rate_closing', 'class_closing'];
const IDS = new Set(['account', 'customer', 'manager', 'branch', 'product', 'currency']);
/** Stands in for the day before the period until that is known. */
const ANY_DATE = '1900-01-01';

/** Opens the positions of an earlier run (SPEC 4, 16); a text that was defused for spreadsheets is taken as it was. */
export async function openOpening(
  name: string,
  settings: IntakeSettings,
  known: readonly PositionHeader[],
): Promise<{ readonly opening?: OpeningFile; readonly problems: readonly Problem[]; readonly digest?: { sha256: string; size: number } }> {
  const source = await openSource({ path: name, kind: undefined }, FILE_NUMBER, settings);
  if ('code' in source) return { problems: [source] };
  const { path, survey, sha256, size } = source;
  const digest = { sha256, size };
  const first = await readHeader(path, name);
  if ('code' in first) return { problems: [first], digest };
  const { delimiter, headers } = first;
  const places = placesOf(headers, known);
  const missing = REQUIRED.filter((column) => !places.has(column)).map((column) => missingColumn(name, headers, [column]));
  if (missing.length > 0) return { problems: missing, digest };
  const header = { columns: [], width: headers.length, unknown: [], problems: [] };
  const file = { number: FILE_NUMBER, name, path, survey, source, delimiter, headers, header, kind: undefined, lineOffset: 0 };
  const opening = { file, plan: planOf(places, headers), period: `c${places.get('period') ?? 0}` };
  return { opening, problems: source.notes, digest };
}

/** Reads the positions into the engine. Every fault of a row is an error: there is no allowance for them. */
export async function loadOpening(
  engine: Engine,
  { file, plan, period }: OpeningFile,
  firstRow: number,
  scratch: string,
): Promise<{ readonly opening?: Opening; readonly problems: readonly Problem[] }> {
  const raw = await loadRaw(engine, file, scratch);
  if ('code' in raw) return { problems: [raw] };
  const tables = await loadMade(engine, raw, [plan], firstRow, scratch);
  const problems: Problem[] = [];
  for (const table of tables) {
    for await (const batch of rejectsOf(engine, table, [])) problems.push(...batch.map(({ problem }) => problem));
  }
  if (hasErrors(problems)) return { problems };
  const periods = await engine.query(
    `SELECT DISTINCT coalesce(${period}, '') AS period FROM read_parquet(${literal(raw.raw)}) ORDER BY period`,
  );
  const texts = periods.map((row) => String(row['period']));
  return { opening: { name: file.name, tables: tables.map(({ table }) => table), periods: texts }, problems };
}

function placesOf(headers: readonly string[], known: readonly PositionHeader[]): ReadonlyMap<string, number> {
  const found = headers.map(comparable);
  const places = new Map<string, number>();
  for (const { name, headers: others } of known) {
    const place = found.findIndex((header) => [name, ...others].map(comparable).includes(header));
    if (place >= 0) places.set(name, place);
  }
  return places;
}

function planOf(places: ReadonlyMap<string, number>, headers: readonly string[]): CellPlan {
  const cells = new Map([['date', literal(ANY_DATE)]]);
  const shown = new Map<string, string>();
  for (const [column, source] of SOURCES) {
    const place = places.get(source);
    if (place === undefined) continue;
    cells.set(column, IDS.has(column) ? `regexp_replace(c${place}, '^''([=+@＝＋－＠\\t\\r-])', '\\1')` : `c${place}`);
    shown.set(column, headers[place] ?? source);
  }
  return { kind: undefined, cells, headers: shown, places: new Map() };
}

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type * as DuckDB from '@duckdb/node-api';
import { literal, withoutWildcards } from './literal.js';

/** What the engine may use and reach. */
export interface EngineLimits {
  /** such as `1GB`; beyond it the engine spills to the scratch folder */
  readonly memory: string;
  /** the only folder that it may write to */
  readonly scratch: string;
  /** the only files that it may read outside the scratch folder */
  readonly inputs: readonly string[];
  /** processors that it uses at once; all of them where it is not given */
  readonly threads?: number;
}

export type EngineValue = string | number | bigint | boolean | null;

/** A row by column; the queries of this program return texts, numbers and truth values only. */
export type EngineRow = Record<string, string | number | boolean | null>;

const ROWS_AT_ONCE = 2000;
const SQL_FOLDER = new URL('../../src/engine/sql/', import.meta.url);

/** `import()` would first search a hundred files of the package for the names that they export, and take twice as long. */
const require = createRequire(import.meta.url);

/** What tells how far a statement of the engine is. */
export interface EngineProgress {
  /** percent of the statement that runs; 0 where nobody knows */
  readonly progress: () => number;
}

/** One embedded database, private to one run and shut in to that run's files. */
export class Engine {
  private repeats: Repeats = { n: 0, e: 0 };

  private constructor(
    private readonly instance: DuckDB.DuckDBInstance,
    private readonly connection: DuckDB.DuckDBConnection,
  ) {}

  /** Opens an empty database in memory. The native library is loaded here and nowhere earlier. */
  static async open(limits: EngineLimits): Promise<Engine> {
    const { DuckDBInstance } = require('@duckdb/node-api') as typeof DuckDB;
    const instance = await DuckDBInstance.create(':memory:', {
      memory_limit: limits.memory,
      temp_directory: limits.scratch,
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
      ...(limits.threads !== undefined && { threads: String(limits.threads) }),
    });
    const engine = new Engine(instance, await instance.connect());
    await engine.shutIn(limits);
    return engine;
  }

  /** Sets a value that the SQL files read with `getvariable`. */
  async set(name: string, value: EngineValue | readonly string[]): Promise<void> {
    await this.connection.run(`SET VARIABLE ${name} = ${literal(value)}`);
  }

  /** Says how many slices the period has, and how many stretches of days before it are looked at. */
  repeat(slices: number, stretches: number): void {
    this.repeats = { n: slices, e: stretches };
  }

  /**
   * Runs a file of `sql/`, named without its ending. A line with `{n}` stands there once for each slice of the period, a
   * line with `{e}` once for each stretch before it.
   */
  async run(name: string): Promise<void> {
    await this.connection.run(repeated(await sqlText(name), this.repeats));
  }

  /** Runs a statement made for this run, such as the view over one source file. */
  async execute(statement: string): Promise<void> {
    await this.connection.run(statement);
  }

  /** The rows of one statement; decimals and dates as text, whole numbers beyond 32 bits too. */
  async query(statement: string): Promise<EngineRow[]> {
    const reader = await this.connection.runAndReadAll(statement);
    return reader.getRowObjectsJson() as EngineRow[];
  }

  /** The columns of one statement, all of whose values are whole numbers of 64 or 128 bits. */
  async wholeNumbers(statement: string): Promise<readonly (readonly bigint[])[]> {
    const reader = await this.connection.runAndReadAll(statement);
    return reader.getColumns() as bigint[][];
  }

  /** Rows of a table without reading it; undefined for a view. */
  async rowsOf(table: string): Promise<number | undefined> {
    const [row] = await this.query(`SELECT estimated_size AS rows FROM duckdb_tables() WHERE table_name = ${literal(table)}`);
    return row === undefined ? undefined : Number(row['rows']);
  }

  /** Fills a table that an SQL file made; values stand in the order of its columns and are cast to their types. */
  async fill(table: string, rows: readonly (readonly (EngineValue | readonly string[])[])[]): Promise<void> {
    for (let first = 0; first < rows.length; first += ROWS_AT_ONCE) {
      const batch = rows.slice(first, first + ROWS_AT_ONCE);
      const tuples = batch.map((row) => `(${row.map((value) => literal(value)).join(', ')})`);
      await this.execute(`INSERT INTO ${table} VALUES ${tuples.join(', ')}`);
    }
  }

  /** Has the engine reckon how far its statements are. It does not by itself. */
  async watchProgress(): Promise<void> {
    await this.execute('SET enable_progress_bar = true');
    await this.execute('SET enable_progress_bar_print = false');
  }

  /** Percent of the statement that runs; 0 where nobody knows. */
  progress(): number {
    return Math.max(0, this.connection.progress.percentage);
  }

  /** Stops a running statement; it then fails. */
  interrupt(): void {
    this.connection.interrupt();
  }

  close(): void {
    this.connection.closeSync();
    this.instance.closeSync();
  }

  /**
   * Says whether equal parts of an expression are computed once. While files are read they must not be: the engine
   * would then compute what a branch of CASE needs for every row, also where the branch is never taken.
   */
  async shareSubexpressions(share: boolean): Promise<void> {
    await this.execute(`SET disabled_optimizers = ${literal(share ? '' : 'common_subexpressions')}`);
  }

  /** Fixes the settings for the rest of the run. */
  async lockSettings(): Promise<void> {
    await this.execute('SET lock_configuration = true');
  }

  private async shutIn(limits: EngineLimits): Promise<void> {
    // The engine asks for a path as it is given to it, and then for the file that it finds.
    const asGiven = limits.inputs.map((path) => withoutWildcards(path));
    await this.execute(`SET allowed_paths = ${literal([...new Set([...limits.inputs, ...asGiven])])}`);
    await this.execute(`SET allowed_directories = ${literal([`${limits.scratch}/`])}`);
    await this.execute('SET enable_external_access = false');
  }
}

/** How often a line with each mark is repeated. */
type Repeats = Readonly<Record<'n' | 'e', number>>;

function repeated(text: string, repeats: Repeats): string {
  const forEach = (line: string, mark: 'n' | 'e') =>
    Array.from({ length: repeats[mark] }, (_, index) => line.replaceAll(`{${mark}}`, String(index + 1)));
  const lines = (line: string) => (line.includes('{n}') ? forEach(line, 'n') : line.includes('{e}') ? forEach(line, 'e') : [line]);
  return text.split('\n').flatMap(lines).join('\n');
}

async function sqlText(name: string): Promise<string> {
  return readFile(new URL(`${name}.sql`, SQL_FOLDER), 'utf8');
}

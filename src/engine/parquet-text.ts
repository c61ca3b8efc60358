import { Engine } from './database.js';
import { literal } from './literal.js';

/** What was found in a Parquet file on the way to text. */
export interface ParquetText {
  /** names of the columns that hold floating-point numbers */
  readonly floatColumns: readonly string[];
}

/**
 * Writes the rows of a Parquet file as CSV, in their order: a header, then one record a row.
 * @throws what the engine says of a file that is no Parquet
 */
export async function writeParquetAsCsv(path: string, csv: string, scratch: string, memory: string): Promise<ParquetText> {
  const engine = await Engine.open({ memory, scratch, inputs: [path] });
  try {
    const source = `read_parquet(${literal(path)})`;
    const columns = await engine.query(`SELECT column_name, column_type FROM (DESCRIBE FROM ${source})`);
    await engine.execute(`COPY (SELECT CAST(COLUMNS(*) AS VARCHAR) FROM ${source}) TO ${literal(csv)} (FORMAT csv, HEADER true)`);
    const floats = columns.filter(({ column_type: type }) => type === 'DOUBLE' || type === 'FLOAT');
    return { floatColumns: floats.map(({ column_name: name }) => String(name)) };
  } finally {
    engine.close();
  }
}

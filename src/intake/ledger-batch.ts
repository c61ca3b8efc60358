import type { Engine } from '../engine/database.js';
import { literal } from '../engine/literal.js';
import type { LedgerFile } from './ledger-file.js';
import { type CellSurvey, type LedgerTable, csvRows, expectedRows, isSimple, notStructural, readTyped, rowsIn, setFileRules, tableOf } from './ledger-table.js';

/** Bytes of a file above which it is read alone, and of the files that are read together. */
const SMALL = 4 * 1024 * 1024;
const TOGETHER = 64 * 1024 * 1024;

/**
 * Files that can be read by one statement, in their order: small ones of one form, such as a day of a branch each. To
 * plan a statement takes longer than to read a small file by it.
 */
export function batchesOf(files: readonly LedgerFile[]): LedgerFile[][] {
  const batches: LedgerFile[][] = [];
  let form: string | undefined;
  let size = 0;
  for (const file of files) {
    const own = formOf(file);
    size += file.survey.size;
    if (own === undefined || own !== form || size > TOGETHER) {
      batches.push([file]);
      form = own;
      size = file.survey.size;
    } else batches.at(-1)?.push(file);
  }
  return batches;
}

/**
 * Reads several files of one form into one typed Parquet file, one after the other.
 * @returns a table for each file; undefined where there is only one, or where they must be read one by one
 */
export async function loadTogether(engine: Engine, batch: readonly LedgerFile[], firstRow: number, scratch: string): Promise<LedgerTable[] | undefined> {
  const [first] = batch;
  if (first === undefined || batch.length === 1) return undefined;
  const table = tableOf(first, scratch);
  await setFileRules(engine, first, surveyOf(batch), firstRow, table);
  const paths = batch.map(({ path }) => path);
  const isRead = await readTyped(engine, first, csvRows(first, paths)).then(() => true, notStructural);
  const expected = batch.map(expectedRows);
  const [total, ends] = [expected.reduce((sum, rows) => sum + rows, 0), endsOf(expected)];
  if (!isRead || (await rowsIn(engine, table)) !== total) return undefined;
  const rejected = await rejectedBefore(engine, table, ends);
  return batch.map((file, index) => {
    const rows = expected[index] ?? 0;
    const rowsBefore = (ends[index] ?? 0) - rows;
    const rejectedRows = (rejected[index] ?? 0) - (rejected[index - 1] ?? 0);
    return { file, table, rowsBefore, firstRow: firstRow + rowsBefore, rows, rejectedRows, faults: new Map() };
  });
}

/** What files must have in common to be read together; undefined of a file that is read alone. */
function formOf(file: LedgerFile): string | undefined {
  const { survey, header, delimiter, kind, isUnquoted, mapping } = file;
  if (mapping !== undefined || survey.size > SMALL || !isSimple(file)) return undefined;
  const columns = header.columns.map(({ column, position, places }) => [column.name, position, places]);
  return JSON.stringify([columns, header.width, delimiter, kind, isUnquoted, survey.carriageReturns]);
}

/** What holds of the cells of all files. */
function surveyOf(batch: readonly LedgerFile[]): CellSurvey {
  const surveys = batch.map(({ survey }) => survey);
  return {
    plainCells: surveys.every(({ plainCells }) => plainCells),
    hasQuote: surveys.some(({ hasQuote }) => hasQuote),
    carriageReturns: surveys[0]?.carriageReturns ?? 'mixed',
    hasBracket: surveys.some(({ hasBracket }) => hasBracket),
    longestLine: surveys.reduce((longest, survey) => Math.max(longest, survey.longestLine), 0),
  };
}

/** Sums of the first one, two, … of the numbers. */
function endsOf(numbers: readonly number[]): number[] {
  let end = 0;
  return numbers.map((number) => (end += number));
}

/** Rejected rows of a table before each of the ends. */
async function rejectedBefore(engine: Engine, table: string, ends: readonly number[]): Promise<number[]> {
  const marked = await engine.wholeNumbers(
    `SELECT file_row_number::BIGINT AS row FROM read_parquet(${literal(table)}, file_row_number = true) WHERE rejected ORDER BY row`,
  );
  const rows = marked[0] ?? [];
  let before = 0;
  return ends.map((end) => {
    while (before < rows.length && Number(rows[before]) < end) before += 1;
    return before;
  });
}

import type { Appraisal } from '../appraisal/appraisal.js';
import { type CsvOptions, csvHeader, csvLine, csvPieces } from './csv.js';
import { type GradeRow, gateColumns, gateRows, gateRowsOf, gradeColumns, gradeRows } from './grade-columns.js';
import { QUALITY_COLUMNS, type QualityRow, type ScorecardRow, qualityRows, scorecardColumnsFor, scorecardRows } from './scorecard-columns.js';

// Each file comes piece by piece: that of a large bank is longer than one string can be. Notes, reasons, needed and
// found are English without a language.

/** scorecard.csv: managers in the order of the statements, indicators in that of the policy (SPEC 16). */
export function scorecardCsvPieces(appraisal: Appraisal, options: CsvOptions): Generator<string> {
  const columnsFor = scorecardColumnsFor(options.language ?? 'en');
  return csvPieces(columnsFor(), scorecardRows(appraisal), options, columnsFor);
}

/** The header line of scorecard.csv. */
export function scorecardCsvHeader(options: CsvOptions): string {
  return csvHeader(scorecardColumnsFor(options.language ?? 'en')(), options);
}

/** What makes the lines of the same file, one a row. */
export function scorecardCsvLine(options: CsvOptions): (row: ScorecardRow) => string {
  const columnsFor = scorecardColumnsFor(options.language ?? 'en');
  return (row) => csvLine(columnsFor(row), row);
}

/** quality.csv: managers in the order of the statements, items in that of the policy (SPEC 10). */
export function qualityCsvPieces(appraisal: Appraisal, options: CsvOptions): Generator<string> {
  return csvPieces(QUALITY_COLUMNS, qualityRows(appraisal), options);
}

/** The header line of quality.csv. */
export function qualityCsvHeader(options: CsvOptions): string {
  return csvHeader(QUALITY_COLUMNS, options);
}

/** A line of the same file. */
export function qualityCsvLine(row: QualityRow): string {
  return csvLine(QUALITY_COLUMNS, row);
}

/**
 * grades.csv: managers in the order of the statements (SPEC 16).
 * @param seen is given each row as it is made
 */
export function gradesCsvPieces(appraisal: Appraisal, options: CsvOptions, seen?: (row: GradeRow) => void): Generator<string> {
  return csvPieces(gradeColumns(options.language ?? 'en'), seenRows(gradeRows(appraisal), seen), options);
}

/** gates.csv: managers in the order of the statements, gates in that in which they were looked at (SPEC 11). */
export function gatesCsvPieces(appraisal: Appraisal, options: CsvOptions): Generator<string> {
  return csvPieces(gateColumns(options.language ?? 'en'), gateRows(appraisal), options);
}

/** The header line of gates.csv. */
export function gatesCsvHeader(options: CsvOptions): string {
  return csvHeader(gateColumns(options.language ?? 'en'), options);
}

/** What makes the lines of the same file, those of all gates of a row of grades.csv together. */
export function gatesCsvLines(options: CsvOptions): (row: GradeRow) => string {
  const columns = gateColumns(options.language ?? 'en');
  return (row) => Array.from(gateRowsOf(row), (gate) => csvLine(columns, gate)).join('');
}

function* seenRows<Row>(rows: Iterable<Row>, seen: ((row: Row) => void) | undefined): Generator<Row> {
  for (const row of rows) {
    seen?.(row);
    yield row;
  }
}

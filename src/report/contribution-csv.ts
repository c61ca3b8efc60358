import type { Appraisal } from '../appraisal/appraisal.js';
import { CsvBody, type CsvOptions, csvHeader, csvPieces } from './csv.js';
import { type GateRow, type GradeRow, gateColumns, gateRows, gateRowsOf, gradeColumns, gradeRows } from './grade-columns.js';
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

/** The same file without its header, from rows that come one by one. */
export function scorecardCsvBody(options: CsvOptions, take: (text: string) => void): CsvBody<ScorecardRow> {
  return new CsvBody(scorecardColumnsFor(options.language ?? 'en'), take);
}

/** quality.csv: managers in the order of the statements, items in that of the policy (SPEC 10). */
export function qualityCsvPieces(appraisal: Appraisal, options: CsvOptions): Generator<string> {
  return csvPieces(QUALITY_COLUMNS, qualityRows(appraisal), options);
}

/** The header line of quality.csv. */
export function qualityCsvHeader(options: CsvOptions): string {
  return csvHeader(QUALITY_COLUMNS, options);
}

/** The same file without its header, from rows that come one by one. */
export function qualityCsvBody(take: (text: string) => void): CsvBody<QualityRow> {
  return new CsvBody(() => QUALITY_COLUMNS, take);
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

/** The gates of rows of grades.csv, which come one by one, as lines of gates.csv. */
export function gatesCsvBody(options: CsvOptions, take: (text: string) => void): { add: (row: GradeRow) => void; end: () => void } {
  const columns = gateColumns(options.language ?? 'en');
  const body = new CsvBody<GateRow>(() => columns, take);
  return {
    add: (row) => {
      for (const gate of gateRowsOf(row)) body.add(gate);
    },
    end: () => {
      body.end();
    },
  };
}

function* seenRows<Row>(rows: Iterable<Row>, seen: ((row: Row) => void) | undefined): Generator<Row> {
  for (const row of rows) {
    seen?.(row);
    yield row;
  }
}

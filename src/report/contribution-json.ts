import type { Appraisal } from '../appraisal/appraisal.js';
import { gateColumns, gradeColumns, gradeRows } from './grade-columns.js';
import type { JsonRows } from './json-pieces.js';
import { rowJson, rowsJson } from './json-rows.js';
import { QUALITY_COLUMNS, qualityRows, scorecardColumnsFor, scorecardRows } from './scorecard-columns.js';

const GRADE_COLUMNS = gradeColumns('en').filter(({ name }) => name !== 'reasons');

/** What the row of the grade says once for its gates. */
const SAID_BY_GRADE = new Set(['manager', 'scheme', 'ladder']);
const GATE_COLUMNS = gateColumns('en').filter(({ name }) => !SAID_BY_GRADE.has(name));

/** The rows of scorecard.csv. */
export function scorecardJson(appraisal: Appraisal): JsonRows {
  const columnsFor = scorecardColumnsFor('en');
  return rowsJson(columnsFor(), scorecardRows(appraisal), columnsFor);
}

/** The rows of quality.csv. */
export function qualityJson(appraisal: Appraisal): JsonRows {
  return rowsJson(QUALITY_COLUMNS, qualityRows(appraisal));
}

/** The rows of grades.csv, each with its gates. */
export function* gradesJson(appraisal: Appraisal): JsonRows {
  for (const row of gradeRows(appraisal)) {
    const { reasons, gates } = row.of;
    yield {
      ...rowJson(GRADE_COLUMNS, row),
      failed: row.of.failed,
      reasons: reasons.map(({ en }) => en),
      gates: gates.map((gate) => rowJson(GATE_COLUMNS, { ...row, gate })),
    };
  }
}

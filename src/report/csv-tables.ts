import type { Appraisal } from '../appraisal/appraisal.js';
import type { Lines } from '../appraisal/lines.js';
import { ADJUSTMENT_COLUMNS, adjustmentRows, isAdjusted, reconciliationRows } from './adjustment-columns.js';
import { CENTRE_KEYS, type CentreRow, bookColumns, centreColumns, centreRows } from './centre-columns.js';
import type { Column } from './column.js';
import { gatesCsvPieces, gradesCsvPieces, qualityCsvPieces, scorecardCsvPieces } from './contribution-csv.js';
import { type CsvOptions, cellPieces, csvCells, csvPieces } from './csv.js';
import { CUSTOMER_GROUP_COLUMNS, customerGroupRows } from './customer-columns.js';
import { RECONCILIATION_COLUMNS } from './ledger-columns.js';
import { BALANCE_COLUMNS, EFFICIENCY_COLUMNS, RISK_COLUMNS, efficiencyRows, managerRows } from './profit-columns.js';
import type { CsvTable } from './section-names.js';
import { leaderboardColumns, rankedRows, statementColumns, statementRows } from './statement-columns.js';

/** A table as CSV, rows in the order of the appraisal, in pieces: that of a large bank is longer than one text can be. */
type CsvOf = (appraisal: Appraisal, options: CsvOptions) => Iterable<string>;

/** Every table that is made from an appraisal (SPEC 16). */
export const CSV_OF: Readonly<Record<CsvTable, CsvOf>> = {
  statements: (appraisal, options) => csvPieces(statementColumns(appraisal), statementRows(appraisal), options),
  efficiency: table(EFFICIENCY_COLUMNS, efficiencyRows),
  risk: table(RISK_COLUMNS, managerRows),
  balances: table(BALANCE_COLUMNS, managerRows),
  centres: centresCsv,
  customers: table(CUSTOMER_GROUP_COLUMNS, customerGroupRows),
  scorecard: scorecardCsvPieces,
  quality: qualityCsvPieces,
  grades: gradesCsvPieces,
  gates: gatesCsvPieces,
  leaderboard: (appraisal, options) => csvPieces(leaderboardColumns(appraisal.leaderboard.unit), rankedRows(appraisal), options),
  reconciliation: table(RECONCILIATION_COLUMNS, reconciliationRows),
};

/** adjustments.csv, which a run writes where a dispute file was given. */
export const adjustmentsCsv = table(ADJUSTMENT_COLUMNS, adjustmentRows);

function table<Row>(columns: readonly Column<Row>[], rowsOf: (appraisal: Appraisal) => Iterable<Row>): CsvOf {
  return (appraisal, options) => csvPieces(columns, rowsOf(appraisal), options);
}

/** Books of a centre that share their lines share their cells. */
function centresCsv(appraisal: Appraisal, options: CsvOptions): Generator<string> {
  let centre = '';
  let known = new Map<Lines, readonly string[]>();
  const ofBook = bookColumns(isAdjusted(appraisal));
  return cellPieces(centreColumns(appraisal), centreRows(appraisal), options, (row: CentreRow) => {
    const { of } = row;
    if (of.centre !== centre) known = new Map();
    centre = of.centre;
    const cells = known.get(of.lines) ?? csvCells(ofBook, row);
    known.set(of.lines, cells);
    return [...csvCells(CENTRE_KEYS, row), ...cells];
  });
}

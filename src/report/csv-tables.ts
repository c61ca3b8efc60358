import type { Appraisal } from '../appraisal/appraisal.js';
import type { Lines } from '../appraisal/lines.js';
import { BOOK_COLUMNS, CENTRE_COLUMNS, CENTRE_KEYS, type CentreRow, centreRows } from './centre-columns.js';
import type { Column } from './column.js';
import { gatesCsvPieces, gradesCsvPieces, qualityCsvPieces, scorecardCsvPieces } from './contribution-csv.js';
import { type CsvOptions, cellPieces, csvCells, csvPieces } from './csv.js';
import { CUSTOMER_GROUP_COLUMNS, customerGroupRows } from './customer-columns.js';
import { RECONCILIATION_COLUMNS } from './ledger-columns.js';
import { BALANCE_COLUMNS, EFFICIENCY_COLUMNS, RISK_COLUMNS, efficiencyRows, managerRows } from './profit-columns.js';
import type { CsvTable } from './section-names.js';
import { STATEMENT_COLUMNS, leaderboardColumns, rankedRows, statementRows } from './statement-columns.js';

/** A table as CSV, rows in the order of the appraisal, in pieces: that of a large bank is longer than one text can be. */
type CsvOf = (appraisal: Appraisal, options: CsvOptions) => Iterable<string>;

/** Every table that is made from an appraisal (SPEC 16). */
export const CSV_OF: Readonly<Record<CsvTable, CsvOf>> = {
  statements: table(STATEMENT_COLUMNS, statementRows),
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
  reconciliation: table(RECONCILIATION_COLUMNS, ({ reconciliation }) => reconciliation),
};

function table<Row>(columns: readonly Column<Row>[], rowsOf: (appraisal: Appraisal) => Iterable<Row>): CsvOf {
  return (appraisal, options) => csvPieces(columns, rowsOf(appraisal), options);
}

/** Books of a centre that share their lines share their cells. */
function centresCsv(appraisal: Appraisal, options: CsvOptions): Generator<string> {
  let centre = '';
  let known = new Map<Lines, readonly string[]>();
  return cellPieces(CENTRE_COLUMNS, centreRows(appraisal), options, (row: CentreRow) => {
    const { of } = row;
    if (of.centre !== centre) known = new Map();
    centre = of.centre;
    const cells = known.get(of.lines) ?? csvCells(BOOK_COLUMNS, row);
    known.set(of.lines, cells);
    return [...csvCells(CENTRE_KEYS, row), ...cells];
  });
}

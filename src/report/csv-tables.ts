import type { Appraisal } from '../appraisal/appraisal.js';
import { gatesCsvPieces, gradesCsvPieces, qualityCsvPieces, scorecardCsvPieces } from './contribution-csv.js';
import {
  type CsvOptions,
  balancesCsv,
  centresCsv,
  customerGroupsCsv,
  efficiencyCsv,
  leaderboardCsv,
  reconciliationCsv,
  riskCsv,
  statementsCsv,
} from './csv.js';
import type { CsvTable } from './section-names.js';

/** A table as CSV, in pieces: that of a large bank is longer than one text can be. */
type CsvOf = (appraisal: Appraisal, options: CsvOptions) => Iterable<string>;

/** Every table that is made from an appraisal (SPEC 16). */
export const CSV_OF: Readonly<Record<CsvTable, CsvOf>> = {
  statements: whole(statementsCsv),
  efficiency: whole(efficiencyCsv),
  risk: whole(riskCsv),
  balances: whole(balancesCsv),
  centres: whole(centresCsv),
  customers: whole(customerGroupsCsv),
  scorecard: scorecardCsvPieces,
  quality: qualityCsvPieces,
  grades: gradesCsvPieces,
  gates: gatesCsvPieces,
  leaderboard: whole(leaderboardCsv),
  reconciliation: whole(reconciliationCsv),
};

function whole(csvOf: (appraisal: Appraisal, options: CsvOptions) => string): CsvOf {
  return (appraisal, options) => [csvOf(appraisal, options)];
}

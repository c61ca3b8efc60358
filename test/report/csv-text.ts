import type { Appraisal } from '../../src/appraisal/appraisal.js';
import { CSV_OF } from '../../src/report/csv-tables.js';
import type { CsvOptions } from '../../src/report/csv.js';
import type { CsvTable } from '../../src/report/section-names.js';

type CsvText = (appraisal: Appraisal, options: CsvOptions) => string;

export const [statementsCsv, efficiencyCsv, riskCsv, balancesCsv] = [whole('statements'), whole('efficiency'), whole('risk'), whole('balances')];
export const [centresCsv, customerGroupsCsv] = [whole('centres'), whole('customers')];
export const [leaderboardCsv, reconciliationCsv] = [whole('leaderboard'), whole('reconciliation')];

function whole(table: CsvTable): CsvText {
  return (appraisal, options) => [...CSV_OF[table](appraisal, options)].join('');
}

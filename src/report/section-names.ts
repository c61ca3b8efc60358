/** What a report can show, in the order in which it shows it (`--show`, SPEC 1a). */
export const REPORT_SECTIONS = [
  'summary',
  'statements',
  'efficiency',
  'risk',
  'balances',
  'centres',
  'customers',
  'scorecard',
  'grades',
  'leaderboard',
  'reconciliation',
] as const;

export type ReportSection = (typeof REPORT_SECTIONS)[number];

/** What the screen shows where nobody asks for more, but for the grades. */
export const DEFAULT_SECTIONS: readonly ReportSection[] = ['summary', 'statements', 'efficiency', 'leaderboard', 'reconciliation'];

/** What `--format csv` can print (`--show`): a table for each section but the summary, and two that are parts of others. */
export const CSV_TABLES = [...REPORT_SECTIONS.filter((section) => section !== 'summary'), 'gates', 'quality'] as const;

export type CsvTable = (typeof CSV_TABLES)[number];

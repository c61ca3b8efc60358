import type { Appraisal } from '../appraisal/appraisal.js';
import { UNASSIGNED } from '../appraisal/people.js';
import { amountOf } from '../appraisal/statement.js';
import type { Decimal } from '../money/decimal.js';

/** What a report can show, in the order in which it shows it (`--show`, SPEC 1a). */
export const REPORT_SECTIONS = [
  'summary',
  'statements',
  'efficiency',
  'risk',
  'balances',
  'centres',
  'customers',
  'leaderboard',
  'reconciliation',
] as const;

export type ReportSection = (typeof REPORT_SECTIONS)[number];

/** What the screen shows where nobody asks for more. */
export const DEFAULT_SECTIONS: readonly ReportSection[] = ['summary', 'statements', 'efficiency', 'leaderboard', 'reconciliation'];

/** The run at a glance. */
export interface Summary {
  /** managers with a statement, without `(unassigned)` */
  readonly managers: number;
  readonly rowsRead: number;
  /** rows that count, whether of the period or before it */
  readonly rowsCounted: number;
  /** of the bank, in the policy's currency */
  readonly virtualProfit: Decimal;
}

/** Sums an appraisal up. */
export function summaryOf({ statements, reconciliation, bank }: Appraisal): Summary {
  const count = (of: (row: (typeof reconciliation)[number]) => number) =>
    reconciliation.reduce((total, row) => total + of(row), 0);
  return {
    managers: statements.filter(({ manager }) => manager !== UNASSIGNED).length,
    rowsRead: count(({ rowsRead }) => rowsRead),
    rowsCounted: count(({ accepted }) => accepted),
    virtualProfit: amountOf(bank, 'virtual_profit'),
  };
}

import type { Period } from '../calendar/period.js';
import type { Decimal } from '../money/decimal.js';
import type { MeasureUnit } from '../policy/appraisal-rules.js';
import type { Text } from '../problems/entry.js';
import type { Problem } from '../problems/problem.js';
import type { AdjustmentBook } from './adjustments.js';
import type { LeaderboardRow } from './leaderboard.js';
import type { Lines } from './lines.js';
import type { Person } from './people.js';
import type { ProfitPicture } from './profit-picture.js';
import type { Contribution } from './scoring.js';

/** One manager's statement. */
export interface Statement extends Person {
  readonly lines: Lines;
}

/** What became of the rows of one record kind, and of the amounts in them (SPEC 16, reconciliation.csv). */
export interface ReconciliationRow {
  /** kind of record; `(unknown)` for rejected rows whose kind cannot be told */
  readonly record: string;
  /** rows read are accepted + superseded + rejected */
  readonly rowsRead: number;
  readonly accepted: number;
  readonly superseded: number;
  readonly rejected: number;
  /** accepted, but not of the period */
  readonly outside: number;
  /** exact amounts in the policy's currency; undefined for a kind without amounts */
  readonly amounts: ReconciledAmounts | undefined;
}

export interface ReconciledAmounts {
  /** in the ledger: balances added up over the period's days, or the amounts of the period's flows */
  readonly ledger: Decimal;
  readonly attributed: Decimal;
  readonly unassigned: Decimal;
  /** ledger - attributed - unassigned: zero, or the run fails */
  readonly difference: Decimal;
}

/** A leaderboard by one measure (SPEC 12). */
export interface Leaderboard {
  /** name of the measure */
  readonly by: string;
  /** what the measure is called */
  readonly label: Text;
  /** of the values and gaps */
  readonly unit: MeasureUnit;
  /** who is ranked */
  readonly of: 'managers' | 'branches' | 'departments' | 'customers';
  readonly rows: readonly LeaderboardRow[];
}

/** The one result of a run: every report is made from it. */
export interface Appraisal {
  readonly period: Period;
  /** of all amounts */
  readonly currency: string;
  readonly policyName: string;
  /** by manager, `(unassigned)` last */
  readonly statements: readonly Statement[];
  /** all statements added up */
  readonly bank: Lines;
  readonly profit: ProfitPicture;
  readonly contribution: Contribution;
  readonly leaderboard: Leaderboard;
  /** in the order of the record kinds */
  readonly reconciliation: readonly ReconciliationRow[];
  /** undefined where no dispute file was given */
  readonly adjustments?: AdjustmentBook | undefined;
  /** what the run went on with */
  readonly warnings: readonly Problem[];
  /** ledger rows that were rejected and are in no figure */
  readonly rejectedRows: number;
}

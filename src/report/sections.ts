import type { Appraisal } from '../appraisal/appraisal.js';
import { amountOf } from '../appraisal/lines.js';
import { UNASSIGNED } from '../appraisal/people.js';
import type { DecisionKind } from '../appraisal/scoring.js';
import type { Decimal } from '../money/decimal.js';
import { DECISION_WORDS } from './contribution-words.js';
import { DEFAULT_SECTIONS, type ReportSection } from './section-names.js';

/** What the screen shows where nobody asks for more: the grades too where somebody is graded. */
export function defaultSections({ contribution }: Appraisal): readonly ReportSection[] {
  const isGraded = contribution.members.some(({ ungraded }) => ungraded === undefined);
  return isGraded ? [...DEFAULT_SECTIONS, 'grades'] : DEFAULT_SECTIONS;
}

/** The run at a glance. */
export interface Summary {
  /** managers with a statement, without `(unassigned)` */
  readonly managers: number;
  readonly rowsRead: number;
  /** rows that count, whether of the period or before it */
  readonly rowsCounted: number;
  /** of the bank, in the policy's currency */
  readonly virtualProfit: Decimal;
  /** how many managers came to each decision on their grades; without those that nobody came to */
  readonly decisions: ReadonlyMap<DecisionKind, number>;
}

/** Sums an appraisal up. */
export function summaryOf({ statements, reconciliation, bank, contribution }: Appraisal): Summary {
  const count = (of: (row: (typeof reconciliation)[number]) => number) =>
    reconciliation.reduce((total, row) => total + of(row), 0);
  return {
    managers: statements.filter(({ manager }) => manager !== UNASSIGNED).length,
    rowsRead: count(({ rowsRead }) => rowsRead),
    rowsCounted: count(({ accepted }) => accepted),
    virtualProfit: amountOf(bank, 'virtual_profit'),
    decisions: decisionCounts(contribution.members.map((member) => contribution.decisionOf(member)?.decision)),
  };
}

/** How often each decision was come to, in the order of their words; undefined is that nothing was decided. */
export function decisionCounts(decisions: readonly (DecisionKind | undefined)[]): ReadonlyMap<DecisionKind, number> {
  const counts = new Map<DecisionKind, number>();
  for (const decision of decisions) {
    if (decision !== undefined) counts.set(decision, (counts.get(decision) ?? 0) + 1);
  }
  const inOrder = Object.keys(DECISION_WORDS) as DecisionKind[];
  return new Map(inOrder.flatMap((decision) => (counts.has(decision) ? [[decision, counts.get(decision) ?? 0]] : [])));
}

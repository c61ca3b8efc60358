import { Decimal } from '../money/decimal.js';
import type { Text } from '../problems/entry.js';
import type { Contribution, DecisionKind, ScoredMember } from './scoring.js';

interface ContributionLine {
  readonly name: string;
  readonly label: Text;
  readonly of: (member: ScoredMember) => Decimal | undefined;
}

/** The figures of a manager's contribution that a simulation compares. */
export const CONTRIBUTION_LINES: readonly ContributionLine[] = [
  { name: 'score', label: { en: 'contribution score', zh: '综合贡献得分' }, of: ({ score }) => score },
  { name: 'quality', label: { en: 'quality score', zh: '综合素质得分' }, of: ({ quality }) => quality },
  { name: 'rank', label: { en: 'rank', zh: '名次' }, of: ({ rank }) => (rank === undefined ? undefined : new Decimal(rank)) },
];

/** What one result decides on a manager's grade. */
export interface SimulatedGrade {
  readonly decision: DecisionKind;
  readonly after: string | undefined;
  /** what the grade after is called */
  readonly label: Text | undefined;
}

interface SimulatedContribution {
  readonly figures: ReadonlyMap<string, Decimal | undefined>;
  /** undefined for those who are not graded */
  readonly grade: SimulatedGrade | undefined;
}

/** What a simulation compares of everybody who is scored, by manager. */
export function contributionByManager(contribution: Contribution): ReadonlyMap<string, SimulatedContribution> {
  return new Map(
    contribution.members.map((member) => {
      const figures = new Map(CONTRIBUTION_LINES.map(({ name, of }) => [name, of(member)]));
      return [member.manager, { figures, grade: gradeOf(member, contribution) }];
    }),
  );
}

function gradeOf(member: ScoredMember, { decisionOf, gradeLabel }: Contribution): SimulatedGrade | undefined {
  const decided = decisionOf(member);
  if (decided === undefined) return undefined;
  const { decision, after, ladder } = decided;
  return { decision, after, label: after === undefined ? undefined : gradeLabel(ladder, after) };
}

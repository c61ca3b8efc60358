/** A case with everything that scores, quality and grades are calculated from beside the statement (SPEC 2.5). */
import { caseFiles, csvText, rosterColumns, type Case } from './case.js';
import type { GradingSettings } from './grading-settings.js';

const scoringRosterColumns = [...rosterColumns, 'role', 'bank_since', 'exam', 'term_to'] as const;
const targetColumns = ['manager', 'branch', 'customer', 'indicator', 'period', 'target'] as const;
const qualityColumns = ['manager', 'item', 'score', 'assessor', 'date'] as const;
const sanctionColumns = ['manager', 'date', 'type', 'amount', 'approver', 'reason'] as const;
const overrideColumns = ['period', 'manager', 'grade', 'approver', 'reason'] as const;
const historyColumns = [
  'period',
  'scheme',
  'ladder',
  'manager',
  'score',
  'rank',
  'group_size',
  'quality',
  'virtual_profit',
  'grade_before',
  'decision',
  'failed',
  'grade_after',
  'reasons',
] as const;

export type ScoringRosterRow = Record<(typeof scoringRosterColumns)[number], string>;
export type TargetRow = Record<(typeof targetColumns)[number], string>;
export type AssessmentRow = Record<(typeof qualityColumns)[number], string>;
export type SanctionRow = Record<(typeof sanctionColumns)[number], string>;
export type OverrideRow = Record<(typeof overrideColumns)[number], string>;
/** A row of the grades.csv of an earlier run. */
export type PastGradeRow = Record<(typeof historyColumns)[number], string>;

export interface ScoringCase extends Case, Partial<GradingSettings> {
  readonly roster: readonly ScoringRosterRow[];
  readonly targets: readonly TargetRow[];
  readonly quality: readonly AssessmentRow[];
  readonly sanctions: readonly SanctionRow[];
  readonly overrides: readonly OverrideRow[];
  readonly history: readonly PastGradeRow[];
}

function filled<Column extends string>(columns: readonly Column[]) {
  const blank = Object.fromEntries(columns.map((column) => [column, ''])) as Record<Column, string>;
  return (cells: Partial<Record<Column, string>>): Record<Column, string> => ({ ...blank, ...cells });
}

/** Rows whose other cells are empty. */
export const scoringRosterRow = filled(scoringRosterColumns);
export const targetRow = filled(targetColumns);
export const assessmentRow = filled(qualityColumns);
export const sanctionRow = filled(sanctionColumns);
export const overrideRow = filled(overrideColumns);
export const pastGradeRow = filled(historyColumns);

/** One file for each period of the history, as so many runs would have left them. */
function historyFiles({ history }: ScoringCase): [string, string][] {
  return [...new Set(history.map((row) => row.period))].map((period) => {
    const rows = history.filter((row) => row.period === period);
    return [`history-${period}.csv`, csvText(historyColumns, rows)];
  });
}

/** File name to text. A file that would be header-only is left out, because a run refuses such a file. */
export function scoringCaseFiles(subject: ScoringCase): Map<string, string> {
  const files = caseFiles(subject);
  if (subject.roster.length > 0) files.set('roster.csv', csvText(scoringRosterColumns, subject.roster));
  if (subject.targets.length > 0) files.set('targets.csv', csvText(targetColumns, subject.targets));
  if (subject.quality.length > 0) files.set('quality.csv', csvText(qualityColumns, subject.quality));
  if (subject.sanctions.length > 0) files.set('sanctions.csv', csvText(sanctionColumns, subject.sanctions));
  if (subject.overrides.length > 0) files.set('overrides.csv', csvText(overrideColumns, subject.overrides));
  for (const [name, text] of historyFiles(subject)) files.set(name, text);
  return files;
}

import type { Appraisal } from '../../appraisal/appraisal.js';
import type { Language } from '../../problems/entry.js';
import { REPORT_SECTIONS, type ReportSection } from '../section-names.js';
import { balancesSection } from './balances.js';
import { centresSection } from './centres.js';
import { gradeSection, scorecardSection } from './contribution.js';
import { customersSection } from './customers.js';
import { efficiencySection } from './efficiency.js';
import { leaderboardSection } from './leaderboard.js';
import { paints } from './paint.js';
import { reconciliationSection } from './reconciliation.js';
import { riskSection } from './risk.js';
import { statementSection } from './statements.js';
import { rejectedSection, summarySection } from './summary.js';
import type { View } from './view.js';

export interface ScreenOptions {
  readonly language: Language;
  /** cells of a terminal line; Infinity where nothing limits it */
  readonly width: number;
  readonly colour: boolean;
  readonly show: readonly ReportSection[];
  /** last rank of the leaderboard that is shown; all without it */
  readonly top?: number | undefined;
  /** whose scorecard and grade are shown in detail; those of all in short without it */
  readonly manager?: string | undefined;
}

/**
 * The appraisal for a terminal (SPEC 16), ending in a line end: the sections in the order of {@link REPORT_SECTIONS},
 * after the notice of rejected rows, which every report has (SPEC 2.6). Whatever comes from data is safe to print.
 */
export function screenReport(appraisal: Appraisal, options: ScreenOptions): string {
  const { language, width, colour, show, top, manager } = options;
  const view: View = { language, width, paint: paints(colour) };
  const sections: Record<ReportSection, () => string[]> = {
    summary: () => summarySection(appraisal, view),
    statements: () => statementSection(appraisal, view),
    efficiency: () => efficiencySection(appraisal, view),
    risk: () => riskSection(appraisal, view),
    balances: () => balancesSection(appraisal, view),
    centres: () => centresSection(appraisal, view),
    customers: () => customersSection(appraisal, view),
    scorecard: () => scorecardSection(appraisal, manager, view),
    grades: () => gradeSection(appraisal, manager, view),
    leaderboard: () => leaderboardSection(appraisal, top, view),
    reconciliation: () => reconciliationSection(appraisal, view),
  };
  const shown = REPORT_SECTIONS.filter((section) => show.includes(section)).map((section) => sections[section]());
  const blocks = [rejectedSection(appraisal, view), ...shown].filter((lines) => lines.length > 0);
  return blocks.map((lines) => `${lines.join('\n')}\n`).join('\n');
}

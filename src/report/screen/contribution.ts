import type { Appraisal } from '../../appraisal/appraisal.js';
import type { ScoredMember } from '../../appraisal/scoring.js';
import type { Text } from '../../problems/entry.js';
import { gradeDetail } from './grade-detail.js';
import { gradesSection } from './grades.js';
import { MEMBER_WORDS } from './member-words.js';
import { scorecardDetail } from './scorecard-detail.js';
import { scorecardsSection } from './scorecards.js';
import type { View } from './view.js';
import { WORDS } from './words.js';

/** The scores of all, or the scorecard of one manager in detail. */
export function scorecardSection(appraisal: Appraisal, manager: string | undefined, view: View): string[] {
  if (manager === undefined) return scorecardsSection(appraisal, view);
  return detailOf(appraisal, manager, MEMBER_WORDS.scorecard, scorecardDetail, view);
}

/** The grades of all, or what became of the grade of one manager in detail. */
export function gradeSection(appraisal: Appraisal, manager: string | undefined, view: View): string[] {
  if (manager === undefined) return gradesSection(appraisal, view);
  return detailOf(appraisal, manager, MEMBER_WORDS.grades, gradeDetail, view);
}

function detailOf(
  appraisal: Appraisal,
  manager: string,
  title: Text,
  draw: (appraisal: Appraisal, member: ScoredMember, view: View) => string[],
  view: View,
): string[] {
  const member = appraisal.contribution.members.find((one) => one.manager === manager);
  if (member === undefined) return [view.paint.strong(title[view.language]), WORDS.nobody[view.language]];
  return draw(appraisal, member, view);
}

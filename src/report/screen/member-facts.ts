import type { ScoredMember } from '../../appraisal/scoring.js';
import type { Text } from '../../problems/entry.js';
import { visible } from '../../problems/problem.js';
import { HEADINGS } from '../headings.js';
import { amountCell, countCell } from './cells.js';
import type { Fact } from './facts.js';
import { MEMBER_WORDS, headingFor, rankAmong } from './member-words.js';
import type { View } from './view.js';

/** The heading of what is shown of one manager. */
export function memberHeading(title: Text, { manager, name }: ScoredMember, { language, paint }: View): string {
  return paint.strong(visible(headingFor(title, `${manager} ${name}`.trim(), language)));
}

/** Scheme, score and rank. */
export function schemeAndRank({ scheme, score, rank, groupSize }: ScoredMember, { language }: View): Fact[] {
  const ranked = rank === undefined ? MEMBER_WORDS.notRanked[language] : rankAmong(countCell(rank).text, countCell(groupSize).text, language);
  return [
    { label: HEADINGS.scheme[language], value: { text: visible(scheme.label[language]) } },
    { label: HEADINGS.score[language], value: amountCell(score) },
    { label: HEADINGS.rank[language], value: { text: ranked } },
  ];
}

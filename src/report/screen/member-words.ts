import type { ScoredMember } from '../../appraisal/scoring.js';
import type { Language, Text } from '../../problems/entry.js';

/** Words of the tables of scores and grades that no column has. */
export const MEMBER_WORDS = {
  scorecard: { en: 'Contribution scores', zh: '综合贡献得分' },
  grades: { en: 'Grades', zh: '等级评定' },
  decisions: { en: 'grades', zh: '等级决定' },
  total: { en: 'total', zh: '总分' },
  score: { en: 'score', zh: '得分' },
  quality: { en: 'quality', zh: '综合素质' },
  grade: { en: 'grade', zh: '等级' },
  decision: { en: 'decision', zh: '等级决定' },
  why: { en: 'why', zh: '依据' },
  noGrade: { en: '(none)', zh: '（无）' },
  indicator: { en: 'indicator', zh: '指标' },
  gate: { en: 'gate', zh: '条件' },
  missing: { en: 'missing', zh: '缺失' },
  notRanked: { en: 'not ranked', zh: '不参加排名' },
  ungraded: { en: 'not graded', zh: '不评等级' },
} as const satisfies Record<string, Text>;

/** Why somebody is not graded. */
export const UNGRADED_WORDS: Readonly<Record<NonNullable<ScoredMember['ungraded']>, Text>> = {
  trainee: { en: 'in training', zh: '见习' },
  left: { en: 'left', zh: '已离职' },
  stranger: { en: 'not in the roster', zh: '名册中没有' },
  no_ladder: { en: 'in a scheme without grades', zh: '方案没有等级序列' },
};

/** A heading with whom or what it is about. */
export function headingFor(title: Text, subject: string, language: Language): string {
  return language === 'zh' ? `${title.zh}：${subject}` : `${title.en}: ${subject}`;
}

/** A rank among so many. */
export function rankAmong(rank: string, of: string, language: Language): string {
  return language === 'zh' ? `${rank} / ${of}` : `${rank} of ${of}`;
}

/** How many are not graded, and why. */
export function ungradedNotice(counts: readonly { readonly why: Text; readonly count: string }[], language: Language): string {
  if (language === 'zh') return `不评等级：${counts.map(({ why, count }) => `${why.zh} ${count} 人`).join('，')}。`;
  return `Not graded: ${counts.map(({ why, count }) => `${count} ${why.en}`).join(', ')}.`;
}

/** Over how many days averages are where the ledger begins later than the grade window. */
export function windowNotice(days: string, of: string, language: Language): string {
  if (language === 'zh') return `台账只覆盖等级考核窗口 ${of} 天中的 ${days} 天，平均数按这些天计。`;
  return `The ledger covers ${days} of the ${of} days of the grade window: averages are over these.`;
}

/** Under which place of the policy the clauses of a table are. */
export function clausesBelow(place: string, language: Language): string {
  return language === 'zh' ? `政策条款均在 ${place} 之下。` : `Clauses are places in the policy below ${place}.`;
}

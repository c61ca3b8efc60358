import type { DecisionKind, GateKind, GateResult, QualityLine } from '../appraisal/scoring.js';
import type { Language, Text } from '../problems/entry.js';

/** What becomes of a grade. */
export const DECISION_WORDS: Readonly<Record<DecisionKind, Text>> = {
  promote: { en: 'promote', zh: '晋级' },
  place: { en: 'place', zh: '定级' },
  retain: { en: 'retain', zh: '保级' },
  shielded: { en: 'shielded', zh: '缓冲保级' },
  watch: { en: 'watch', zh: '观察' },
  demote: { en: 'demote', zh: '降级' },
  undecided: { en: 'undecided', zh: '待定' },
  exit_review: { en: 'exit review', zh: '退出评议' },
  resign_review: { en: 'resignation review', zh: '引咎辞职评议' },
  dismiss_review: { en: 'dismissal review', zh: '免职评议' },
};

export const GATE_WORDS: Readonly<Record<GateKind, Text>> = {
  all: { en: 'threshold', zh: '达标条件' },
  any: { en: 'any threshold', zh: '任一达标条件' },
  score: { en: 'score', zh: '综合贡献得分' },
  rank: { en: 'rank', zh: '名次' },
  quality: { en: 'quality', zh: '综合素质得分' },
  years: { en: 'years', zh: '工作年限' },
  exam: { en: 'exam', zh: '资格考试' },
};

export const RESULT_WORDS: Readonly<Record<GateResult['result'], Text>> = {
  holds: { en: 'holds', zh: '达标' },
  fails: { en: 'fails', zh: '未达标' },
  unknown: { en: 'unknown', zh: '无法判断' },
};

export const KIND_WORDS: Readonly<Record<QualityLine['kind'], Text>> = {
  assessed: { en: 'assessed', zh: '评议' },
  counted: { en: 'counted', zh: '计次' },
};

/** What a gate asked for and what was found, for people. */
export function neededAndFound({ needed, found }: GateResult, language: Language): string {
  return language === 'zh' ? `要求 ${needed.zh}，实际 ${found.zh}` : `needed ${needed.en}, found ${found.en}`;
}

/**
 * A gate in one line, as grades.csv has it: by its codes in English, in words in Chinese.
 * @param grade what the grade is called
 */
export function gateLine(gate: GateResult, grade: Text, language: Language): string {
  const facts = neededAndFound(gate, language);
  if (language === 'zh') return `${grade.zh} ${GATE_WORDS[gate.gate].zh}：${facts}：${RESULT_WORDS[gate.result].zh}（${gate.clause}）`;
  return `${gate.grade} ${gate.gate}: ${facts}: ${gate.result} (${gate.clause})`;
}

/** Texts one after another, as a cell holds them; undefined where there are none. */
export function joinedTexts(texts: readonly string[], language: Language): string | undefined {
  return texts.length === 0 ? undefined : texts.join(language === 'zh' ? '；' : '; ');
}

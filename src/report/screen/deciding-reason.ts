import type { Contribution, GateResult, GradeDecision } from '../../appraisal/scoring.js';
import type { Language } from '../../problems/entry.js';
import { joinedTexts, neededAndFound } from '../contribution-words.js';

/**
 * What a reader asks first of a decision: why, and the gate that kept someone from his grade, with what was needed and
 * found; of who keeps his grade, the gate that kept him from the next one.
 */
export function decidingReason(of: GradeDecision, { gradeLabel }: Contribution, language: Language): string {
  const reason = of.reasons[0]?.[language] ?? '';
  const gate = decidingGate(of);
  if (gate === undefined) return reason;
  const facts = neededAndFound(gate, language);
  if (gate.grade === of.before) return joinedTexts([reason, facts], language) ?? '';
  return `${gradeLabel(of.ladder, gate.grade)[language]}${language === 'zh' ? '：' : ': '}${facts}`;
}

function decidingGate({ decision, before, gates, override }: GradeDecision): GateResult | undefined {
  const first = (isOfPresent: boolean, ...results: GateResult['result'][]) =>
    gates.find(({ grade, result }) => (grade === before) === isOfPresent && results.includes(result));
  if (override !== undefined) return undefined;
  switch (decision) {
    case 'shielded':
    case 'watch':
    case 'demote':
    case 'exit_review':
      return first(true, 'fails');
    case 'retain':
      return first(false, 'fails') ?? first(false, 'unknown');
    case 'undecided':
    case 'promote':
    case 'place':
    case 'resign_review':
    case 'dismiss_review':
      return undefined;
  }
}

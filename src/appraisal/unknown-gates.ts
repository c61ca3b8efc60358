import type { GradeInForce } from '../policy/appraisal-rules.js';
import type { Text } from '../problems/entry.js';
import { missingMeasures } from './conditions.js';
import type { GateFacts } from './gate-facts.js';
import type { GateKind, GateResult } from './scoring.js';

/** Why nobody knows whether a grade's gates hold: what is missing for each that is unknown, in words, each once. */
export function reasonsUnknown(grade: GradeInForce, facts: GateFacts, results: readonly GateResult[]): Text[] {
  const kinds = new Set(results.filter(({ result }) => result === 'unknown').map(({ gate }) => gate));
  const reasons = [...kinds].flatMap((kind) => reasonsOf(kind, grade, facts));
  return [...new Map(reasons.map((reason) => [reason.en, reason])).values()];
}

function reasonsOf(kind: GateKind, { gates }: GradeInForce, facts: GateFacts): Text[] {
  switch (kind) {
    case 'all':
      return missingMeasures(gates.all.map((condition) => [condition]), facts).map(isMissing);
    case 'any':
      return missingMeasures(gates.any, facts).map(isMissing);
    case 'score':
      return [isMissing({ en: 'score', zh: '综合贡献得分' })];
    case 'rank':
      return [isMissing({ en: 'rank', zh: '排名' })];
    case 'quality':
      return [isMissing({ en: 'quality', zh: '综合素质得分' })];
    case 'years':
      return [isMissing({ en: 'bank_since', zh: '从业日期' })];
    case 'exam':
      return [examUnknown(facts.exam.trim())];
  }
}

function examUnknown(found: string): Text {
  if (found === '') return isMissing({ en: 'exam', zh: '资格考试' });
  return {
    en: `nobody knows: exam '${found}' is neither passed nor failed`,
    zh: `无法判断：资格考试“${found}”既非通过也非未通过`,
  };
}

function isMissing({ en, zh }: Text): Text {
  return { en: `nobody knows: ${en} is missing`, zh: `无法判断：${zh}缺失` };
}

import { fullYears } from '../calendar/full-years.js';
import type { Decimal } from '../money/decimal.js';
import type { GradeInForce } from '../policy/appraisal-rules.js';
import { type Check, checkAlternatives, checkCondition } from './conditions.js';
import { examResult } from './exam.js';
import { MISSING, boundText, figureText, inBoth } from './figure-text.js';
import type { GateFacts } from './gate-facts.js';
import { isWithinTop } from './ranking.js';
import type { GateKind, GateResult } from './scoring.js';

/**
 * Every gate of a grade with what is needed and what is found (SPEC 11), in the order thresholds, score, rank, quality,
 * years, exam. What a grade does not ask for is no gate.
 * @param withYears the years gate counts in promotions only
 */
export function gateResults(grade: GradeInForce, facts: GateFacts, withYears: boolean): GateResult[] {
  const { all, any, ...gates } = grade.gates;
  const results: GateResult[] = [];
  const add = (gate: GateKind, place: string, { needed, found, result }: Check) => {
    results.push({ grade: grade.name, gate, clause: `${grade.clause}.${place}`, needed, found, result });
  };
  all.forEach((condition, index) => {
    add('all', `all.${index + 1}`, checkCondition(condition, facts));
  });
  if (any.length > 0) add('any', 'any', checkAlternatives(any, facts));
  if (gates.score_min !== undefined) add('score', 'score_min', checkScore(gates.score_min, facts));
  if (gates.rank_within !== undefined) add('rank', 'rank_within', checkRank(gates.rank_within, facts));
  if (gates.quality_min !== undefined) add('quality', 'quality_min', checkQuality(gates.quality_min, facts));
  if (withYears && gates.years_min !== undefined) add('years', 'years_min', checkYears(gates.years_min, facts));
  if (gates.exam) add('exam', 'exam', checkExam(facts));
  return results;
}

/** Whether nothing fails and nothing is unknown. */
export function allHold(results: readonly GateResult[]): boolean {
  return results.every(({ result }) => result === 'holds');
}

function checkScore(least: Decimal, { score }: GateFacts): Check {
  const bound = boundText(least, 'count');
  return {
    needed: { en: `score >= ${bound}`, zh: `综合贡献得分 ≥ ${bound}` },
    found: inBoth(figureText(score, 'count')),
    result: verdict(score.greaterThanOrEqualTo(least)),
  };
}

function checkQuality(least: Decimal, { quality }: GateFacts): Check {
  const bound = boundText(least, 'count');
  return {
    needed: { en: `quality >= ${bound}`, zh: `综合素质得分 ≥ ${bound}` },
    found: quality === undefined ? MISSING : inBoth(figureText(quality, 'count')),
    result: quality === undefined ? 'unknown' : verdict(quality.greaterThanOrEqualTo(least)),
  };
}

function checkRank(share: Decimal, { rank, groupSize, topP }: GateFacts): Check {
  const percent = `${share.times(100).toFixed()}%`;
  if (rank === undefined || groupSize === undefined) {
    const needed = { en: `rank within the top ${percent}`, zh: `排名在前 ${percent}` };
    return { needed, found: MISSING, result: 'unknown' };
  }
  return {
    needed: { en: `rank within the top ${percent} of ${groupSize}`, zh: `排名在 ${groupSize} 人的前 ${percent}` },
    found: { en: `rank ${rank}`, zh: `第 ${rank} 名` },
    result: verdict(isWithinTop(rank, groupSize, share, topP)),
  };
}

function checkYears(least: number, { bankSince, lastDay }: GateFacts): Check {
  const needed = { en: `full years in banking >= ${least}`, zh: `银行从业满年数 ≥ ${least}` };
  if (bankSince === undefined) return { needed, found: MISSING, result: 'unknown' };
  const years = fullYears(bankSince, lastDay);
  return {
    needed,
    found: { en: `${years} since ${bankSince}`, zh: `${years}（自 ${bankSince}）` },
    result: verdict(years >= least),
  };
}

function checkExam({ exam }: GateFacts): Check {
  const found = exam.trim();
  return {
    needed: { en: 'exam passed', zh: '资格考试通过' },
    found: found === '' ? MISSING : inBoth(found),
    result: examResult(found),
  };
}

function verdict(isKept: boolean): Check['result'] {
  return isKept ? 'holds' : 'fails';
}

import type { Decimal } from '../money/decimal.js';
import type { GradeInForce } from '../policy/appraisal-rules.js';
import type { Text } from '../problems/entry.js';
import { approvedText } from './approval.js';
import type { Override } from './reference-facts.js';

export const NO_LADDER: Text = { en: 'nothing calls for a review, and there is no ladder', zh: '无须审查，且无等级序列' };

export function gatesHold({ name, label }: GradeInForce): Text {
  return { en: `every gate of ${name} holds`, zh: `${label.zh}的各项条件均满足` };
}

export function noSuchGrade(text: string): Text {
  return { en: `the ladder has no grade '${text}'`, zh: `等级序列中没有“${text}”` };
}

export function shieldedBy(share: Decimal, rank: number, groupSize: number): Text {
  const percent = `${share.times(100).toFixed()}%`;
  return {
    en: `only threshold or score gates fail, and rank ${rank} is within the top ${percent} of ${groupSize}`,
    zh: `仅达标条件或得分条件未满足，且第 ${rank} 名在 ${groupSize} 人的前 ${percent}`,
  };
}

export function failedInRow(periods: number, patience: number): Text {
  return {
    en: `failed ${counted(periods, 'period')} in a row; patience is ${patience}`,
    zh: `连续 ${periods} 期未达标；容忍期数为 ${patience}`,
  };
}

export function nothingHoldsWithin(steps: number): Text {
  return {
    en: `the gates of no grade within ${counted(steps, 'step')} down all hold: one step down`,
    zh: `${steps} 级以内没有条件均满足的较低等级：降一级`,
  };
}

export function isLowest({ name, label }: GradeInForce): Text {
  return { en: `${name} is the lowest grade`, zh: `${label.zh}为最低等级` };
}

export function placedLowest({ name, label }: GradeInForce): Text {
  return {
    en: `the gates of no grade all hold: ${name} is the lowest`,
    zh: `没有条件均满足的等级：定为最低等级${label.zh}`,
  };
}

/** @param byRules the grade after, by the rules alone */
export function overriddenBy(override: Override, grade: GradeInForce, byRules: string | undefined): Text {
  const { en, zh } = approvedText(override);
  return {
    en: `override to ${grade.name}${en} (by the rules: ${byRules ?? 'none'})`,
    zh: `评审委员会决定为${grade.label.zh}${zh}（按规则为：${byRules ?? '无'}）`,
  };
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

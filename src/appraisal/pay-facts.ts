import type { Period } from '../calendar/period.js';
import { formatCents } from '../money/rounding.js';
import type { PayInForce } from '../policy/pay-rules.js';
import type { Text } from '../problems/entry.js';
import type { PayPerson, PayStep } from './pay.js';
import { gradeKey } from './pay-plan.js';
import { payStep } from './pay-steps.js';

const NO_SCORE: Text = { en: 'no score', zh: '无得分' };
const NO_QUALITY: Text = { en: 'no quality score', zh: '无综合素质得分' };
const NO_GRADE: Text = { en: 'no grade', zh: '无等级' };

/** What the pay of a person starts from, without amounts. */
export function factSteps(person: PayPerson, { payGrade }: PayInForce, period: Period): PayStep[] {
  const { score, quality, grade, days } = person;
  return [
    payStep('score', undefined, score === undefined ? NO_SCORE : formatCents(score), { clause: 'scorecard' }),
    payStep('quality', undefined, quality === undefined ? NO_QUALITY : formatCents(quality), { clause: 'quality' }),
    payStep('grade', undefined, grade === '' ? NO_GRADE : gradeKey(person), { clause: payGrade.clause }),
    payStep('days', undefined, `${days} / ${period.days}`, { clause: 'roster' }),
  ];
}

import type { Measure, MeasureUnit } from '../policy/appraisal-rules.js';
import type { Text } from '../problems/entry.js';
import type { BoardSubject } from './board-subjects.js';
import { CENTRE_LINES } from './centre-lines.js';
import { CREDITED_TERMS } from './efficiency.js';
import { LEADERBOARD_MEASURES } from './leaderboard-measures.js';

/** What somebody can be ranked by. */
export interface BoardMeasure {
  readonly label: Text;
  readonly unit: MeasureUnit;
}

export const SCORE = 'score';
export const QUALITY = 'quality';

/** What each kind of subject is ranked by where nothing else is asked for. */
export const DEFAULT_BOARD_MEASURES: Readonly<Record<BoardSubject, string>> = {
  managers: 'virtual_profit',
  branches: 'virtual_profit',
  departments: 'loan_margin',
  customers: 'contribution',
};

const SCORES: readonly (readonly [string, BoardMeasure])[] = [
  [SCORE, { label: { en: 'contribution score', zh: '综合贡献得分' }, unit: 'count' }],
  [QUALITY, { label: { en: 'quality score', zh: '综合素质得分' }, unit: 'count' }],
];

/** Columns of customers.csv. */
const CUSTOMER_MEASURES: readonly (readonly [string, BoardMeasure])[] = [
  ['contribution', { label: { en: 'contribution', zh: '客户贡献' }, unit: 'amount' }],
  ['loan_daily', { label: { en: 'loans, daily average', zh: '贷款日均余额' }, unit: 'amount' }],
  ['deposit_daily', { label: { en: 'deposits, daily average', zh: '存款日均余额' }, unit: 'amount' }],
  ...amounts(CREDITED_TERMS),
];

/**
 * All that a kind of subject can be ranked by, by name: managers by lines, scores and the policy's measures; branches by
 * what adds up over their managers; departments by what is booked to them; customers by what customers.csv says of them.
 */
export function boardMeasures(of: BoardSubject, policyMeasures: ReadonlyMap<string, Measure>): ReadonlyMap<string, BoardMeasure> {
  switch (of) {
    case 'managers':
      return new Map([...policyMeasures, ...amounts(LEADERBOARD_MEASURES), ...SCORES]);
    case 'branches':
      return new Map([...policyMeasures, ...amounts(LEADERBOARD_MEASURES)]);
    case 'departments':
      return new Map(amounts(CENTRE_LINES));
    case 'customers':
      return new Map(CUSTOMER_MEASURES);
  }
}

function amounts(lines: readonly { readonly name: string; readonly label: Text }[]): (readonly [string, BoardMeasure])[] {
  return lines.map(({ name, label }) => [name, { label, unit: 'amount' }] as const);
}

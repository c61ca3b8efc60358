/**
 * Managers who rise or fall by the number of their awards on the ladder of four grades in ranked-branches.yaml: 20 for assistant, 40 for
 * manager, 60 for senior, with 5 years in banking to be promoted to it, and 80 for chief.
 */
import type { GradedManager } from './bank-files.js';
import type { Worked } from './worked-rows.js';

type Decided = Pick<Worked, 'row' | 'reason' | 'gates'>;

interface Stepping extends Pick<Worked, 'id' | 'why'> {
  readonly awards: string;
  readonly grade: string;
  readonly bankSince?: string;
  readonly years?: string;
  readonly failedBefore?: boolean;
  /** where a run goes one grade up or down */
  readonly one: Decided;
  /** where it goes up to three up and two down; the same where it is not given */
  readonly more?: Decided;
}

const UP_ONE = 'every gate of manager holds';
const FAILED_TWICE = 'failed 2 periods in a row; patience is 2';
const DOWN_ONE = { reason: `${FAILED_TWICE}; the gates of no grade within 1 step down all hold: one step down`, gates: 'chief -, senior -' };

const STEPPING: readonly Stepping[] = [
  {
    id: 'S1',
    awards: '79.99',
    grade: 'assistant',
    bankSince: '2020-09-30',
    years: '5 since 2020-09-30',
    why: 'two steps up hold, with 5 years on the last day, and chief does not, by a hundredth of a point',
    one: { row: '79.99,1,7,80.00,0.00,assistant,promote,0,manager', reason: UP_ONE, gates: 'assistant +, manager +' },
    more: {
      row: '79.99,1,7,80.00,0.00,assistant,promote,0,senior',
      reason: `${UP_ONE}; every gate of senior holds`,
      gates: 'assistant +, manager +, senior ++, chief -',
    },
  },
  {
    id: 'S2',
    awards: '70.00',
    grade: 'assistant',
    bankSince: '2020-10-01',
    years: '4 since 2020-10-01',
    why: 'a day short of 5 years, which stops him at manager',
    one: { row: '70.00,2,7,80.00,0.00,assistant,promote,0,manager', reason: UP_ONE, gates: 'assistant +, manager +' },
    more: { row: '70.00,2,7,80.00,0.00,assistant,promote,0,manager', reason: UP_ONE, gates: 'assistant +, manager +, senior +-' },
  },
  {
    id: 'S3',
    awards: '65.00',
    grade: 'assistant',
    why: 'nobody knows his years, and what is unknown promotes nobody',
    one: { row: '65.00,3,7,80.00,0.00,assistant,promote,0,manager', reason: UP_ONE, gates: 'assistant +, manager +' },
    more: { row: '65.00,3,7,80.00,0.00,assistant,promote,0,manager', reason: UP_ONE, gates: 'assistant +, manager +, senior +?' },
  },
  {
    id: 'S4',
    awards: '62.00',
    grade: 'senior',
    bankSince: '2024-01-01',
    why: 'senior with one year: years are asked for in promotions only',
    one: { row: '62.00,4,7,80.00,0.00,senior,retain,0,senior', reason: 'every gate of senior holds', gates: 'senior +, chief -' },
  },
  {
    id: 'S5',
    awards: '60.00',
    grade: '',
    bankSince: '2024-01-01',
    why: 'placed as senior with one year, for the same reason',
    one: { row: '60.00,5,7,80.00,0.00,,place,0,senior', reason: 'every gate of senior holds', gates: 'chief -, senior +' },
  },
  {
    id: 'S6',
    awards: '40.00',
    grade: 'chief',
    failedBefore: true,
    why: 'senior does not hold and manager does, which is two steps down',
    one: { row: '40.00,6,7,80.00,0.00,chief,demote,1,senior', ...DOWN_ONE },
    more: {
      row: '40.00,6,7,80.00,0.00,chief,demote,1,manager',
      reason: `${FAILED_TWICE}; every gate of manager holds`,
      gates: 'chief -, senior -, manager +',
    },
  },
  {
    id: 'S7',
    awards: '39.99',
    grade: 'chief',
    failedBefore: true,
    why: 'neither senior nor manager holds: one step down, however many are allowed',
    one: { row: '39.99,7,7,80.00,0.00,chief,demote,1,senior', ...DOWN_ONE },
    more: {
      row: '39.99,7,7,80.00,0.00,chief,demote,1,senior',
      reason: `${FAILED_TWICE}; the gates of no grade within 2 steps down all hold: one step down`,
      gates: 'chief -, senior -, manager -',
    },
  },
];

export const STEPPING_MANAGERS: readonly GradedManager[] = STEPPING.map(({ id, awards, grade, bankSince = '', failedBefore = false }) => ({
  id,
  branch: 'B09',
  line: '',
  grade,
  bankSince,
  counted: { award: awards },
  history: failedBefore ? { '2025Q2': `0.00,1,${grade}` } : {},
}));

/** What is decided on them. */
export function steppedBy(steps: 'one' | 'more'): Worked[] {
  return STEPPING.map(({ id, why, years = '', one, more = one }) => ({ id, why, found: { years }, ...(steps === 'one' ? one : more) }));
}

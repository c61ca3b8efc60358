/** Several random ledgers in one: a run takes its time whether the ledger has ten rows or a thousand. */
import type { Case } from '../oracle/case.js';
import { randomCase } from '../oracle/random-case.js';

const LEDGERS = 8;
const SEEDS_APART = 1000;

/** The ledgers of the first seeds from `number` thousand on that are of one period, under the first one's policy. */
export function joinedCase(number: number): Case {
  const cases: Case[] = [];
  for (let seed = number * SEEDS_APART; cases.length < LEDGERS; seed += 1) {
    const next = randomCase(seed);
    if (next.period === (cases[0] ?? next).period) cases.push(next);
  }
  const [first] = cases;
  if (first === undefined) throw new Error('no ledger to join');
  const own = cases.map(withOwnIds);
  return {
    ...first,
    ledger: own.flatMap(({ ledger }) => ledger),
    assignments: own.flatMap(({ assignments }) => assignments),
  };
}

/** The managers stay the same, so that each of them holds accounts of several ledgers. */
function withOwnIds(subject: Case, index: number): Pick<Case, 'ledger' | 'assignments'> {
  const mark = String.fromCharCode('p'.charCodeAt(0) + index);
  const own = (id: string) => (id === '' ? '' : mark + id);
  return {
    ledger: subject.ledger.map((row) => ({
      ...row,
      account: own(row.account),
      customer: own(row.customer),
      branch: index % 2 === 0 ? row.branch : own(row.branch),
    })),
    assignments: subject.assignments.map((row) => ({ ...row, account: own(row.account), customer: own(row.customer) })),
  };
}

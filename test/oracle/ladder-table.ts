/** The two built-in ladders, written out so that the reference stands alone (SPEC 11). */
import { activityAmount, ofStatement } from './other-measures.js';
import { closing, growthOnWindowBefore, windowAverage, type Measure } from './position-measures.js';

export interface Condition {
  readonly measure: Measure;
  /** At least that, or above it. */
  readonly bound: string;
  readonly isStrict: boolean;
}

export interface Grade {
  readonly name: string;
  readonly zh: string;
  readonly all: readonly Condition[];
  /** Alternatives, of each of which all must hold; none at all ask for nothing. */
  readonly any: readonly (readonly Condition[])[];
  readonly score?: string;
  readonly rankWithin?: string;
  readonly quality?: string;
  readonly years?: number;
  readonly exam?: boolean;
  readonly shieldWithin?: string;
}

const atLeast = (measure: Measure) => (bound: string): Condition => ({ measure, bound, isStrict: false });
const deposits = atLeast(windowAverage({ kind: 'deposit' }));
const corporateDeposits = atLeast(windowAverage({ kind: 'deposit', line: 'corporate' }));
const corporateLoans = atLeast(windowAverage({ kind: 'loan', line: 'corporate' }));
const newDeposits = atLeast(growthOnWindowBefore({ kind: 'deposit', line: 'corporate', exceptTakenOver: true }));
const settlement = atLeast(activityAmount('international_settlement', 'window', 'USD'));
const profit = atLeast(ofStatement('virtual_profit'));
const hasLoans: Condition = { measure: closing({ kind: 'loan' }), bound: '0', isStrict: true };

/** Loans, or new deposits or settlements with loans outstanding. */
function business(loans: string, fresh: string, settled: string): Grade['any'] {
  return [[corporateLoans(loans)], [newDeposits(fresh), hasLoans], [settlement(settled), hasLoans]];
}

const corporate4: readonly Grade[] = [
  {
    name: 'assistant',
    zh: '助理客户经理',
    all: [corporateDeposits('20000000')],
    any: [],
    score: '50',
    quality: '70',
  },
  {
    name: 'manager',
    zh: '客户经理',
    all: [corporateDeposits('60000000')],
    any: business('100000000', '30000000', '50000000'),
    rankWithin: '0.60',
    quality: '80',
    shieldWithin: '0.15',
  },
  {
    name: 'senior',
    zh: '高级客户经理',
    all: [corporateDeposits('150000000'), profit('900000')],
    any: business('250000000', '60000000', '100000000'),
    score: '90',
    rankWithin: '0.40',
    quality: '85',
    shieldWithin: '0.15',
  },
  {
    name: 'chief',
    zh: '首席客户经理',
    all: [corporateDeposits('400000000'), profit('2400000')],
    any: business('600000000', '150000000', '200000000'),
    score: '110',
    rankWithin: '0.20',
    quality: '90',
  },
];

function general(name: string, zh: string, held: string, earned: string, asked: Omit<Grade, 'name' | 'zh' | 'all' | 'any'>): Grade {
  return { name, zh, all: [deposits(held), profit(earned)], any: [], ...asked };
}

const general8: readonly Grade[] = [
  general('assistant', '助理客户经理', '10000000', '50000', { score: '45', quality: '80', years: 1, exam: true }),
  general('manager_4', '客户经理四级', '20000000', '100000', { score: '55', quality: '80', years: 1 }),
  general('manager_3', '客户经理三级', '40000000', '220000', { score: '65', quality: '80', years: 2 }),
  general('manager_2', '客户经理二级', '70000000', '400000', { score: '72', rankWithin: '0.60', quality: '80', years: 3 }),
  general('manager_1', '客户经理一级', '120000000', '700000', { score: '80', rankWithin: '0.60', quality: '80', years: 3 }),
  general('senior_2', '高级客户经理二级', '200000000', '1200000', { score: '90', rankWithin: '0.40', quality: '85', years: 5 }),
  general('senior_1', '高级客户经理一级', '320000000', '1900000', { score: '100', rankWithin: '0.40', quality: '85', years: 5 }),
  general('veteran', '资深客户经理', '500000000', '3000000', { score: '112', rankWithin: '0.20', quality: '90', years: 8 }),
];

export type LadderName = 'corporate4' | 'general8';

/** Lowest grade first. */
export const ladders: Readonly<Record<LadderName, readonly Grade[]>> = { corporate4, general8 };

/** By name or label, however it is written. */
export function gradeCalled(ladder: LadderName, text: string): Grade | undefined {
  const wanted = text.trim().toLowerCase();
  return ladders[ladder].find(({ name, zh }) => name === wanted || zh === wanted);
}

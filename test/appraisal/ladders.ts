import { Decimal } from '../../src/money/decimal.js';
import type { Condition, Gates, GradeInForce, LadderInForce, Measure } from '../../src/policy/appraisal-rules.js';
import type { Text } from '../../src/problems/entry.js';

const measure = (name: string, unit: Measure['unit'], en: string, zh: string) => [name, { label: { en, zh }, unit }] as const;

/** The measures of both ladders, and two of other units. */
export const MEASURES = new Map([
  measure('corporate_deposits', 'amount', 'corporate deposits, daily average', '对公日均存款'),
  measure('corporate_loans', 'amount', 'corporate loans, daily average', '对公日均贷款'),
  measure('new_deposits', 'amount', 'new corporate deposits', '新增对公存款'),
  measure('closing_loans', 'amount', 'closing loans', '期末贷款'),
  measure('settlement', 'amount', 'international settlement, USD', '国际结算量（美元）'),
  measure('virtual_profit', 'amount', 'virtual profit', '虚拟利润'),
  measure('deposits', 'amount', 'deposits, daily average', '日均存款'),
  measure('customers', 'count', 'customers', '客户数'),
  measure('bad_ratio', 'ratio', 'bad loan ratio', '不良率'),
]);

export const atLeast = (name: string, bound: string): Condition => ({ measure: name, at_least: new Decimal(bound) });
const withLoans: Condition = { measure: 'closing_loans', above: new Decimal(0) };

/** What a grade asks for. */
export interface Asked {
  readonly all?: readonly Condition[];
  readonly any?: readonly (readonly Condition[])[];
  readonly score?: string;
  readonly rank?: string;
  readonly quality?: string;
  readonly years?: number;
  readonly exam?: boolean;
  readonly shield?: string;
}

/** A ladder of grades with a name, a Chinese label and gates, lowest first. */
export function ladder(name: string, grades: readonly (readonly [string, string, Asked])[]): LadderInForce {
  const label: Text = { en: name, zh: name };
  return { name, label, reference: '', grades: grades.map(([grade, zh, asked]) => gradeOf(name, grade, zh, asked)) };
}

function gradeOf(ladderName: string, name: string, zh: string, asked: Asked): GradeInForce {
  const label = { en: `${name} of ${ladderName}`, zh };
  const clause = `ladders.${ladderName}.grades.${name}.gates`;
  return { name, label, clause, pay_coefficient: new Decimal(1), gates: gatesOf(asked) };
}

/** Gates that ask for what is given alone. */
function gatesOf({ all = [], any = [], score, rank, quality, years, exam = false, shield }: Asked): Gates {
  return {
    all,
    any,
    exam,
    ...(score !== undefined && { score_min: new Decimal(score) }),
    ...(rank !== undefined && { rank_within: new Decimal(rank) }),
    ...(quality !== undefined && { quality_min: new Decimal(quality) }),
    ...(years !== undefined && { years_min: years }),
    ...(shield !== undefined && { shield_within: new Decimal(shield) }),
  };
}

const corporate = (loans: string, fresh: string, usd: string) => [
  [atLeast('corporate_loans', loans)],
  [atLeast('new_deposits', fresh), withLoans],
  [atLeast('settlement', usd), withLoans],
];

/** As in the built-in policy. */
export const CORPORATE4 = ladder('corporate4', [
  ['assistant', '助理客户经理', { all: [atLeast('corporate_deposits', '20000000')], score: '50', quality: '70' }],
  [
    'manager',
    '客户经理',
    {
      all: [atLeast('corporate_deposits', '60000000')],
      any: corporate('100000000', '30000000', '50000000'),
      rank: '0.60',
      quality: '80',
      shield: '0.15',
    },
  ],
  [
    'senior',
    '高级客户经理',
    {
      all: [atLeast('corporate_deposits', '150000000'), atLeast('virtual_profit', '900000')],
      any: corporate('250000000', '60000000', '100000000'),
      score: '90',
      rank: '0.40',
      quality: '85',
      shield: '0.15',
    },
  ],
  [
    'chief',
    '首席客户经理',
    {
      all: [atLeast('corporate_deposits', '400000000'), atLeast('virtual_profit', '2400000')],
      any: corporate('600000000', '150000000', '200000000'),
      score: '110',
      rank: '0.20',
      quality: '90',
    },
  ],
]);

const general = (deposits: string, profit: string) => [atLeast('deposits', deposits), atLeast('virtual_profit', profit)];

/** As in the built-in policy. */
export const GENERAL8 = ladder('general8', [
  ['assistant', '助理客户经理', { all: general('10000000', '50000'), score: '45', quality: '80', years: 1, exam: true }],
  ['manager_4', '客户经理四级', { all: general('20000000', '100000'), score: '55', quality: '80', years: 1 }],
  ['manager_3', '客户经理三级', { all: general('40000000', '220000'), score: '65', quality: '80', years: 2 }],
  ['manager_2', '客户经理二级', { all: general('70000000', '400000'), score: '72', rank: '0.60', quality: '80', years: 3 }],
  ['manager_1', '客户经理一级', { all: general('120000000', '700000'), score: '80', rank: '0.60', quality: '80', years: 3 }],
  ['senior_2', '高级客户经理二级', { all: general('200000000', '1200000'), score: '90', rank: '0.40', quality: '85', years: 5 }],
  ['senior_1', '高级客户经理一级', { all: general('320000000', '1900000'), score: '100', rank: '0.40', quality: '85', years: 5 }],
  ['veteran', '资深客户经理', { all: general('500000000', '3000000'), score: '112', rank: '0.20', quality: '90', years: 8 }],
]);

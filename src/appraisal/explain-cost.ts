import type { Month } from '../calendar/months.js';
import { allocatedCost } from '../formulas/allocated-cost.js';
import { type Decimal, ZERO, sum } from '../money/decimal.js';
import type { CostDriver } from '../policy/vocabulary.js';
import type { Text } from '../problems/entry.js';
import type { CostPool, MonthFigures } from './centre-figures.js';
import { type CostBearer, type PoolToShare, poolsToShare, sharesOf } from './cost-allocation.js';
import { driverOf } from './cost-drivers.js';
import type { Explained, Fact } from './explanation.js';
import type { Lines } from './lines.js';
import { UNASSIGNED } from './people.js';
import type { CostTerms } from './picture-terms.js';

/** A cost of the ledger that no manager bears alone. */
export interface PooledCost extends CostPool {
  /** ISO text */
  readonly date: string;
  /** its number among all rows */
  readonly row: number;
}

/** What efficiency.csv has of a manager in one month. */
export interface PublishedMonth {
  readonly manager: string;
  readonly branch: string;
  readonly terms: Lines;
}

/** What the allocated cost of a manager is explained from. */
export interface CostSources {
  readonly manager: string;
  /** costs of the whole ledger in the period */
  readonly pooled: readonly PooledCost[];
  /** everybody in a month, in the order of efficiency.csv */
  readonly published: (month: string) => readonly PublishedMonth[];
}

const DRIVERS: Readonly<Record<CostDriver, Text>> = {
  headcount: { en: 'by headcount', zh: '按人数' },
  income: { en: 'by income', zh: '按收入' },
  balance: { en: 'by balances added over the days', zh: '按逐日余额合计' },
  accounts: { en: 'by number of accounts', zh: '按账户数' },
};

/**
 * The allocated cost of one month: his share of each pool, and the ledger rows of the pool below it. Heads and income of
 * everybody stand in the roster and in efficiency.csv. Balances and accounts of everybody do not: then the pools that reach
 * him stand below the published amount, without shares.
 * @param figures his own of the month
 */
export function explainMonthCosts(month: Month, figures: MonthFigures | undefined, sources: CostSources, terms: CostTerms): Explained {
  const costs = sources.pooled.filter((cost) => cost.month === month.month);
  const people = costs.length === 0 ? [] : sources.published(month.month);
  const own = people.find(({ manager }) => manager === sources.manager);
  const about = { name: month.month, label: { en: month.month, zh: month.month }, formula: allocatedCost.formula, role: 'plus' as const, exact: undefined };
  if (own === undefined) return { ...about, amount: ZERO, facts: [], children: [] };
  if (terms.costDriver === 'balance' || terms.costDriver === 'accounts') {
    const driver = driverOf({ manager: own.manager, month, figures, measured: own.terms }, terms);
    const children = costs.filter(({ branch }) => branch === '' || branch === own.branch).map(costNode);
    return { ...about, amount: own.terms.get(allocatedCost.name) ?? ZERO, facts: driverFacts(terms.costDriver, driver), children };
  }
  const bearers = people
    .filter(({ manager }) => manager !== UNASSIGNED)
    .map(({ manager, branch, terms: measured }): CostBearer => ({ manager, branch, driver: driverOf({ manager, month, figures: undefined, measured }, terms) }));
  const children = poolsToShare(costs, bearers, terms.costSteps).flatMap((pool) => poolNode(pool, sources.manager, costs, terms.costDriver));
  return { ...about, amount: sum(children.map(({ amount }) => amount)), facts: [], children };
}

/** His share of a pool; nothing where he has none. */
function poolNode(pool: PoolToShare, manager: string, costs: readonly PooledCost[], driver: CostDriver): Explained[] {
  const shares = sharesOf(pool);
  const place = pool.bearers.findIndex((bearer) => bearer.manager === manager);
  const amount = shares === undefined ? (manager === UNASSIGNED ? pool.amount : ZERO) : (shares[place] ?? ZERO);
  if (amount.isZero()) return [];
  const { branch, bearers } = pool;
  const rows = branch === '' ? [] : costs.filter((cost) => cost.branch === (branch ?? '')).map(costNode);
  const all = sum(bearers.map((bearer) => bearer.driver));
  const node: Explained = {
    name: branch === undefined ? 'pool' : `pool ${branch}`,
    label: branch === undefined ? { en: 'pool of the bank', zh: '全行成本池' } : { en: `pool of branch ${branch}`.trim(), zh: `机构 ${branch} 成本池` },
    role: 'plus',
    exact: undefined,
    amount,
    facts: [fact('pool', 'pool', '成本池', pool.amount.toFixed(2)), ...(shares === undefined ? [] : driverFacts(driver, bearers[place]?.driver ?? ZERO, all))],
    children: pool.ofBank.isZero() ? rows : [...rows, partOfBank(pool.ofBank, costs)],
  };
  return [node];
}

/** What a branch has of the pool of the bank, by the rows of that. */
function partOfBank(amount: Decimal, costs: readonly PooledCost[]): Explained {
  const label = { en: 'part of the pool of the bank', zh: '全行成本池分入' };
  return { name: 'pool', label, role: 'basis', exact: undefined, amount, facts: [], children: costs.filter(({ branch }) => branch === '').map(costNode) };
}

function costNode({ date, branch, amount, row }: PooledCost): Explained {
  const label = { en: `cost ${branch} ${date}`.replace('  ', ' '), zh: `成本 ${branch} ${date}`.replace('  ', ' ') };
  return { name: `cost ${branch}`.trim(), label, role: 'basis', exact: { numerator: amount, divisor: 1 }, amount, facts: [fact('date', 'date', '日期', date)], row, children: [] };
}

function driverFacts(driver: CostDriver, own: Decimal, all?: Decimal): Fact[] {
  const { en, zh } = DRIVERS[driver];
  const value = all === undefined ? own.toFixed() : `${own.toFixed()} / ${all.toFixed()}`;
  return [fact('driver', en, zh, value)];
}

function fact(name: string, en: string, zh: string, value: string): Fact {
  return { name, label: { en, zh }, value };
}

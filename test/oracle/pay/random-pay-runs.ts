/** Random runs: what they found of every manager, who held which loan, and what was lost. */
import { unassigned } from '../holders.js';
import type { Random } from '../random.js';
import { customerMetrics, type CustomerFigures, type Graded, type HolderRow, type LoanLossRow, type RosterRow, type RunFigures, type Scored } from './pay-case.js';
import { daysEmployed } from './pay-people.js';
import { coefficients, ladderOf, type SchemeName } from './pay-policy.js';
import { usualScheme, type PayScene } from './random-pay-scene.js';
import { indicatorsOf } from './scorecard-labels.js';

/** Somebody whom the roster lacks. */
const stranger = 'X99';

export const customers = ['C1', 'C2', 'C3'] as const;
const loans = ['L1', 'L10', 'L2', 'l1', 'L3'] as const;

function randomScore(random: Random): string {
  if (random.percent(15)) return random.pick(['0.00', '-3.50', '-12.00']);
  return `${random.whole(1, 140)}.${random.pick(['00', '25', '07', '99'])}`;
}

function randomMeasure(random: Random, isRatio: boolean): string {
  if (random.percent(15)) return '';
  if (isRatio) return random.pick(['0', '0.25', '0.33333333', '1.5', '-0.125']);
  return `${random.whole(random.percent(10) ? -900 : 1, 30_000)}.${random.pick(['00', '00', '40', '07'])}`;
}

function randomScorecard(random: Random, manager: string, scheme: SchemeName): Scored {
  const told = indicatorsOf[scheme].filter(() => random.percent(90));
  const measured = Object.fromEntries(told.map(({ id, isRatio }) => [id, randomMeasure(random, isRatio === true)]));
  return { manager, score: randomScore(random), measured };
}

/** Now and then in another scheme than the one of his line. */
function randomGraded(random: Random, row: RosterRow): Graded[] {
  const usual = usualScheme(row);
  const scheme = ladderOf[usual] !== undefined && random.percent(6) ? 'customer_manager' : usual;
  const ladder = ladderOf[scheme];
  if (ladder === undefined || row.status === 'trainee' || random.percent(12)) return [];
  const grades = Object.keys(coefficients[ladder]);
  const after = random.pick(grades);
  const before = random.percent(12) ? '' : random.percent(50) ? after : random.pick(grades);
  return [{ manager: row.manager, scheme, ladder, before, after: before === '' && random.percent(20) ? '' : after }];
}

function randomQuality(random: Random): string {
  return random.percent(18) ? '' : random.pick(['80', '79.99', '90.5', '95', '100', '0', '66.67', '88.1']);
}

function randomLosses(random: Random): LoanLossRow[] {
  return random.some(loans, random.pick([0, 0, 1, 2, 3])).map((account) => ({
    account,
    provisionChange: random.pick(['-500.00', '0.00', `${random.whole(10, 9000)}.33`]),
    realisedLoss: random.pick(['0.01', '-250.50', `${random.whole(10, 9000)}.67`]),
  }));
}

function randomCustomers(random: Random, managers: readonly string[]): CustomerFigures[] {
  return managers.flatMap((manager) =>
    random.some(customers, random.whole(0, 2)).map((customer) => {
      const figures = Object.fromEntries(customerMetrics.map((metric) => [metric, `${random.whole(-500, 9000)}.${random.pick(['00', '45'])}`]));
      return { ...(figures as Omit<CustomerFigures, 'customer' | 'manager'>), customer, manager };
    }),
  );
}

/** Who held which loan: mostly those of the period before. */
export function randomHolders({ random, colleagues }: PayScene, before: readonly HolderRow[]): HolderRow[] {
  const managers = [...colleagues.map(({ manager }) => manager), unassigned, stranger];
  return loans.flatMap((account) => {
    const kept = before.filter((row) => row.account === account);
    if (kept.length > 0 && random.percent(70)) return kept;
    if (kept.length === 0 && random.percent(60)) return [];
    const record = random.percent(12) ? 'deposit' : 'loan';
    return random.some(managers, random.pick([0, 1, 1, 2, 3])).map((manager) => ({ record, account, manager }) as const);
  });
}

export function randomRun(scene: PayScene, period: string, holders: readonly HolderRow[]): RunFigures {
  const { random, colleagues } = scene;
  const scored = colleagues.filter((row, index) => index === 0 || random.percent(daysEmployed(row, period) > 0 ? 94 : 20));
  const grades = scored.flatMap((row) => randomGraded(random, row));
  const cards = scored.map((row) => {
    const graded = grades.find((each) => each.manager === row.manager);
    return randomScorecard(random, row.manager, (graded?.scheme ?? usualScheme(row)) as SchemeName);
  });
  const strange = random.percent(20) ? [randomScorecard(random, stranger, 'customer_manager')] : [];
  const scorecards = [...cards, ...strange];
  return {
    scorecards,
    quality: Object.fromEntries(scorecards.map(({ manager }) => [manager, randomQuality(random)])),
    grades,
    losses: randomLosses(random),
    holders,
    customers: randomCustomers(random, scored.map(({ manager }) => manager)),
  };
}

/** The same run with some figures put right. */
export function correctedRun(scene: PayScene, period: string, run: RunFigures): RunFigures {
  const { random } = scene;
  const other = randomRun(scene, period, run.holders);
  const isRight = new Set(run.scorecards.map(({ manager }) => manager).filter(() => random.percent(60)));
  const scorecards = run.scorecards.map((row) => {
    const found = isRight.has(row.manager) ? undefined : other.scorecards.find(({ manager }) => manager === row.manager);
    return found === undefined ? row : { ...row, score: found.score, measured: { ...row.measured, ...sameIndicators(row, found) } };
  });
  const losses = random.percent(50) ? other.losses : run.losses;
  const quality = random.percent(30) ? { ...run.quality, ...other.quality } : run.quality;
  const known = new Set(scorecards.map(({ manager }) => manager));
  const ofScored = Object.fromEntries(Object.entries(quality).filter(([manager]) => known.has(manager)));
  const holders = random.percent(20) ? randomHolders(scene, run.holders) : run.holders;
  return { ...run, scorecards, losses, quality: ofScored, holders, customers: random.percent(30) ? other.customers : run.customers };
}

function sameIndicators(row: Scored, other: Scored): Record<string, string> {
  return Object.fromEntries(Object.entries(other.measured).filter(([indicator]) => indicator in row.measured));
}


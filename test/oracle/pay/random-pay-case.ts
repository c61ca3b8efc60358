/** Random chains of pays: some quarters in a row with their years, and restatements between them. */
import { periodOf } from '../days.js';
import { Random } from '../random.js';
import { isYear, type HolderRow, type PayCase, type PayRound, type PoolRow } from './pay-case.js';
import { peopleOn } from './pay-people.js';
import type { PayPolicy } from './pay-policy.js';
import { weightIn } from './pool-shares.js';
import { randomPools, randomPrizes, randomSanctions } from './random-pay-files.js';
import { randomAmount, randomPayPolicy } from './random-pay-policy.js';
import { correctedRun, randomHolders, randomRun } from './random-pay-runs.js';
import { randomPayScene, rosterOn, type PayScene } from './random-pay-scene.js';

/** Keeps these cases apart from the other ones of the same seeds. */
const SEEDS_APART = 4_000_000;

/** The command refuses a pool in which nobody shares. */
function withoutIdlePools(round: PayRound, policy: PayPolicy): PayRound {
  const people = peopleOn(round, policy);
  const isShared = (pool: PoolRow): boolean => pool.period !== round.period || people.some((person) => weightIn(pool, person) !== undefined);
  return { ...round, pools: round.pools.filter(isShared) };
}

function chainOf(scene: PayScene): PayRound[] {
  const days = scene.periods.filter((period) => !isYear(period)).flatMap((period) => periodOf(period).days);
  const files = { pools: randomPools(scene), prizes: randomPrizes(scene), sanctions: randomSanctions(scene, days) };
  const rounds: PayRound[] = [];
  let holders: readonly HolderRow[] = [];
  for (const period of scene.periods) {
    holders = randomHolders(scene, holders);
    const roster = rosterOn(scene, periodOf(period).last);
    rounds.push({ period, isRestatement: false, run: randomRun(scene, period, holders), roster, ...files });
  }
  return rounds;
}

/** The same round by a corrected run, some time later: with the roster of then, and sometimes other pools. */
function restated(scene: PayScene, round: PayRound, now: PayRound): PayRound {
  const { random } = scene;
  const isOther = (pool: PoolRow): boolean => pool.period === round.period && random.percent(30);
  const pools = round.pools.map((pool) => (isOther(pool) ? { ...pool, amount: randomAmount(random, 500, 40_000) } : pool));
  return { ...round, isRestatement: true, run: correctedRun(scene, round.period, round.run), roster: now.roster, pools };
}

/** The same case for the same seed, on any machine. */
export function randomPayCase(seed: number): PayCase {
  const random = new Random(SEEDS_APART + seed);
  const scene = randomPayScene(random);
  const policy = randomPayPolicy(scene);
  const chain = chainOf(scene);
  const rounds = chain.flatMap((round, place) => {
    const recent = chain.slice(Math.max(0, place - 3), place + 1);
    const count = random.pick([0, 0, 0, 1, 1, 2]);
    return [round, ...Array.from({ length: count }, () => restated(scene, random.pick(recent), round))];
  });
  return { policy, rounds: rounds.map((round) => withoutIdlePools(round, policy)) };
}

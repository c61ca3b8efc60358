/** Random pools, prizes and sanctions. */
import { plusDays } from '../days.js';
import type { Random } from '../random.js';
import { customerMetrics, isYear, type PoolRow, type PrizeRow, type SanctionRow } from './pay-case.js';
import { randomAmount } from './random-pay-policy.js';
import { customers } from './random-pay-runs.js';
import { usualScheme, type PayScene } from './random-pay-scene.js';
import { indicatorsOf, type IndicatorName } from './scorecard-labels.js';

/** Mostly large, sometimes too small for everybody to have a cent. */
function randomPoolAmount(random: Random): string {
  return random.percent(8) ? random.pick(['0.01', '0.05', '0.00']) : randomAmount(random, 1000, 30_000);
}

export function randomPools({ random, periods, colleagues }: PayScene): PoolRow[] {
  const places = [
    { branch: '', line: '' },
    ...new Set(colleagues.map(({ branch }) => branch).filter((branch) => branch !== '')),
  ].map((place) => (typeof place === 'string' ? { branch: place, line: '' } : place));
  const lines = [...new Set(colleagues.map(({ line }) => line).filter((line) => line !== ''))].map((line) => ({ branch: '', line }));
  return periods.flatMap((period) => {
    const chosen = [...places, ...lines].filter(() => random.percent(isYear(period) ? 60 : 45));
    return random.shuffled(chosen).map((place) => ({ period, ...place, amount: randomPoolAmount(random) }));
  });
}

function randomMetric(random: Random, names: readonly IndicatorName[]): string {
  const { id, zh, en } = random.pick(names);
  return random.pick([id, id, zh, en]);
}

function randomPrize({ random, colleagues }: PayScene, period: string, campaign: string): PrizeRow {
  const winner = random.percent(45) ? random.pick(colleagues) : undefined;
  const isForCustomer = random.percent(40);
  const names = winner === undefined ? indicatorsOf.customer_manager : indicatorsOf[usualScheme(winner)];
  const metric = isForCustomer ? random.pick(['', ...customerMetrics]) : randomMetric(random, names);
  const isPerUnit = random.percent(35);
  return {
    campaign,
    period,
    customer: isForCustomer ? random.pick(customers) : '',
    metric,
    manager: winner?.manager ?? '',
    at_least: random.percent(40) ? '' : random.pick(isPerUnit ? ['0.25', '100', '5000'] : ['0', '0.33333333', '1000', '-50']),
    price: isPerUnit ? random.pick(['2.50', '0.75', '300.00']) : randomAmount(random, 100, 3000),
    per: isPerUnit ? random.pick(['1', '0.3', '7']) : '',
  };
}

export function randomPrizes(scene: PayScene): PrizeRow[] {
  const quarters = scene.periods.filter((period) => !isYear(period));
  return quarters.flatMap((period) => {
    const count = scene.random.pick([0, 0, 1, 2, 3]);
    return Array.from({ length: count }, (_, index) => randomPrize(scene, period, `campaign ${period}-${index}`));
  });
}

/** Within the periods, some of them a day before or after. */
export function randomSanctions({ random, first, last, colleagues }: PayScene, days: readonly string[]): SanctionRow[] {
  const dates = [plusDays(first, -1), plusDays(last, 1)];
  return Array.from({ length: random.whole(0, 6) }, () => {
    const type = random.pick(['fine', 'fine', 'fine', 'removal', 'warning', 'talk']);
    const amount = type === 'fine' ? random.pick(['200.00', '1500.50', '25000', '60000.00']) : '';
    const date = random.percent(90) ? random.pick(days) : random.pick(dates);
    return { manager: random.pick(colleagues).manager, date, type, amount, approver: '行长', reason: '按规定处理' };
  });
}

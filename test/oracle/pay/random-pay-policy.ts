/** Random figures for the pay of a policy. */
import { periodOf } from '../days.js';
import type { Random } from '../random.js';
import { coefficients, ladderOf, schemeNames } from './pay-policy.js';
import type { Dated, DepositBand, DepositPolicy, PayPlan, PayPolicy, PieceRate, PoolKind, QualityFactor, SchemeName } from './pay-policy.js';
import type { PayScene } from './random-pay-scene.js';
import { indicatorsOf } from './scorecard-labels.js';

/** One value for ever, or a second one from the first day of some period. */
function randomDated<Value>({ random, periods }: PayScene, value: () => Value): Dated<Value>[] {
  const always = { from: '1990-01-01', value: value() };
  return random.percent(80) ? [always] : [always, { from: periodOf(random.pick(periods)).first, value: value() }];
}

export function randomAmount(random: Random, low: number, high: number): string {
  return `${random.whole(low, high)}.${random.pick(['00', '00', '50', '01', '99', '33'])}`;
}

function randomQualityFactors(random: Random): QualityFactor[] {
  const better = [{ at_least: random.pick(['95', '90.5']), factor: '1.25' }, { at_least: '80', factor: random.pick(['1', '1.1']) }];
  return [...random.some(better, random.whole(0, 2)).sort((a, b) => Number(b.at_least) - Number(a.at_least)), { at_least: '0', factor: random.pick(['0.85', '0', '0.333']) }];
}

function randomBands(random: Random): DepositBand[] {
  if (random.percent(15)) return [];
  const bands = [{ above: '0', share: random.pick(['0.1', '0.05', '0.125']) }, { above: '3000', share: '0.2' }, { above: '9999.99', share: '0.4' }];
  return bands.slice(0, random.whole(1, 3));
}

function randomPieceRates(scene: PayScene, scheme: SchemeName): Record<string, PieceRate> {
  const { random } = scene;
  const rated = random.some(indicatorsOf[scheme], random.pick([0, 0, 1, 2]));
  return Object.fromEntries(
    rated.map(({ id, isRatio }) => {
      const unit = isRatio === true ? random.pick(['0.01', '1']) : random.pick(['100', '1000', '300', '7']);
      return [id, { unit, price: randomDated(scene, () => random.pick(['1', '0.50', '2.25', '0.07'])) }];
    }),
  );
}

function randomPlan(scene: PayScene, scheme: SchemeName): PayPlan {
  const { random } = scene;
  const ladder = ladderOf[scheme];
  const grades = ladder === undefined ? [] : Object.keys(coefficients[ladder]);
  const kinds: readonly PoolKind[] = ['bank', 'branch', 'line'];
  const bound = (low: number, high: number) => randomDated(scene, () => (random.percent(15) ? 'none' : randomAmount(random, low, high)));
  return {
    ungradedWage: randomDated(scene, () => randomAmount(random, 1000, 3000)),
    wages: Object.fromEntries(grades.map((grade) => [grade, randomDated(scene, () => randomAmount(random, 1500, 6000))])),
    ungradedCoefficient: randomDated(scene, () => random.pick(['0.5', '0.75', '0.333', '1'])),
    qualityFactors: randomDated(scene, () => randomQualityFactors(random)),
    qualityMissing: randomDated(scene, () => random.pick(['1', '0.9', '0'])),
    pools: randomDated(scene, () => kinds.filter(() => random.percent(75))),
    pieceRates: randomPieceRates(scene, scheme),
    ...(random.percent(40) && { minimum: bound(1000, 4000) }),
    ...(random.percent(40) && { maximum: bound(4500, 9000) }),
  };
}

function randomDeposit(scene: PayScene): DepositPolicy {
  const { random } = scene;
  return {
    bands: randomDated(scene, () => randomBands(random)),
    vestingYears: randomDated(scene, () => random.pick(['1', '1', '2', '3'])),
    cutGranted: randomDated(scene, () => random.pick(['0.5', '1', '0.05', '0.333'])),
    cutHeld: randomDated(scene, () => random.pick(['0.1', '0.25', '0.05', '0.5'])),
  };
}

export function randomPayPolicy(scene: PayScene): PayPolicy {
  const { random } = scene;
  const planned = schemeNames.filter((scheme) => random.percent(scheme.endsWith('_manager') ? 97 : 70));
  return {
    performance: [{ from: '1990-01-01', value: random.pick(['annual', 'quarterly', 'quarterly_advance', 'quarterly_advance'] as const) }],
    advanceShare: randomDated(scene, () => random.pick(['0.7', '0.5', '0.333', '1'])),
    payGrade: randomDated(scene, () => random.pick(['before', 'before', 'after'] as const)),
    plans: Object.fromEntries(planned.map((scheme) => [scheme, randomPlan(scene, scheme)])),
    deposit: randomDeposit(scene),
  };
}

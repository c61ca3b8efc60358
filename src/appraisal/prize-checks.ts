import { nearestNames } from '../problems/nearest-names.js';
import { type Problem, sortProblems } from '../problems/problem.js';
import { type GivenRows, placeOf } from './given-references.js';
import type { RulesInForce } from '../policy/appraisal-rules.js';
import { indicatorNames } from './named.js';
import { type PrizeOffer, customerMetric, indicatorByScheme } from './prize-metrics.js';

/**
 * What is wrong with the campaigns of a quarter (SPEC 13): a manager whom nobody knows, a metric that is no indicator or no
 * figure of a customer, and a prize that somebody could win twice. All of them are errors.
 * @param managers everybody on the roster
 */
export function prizeProblems(offers: GivenRows<PrizeOffer>, managers: ReadonlyMap<string, unknown>, rules: RulesInForce): Problem[] {
  const strange = offers.rows.flatMap((offer) => [...strangeManager(offers, offer, managers), ...strangeMetric(offers, offer, rules)]);
  return sortProblems([...strange, ...twicePaid(offers, rules)]);
}

function strangeManager(offers: GivenRows<PrizeOffer>, { manager, fileLine }: PrizeOffer, managers: ReadonlyMap<string, unknown>): Problem[] {
  if (manager === '' || managers.has(manager)) return [];
  const details = { nearest: nearestNames(manager, managers.keys()).join(', ') };
  return [{ code: 'pay_prize_manager', ...placeOf(offers, 'manager', fileLine), value: manager, details }];
}

function strangeMetric(offers: GivenRows<PrizeOffer>, { customer, metric, fileLine }: PrizeOffer, rules: RulesInForce): Problem[] {
  const place = { ...placeOf(offers, 'metric', fileLine), value: metric };
  if (customer !== '') {
    if (customerMetric(metric) !== undefined) return [];
    return [{ code: 'pay_prize_customer_metric', ...place }];
  }
  if (indicatorByScheme(metric, rules).size > 0) return [];
  return [{ code: 'pay_prize_metric', ...place, details: { nearest: nearestNames(metric, indicatorNames(rules)).join(', ') } }];
}

/** A campaign pays one metric of one customer or of the manager himself once; a blank manager is everybody. */
function twicePaid(offers: GivenRows<PrizeOffer>, rules: RulesInForce): Problem[] {
  const lines = new Map<string, Map<string, number>>();
  return offers.rows.flatMap((offer): Problem[] => {
    const { campaign, customer, manager, fileLine } = offer;
    const firsts = metricsOf(offer, rules).map((metric) => {
      const key = JSON.stringify([campaign, customer, metric]);
      const takers = lines.get(key) ?? new Map<string, number>();
      lines.set(key, takers);
      const first = manager === '' ? [...takers.values()][0] : (takers.get(manager) ?? takers.get(''));
      if (!takers.has(manager)) takers.set(manager, fileLine);
      return first;
    });
    const first = firsts.find((line) => line !== undefined);
    if (first === undefined) return [];
    return [{ code: 'pay_prize_twice', ...placeOf(offers, 'campaign', fileLine), value: campaign, details: { lines: String(first) } }];
  });
}

/** What a campaign goes by, whatever it calls it: one indicator of each scheme, or a figure. */
function metricsOf({ customer, metric }: PrizeOffer, rules: RulesInForce): string[] {
  if (customer !== '') return [customerMetric(metric) ?? metric];
  return [...indicatorByScheme(metric, rules)].map(([scheme, indicator]) => `${scheme} ${indicator}`);
}

import { type IsoDate, addDays } from '../calendar/dates.js';
import type { Period } from '../calendar/period.js';
import { tenDayEnds } from '../calendar/ten-day-ends.js';
import type { MeasureRules } from '../engine/ledger-measures.js';
import { intervals } from '../policy/dated-value.js';
import type { PolicyInForce } from '../policy/in-force.js';
import type { Policy } from '../policy/policy.js';
import { RISK_CLASSES } from '../policy/vocabulary.js';
import type { Inputs } from './inputs.js';

const EVER = '-infinity';
const FOR_EVER = 'infinity';

/** The period, the policy and the holders as tables and values for the engine. */
export function measureRules(
  policy: Policy,
  inForce: PolicyInForce,
  period: Period,
  snapshots: 'full' | 'changes',
  { holdings, fxRates }: Pick<Inputs, 'holdings' | 'fxRates'>,
  earlier?: MeasureRules['earlier'],
): MeasureRules {
  const { settings } = inForce;
  return {
    periodName: period.name,
    opening: addDays(period.first, -1),
    first: period.first,
    until: addDays(period.last, 1),
    days: period.days,
    tenDays: tenDayEnds(period).length,
    snapshots,
    averaging: settings.averaging,
    basis: settings.day_count_basis,
    currency: inForce.currency,
    unclassified: settings.unclassified,
    classes: RISK_CLASSES.map((name, index) => [
      index + 1,
      name,
      !settings.non_accrual.includes(name),
      inForce.provision_ratios[name].toFixed(),
    ]),
    products: [...policy.products.values()].map(({ id, category }) => [id, category ?? null]),
    depositRates: depositRates(policy),
    ...(earlier !== undefined && { earlier }),
    fxRates: fxRates.map(({ currency, from, until, millionths }) => [currency, from, until ?? FOR_EVER, millionths]),
    holdings: holdings.map(({ target, id, manager, from, until, share }) => [
      target, id, manager, from ?? EVER, until ?? FOR_EVER, share,
    ]),
  };
}

function depositRates(policy: Policy): MeasureRules['depositRates'] {
  return [...policy.products.values()].flatMap(({ id, deposit_rate }) =>
    intervals(deposit_rate?.values ?? []).map(
      ({ from, to, value }) =>
        [id, from, to === undefined ? FOR_EVER : addDays(to as IsoDate, 1), value.toFixed()] as const,
    ),
  );
}

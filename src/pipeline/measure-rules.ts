import { addDays } from '../calendar/dates.js';
import type { Period } from '../calendar/period.js';
import { tenDayEnds } from '../calendar/ten-day-ends.js';
import type { MeasureRules } from '../engine/measure-rules.js';
import type { Decimal } from '../money/decimal.js';
import type { PolicyInForce } from '../policy/in-force.js';
import type { Policy } from '../policy/policy.js';
import { RISK_CLASSES } from '../policy/vocabulary.js';
import { FOR_EVER, datedRows } from './dated-rows.js';
import { ftpRules } from './ftp-rules.js';
import type { Inputs } from './inputs.js';
import { customerTiers } from './tier-rules.js';

const EVER = '-infinity';

/** The period, the policy and the holders as tables and values for the engine. */
export function measureRules(
  policy: Policy,
  inForce: PolicyInForce,
  period: Period,
  snapshots: 'full' | 'changes',
  { holdings, fxRates, roster }: Pick<Inputs, 'holdings' | 'fxRates' | 'roster'>,
  contribution: MeasureRules['contribution'],
  earlier?: MeasureRules['earlier'],
): MeasureRules {
  return {
    ...timeOf(period),
    ...settingsOf(inForce),
    snapshots,
    classes: classRules(inForce),
    products: [...inForce.products.values()].map(({ id, category, risk_weight }) => [
      id, category ?? null, risk_weight?.toFixed() ?? null,
    ]),
    depositRates: depositRates(policy),
    ...ftpRules(policy, inForce.settings.ftp_method, period),
    customerTiers: customerTiers(inForce),
    contribution,
    ...(earlier !== undefined && { earlier }),
    fxRates: fxRates.map(({ currency, from, until, millionths }) => [currency, from, until ?? FOR_EVER, millionths]),
    holdings: holdings.map(({ target, id, manager, from, until, share }) => [
      target, id, manager, from ?? EVER, until ?? FOR_EVER, share,
    ]),
    rosterBranches: [...(roster?.values() ?? [])].filter(({ branch }) => branch !== '').map(({ manager, branch }) => [manager, branch]),
  };
}

function timeOf(period: Period): Pick<MeasureRules, 'periodName' | 'opening' | 'first' | 'until' | 'days' | 'tenDays'> {
  return {
    periodName: period.name,
    opening: addDays(period.first, -1),
    first: period.first,
    until: addDays(period.last, 1),
    days: period.days,
    tenDays: tenDayEnds(period).length,
  };
}

function settingsOf({ currency, settings, rates }: PolicyInForce) {
  return {
    averaging: settings.averaging,
    basis: settings.day_count_basis,
    currency,
    unclassified: settings.unclassified,
    otherRiskWeight: units(rates.other_risk_weight),
    costDriver: settings.cost_driver,
    customerTiersBy: settings.customer_tiers_by,
    concentration: units(rates.concentration),
  };
}

function classRules({ settings, provision_ratios: ratios, expected_loss_rates: lossRates }: PolicyInForce): MeasureRules['classes'] {
  return RISK_CLASSES.map((name, index) => [
    index + 1, name, !settings.non_accrual.includes(name), ratios[name].toFixed(), lossRates[name].toFixed(),
  ]);
}

function depositRates(policy: Policy): MeasureRules['depositRates'] {
  return [...policy.products.values()].flatMap(({ id, deposit_rate }) =>
    datedRows(deposit_rate?.values ?? []).map(([from, until, rate]) => [id, from, until, rate] as const),
  );
}

/** A fraction of at most 8 decimals as a whole number of the 8th. */
function units(fraction: Decimal): number {
  return fraction.times(1e8).toNumber();
}

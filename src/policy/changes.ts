import { type Problem, sortProblems } from '../problems/problem.js';
import { type DatedValue, valueInForce } from './dated-value.js';
import { beginsQuarter } from './iso-day.js';
import { payValues } from './pay-values.js';
import { type Policy, type PolicyDatum, type PolicyValue, type Section, policyValues } from './policy.js';
import { DAILY_RATES } from './vocabulary.js';
import { valueText } from './value-text.js';

/** Sections whose values are those of another day than the last of a period. */
const UNDATED_BY_PERIODS: ReadonlySet<Section> = new Set<Section>(['ftp_curve', 'tender']);

/**
 * Changes that a period does not see: values that count as on its last day but were others earlier in it (SPEC 3).
 * Rates that apply day by day are not among them, nor the ratios of provision tables and the bounds of tiers that are
 * not chosen, nor the points of the FTP curve, which an account takes of the day on which it starts, nor what a tender
 * goes by, nor what pay goes by, which is no concern of an appraisal.
 * @param first first day of the period, ISO text
 * @param last last day of the period, ISO text
 * @returns warnings `policy_changes_within_period`
 */
export function changesWithin(policy: Policy, first: string, last: string): Problem[] {
  const table = valueInForce(policy.settings.provision_table.values, last);
  const measure = valueInForce(policy.settings.customer_tiers_by.values, last);
  const values = valuesOfLastDay(policy).filter(({ section, name }) => {
    const end = name.lastIndexOf('.');
    if (section === 'provision_tables') return name.slice(0, end) === table;
    return section !== 'pay' && section !== 'customer_tiers' || name.slice(end + 1) === measure;
  });
  return warningsOf(policy, values, ({ from }) => first < from && from <= last);
}

/**
 * Changes of what pay goes by that the pay of a period does not see (SPEC 13).
 * @param first first day of the period, ISO text
 * @param last last day of the period, ISO text
 * @returns warnings `policy_changes_within_period`
 */
export function payChangesWithin(policy: Policy, first: string, last: string): Problem[] {
  return warningsOf(policy, payValues(policy.pay), ({ from }) => first < from && from <= last);
}

/**
 * Changes of such values on a day that is not the first of a quarter, for `policy check` (SPEC 3).
 * @returns warnings `policy_changes_within_period`
 */
export function changesInsideQuarters(policy: Policy): Problem[] {
  return warningsOf(policy, valuesOfLastDay(policy), ({ from }) => !beginsQuarter(from));
}

/** The values of which a period takes the one of its last day. */
function valuesOfLastDay(policy: Policy): PolicyValue<PolicyDatum>[] {
  const daily = new Set<PolicyValue<PolicyDatum>>(DAILY_RATES.map((name) => policy.rates[name]));
  for (const { deposit_rate: deposit, ftp_rate: ftp } of policy.products.values()) {
    if (deposit) daily.add(deposit);
    if (ftp) daily.add(ftp);
  }
  return policyValues(policy).filter((value) => !UNDATED_BY_PERIODS.has(value.section) && !daily.has(value));
}

function warningsOf(
  policy: Policy,
  values: readonly PolicyValue<PolicyDatum>[],
  isInside: (entry: DatedValue<PolicyDatum>) => boolean,
): Problem[] {
  const warnings = values.flatMap((value) =>
    changesOf(value)
      .filter(isInside)
      .map((entry) => warningOf(policy, value, entry)),
  );
  return sortProblems(warnings);
}

/** The entries that differ from the one before; the oldest is a beginning, not a change. */
function changesOf({ values }: PolicyValue<PolicyDatum>): DatedValue<PolicyDatum>[] {
  return values.filter((entry, index) => {
    const before = values[index - 1];
    return before !== undefined && valueText(before.value) !== valueText(entry.value);
  });
}

function warningOf(policy: Policy, value: PolicyValue<PolicyDatum>, entry: DatedValue<PolicyDatum>): Problem {
  return {
    code: 'policy_changes_within_period',
    file: policy.file,
    line: entry.line,
    column: value.path,
    value: value.path,
    details: { date: entry.from },
  };
}

import type { Decimal } from '../money/decimal.js';
import type { Text } from '../problems/entry.js';
import type { Statement } from './appraisal.js';
import { EFFICIENCY_TERMS } from './efficiency.js';
import type { ManagerProfit, Risk } from './profit-picture.js';
import { RISK_LINES } from './risk.js';
import { STATEMENT_LINES } from './statement.js';

/** Figures of the risk-adjusted view that are amounts; RAROC is a rate. */
const RISK_AMOUNTS: ReadonlyMap<string, (risk: Risk) => Decimal> = new Map([
  ['expected_loss', ({ expectedLoss }: Risk) => expectedLoss],
  ['economic_capital', ({ economicCapital }: Risk) => economicCapital],
  ['capital_charge', ({ capitalCharge }: Risk) => capitalCharge],
  ['eva', ({ eva }: Risk) => eva],
]);

/** What managers can be ranked by (SPEC 12): the lines of the statement, the terms of efficiency, amounts of the risk view. */
export const LEADERBOARD_MEASURES: readonly { readonly name: string; readonly label: Text }[] = [
  ...STATEMENT_LINES,
  ...EFFICIENCY_TERMS,
  ...RISK_LINES.filter(({ name }) => RISK_AMOUNTS.has(name)),
];

/**
 * The amount by which a manager is ranked, in the policy's currency.
 * @throws where the name is none of {@link LEADERBOARD_MEASURES}: a bug
 */
export function measuredAmount(name: string, { lines }: Statement, { efficiency, risk }: ManagerProfit): Decimal {
  const amount = lines.get(name) ?? efficiency.total.get(name) ?? RISK_AMOUNTS.get(name)?.(risk);
  if (amount === undefined) throw new Error(`bug: nobody can be ranked by ${name}`);
  return amount;
}

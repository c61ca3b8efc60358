import type { Decimal } from '../money/decimal.js';
import type { Text } from '../problems/entry.js';
import type { Statement } from './appraisal.js';
import { EFFICIENCY_TERMS } from './efficiency.js';
import type { ManagerProfit } from './profit-picture.js';
import { RISK_LINES } from './risk.js';
import { STATEMENT_LINES } from './statement.js';

/** RAROC is no amount. */
const RISK_AMOUNTS = RISK_LINES.filter(({ kind }) => kind === 'amount');

/** What managers can be ranked by (SPEC 12): the lines of the statement, the terms of efficiency, amounts of the risk view. */
export const LEADERBOARD_MEASURES: readonly { readonly name: string; readonly label: Text }[] = [
  ...STATEMENT_LINES,
  ...EFFICIENCY_TERMS,
  ...RISK_AMOUNTS,
];

/**
 * The amount by which a manager is ranked, in the policy's currency.
 * @throws where the name is none of {@link LEADERBOARD_MEASURES}: a bug
 */
export function measuredAmount(name: string, { lines }: Statement, { efficiency, risk }: ManagerProfit): Decimal {
  const ofRisk = () => RISK_AMOUNTS.find((line) => line.name === name)?.of(risk);
  const amount = lines.get(name) ?? efficiency.total.get(name) ?? ofRisk();
  if (amount === undefined) throw new Error(`bug: nobody can be ranked by ${name}`);
  return amount;
}

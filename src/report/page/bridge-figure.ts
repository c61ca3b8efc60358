import { sum } from '../../money/decimal.js';
import type { Text } from '../../problems/entry.js';
import { type BridgeStep, bridgeChart } from '../charts/bridge.js';
import type { TextRow } from '../reported-run.js';
import { ADJUSTED_STATEMENT_COLUMNS } from '../statement-columns.js';
import { figure } from './chart-figure.js';
import { amountText, figureOf } from './shown-figures.js';
import type { Markup } from './markup.js';
import type { Reader } from './reader.js';

/** The lines from income to virtual profit, with how they count (SPEC 6); those with 0 are where the ones above lead. */
const STEPS: readonly (readonly [name: string, sign: -1 | 0 | 1])[] = [
  ['loan_interest', 1],
  ['intermediary_income', 1],
  ['settlement_income', 1],
  ['lent_out_income', 1],
  ['business_income', 0],
  ['deposit_cost', -1],
  ['shortfall_cost', -1],
  ['loan_loss', -1],
  ['adjustments', 1],
  ['virtual_profit', 0],
];

/** The bridge of one manager, or of several together, from income to virtual profit. */
export function bridgeFigure(statements: readonly TextRow[], caption: Text, { say }: Reader): Markup {
  const steps = STEPS.flatMap(([name, sign]): BridgeStep[] => {
    const amounts = statements.flatMap((row) => figureOf(row, name) ?? []);
    const label = ADJUSTED_STATEMENT_COLUMNS.find((column) => column.name === name)?.label;
    if (amounts.length === 0 || label === undefined) return [];
    const amount = sum(amounts).times(sign === 0 ? 1 : sign);
    return [{ label: say(label), amount: amount.toNumber(), text: amountText(amount), isTotal: sign === 0 }];
  });
  return figure(bridgeChart(steps), say(caption));
}

import type { Period } from '../calendar/period.js';
import { adjustments as adjustmentsLine } from '../formulas/adjustments.js';
import { depositCost } from '../formulas/deposit-cost.js';
import { intermediaryIncome, settlementIncome } from '../formulas/fee-income.js';
import { lentOutIncome, shortfallCost } from '../formulas/internal-funds.js';
import { loanInterest } from '../formulas/loan-interest.js';
import { provisionChange } from '../formulas/provision.js';
import { realisedLoss } from '../formulas/realised-loss.js';
import type { MeasuredStatementLine } from '../formulas/statement-line.js';
import { type Decimal, ZERO, sum } from '../money/decimal.js';
import type { Text } from '../problems/entry.js';
import type { ReconciliationRow, Statement } from './appraisal.js';
import { amountOf } from './lines.js';
import { compareBytes } from './people.js';
import { plainText } from './plain-text.js';
import type { Adjustment } from './reference-facts.js';

const INCOME_LINES: readonly MeasuredStatementLine[] = [loanInterest, intermediaryIncome, settlementIncome, lentOutIncome];
const COST_LINES: readonly MeasuredStatementLine[] = [depositCost, shortfallCost, provisionChange, realisedLoss];

/** The measured lines that the virtual profit adds up, in the order of the statement: what a dispute can be about. */
export const ADJUSTABLE_LINES: readonly MeasuredStatementLine[] = [...INCOME_LINES, ...COST_LINES];

/** An adjustment of the period, beside the line that it is about. */
export interface BookedAdjustment {
  readonly manager: string;
  /** name of the line */
  readonly line: string;
  readonly label: Text;
  /** in the sense of the line: above zero is more income, or more cost */
  readonly amount: Decimal;
  /** on the virtual profit */
  readonly effect: Decimal;
  readonly reason: string;
  readonly approver: string;
  /** the line as the statement has it, which stays as it is */
  readonly measured: Decimal;
  /** the same with all adjustments of the line */
  readonly adjusted: Decimal;
}

/** What a run says of the dispute file that it was given. */
export interface AdjustmentBook {
  /** those of the period, by manager and line, then as the file has them */
  readonly rows: readonly BookedAdjustment[];
  readonly reconciled: ReconciliationRow;
}

/** The line of that name or label in either language; blanks, `_`, `-` and case make no difference. */
export function adjustableLine(text: string): MeasuredStatementLine | undefined {
  const comparable = (name: string) => plainText(name.normalize('NFKC')).replace(/[\s_-]/g, '');
  const wanted = comparable(text);
  return ADJUSTABLE_LINES.find(({ name, label }) => [name, label.en, label.zh].some((each) => comparable(each) === wanted));
}

/** The adjustments of a period: a row without one is of the run's own. */
export function adjustmentsOf(rows: readonly Adjustment[], period: Period): Adjustment[] {
  return rows.filter((row) => row.period === undefined || row.period.name === period.name);
}

/** What the adjustments of each manager come to; undefined where there are none. */
export function effectsOf(rows: readonly Adjustment[]): ReadonlyMap<string, Decimal> | undefined {
  if (rows.length === 0) return undefined;
  const effects = new Map<string, Decimal>();
  for (const row of rows) effects.set(row.manager, effectOf(row).plus(effects.get(row.manager) ?? ZERO));
  return effects;
}

/**
 * Sets the adjustments of a period beside the statements that they are in.
 * @param given rows of the file, of all periods
 * @throws where the statements do not have what the file has, to the cent, or lack a manager: a bug
 */
export function bookAdjustments(given: readonly Adjustment[], period: Period, statements: readonly Statement[]): AdjustmentBook {
  const rows = adjustmentsOf(given, period);
  const wanted = new Set(rows.map(({ manager }) => manager));
  const statementOf = new Map(statements.filter(({ manager }) => wanted.has(manager)).map((statement) => [statement.manager, statement]));
  const key = ({ manager, line }: Adjustment) => JSON.stringify([manager, line]);
  const totals = new Map<string, Decimal>();
  for (const row of rows) totals.set(key(row), row.amount.plus(totals.get(key(row)) ?? ZERO));
  const booked = [...rows].sort(compareAdjustments).map((row): BookedAdjustment => {
    const { manager, line, amount, reason, approver } = row;
    const statement = statementOf.get(manager);
    if (statement === undefined) throw new Error(`bug: there is no statement of ${manager}, who is adjusted`);
    const measured = amountOf(statement.lines, line);
    const adjusted = measured.plus(totals.get(key(row)) ?? ZERO);
    return { manager, line, label: lineNamed(line).label, amount, effect: effectOf(row), reason, approver, measured, adjusted };
  });
  return { rows: booked, reconciled: reconciled(given.length, booked, [...statementOf.values()]) };
}

function reconciled(rowsRead: number, booked: readonly BookedAdjustment[], statements: readonly Statement[]): ReconciliationRow {
  const given = sum(booked.map(({ effect }) => effect));
  const attributed = sum(booked.length === 0 ? [] : statements.map(({ lines }) => amountOf(lines, adjustmentsLine.name)));
  const difference = given.minus(attributed);
  if (!difference.isZero()) throw new Error(`bug: adjustments do not reconcile to their file, by ${difference.toFixed()}`);
  return {
    record: 'adjustment',
    rowsRead,
    accepted: rowsRead,
    superseded: 0,
    rejected: 0,
    outside: rowsRead - booked.length,
    amounts: { ledger: given, attributed, unassigned: ZERO, difference },
  };
}

/** On the virtual profit: more cost is less of it. */
export function effectOf({ line, amount }: Pick<Adjustment, 'line' | 'amount'>): Decimal {
  return COST_LINES.includes(lineNamed(line)) ? amount.negated() : amount;
}

/** By manager and line, then as the file has them. */
export function compareAdjustments(a: Adjustment, b: Adjustment): number {
  const placeOf = ({ line }: Adjustment) => ADJUSTABLE_LINES.indexOf(lineNamed(line));
  return compareBytes(a.manager, b.manager) || placeOf(a) - placeOf(b) || a.fileLine - b.fileLine;
}

function lineNamed(name: string): MeasuredStatementLine {
  const line = ADJUSTABLE_LINES.find((each) => each.name === name);
  if (line === undefined) throw new Error(`bug: ${name} cannot be adjusted`);
  return line;
}

import type { Engine } from '../engine/database.js';
import { literal } from '../engine/literal.js';
import type { ControlTotal } from '../intake/control-totals.js';
import { Decimal } from '../money/decimal.js';
import type { Problem } from '../problems/problem.js';

/** The control totals that the rows of the ledger do not add up to; rejected rows count as rows, their amounts do not. */
export async function missedTotals(engine: Engine, expected: readonly ControlTotal[]): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const each of expected) {
    const found = new Decimal(await totalOf(engine, each));
    const wanted = new Decimal(each.total);
    if (found.equals(wanted)) continue;
    const details = { expected: wanted.toFixed(), found: found.toFixed(), difference: found.minus(wanted).toFixed() };
    problems.push({ code: 'total_missed', column: '--expect', value: each.name, details });
  }
  return problems;
}

async function totalOf(engine: Engine, { kind, column }: ControlTotal): Promise<string> {
  const isOfKind = kind === undefined ? 'true' : `record = ${literal(kind)}`;
  const [row] = await engine.query(
    column === 'rows'
      ? `SELECT coalesce(sum(rows), 0)::VARCHAR AS total FROM row_tally WHERE ${isOfKind}`
      : `SELECT coalesce(sum(${column}), 0)::VARCHAR AS total FROM ledger_row WHERE ${isOfKind}`,
  );
  return String(row?.['total']);
}

import type { Engine, EngineRow } from '../engine/database.js';
import { Decimal, ZERO } from '../money/decimal.js';

/** What a whole number of the engine's is worth: of amounts, and of amounts times rates or ratios. */
export interface Units {
  readonly amount: Decimal;
  readonly product: Decimal;
}

export async function unitsOf(engine: Engine): Promise<Units> {
  const [row = {}] = await engine.query(`SELECT getvariable('figure_unit')::VARCHAR AS unit`);
  const unit = new Decimal(text(row, 'unit'));
  return { amount: new Decimal('1e-2').div(unit), product: new Decimal('1e-10').div(unit) };
}

/** A whole number of the engine's units as an amount. */
export function amount(row: EngineRow, column: string, unit: Decimal): Decimal {
  const value = text(row, column);
  return value === '0' ? ZERO : new Decimal(value).times(unit);
}

export function text(row: EngineRow, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw new Error(`bug: the engine gave no text for ${column}`);
  return value;
}

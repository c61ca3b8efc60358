import type { Engine, EngineRow } from '../engine/database.js';
import { Decimal, ZERO } from '../money/decimal.js';

/** By how many decimals a whole number of the engine's is shifted: one of amounts, and of amounts times rates or ratios. */
export interface Units {
  readonly amount: number;
  readonly product: number;
}

export async function unitsOf(engine: Engine): Promise<Units> {
  const [row = {}] = await engine.query(`SELECT getvariable('figure_unit')::VARCHAR AS unit`);
  const unit = text(row, 'unit');
  if (!/^10*$/.test(unit)) throw new Error(`bug: ${unit} is no power of ten`);
  const decimals = unit.length - 1;
  return { amount: 2 + decimals, product: 10 + decimals };
}

/** A whole number of the engine's units as an amount. */
export function amount(row: EngineRow, column: string, decimals: number): Decimal {
  return shifted(text(row, column), decimals);
}

/** A whole number, as text, with so many of its digits behind the point. */
export function shifted(whole: string, decimals: number): Decimal {
  return whole === '0' ? ZERO : new Decimal(`${whole}e-${decimals}`);
}

export function text(row: EngineRow, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw new Error(`bug: the engine gave no text for ${column}`);
  return value;
}

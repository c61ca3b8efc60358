import { type Decimal, ZERO } from '../money/decimal.js';
import { centsOf, fromCents } from '../money/whole-units.js';

/** Amounts of the policy's currency by the name of their line, each rounded to 0.01, in the order of the report. */
export interface Lines extends Iterable<[string, Decimal]> {
  readonly get: (name: string) => Decimal | undefined;
  /** the same in whole cents, of lines that are kept so */
  readonly centsOf?: (name: string) => bigint | undefined;
}

type Named = readonly { readonly name: string }[];

/** @throws where the line is not of the report, or stands after the one that asks for it: a bug */
export function amountOf(lines: Lines, name: string): Decimal {
  const amount = lines.get(name);
  if (amount === undefined) throw new Error(`bug: line ${name} is not calculated yet`);
  return amount;
}

/** The named lines of several reports added up, in the order of the names. */
export function addNamed(names: Named, reports: readonly Lines[]): Lines {
  return new Map(names.map(({ name }) => [name, total(name, reports)]));
}

/** Adds whole cents where lines are kept so: decimals of a large bank's lines take ten times as long. */
function total(name: string, reports: readonly Lines[]): Decimal {
  let [cents, rest] = [0n, ZERO];
  for (const lines of reports) {
    const kept = lines.centsOf?.(name);
    if (kept === undefined) rest = rest.plus(amountOf(lines, name));
    else cents += kept;
  }
  return rest.plus(fromCents(cents));
}

/**
 * Keeps reports of one kind as whole cents: a large bank has hundreds of thousands of them, and their decimals would
 * take ten times the memory.
 * @param named the lines of the report, in order
 * @returns what keeps one report; it throws where a line is missing or not in whole cents: a bug
 */
export function keeperOf(named: Named): (lines: Lines) => Lines {
  const names = named.map(({ name }) => name);
  const places = new Map(names.map((name, place) => [name, place]));
  return (lines) => new KeptLines(places, names.map((name) => centsOf(amountOf(lines, name))));
}

class KeptLines implements Lines {
  constructor(
    private readonly places: ReadonlyMap<string, number>,
    private readonly cents: readonly bigint[],
  ) {}

  get(name: string): Decimal | undefined {
    const cents = this.centsOf(name);
    return cents === undefined ? undefined : fromCents(cents);
  }

  centsOf(name: string): bigint | undefined {
    return this.cents[this.places.get(name) ?? -1];
  }

  *[Symbol.iterator](): Generator<[string, Decimal]> {
    for (const [name, place] of this.places) yield [name, fromCents(this.cents[place] ?? 0n)];
  }
}

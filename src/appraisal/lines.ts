import { type Decimal, ZERO } from '../money/decimal.js';
import { PackedUnits } from '../money/packed-units.js';
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

/** Reports whose cents stand in one list. */
const KEPT_TOGETHER = 256;

/**
 * Keeps reports of one kind as whole cents: a large bank has hundreds of thousands of them, and their decimals would
 * take ten times the memory.
 * @param named the lines of the report, in order
 * @returns what keeps one report; it throws where a line is missing or not in whole cents: a bug
 */
export function keeperOf(named: Named): (lines: Lines) => Lines {
  const names = named.map(({ name }) => name);
  const places = new Map(names.map((name, place) => [name, place]));
  let [kept, first] = [new PackedUnits(0), 0];
  return (lines) => {
    if (first === kept.length) [kept, first] = [new PackedUnits(names.length * KEPT_TOGETHER), 0];
    for (const [place, name] of names.entries()) kept.set(first + place, centsOf(amountOf(lines, name)));
    const own = new KeptLines(places, kept, first);
    first += names.length;
    return own;
  };
}

class KeptLines implements Lines {
  /** @param first where those of this report begin */
  constructor(
    private readonly places: ReadonlyMap<string, number>,
    private readonly cents: PackedUnits,
    private readonly first: number,
  ) {}

  get(name: string): Decimal | undefined {
    const cents = this.centsOf(name);
    return cents === undefined ? undefined : fromCents(cents);
  }

  centsOf(name: string): bigint | undefined {
    const place = this.places.get(name);
    return place === undefined ? undefined : this.cents.get(this.first + place);
  }

  *[Symbol.iterator](): Generator<[string, Decimal]> {
    for (const [name, place] of this.places) yield [name, fromCents(this.cents.get(this.first + place) ?? 0n)];
  }
}

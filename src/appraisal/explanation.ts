import type { Quotient } from '../formulas/declared-line.js';
import { type Decimal, sum } from '../money/decimal.js';
import { roundToTotal } from '../money/largest-remainder.js';
import { roundQuotientToCents } from '../money/rounding.js';
import type { Text } from '../problems/entry.js';

/** A number or text that a figure was made with. */
export interface Fact {
  readonly name: string;
  readonly label: Text;
  readonly value: string;
}

/** A figure and what it is made of. */
export interface Explained {
  /** canonical: of a line, an account, a month */
  readonly name: string;
  readonly label: Text;
  /** as the line declares it */
  readonly formula?: string;
  /** whether it is a part of the figure above, added or taken away, or only what that is reckoned from */
  readonly role: 'plus' | 'minus' | 'basis';
  /** exact, not yet divided; undefined for what adds rounded figures */
  readonly exact: Quotient | undefined;
  /** with 2 places: the parts of a figure add up to it */
  readonly amount: Decimal;
  /** as text, of a figure that is a ratio and no amount; empty where there is none */
  readonly ratio?: string;
  readonly facts: readonly Fact[];
  /** of a leaf: the ledger row that it comes from, by its number among all rows */
  readonly row?: number;
  /** of a leaf that is not of the ledger: file and line */
  readonly place?: { readonly file: string; readonly line: number };
  readonly children: readonly Explained[];
}

/** Something that gives a part of a figure: a stretch of days of an account, or a flow. */
export interface Source<Figures> {
  /** what it is grouped under: an account, or a kind of flow */
  readonly group: string;
  readonly groupLabel: Text;
  readonly label: Text;
  readonly figures: Figures;
  readonly facts: readonly Fact[];
  /** undefined for what no single row of the ledger gives */
  readonly row: number | undefined;
}

/** A line whose figure is linear in what is measured: its parts are reckoned by the same formula as the whole. */
export interface LinearLine<Figures> {
  readonly name: string;
  readonly label: Text;
  readonly formula: string;
  readonly quotient: (figures: Figures) => Quotient;
}

/**
 * A measured line by what it comes from: first by account or kind of flow, then row by row. Shown amounts of parts are
 * rounded so that they add up to the one above; sources that give exactly nothing are left out.
 * @param amount of the line where it is not the rounded sum of its sources
 */
export function explainLinear<Figures>(line: LinearLine<Figures>, sources: readonly Source<Figures>[]): Explained {
  const groups = new Map<string, { readonly source: Source<Figures>; readonly quotient: Quotient }[]>();
  for (const source of sources) {
    const quotient = line.quotient(source.figures);
    if (quotient.numerator.isZero()) continue;
    const found = groups.get(source.group);
    if (found === undefined) groups.set(source.group, [{ source, quotient }]);
    else found.push({ source, quotient });
  }
  const members = [...groups.values()];
  const divisor = members[0]?.[0]?.quotient.divisor ?? 1;
  const sums = members.map((group) => sum(group.map(({ quotient }) => quotient.numerator)));
  const exact = { numerator: sum(sums), divisor };
  const amount = roundQuotientToCents(exact.numerator, divisor);
  const shown = members.length === 0 ? [] : roundToTotal(sums, divisor, amount);
  const children = members.map((group, index) => groupNode(group, sums[index] ?? exact.numerator, divisor, shown[index] ?? amount));
  return { name: line.name, label: line.label, formula: line.formula, role: 'plus', exact, amount, facts: [], children };
}

function groupNode<Figures>(
  group: readonly { readonly source: Source<Figures>; readonly quotient: Quotient }[],
  numerator: Decimal,
  divisor: number,
  amount: Decimal,
): Explained {
  const shown = roundToTotal(group.map(({ quotient }) => quotient.numerator), divisor, amount);
  const [first] = group;
  if (first === undefined) throw new Error('bug: a group of nothing');
  const children = group.map(({ source: { label, facts, row, group: name }, quotient }, index): Explained => {
    return { name, label, role: 'plus', exact: quotient, amount: shown[index] ?? amount, facts, ...(row !== undefined && { row }), children: [] };
  });
  return { name: first.source.group, label: first.source.groupLabel, role: 'plus', exact: { numerator, divisor }, amount, facts: [], children };
}

/** A total by the lines that it adds and takes away. */
export function explainTotal(
  { name, label, formula }: { readonly name: string; readonly label: Text; readonly formula: string },
  add: (line: (name: string) => Decimal) => Decimal,
  explain: (name: string) => Explained,
  one: Decimal,
): Explained {
  const parts = new Map<string, Explained>();
  const amount = add((part) => {
    const known = parts.get(part) ?? explain(part);
    parts.set(part, known);
    return known.amount;
  });
  const nothing = add(() => one.minus(one));
  const children = [...parts].map(([part, explained]): Explained => {
    const isAdded = add((other) => (other === part ? one : one.minus(one))).minus(nothing).isPositive();
    return { ...explained, role: isAdded ? 'plus' : 'minus' };
  });
  return { name, label, formula, role: 'plus', exact: undefined, amount, facts: [], children };
}

/** Depth-first, each with how deep it stands. */
export function* walkExplained(node: Explained, depth = 0): Generator<{ node: Explained; depth: number }> {
  yield { node, depth };
  for (const child of node.children) yield* walkExplained(child, depth + 1);
}

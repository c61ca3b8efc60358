import type { Decimal } from '../money/decimal.js';
import type { Text } from '../problems/entry.js';
import { type Path, pathText } from '../yaml/finding.js';
import type { Dated } from './dated-value.js';
import type { PolicyValue, Section } from './policy.js';
import type { Unit } from './units.js';

/** Physical line of a place of the document, from 1. */
export type LineOf = (path: Path) => number;

/** A value as the schema reads it, with all that belongs to it. */
export interface RawValue<T> {
  readonly label: Text;
  readonly unit: Unit;
  readonly reference: string;
  readonly values: readonly { readonly from: string; readonly value: T }[];
}

/** A path of keys from its section on. */
export type SectionPath = readonly [Section, ...string[]];

/** Dated decimals as the schema reads them. */
export type RawDecimals = RawValue<Decimal>['values'];

/** Where a value stands: its section, its name there, and the path to its dated list. */
export interface Spot {
  readonly section: Section;
  readonly name: string;
  readonly path: Path;
  readonly listPath: Path;
}

/** The spot of a value whose dated list stands right behind its key. */
export function spotOf(path: SectionPath, name: string): Spot {
  return { section: path[0], name, path, listPath: path };
}

/** Joins name, place and lines to a value. */
export function policyValue<T>(spot: Spot, raw: RawValue<T>, lineOf: LineOf): PolicyValue<T> {
  const { section, name, path, listPath } = spot;
  const values: Dated<T> = raw.values.map((entry, index) => ({ ...entry, line: lineOf([...listPath, index]) }));
  const { label, unit, reference } = raw;
  return { section, name, path: pathText(path), listPath, label, unit, reference, values };
}

/** The label of a detail behind that of the whole. */
export function joined(whole: Text, detail: Text): Text {
  return { en: `${whole.en}: ${detail.en}`, zh: `${whole.zh}：${detail.zh}` };
}

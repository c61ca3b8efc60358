import { nearestNames } from '../problems/nearest-names.js';
import type { Finding } from '../yaml/finding.js';
import type { PlainTree } from '../yaml/plain-tree.js';
import { filesOf } from './file-checks.js';
import { type ColumnUse, type LedgerShape, type RecordShape, useOf } from './ledger-shape.js';
import { type Spot, findingAt, findingAtKey, itemsOf, partsOf, textOf } from './spot.js';
import { isAmountUnit, isRateUnit } from './vocabulary.js';

/** What can be wrong with the records of a mapping beyond what can be wrong with any document. */
export type RecordFault =
  | 'record'
  | 'column_unknown'
  | 'column_missing'
  | 'column_source'
  | 'setting'
  | 'otherwise';

const SOURCES = ['column', 'value', 'expression'];

/** Which columns a setting is for. */
const SETTINGS: ReadonlyMap<string, readonly ColumnUse[]> = new Map([
  ['date_format', ['date']],
  ['decimal', ['money', 'count', 'rate']],
  ['unit', ['money', 'rate']],
]);

/** Everything that a mapping says of records against what records of that kind hold (SPEC 2.1). */
export function recordsFit(tree: PlainTree, shape: LedgerShape): Finding<RecordFault>[] {
  const records = filesOf(tree).flatMap((file) => itemsOf(partsOf(file).get('records')));
  return records.flatMap((record) => {
    const kind = partsOf(record).get('record');
    const name = textOf(kind);
    const known = name === undefined ? undefined : shape.get(name);
    const columns = partsOf(partsOf(record).get('columns'));
    const own = [...columns.values()].flatMap((column) => columnFindings(tree, column));
    if (known) return [...own, ...columnsOfKind(tree, record, columns, known)];
    if (kind === undefined || name === undefined) return own;
    return [...own, findingAt(tree, 'record', kind.path, name, { known: nearestNames(name, shape.keys()).join(', ') })];
  });
}

/** A column has one source, and other words for the rest only where it has other words at all. */
function columnFindings(tree: PlainTree, column: Spot): Finding<RecordFault>[] {
  if (!(column.plain instanceof Map)) return [];
  const parts = partsOf(column);
  const sources = SOURCES.filter((source) => parts.has(source));
  const name = String(column.path.at(-1) ?? '');
  const otherwise = parts.get('otherwise');
  return [
    ...(sources.length === 1
      ? []
      : [findingAtKey(tree, 'column_source', column.path, name, { count: String(sources.length) })]),
    ...(otherwise === undefined || parts.has('translate') ? [] : [findingAtKey(tree, 'otherwise', otherwise.path, name)]),
  ];
}

/** The columns against those of the kind: none unknown, none missing, no setting that does not fit. */
function columnsOfKind(
  tree: PlainTree,
  record: Spot,
  columns: ReadonlyMap<string, Spot>,
  shape: RecordShape,
): Finding<RecordFault>[] {
  const known = new Map(shape.columns.map((column) => [column.name, column]));
  const found = [...columns].flatMap(([name, spot]) => {
    const column = known.get(name);
    if (column) return settingsFit(tree, spot, useOf(column));
    const nearest = nearestNames(name, known.keys()).join(', ');
    return [findingAtKey(tree, 'column_unknown', spot.path, name, { known: nearest })];
  });
  if (!partsOf(record).has('columns')) return found;
  const lacking = shape.required.filter((names) => !names.some((name) => columns.has(name)));
  const missing = lacking.map((names) => {
    const path = [...record.path, 'columns', names[0] ?? ''];
    return findingAtKey(tree, 'column_missing', path, names.join(' / '));
  });
  return [...found, ...missing];
}

function settingsFit(tree: PlainTree, column: Spot, use: ColumnUse): Finding<RecordFault>[] {
  return [...partsOf(column)].flatMap(([key, spot]) => {
    const uses = SETTINGS.get(key);
    const word = textOf(spot);
    if (uses === undefined || word === undefined) return [];
    const fits = uses.includes(use) && (key !== 'unit' || isUnitOf(use, word));
    return fits ? [] : [findingAt(tree, 'setting', spot.path, word)];
  });
}

/** A word that is no unit at all is left to the schema. */
function isUnitOf(use: ColumnUse, word: string): boolean {
  if (use === 'rate') return !isAmountUnit(word);
  return use !== 'money' || !isRateUnit(word);
}

import { type Path, pathText } from '../yaml/finding.js';
import { type ColumnUse, type LedgerShape, useOf } from './ledger-shape.js';
import type { ColumnMapping, Expression, FileMapping, Mapping, RecordMapping, Source } from './mapping.js';
import type { RawColumn, RawFile, RawMapping, RawRecord } from './schema.js';
import { AMOUNT_UNITS, RATE_UNITS, isAmountUnit, isRateUnit } from './vocabulary.js';

/** What all parts of a document are built with. */
interface Site<Kind extends string> {
  readonly file: string;
  /** physical line of a place of the document, from 1 */
  readonly lineOf: (path: Path) => number;
  readonly shape: LedgerShape<Kind>;
}

/** Joins lines to the parts of a document that has no problem, and the settings of each record to its columns. */
export function buildMapping<Kind extends string>(raw: RawMapping, site: Site<Kind>): Mapping<Kind> {
  return {
    file: site.file,
    name: raw.name,
    ...(raw.snapshots && { snapshots: raw.snapshots }),
    files: raw.files.map((file, index) => fileMapping(file, ['files', index], site)),
  };
}

function fileMapping<Kind extends string>(raw: RawFile, path: Path, site: Site<Kind>): FileMapping<Kind> {
  const { match, encoding, delimiter, header = true } = raw;
  return {
    match,
    ...(encoding && { encoding }),
    ...(delimiter && { delimiter }),
    isQuoted: raw.quote !== 'none',
    skipLines: raw.skip_lines ?? 0,
    header: typeof header === 'boolean' ? (header ? 'first_line' : 'none') : header,
    ...(raw.ignore !== undefined && { ignore: expressionAt(raw.ignore, [...path, 'ignore'], site) }),
    records: raw.records.map((record, index) => recordMapping(record, [...path, 'records', index], site)),
    ...spotOf(path, site),
  };
}

function recordMapping<Kind extends string>(raw: RawRecord, path: Path, site: Site<Kind>): RecordMapping<Kind> {
  // The checks refuse every other kind.
  const record = raw.record as Kind;
  const uses = new Map(site.shape.get(record)?.columns.map((column) => [column.name, useOf(column)]));
  const columns = [...raw.columns].map(([name, column]) => {
    const here = [...path, 'columns', name];
    return [name, columnMapping(column, raw, uses.get(name) ?? 'text', here, site)] as const;
  });
  return {
    record,
    ...(raw.where !== undefined && { where: expressionAt(raw.where, [...path, 'where'], site) }),
    columns: new Map(columns),
    ...spotOf(path, site),
  };
}

function columnMapping(
  raw: RawColumn,
  record: RawRecord,
  use: ColumnUse,
  path: Path,
  site: Site<string>,
): ColumnMapping {
  const dateFormat = use === 'date' ? (raw.date_format ?? record.date_format) : undefined;
  const { translate: words, otherwise } = raw;
  return {
    source: sourceOf(raw, path, site),
    ...(words && { translation: { words, ...(otherwise !== undefined && { otherwise }) } }),
    ...(dateFormat !== undefined && { dateFormat }),
    decimal: raw.decimal ?? record.decimal ?? '.',
    places: placesOf(raw, record, use),
    ...spotOf(path, site),
  };
}

function sourceOf(raw: RawColumn, path: Path, site: Site<string>): Source {
  if (raw.column !== undefined) return { column: raw.column };
  if (raw.expression === undefined) return { value: raw.value ?? '' };
  return { expression: expressionAt(raw.expression, [...path, 'expression'], site) };
}

function placesOf(raw: RawColumn, record: RawRecord, use: ColumnUse): number {
  if (use !== 'money' && use !== 'rate') return 0;
  const unit = raw.unit ?? (use === 'money' ? record.unit : record.rate_unit);
  if (unit === undefined) return 0;
  if (isAmountUnit(unit)) return AMOUNT_UNITS[unit];
  return isRateUnit(unit) ? RATE_UNITS[unit] : 0;
}

function expressionAt(text: string, path: Path, site: Site<string>): Expression {
  return { text, file: site.file, ...spotOf(path, site) };
}

function spotOf(path: Path, { lineOf }: Site<string>): { line: number; place: string } {
  return { line: lineOf(path), place: pathText(path) };
}

import type { Problem } from '../problems/problem.js';
import { KIND_LIST, type LedgerColumn, ROW_CONTRACTS, columnsOfKind } from './columns.js';
import type { HeaderPlan, PlannedColumn } from './header.js';
import { KIND_BY_NAME, type RecordKind } from './kinds.js';
import {
  CLASS_BY_NAME,
  EVENT_BY_NAME,
  type Parsed,
  folded,
  parseAmount,
  parseDate,
  parseId,
  parseRate,
  parseWhole,
  trimBlanks,
} from './values.js';

/** What is wrong with a row, without its file and line. */
export type RowProblem = Pick<Problem, 'code' | 'column' | 'value' | 'details'>;

/** The kind of a row, where it can be told. */
export function kindOfRow(
  cells: readonly string[],
  header: HeaderPlan,
  fileKind: RecordKind | undefined,
): RecordKind | undefined {
  return fileKind ?? KIND_BY_NAME.get(folded(cellOf(cells, header, 'record')));
}

/** Everything that is wrong with the cells of a row, in the order of its columns (SPEC 2.1, 2.2). */
export function validateRow(
  cells: readonly string[],
  header: HeaderPlan,
  fileKind: RecordKind | undefined,
): RowProblem[] {
  const kind = kindOfRow(cells, header, fileKind);
  if (kind === undefined) return [unknownKind(cellOf(cells, header, 'record'))];
  const contract = ROW_CONTRACTS[kind];
  const problems: RowProblem[] = [];
  for (const column of columnsOfKind(kind)) {
    const planned = plannedColumn(header, column.name);
    const text = planned === undefined ? '' : (cells[planned.position] ?? '');
    if (trimBlanks(text) !== '') problems.push(...cellProblems(column, planned, text));
    else if (contract.required.includes(column.name)) {
      problems.push({ code: 'missing_value', column: planned?.header ?? column.name, details: { record: kind } });
    }
  }
  return [...problems, ...missingTogether(kind, cells, header), ...termBackwards(kind, cells, header)];
}

function unknownKind(text: string): RowProblem {
  if (trimBlanks(text) === '') return { code: 'missing_value', column: 'record', details: { record: 'ledger' } };
  return { code: 'record_unknown', column: 'record', value: text, details: { known: KIND_LIST } };
}

/** Cells of which one at least must be filled. */
function missingTogether(kind: RecordKind, cells: readonly string[], header: HeaderPlan): RowProblem[] {
  const blank = (name: string) => trimBlanks(cellOf(cells, header, name)) === '';
  const { oneOf } = ROW_CONTRACTS[kind];
  const problems: RowProblem[] = [];
  if (oneOf?.every(blank)) problems.push({ code: 'missing_holder', column: 'manager' });
  if (kind === 'activity' && blank('quantity') && blank('amount')) {
    problems.push({ code: 'missing_value', column: 'quantity', details: { record: kind } });
  }
  return problems;
}

/** An account cannot end before it starts; where one of the two dates is blank or none, nothing is known of that. */
function termBackwards(kind: RecordKind, cells: readonly string[], header: HeaderPlan): RowProblem[] {
  if (!ROW_CONTRACTS[kind].optional.includes('maturity')) return [];
  const text = cellOf(cells, header, 'maturity');
  const start = parseDate(cellOf(cells, header, 'start'));
  const maturity = parseDate(text);
  if (!('value' in start) || !('value' in maturity) || maturity.value >= start.value) return [];
  const column = plannedColumn(header, 'maturity')?.header ?? 'maturity';
  return [{ code: 'maturity_before_start', column, value: text, details: { start: start.value } }];
}

function cellProblems(column: LedgerColumn, planned: PlannedColumn | undefined, text: string): RowProblem[] {
  const parsed = parseCell(column, planned?.places ?? 0, text);
  if ('value' in parsed) return [];
  return [{ ...parsed.fault, column: planned?.header ?? column.name, value: text }];
}

function parseCell(column: LedgerColumn, places: number, text: string): Parsed<unknown> {
  switch (column.type) {
    case 'date':
      return parseDate(text);
    case 'amount':
      return parseAmount(text, places);
    case 'rate':
      return parseRate(text, places);
    case 'whole':
      return parseWhole(text);
    case 'class':
      return known(CLASS_BY_NAME, text, 'class_unknown');
    case 'event':
      return known(EVENT_BY_NAME, text, 'event_unknown');
    case 'id':
    case 'currency':
      return parseId(text);
    case 'record':
      return { value: text };
  }
}

function known(
  names: ReadonlyMap<string, unknown>,
  text: string,
  code: 'class_unknown' | 'event_unknown',
): Parsed<unknown> {
  const value = names.get(folded(text));
  return value === undefined ? { fault: { code } } : { value };
}

function cellOf(cells: readonly string[], header: HeaderPlan, name: string): string {
  const planned = plannedColumn(header, name);
  return planned === undefined ? '' : (cells[planned.position] ?? '');
}

function plannedColumn(header: HeaderPlan, name: string): PlannedColumn | undefined {
  return header.columns.find(({ column }) => column.name === name);
}

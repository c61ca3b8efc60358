/** A case: everything that the statement of one period is calculated from, as it would be typed into CSV files. */
import type { ProfitSettings } from './settings.js';

export const ledgerColumns = [
  'record',
  'date',
  'account',
  'customer',
  'manager',
  'branch',
  'product',
  'currency',
  'balance',
  'rate',
  'class',
  'sequence',
  'amount',
  'metric',
  'quantity',
  'centre',
  'event',
  'principal',
  'arrears',
  'penalty',
  'proceeds',
  'start',
  'maturity',
] as const;
export const rosterColumns = [
  'manager',
  'name',
  'branch',
  'department',
  'line',
  'grade',
  'since',
  'status',
  'joined',
  'left',
] as const;
export const assignmentColumns = ['customer', 'account', 'manager', 'from', 'to', 'share'] as const;
export const fxColumns = ['date', 'currency', 'rate'] as const;
export const positionColumns = [
  'period',
  'record',
  'account',
  'customer',
  'branch',
  'product',
  'currency',
  'manager',
  'share',
  'snapshot_date',
  'row_manager',
  'balance_closing',
  'rate_closing',
  'class_closing',
  'average_ten_day',
  'average_daily',
  'closing',
  'interest',
  'interest_suspended',
  'provision_closing',
] as const;

export type LedgerRow = Record<(typeof ledgerColumns)[number], string>;
export type RosterRow = Record<(typeof rosterColumns)[number], string>;
export type AssignmentRow = Record<(typeof assignmentColumns)[number], string>;
/** What one unit of a currency is worth in the policy's currency, from that date on. */
export type FxRow = Record<(typeof fxColumns)[number], string>;
/** A row of positions.csv, as a later run takes it for its opening. */
export type PositionRow = Record<(typeof positionColumns)[number], string>;

export type SnapshotMode = 'full' | 'changes';
export type Averaging = 'ten_day' | 'daily';
export type LoanLossMethod = 'change' | 'closing';

/** What a case leaves out of the profit settings is as in the built-in policy. */
export interface Case extends Partial<ProfitSettings> {
  readonly ledger: readonly LedgerRow[];
  readonly roster: readonly RosterRow[];
  readonly assignments: readonly AssignmentRow[];
  /** None where everything is in the policy's currency. */
  readonly fx?: readonly FxRow[];
  /** The positions of the run that ended on the day before the period, if there is one. */
  readonly opening?: readonly PositionRow[];
  readonly snapshots: SnapshotMode;
  readonly averaging: Averaging;
  readonly loan_loss: LoanLossMethod;
  /** `2025Q3`, `2025-07`, `2025H1` or `2025`. */
  readonly period: string;
}

function filled<Column extends string>(
  columns: readonly Column[],
  cells: Partial<Record<Column, string>>,
): Record<Column, string> {
  const row = {} as Record<Column, string>;
  for (const column of columns) row[column] = cells[column] ?? '';
  return row;
}

/** A ledger row whose other cells are empty. */
export function ledgerRow(cells: Partial<LedgerRow>): LedgerRow {
  return filled(ledgerColumns, cells);
}

/** A roster row whose other cells are empty. */
export function rosterRow(cells: Partial<RosterRow>): RosterRow {
  return filled(rosterColumns, cells);
}

/** An assignment whose other cells are empty; an assignment without a share is of the whole. */
export function assignmentRow(cells: Partial<AssignmentRow>): AssignmentRow {
  return filled(assignmentColumns, { share: '1', ...cells });
}

export function fxRow(date: string, currency: string, rate: string): FxRow {
  return { date, currency, rate };
}

/** A row of an opening whose other cells are empty. */
export function positionRow(cells: Partial<PositionRow>): PositionRow {
  return filled(positionColumns, cells);
}

function csvCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A header and a line for each row. */
export function csvText<Column extends string>(columns: readonly Column[], rows: readonly Record<Column, string>[]): string {
  const lines = [columns.join(',')];
  for (const row of rows) lines.push(columns.map((column) => csvCell(row[column])).join(','));
  return lines.join('\n') + '\n';
}

/** All record kinds in one file, with a `record` column. */
export function ledgerCsv(subject: Case): string {
  return csvText(ledgerColumns, subject.ledger);
}

export function rosterCsv(subject: Case): string {
  return csvText(rosterColumns, subject.roster);
}

export function assignmentsCsv(subject: Case): string {
  return csvText(assignmentColumns, subject.assignments);
}

function fxCsv(subject: Case): string {
  return csvText(fxColumns, subject.fx ?? []);
}

function openingCsv(subject: Case): string {
  return csvText(positionColumns, subject.opening ?? []);
}

/** File name to text. A file that would be header-only is left out, because a run refuses such a file. */
export function caseFiles(subject: Case): Map<string, string> {
  const files = new Map([['ledger.csv', ledgerCsv(subject)]]);
  if (subject.roster.length > 0) files.set('roster.csv', rosterCsv(subject));
  if (subject.assignments.length > 0) files.set('assignments.csv', assignmentsCsv(subject));
  if ((subject.fx ?? []).length > 0) files.set('fx.csv', fxCsv(subject));
  if ((subject.opening ?? []).length > 0) files.set('opening.csv', openingCsv(subject));
  return files;
}

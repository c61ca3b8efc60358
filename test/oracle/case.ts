/** A case: everything that the statement of one period is calculated from, as it would be typed into CSV files. */

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
] as const;
export const rosterColumns = ['manager', 'name', 'branch', 'department', 'line', 'grade', 'since', 'status'] as const;
export const assignmentColumns = ['customer', 'account', 'manager', 'from', 'to', 'share'] as const;

export type LedgerRow = Record<(typeof ledgerColumns)[number], string>;
export type RosterRow = Record<(typeof rosterColumns)[number], string>;
export type AssignmentRow = Record<(typeof assignmentColumns)[number], string>;

export type SnapshotMode = 'full' | 'changes';
export type Averaging = 'ten_day' | 'daily';
export type LoanLossMethod = 'change' | 'closing';

export interface Case {
  readonly ledger: readonly LedgerRow[];
  readonly roster: readonly RosterRow[];
  readonly assignments: readonly AssignmentRow[];
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

function csvCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function csvText<Column extends string>(columns: readonly Column[], rows: readonly Record<Column, string>[]): string {
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

/** File name to text. A file that would be header-only is left out, because a run refuses such a file. */
export function caseFiles(subject: Case): Map<string, string> {
  const files = new Map([['ledger.csv', ledgerCsv(subject)]]);
  if (subject.roster.length > 0) files.set('roster.csv', rosterCsv(subject));
  if (subject.assignments.length > 0) files.set('assignments.csv', assignmentsCsv(subject));
  return files;
}

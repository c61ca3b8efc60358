import { EFFICIENCY_TERMS } from '../appraisal/efficiency.js';
import type { PublishedMonth } from '../appraisal/explain-cost.js';
import type { Explainable } from '../appraisal/explain-figure.js';
import { type WrittenRow, writtenRows } from '../intake/written-rows.js';
import { Decimal } from '../money/decimal.js';
import type { Problem } from '../problems/problem.js';
import { EFFICIENCY_COLUMNS, RISK_COLUMNS } from '../report/profit-columns.js';
import { ADJUSTED_STATEMENT_COLUMNS } from '../report/statement-columns.js';
import type { RunManifest } from '../runs/run-manifest.js';
import { writtenBytes } from '../runs/written-folder.js';

const COLUMNS = { 'statements.csv': ADJUSTED_STATEMENT_COLUMNS, 'efficiency.csv': EFFICIENCY_COLUMNS, 'risk.csv': RISK_COLUMNS } as const;

/** A figure of a manager as the file of a run has it, undefined for an empty cell; the problem that the run does not know him, or is not as it was. */
export async function publishedFigure(run: RunManifest, { file, name }: Explainable, manager: string): Promise<Decimal | undefined | Problem> {
  const rows = await rowsOf(run, file);
  if ('code' in rows) return rows;
  const row = rows.find((each) => each.get('manager') === manager && (each.get('month') ?? 'total') === 'total');
  const figure = row?.get(name);
  if (row !== undefined && figure === undefined) return { code: 'explain_figure', value: name, details: { nearest: 'virtual_profit' } };
  if (figure === undefined) return { code: 'explain_nobody', value: manager, details: { run: run.name } };
  return figure === '' ? undefined : new Decimal(figure);
}

/** The efficiency of everybody in a month, in the order of the file; made of its texts when it is asked for. */
export async function publishedMonths(run: RunManifest): Promise<(month: string) => readonly PublishedMonth[]> {
  const rows = await rowsOf(run, 'efficiency.csv');
  return (month) => ('code' in rows ? [] : rows.filter((row) => row.get('month') === month).map(monthOf));
}

function monthOf(row: WrittenRow): PublishedMonth {
  const terms = new Map(EFFICIENCY_TERMS.map(({ name }) => [name, new Decimal(row.get(name) ?? '0')]));
  return { manager: row.get('manager') ?? '', branch: row.get('branch') ?? '', terms };
}

async function rowsOf(run: RunManifest, file: Explainable['file']): Promise<WrittenRow[] | Problem> {
  const bytes = await writtenBytes(run, file);
  return 'code' in bytes ? bytes : writtenRows(bytes, COLUMNS[file]);
}

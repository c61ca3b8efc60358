import type { Explainable } from '../appraisal/explain-figure.js';
import { type WrittenRow, writtenRows } from '../intake/written-rows.js';
import { Decimal } from '../money/decimal.js';
import type { Problem } from '../problems/problem.js';
import { EFFICIENCY_COLUMNS, RISK_COLUMNS } from '../report/profit-columns.js';
import { ADJUSTED_STATEMENT_COLUMNS } from '../report/statement-columns.js';
import type { RunManifest } from '../runs/run-manifest.js';
import { writtenBytes } from '../runs/written-folder.js';

const COLUMNS = { 'statements.csv': ADJUSTED_STATEMENT_COLUMNS, 'efficiency.csv': EFFICIENCY_COLUMNS, 'risk.csv': RISK_COLUMNS } as const;

/** A figure of a manager as the file of a run has it; the problem that the run does not know him, or is not as it was. */
export async function publishedFigure(run: RunManifest, { file, name }: Explainable, manager: string): Promise<Decimal | Problem> {
  const rows = await rowsOf(run, file, manager);
  if ('code' in rows) return rows;
  const row = rows.find((each) => (each.get('month') ?? 'total') === 'total');
  const figure = row?.get(name);
  if (row !== undefined && figure === undefined) return { code: 'explain_figure', value: name, details: { nearest: 'virtual_profit' } };
  return figure === undefined ? { code: 'explain_nobody', value: manager, details: { run: run.name } } : new Decimal(figure);
}

/** What each month's cost pools gave a manager, by month. */
export async function publishedMonths(run: RunManifest, manager: string): Promise<ReadonlyMap<string, Decimal>> {
  const rows = await rowsOf(run, 'efficiency.csv', manager);
  if ('code' in rows) return new Map();
  return new Map(rows.map((row) => [row.get('month') ?? '', new Decimal(row.get('allocated_cost') ?? '0')]));
}

async function rowsOf(run: RunManifest, file: Explainable['file'], manager: string): Promise<WrittenRow[] | Problem> {
  const bytes = await writtenBytes(run, file);
  return 'code' in bytes ? bytes : writtenRows(bytes, COLUMNS[file]).filter((row) => row.get('manager') === manager);
}

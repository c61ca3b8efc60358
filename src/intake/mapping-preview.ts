import type { Engine, EngineRow } from '../engine/database.js';
import { literal } from '../engine/literal.js';
import { LEDGER_COLUMNS } from './columns.js';
import type { LedgerTable } from './ledger-table.js';
import { madeCells } from './made-table.js';

/** The first rows of a mapped file, and what the mapping makes of them. */
export interface MappingPreview {
  readonly file: string;
  readonly before: PreviewTable;
  /** of each kind of record that the mapping makes */
  readonly after: readonly PreviewTable[];
}

export interface PreviewTable {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const SHOWN = 3;

/** Shows the first rows of each mapped file before and after. */
export async function previewMappings(engine: Engine, tables: readonly LedgerTable[]): Promise<MappingPreview[]> {
  const previews: MappingPreview[] = [];
  for (const file of new Set(tables.map((table) => table.file))) {
    const made = tables.flatMap((table) => (table.file === file && table.made !== undefined ? [table.made] : []));
    const [first] = made;
    if (first === undefined) continue;
    const raw = await engine.query(
      `SELECT * FROM read_parquet(${literal(first.raw)}, file_row_number = true) WHERE file_row_number < ${SHOWN} ORDER BY file_row_number`,
    );
    const before = tableOf(file.headers, raw, (place) => `c${place}`);
    const after: PreviewTable[] = [];
    for (const { plan } of made) {
      const rows = await engine.query(`FROM (${madeCells(first.raw, plan)}) ORDER BY source_row LIMIT ${SHOWN}`);
      const names = LEDGER_COLUMNS.map(({ name }) => name).filter((name) => name === 'record' || plan.cells.has(name));
      if (plan.cells.size > 0) after.push(tableOf(names, rows, (place) => `${names[place] ?? ''}_cell`));
    }
    previews.push({ file: file.name, before, after });
  }
  return previews;
}

function tableOf(headers: readonly string[], rows: readonly EngineRow[], columnAt: (place: number) => string): PreviewTable {
  return { headers, rows: rows.map((row) => headers.map((_, place) => String(row[columnAt(place)] ?? ''))) };
}

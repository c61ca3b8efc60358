import { streamedRows } from '../intake/written-rows.js';
import type { Language } from '../problems/entry.js';
import type { Problem } from '../problems/problem.js';
import type { ColumnHead } from '../report/column.js';
import { COMPARED_TABLES } from '../report/compared-tables.js';
import { controlTotals } from '../report/workbook/control-totals.js';
import type { WorkbookSheet } from '../report/workbook/sheet.js';
import { MANIFEST_SHEET, SHEET_NAMES } from '../report/workbook/sheet-names.js';
import { type RunManifest, readRunManifest } from '../runs/run-manifest.js';
import { writtenPath } from '../runs/written-folder.js';

/** Rows of a file up to which it becomes a sheet: more than anybody reads, and less than a spreadsheet holds. */
const MOST_ROWS = 200_000;

type FilledSheet = WorkbookSheet & { readonly rows: readonly (readonly string[])[] };

/** The sheets of a run: control totals, the tables of its files, and its manifest. A file with too many rows is named there. */
export async function workbookSheets(folder: string, language: Language): Promise<readonly WorkbookSheet[] | Problem> {
  const run = await readRunManifest(folder);
  if ('code' in run) return run;
  const sheets: FilledSheet[] = [];
  const leftOut: string[] = [];
  for (const { file, columns } of COMPARED_TABLES) {
    const name = SHEET_NAMES.get(file);
    if (name === undefined || !run.outputs.some((output) => output.name === file)) continue;
    const rows = await rowsOf(run, file, columns);
    if ('code' in rows) return rows;
    if (rows.isWhole) sheets.push({ name, ...rows });
    else leftOut.push(file);
  }
  return [controlTotals(sheets, language), ...sheets, manifestSheet(run, leftOut)];
}

/** The rows of a file under those of the columns that it has. */
async function rowsOf(run: RunManifest, file: string, columns: readonly ColumnHead[]) {
  const path = await writtenPath(run, file);
  if (typeof path !== 'string') return path;
  const rows: string[][] = [];
  let own = columns;
  for await (const row of streamedRows(path, columns)) {
    if (rows.length === 0) own = columns.filter(({ name }) => row.has(name));
    if (rows.length === MOST_ROWS) return { columns: own, rows: [], isWhole: false };
    rows.push(own.map(({ name }) => row.get(name) ?? ''));
  }
  return { columns: own, rows, isWhole: true };
}

/** Where everything comes from: the run, its inputs and its files with their hashes. */
function manifestSheet(run: RunManifest, leftOut: readonly string[]): WorkbookSheet {
  const { name, period, version, sha256, policy, rows, options, inputs, outputs } = run;
  const facts: string[][] = [
    ['run', name, `${period.first} ${period.last}`, sha256],
    ['version', version, '', ''],
    ['policy', policy.name, '', policy.sha256],
    ...Object.entries(rows).map(([fact, count]) => ['rows', fact, String(count), '']),
    ...Object.entries(options).map(([option, value]) => ['option', option, value === null ? '' : String(value), '']),
    ...inputs.map((input) => ['input', `${input.role} ${input.name}`, input.size.toFixed(), input.sha256]),
    ...outputs.map((output) => [leftOut.includes(output.name) ? 'output, too long for a sheet' : 'output', output.name, output.size.toFixed(), output.sha256]),
  ];
  return {
    name: MANIFEST_SHEET,
    columns: [
      { label: { en: 'what', zh: '类别' }, kind: 'text' },
      { label: { en: 'name', zh: '名称' }, kind: 'text' },
      { label: { en: 'value or bytes', zh: '值或字节数' }, kind: 'text' },
      { label: { en: 'SHA-256', zh: 'SHA-256' }, kind: 'text' },
    ],
    rows: facts,
  };
}

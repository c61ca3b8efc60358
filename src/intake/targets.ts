import type { Target } from '../appraisal/reference-facts.js';
import type { ReferenceCells } from './reference-cells.js';
import type { ReferenceRow } from './reference-file.js';
import { type ReferenceContract, amountColumn, ledgerColumn, unitPlaces } from './reference-header.js';
import { type OnceOnly, type RowsReading, readRows } from './reference-rows.js';
import { parseLabel, parseMoney, parseWholePeriod } from './reference-values.js';
import { folded, parseId } from './values.js';

/** The columns of SPEC 2.5. Of manager, branch and customer one header is enough. */
export const TARGETS_CONTRACT = {
  columns: [
    ledgerColumn('manager', '工号', '员工号', '人员编号'),
    ledgerColumn('branch', '所属机构', '所在机构'),
    ledgerColumn('customer'),
    { name: 'indicator', headers: ['指标', '指标编号', '指标代码', '指标名称', '考核指标'] },
    { name: 'period', headers: ['考核期间', '期间', '考核期'] },
    amountColumn('target', '目标', '目标值', '目标任务', '任务数'),
  ],
  required: [['manager', 'branch', 'customer'], ['indicator'], ['period'], ['target']],
} as const satisfies ReferenceContract<string>;

type Column = (typeof TARGETS_CONTRACT)['columns'][number]['name'];

const BEARERS = ['manager', 'branch', 'customer'] as const satisfies readonly Target['of'][];

const ONCE: OnceOnly<Column, Target> = {
  code: 'target_duplicate',
  column: ({ of }) => of,
  value: ({ id }) => id,
  key: ({ of, id, indicator, period }) => [of, id, folded(indicator), period.name],
  details: ({ indicator, period }, { fileLine }) => ({ indicator, period: period.name, lines: String(fileLine) }),
};

/**
 * Reads what managers, branches and customers are to reach (SPEC 2.5 and 9). Each row names exactly one of the three;
 * targets are signed, with at most 2 decimals in the unit of their header.
 * @param name the file as it was given, for problems
 * @param source its path, or its bytes where they are at hand
 */
export function readTargets(name: string, source: Buffer | string): RowsReading<Target> {
  return readRows(name, source, { contract: TARGETS_CONTRACT, record: 'targets', read: readTarget, once: ONCE });
}

function readTarget(row: ReferenceRow<Column>, cells: ReferenceCells<Column>): Target | undefined {
  const of = bearerOf(row, cells);
  const id = of && cells.required(row, of, parseId);
  const indicator = cells.required(row, 'indicator', parseLabel);
  const period = cells.required(row, 'period', parseWholePeriod);
  const places = unitPlaces(row.headers.get('target') ?? '');
  const target = cells.required(row, 'target', (text) => parseMoney(text, places));
  if (!of || !id || !indicator || !period || !target) return undefined;
  return { of, id, indicator, period, target, fileLine: row.line };
}

/** Whose target a row is; undefined, and a problem, where it names none or several. */
function bearerOf(row: ReferenceRow<Column>, cells: ReferenceCells<Column>): Target['of'] | undefined {
  const named = BEARERS.filter((bearer) => row.cells[bearer] !== '');
  const [only, ...more] = named;
  if (only !== undefined && more.length === 0) return only;
  const column = only ?? BEARERS.find((bearer) => row.headers.has(bearer)) ?? 'manager';
  cells.report('target_of', row, column, row.cells[column], { found: String(named.length) });
  return undefined;
}

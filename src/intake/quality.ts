import type { Assessment } from '../appraisal/reference-facts.js';
import type { ReferenceCells } from './reference-cells.js';
import type { ReferenceRow } from './reference-file.js';
import { type ReferenceContract, ledgerColumn } from './reference-header.js';
import { type OnceOnly, type RowsReading, readRows } from './reference-rows.js';
import { parseLabel, parseScore } from './reference-values.js';
import { folded, parseDate, parseId } from './values.js';

/** The columns of SPEC 2.5; all must be there, and filled. */
export const QUALITY_CONTRACT = {
  columns: [
    ledgerColumn('manager', '工号', '员工号', '人员编号'),
    { name: 'item', headers: ['评分项目', '项目', '评价项目', '考评项目'] },
    { name: 'score', headers: ['得分', '评分', '分数'] },
    { name: 'assessor', headers: ['评分人', '考评人', '评价人'] },
    ledgerColumn('date', '评分日期', '考评日期', '评价日期'),
  ],
  required: [['manager'], ['item'], ['score'], ['assessor'], ['date']],
} as const satisfies ReferenceContract<string>;

type Column = (typeof QUALITY_CONTRACT)['columns'][number]['name'];

const ONCE: OnceOnly<Column, Assessment> = {
  code: 'quality_duplicate',
  column: () => 'manager',
  value: ({ manager }) => manager,
  key: ({ manager, item, assessor, date }) => [manager, folded(item), assessor, date],
  details: ({ item, assessor, date }, { fileLine }) => ({ item, assessor, date, lines: String(fileLine) }),
};

/**
 * Reads how assessors score managers (SPEC 2.5 and 10): 0 to 100, at most 2 decimals.
 * @param name the file as it was given, for problems
 * @param source its path, or its bytes where they are at hand
 */
export function readQuality(name: string, source: Buffer | string): RowsReading<Assessment> {
  return readRows(name, source, { contract: QUALITY_CONTRACT, record: 'quality', read: readAssessment, once: ONCE });
}

function readAssessment(row: ReferenceRow<Column>, cells: ReferenceCells<Column>): Assessment | undefined {
  const manager = cells.required(row, 'manager', parseId);
  const item = cells.required(row, 'item', parseLabel);
  const score = cells.required(row, 'score', parseScore);
  const assessor = cells.required(row, 'assessor', parseLabel);
  const date = cells.required(row, 'date', parseDate);
  if (!manager || !item || !score || !assessor || !date) return undefined;
  return { manager, item, score, assessor, date, fileLine: row.line };
}

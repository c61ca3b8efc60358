import type { Override } from '../appraisal/reference-facts.js';
import type { ReferenceCells } from './reference-cells.js';
import type { ReferenceRow } from './reference-file.js';
import { type ReferenceContract, ledgerColumn } from './reference-header.js';
import { type OnceOnly, type RowsReading, readRows } from './reference-rows.js';
import { parseLabel, parseReason, parseWholePeriod } from './reference-values.js';
import { parseId } from './values.js';

/** What the appraisal committee decides (SPEC 11); all columns must be there, and filled. */
export const OVERRIDES_CONTRACT = {
  columns: [
    { name: 'period', headers: ['考核期间', '期间', '考核期'] },
    ledgerColumn('manager', '工号', '员工号', '人员编号'),
    { name: 'grade', headers: ['等级', '级别', '新等级', '核定等级'] },
    { name: 'approver', headers: ['审批人', '批准人'] },
    { name: 'reason', headers: ['原因', '事由', '理由'] },
  ],
  required: [['period'], ['manager'], ['grade'], ['approver'], ['reason']],
} as const satisfies ReferenceContract<string>;

type Column = (typeof OVERRIDES_CONTRACT)['columns'][number]['name'];

const ONCE: OnceOnly<Column, Override> = {
  code: 'override_duplicate',
  column: () => 'manager',
  value: ({ manager }) => manager,
  key: ({ manager, period }) => [manager, period.name],
  details: ({ period }, { fileLine }) => ({ period: period.name, lines: String(fileLine) }),
};

/**
 * Reads the grades that the appraisal committee gives beside the rules (SPEC 11), each with its approver and reason.
 * @param name the file as it was given, for problems
 * @param source its path, or its bytes where they are at hand
 */
export function readOverrides(name: string, source: Buffer | string): RowsReading<Override> {
  return readRows(name, source, { contract: OVERRIDES_CONTRACT, record: 'overrides', read: readOverride, once: ONCE });
}

function readOverride(row: ReferenceRow<Column>, cells: ReferenceCells<Column>): Override | undefined {
  const period = cells.required(row, 'period', parseWholePeriod);
  const manager = cells.required(row, 'manager', parseId);
  const grade = cells.required(row, 'grade', parseLabel);
  const approver = cells.required(row, 'approver', parseLabel);
  const reason = cells.required(row, 'reason', parseReason);
  if (!period || !manager || !grade || !approver || !reason) return undefined;
  return { period, manager, grade, approver, reason, fileLine: row.line };
}

import { ADJUSTABLE_LINES, adjustableLine } from '../appraisal/adjustments.js';
import { UNASSIGNED } from '../appraisal/people.js';
import type { Adjustment } from '../appraisal/reference-facts.js';
import { nearestNames } from '../problems/nearest-names.js';
import type { ReferenceCells } from './reference-cells.js';
import type { ReferenceRow } from './reference-file.js';
import { type ReferenceContract, amountColumn, ledgerColumn, unitPlaces } from './reference-header.js';
import { type RowsReading, readRows } from './reference-rows.js';
import { parseLabel, parseMoney, parseReason, parseWholePeriod } from './reference-values.js';
import { type Parsed, parseId } from './values.js';

/** The dispute file. All columns but the period must be there, and filled: nothing is adjusted without a name behind it. */
export const ADJUSTMENTS_CONTRACT = {
  columns: [
    { name: 'period', headers: ['考核期间', '期间', '考核期'] },
    ledgerColumn('manager', '工号', '员工号', '人员编号'),
    { name: 'line', headers: ['项目', '利润项目', '调整项目', '报表项目'] },
    amountColumn('amount', '金额', '调整金额'),
    { name: 'reason', headers: ['原因', '事由', '理由', '调整原因'] },
    { name: 'approver', headers: ['审批人', '批准人'] },
  ],
  required: [['manager'], ['line'], ['amount'], ['reason'], ['approver']],
} as const satisfies ReferenceContract<string>;

type Column = (typeof ADJUSTMENTS_CONTRACT)['columns'][number]['name'];

/** Most names that a message suggests. */
const SUGGESTED = 3;

/**
 * Reads the approved adjustments of lines of the statement. Lines go by name or label, amounts are in the sense of their line
 * and not zero; a blank period is that of the run.
 * @param name the file as it was given, for problems
 * @param source its path, or its bytes where they are at hand
 */
export function readAdjustments(name: string, source: Buffer | string): RowsReading<Adjustment> {
  return readRows(name, source, { contract: ADJUSTMENTS_CONTRACT, record: 'adjustments', read: readAdjustment });
}

function readAdjustment(row: ReferenceRow<Column>, cells: ReferenceCells<Column>): Adjustment | undefined {
  const places = unitPlaces(row.headers.get('amount') ?? '');
  const period = cells.optional(row, 'period', parseWholePeriod);
  const manager = cells.required(row, 'manager', parseAdjusted);
  const line = cells.required(row, 'line', parseLine);
  const amount = cells.required(row, 'amount', (text) => parseMoney(text, places));
  const reason = cells.required(row, 'reason', parseReason);
  const approver = cells.required(row, 'approver', parseLabel);
  if (amount?.isZero() === true) cells.report('adjustment_zero', row, 'amount', row.cells.amount);
  if (!manager || !line || !amount || !reason || !approver) return undefined;
  return { period, manager, line, amount, reason, approver, fileLine: row.line };
}

/** What nobody holds is nobody's to dispute. */
function parseAdjusted(text: string): Parsed<string> {
  return text === UNASSIGNED ? { fault: { code: 'adjustment_unassigned' } } : parseId(text);
}

function parseLine(text: string): Parsed<string> {
  const line = adjustableLine(text);
  if (line !== undefined) return { value: line.name };
  const names = ADJUSTABLE_LINES.flatMap(({ name, label }) => (/\p{Script=Han}/u.test(text) ? [label.zh] : [name]));
  return { fault: { code: 'adjustment_line', details: { nearest: nearestNames(text, names).slice(0, SUGGESTED).join(', ') } } };
}

import type { Sanction, SanctionType } from '../appraisal/reference-facts.js';
import type { ReferenceCells } from './reference-cells.js';
import type { ReferenceRow } from './reference-file.js';
import { type ReferenceContract, amountColumn, ledgerColumn, unitPlaces } from './reference-header.js';
import { type RowsReading, readRows } from './reference-rows.js';
import { parseLabel, parseMoney, parseReason } from './reference-values.js';
import { type Parsed, folded, parseDate, parseId } from './values.js';

/** The columns of SPEC 2.5. All must be there: under a misspelt header fines would have no amount and removals no approver. */
export const SANCTIONS_CONTRACT = {
  columns: [
    ledgerColumn('manager', '工号', '员工号', '人员编号'),
    ledgerColumn('date', '处分日期'),
    { name: 'type', headers: ['处分类型', '处分', '处罚类型', '类型'] },
    amountColumn('amount', '金额', '罚款金额', '处罚金额'),
    { name: 'approver', headers: ['审批人', '批准人'] },
    { name: 'reason', headers: ['原因', '事由', '处分原因', '处分事由'] },
  ],
  required: [['manager'], ['date'], ['type'], ['amount'], ['approver'], ['reason']],
} as const satisfies ReferenceContract<string>;

type Column = (typeof SANCTIONS_CONTRACT)['columns'][number]['name'];

const TYPE_BY_NAME: ReadonlyMap<string, SanctionType> = new Map([
  ['warning', 'warning'],
  ['警告', 'warning'],
  ['fine', 'fine'],
  ['罚款', 'fine'],
  ['talk', 'talk'],
  ['谈话', 'talk'],
  ['removal', 'removal'],
  ['免职', 'removal'],
  ['解聘', 'removal'],
]);

/**
 * Reads the sanctions against managers (SPEC 2.5, 11 and 13). A fine has an amount above zero; a removal has an
 * approver and a reason.
 * @param name the file as it was given, for problems
 * @param source its path, or its bytes where they are at hand
 */
export function readSanctions(name: string, source: Buffer | string): RowsReading<Sanction> {
  return readRows(name, source, { contract: SANCTIONS_CONTRACT, record: 'sanctions', read: readSanction });
}

function readSanction(row: ReferenceRow<Column>, cells: ReferenceCells<Column>): Sanction | undefined {
  const places = unitPlaces(row.headers.get('amount') ?? '');
  const manager = cells.required(row, 'manager', parseId);
  const date = cells.required(row, 'date', parseDate);
  const type = cells.required(row, 'type', parseType);
  const amount = cells.optional(row, 'amount', (text) => parseMoney(text, places));
  const approver = cells.optional(row, 'approver', parseLabel) ?? '';
  const reason = cells.optional(row, 'reason', parseReason) ?? '';
  for (const column of neededFor(type)) {
    if (row.cells[column] === '') cells.report('missing_value', row, column, '', { record: type ?? '' });
  }
  if (type === 'fine' && amount?.greaterThan(0) === false) cells.report('fine_amount', row, 'amount', row.cells.amount);
  if (!manager || !date || !type) return undefined;
  return { manager, date, type, amount, approver, reason, fileLine: row.line };
}

/** Cells that a sanction of a type must fill, beside those that each must. */
function neededFor(type: SanctionType | undefined): readonly Column[] {
  if (type === 'fine') return ['amount'];
  return type === 'removal' ? ['approver', 'reason'] : [];
}

function parseType(text: string): Parsed<SanctionType> {
  const type = TYPE_BY_NAME.get(folded(text));
  if (type !== undefined) return { value: type };
  return { fault: { code: 'choice_unknown', details: { known: [...TYPE_BY_NAME.keys()].join(', ') } } };
}

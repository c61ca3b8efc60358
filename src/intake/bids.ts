import type { Bid } from '../appraisal/tender.js';
import type { ReferenceCells } from './reference-cells.js';
import type { ReferenceRow } from './reference-file.js';
import { type ReferenceContract, amountColumn, ledgerColumn, unitPlaces } from './reference-header.js';
import { type OnceOnly, type RowsReading, readRows } from './reference-rows.js';
import { parseMoney } from './reference-values.js';
import { parseDate, parseId } from './values.js';

/** What managers bid for customers (SPEC 14); all columns must be there, and filled. */
const BIDS_CONTRACT = {
  columns: [
    ledgerColumn('manager', '工号', '员工号', '人员编号'),
    ledgerColumn('customer'),
    amountColumn('committed_profit', '承诺利润', 'commitment', '承诺'),
    { name: 'date', headers: ['投标日期', '日期', '报价日期', 'bid date'] },
  ],
  required: [['manager'], ['customer'], ['committed_profit'], ['date']],
} as const satisfies ReferenceContract<string>;

type Column = (typeof BIDS_CONTRACT)['columns'][number]['name'];

const ONCE: OnceOnly<Column, Bid> = {
  code: 'bid_duplicate',
  column: () => 'manager',
  value: ({ manager }) => manager,
  key: ({ manager, customer }) => [manager, customer],
  details: ({ customer }, { fileLine }) => ({ customer, lines: String(fileLine) }),
};

/**
 * Reads the bids of a tender (SPEC 14): one of a manager for a customer. Commitments are signed, with at most 2 decimals in the
 * unit of their header.
 * @param name the file as it was given, for problems
 * @param source its path, or its bytes where they are at hand
 */
export function readBids(name: string, source: Buffer | string): RowsReading<Bid> {
  return readRows(name, source, { contract: BIDS_CONTRACT, record: 'bids', read: readBid, once: ONCE });
}

function readBid(row: ReferenceRow<Column>, cells: ReferenceCells<Column>): Bid | undefined {
  const places = unitPlaces(row.headers.get('committed_profit') ?? '');
  const manager = cells.required(row, 'manager', parseId);
  const customer = cells.required(row, 'customer', parseId);
  const committed = cells.required(row, 'committed_profit', (text) => parseMoney(text, places));
  const date = cells.required(row, 'date', parseDate);
  if (!manager || !customer || !committed || !date) return undefined;
  return { manager, customer, committed, date, fileLine: row.line };
}

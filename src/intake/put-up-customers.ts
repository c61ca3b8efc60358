import { type ReferenceContract, ledgerColumn } from './reference-header.js';
import { type RowsReading, readRows } from './reference-rows.js';
import { parseId } from './values.js';

/** A customer who is put up for tender. */
export interface PutUpCustomer {
  readonly customer: string;
  /** physical line of the file */
  readonly fileLine: number;
}

/** One column is enough; others are left out with a warning. */
const PUT_UP_CONTRACT = {
  columns: [ledgerColumn('customer')],
  required: [['customer']],
} as const satisfies ReferenceContract<string>;

/**
 * Reads which customers are put up for tender (SPEC 14), each once.
 * @param name the file as it was given, for problems
 * @param source its path, or its bytes where they are at hand
 */
export function readPutUpCustomers(name: string, source: Buffer | string): RowsReading<PutUpCustomer> {
  return readRows<'customer', PutUpCustomer>(name, source, {
    contract: PUT_UP_CONTRACT,
    record: 'customers',
    read: (row, cells) => {
      const customer = cells.required(row, 'customer', parseId);
      return customer === undefined ? undefined : { customer, fileLine: row.line };
    },
    once: {
      code: 'put_up_duplicate',
      column: () => 'customer',
      value: ({ customer }) => customer,
      key: ({ customer }) => [customer],
      details: (_, { fileLine }) => ({ lines: String(fileLine) }),
    },
  });
}

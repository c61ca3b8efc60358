import type { Commitment } from '../appraisal/tender.js';
import type { Decimal } from '../money/decimal.js';
import { type ReferenceContract, type WrittenHeading, ledgerColumn } from './reference-header.js';
import { type RowsReading, readRows } from './reference-rows.js';
import { parseMoney, parseWrittenId } from './reference-values.js';

/** A row of the base.csv of a tender. */
export interface WrittenBase {
  readonly customer: string;
  readonly base: Decimal;
  readonly fileLine: number;
}

/** A row of the commitments.csv of a tender. */
interface WrittenCommitment extends Commitment {
  readonly fileLine: number;
}

/**
 * Reads the base.csv of a tender under the headers of either language; a text that was defused for spreadsheets is taken
 * as it was.
 * @param headings of the file as this program writes it
 */
export function readWrittenBases(name: string, source: Buffer | string, headings: readonly WrittenHeading[]): RowsReading<WrittenBase> {
  return readRows<string, WrittenBase>(name, source, {
    contract: contractOf(headings, 'customer', 'base'),
    record: 'base',
    read: (row, cells) => {
      const customer = cells.required(row, 'customer', parseWrittenId);
      const base = cells.required(row, 'base', (text) => parseMoney(text, 0));
      return customer === undefined || base === undefined ? undefined : { customer, base, fileLine: row.line };
    },
  });
}

/** Reads the commitments.csv of a tender in the same way. */
export function readWrittenCommitments(name: string, source: Buffer | string, headings: readonly WrittenHeading[]): RowsReading<Commitment> {
  return readRows<string, WrittenCommitment>(name, source, {
    contract: contractOf(headings, 'customer', 'manager', 'committed_profit'),
    record: 'commitments',
    read: (row, cells) => {
      const customer = cells.required(row, 'customer', parseWrittenId);
      const manager = cells.required(row, 'manager', parseWrittenId);
      const committed = cells.required(row, 'committed_profit', (text) => parseMoney(text, 0));
      if (customer === undefined || manager === undefined || committed === undefined) return undefined;
      return { customer, manager, committed, fileLine: row.line };
    },
  });
}

function contractOf(headings: readonly WrittenHeading[], ...required: string[]): ReferenceContract<string> {
  const columns = headings.map(({ name, label }) => {
    return name === 'customer' || name === 'manager' ? ledgerColumn(name, label.zh) : { name, headers: [label.zh] };
  });
  return { columns, required: required.map((name) => [name]) };
}

import { CUSTOMER_METRICS, type CustomerMetric } from '../appraisal/prize-metrics.js';
import type { CustomerFigures } from '../appraisal/prizes-won.js';
import type { Decimal } from '../money/decimal.js';
import type { WrittenHeading } from './reference-header.js';
import { parseMoney } from './reference-values.js';
import { type CustomersReading, readCustomerRows } from './run-customers.js';

/**
 * Reads the figures of some customers from the customers.csv of a run (SPEC 13, 14) under the headers of either language; a
 * text that was defused for spreadsheets is taken as it was.
 * @param headings of the file as this program writes it
 * @param isWanted whose rows are kept
 */
export function readCustomerFigures(
  name: string,
  source: Buffer | string,
  headings: readonly WrittenHeading[],
  isWanted: (customer: string) => boolean,
): CustomersReading<CustomerFigures> {
  return readCustomerRows<CustomerFigures>(name, source, headings, {
    isWanted,
    required: CUSTOMER_METRICS,
    read: (row, cells) => {
      const before = cells.problems.length;
      const figures: Partial<Record<CustomerMetric, Decimal>> = {};
      for (const metric of CUSTOMER_METRICS) {
        const value = cells.required(row, metric, (text) => parseMoney(text, 0));
        if (value !== undefined) figures[metric] = value;
      }
      return cells.problems.length > before ? undefined : { figures: figures as Record<CustomerMetric, Decimal> };
    },
  });
}

import type { Appraisal } from '../appraisal/appraisal.js';
import type { CustomerGroup } from '../appraisal/centre-figures.js';
import { type Column, amountColumn, countColumn, ratioColumn, textColumn } from './column.js';
import { HEADINGS } from './headings.js';

/** A row of customer-groups.csv. */
export interface CustomerGroupRow {
  readonly period: string;
  readonly of: CustomerGroup;
}

/** customer-groups.csv: the groups of the bank, then those of each manager (SPEC 14). */
export const CUSTOMER_GROUP_COLUMNS: readonly Column<CustomerGroupRow>[] = [
  textColumn('period', HEADINGS.period, ({ period }) => period),
  textColumn('manager', HEADINGS.manager, ({ of }) => of.manager),
  textColumn('group', { en: 'group', zh: '客户群' }, ({ of }) => of.group),
  countColumn('customers', { en: 'customers', zh: '客户数' }, ({ of }) => of.customers),
  amountColumn('contribution', HEADINGS.contribution, ({ of }) => of.contribution),
  ratioColumn('share', HEADINGS.share, ({ of }) => of.share),
  ratioColumn('products_per_customer', { en: 'products per customer', zh: '户均产品数' }, ({ of }) => of.productsPerCustomer),
];

/** The customer groups of an appraisal as rows of customer-groups.csv. */
export function* customerGroupRows({ period, profit }: Appraisal): Generator<CustomerGroupRow> {
  for (const of of profit.customerGroups) yield { period: period.name, of };
}

import type { Appraisal } from '../../appraisal/appraisal.js';
import type { CustomerGroup, CustomerGroups } from '../../appraisal/centre-figures.js';
import type { ManagerProfit } from '../../appraisal/profit-picture.js';
import { columnNamed } from '../column.js';
import { CUSTOMER_GROUP_COLUMNS } from '../customer-columns.js';
import { type Cell, amountCell, countCell, numberCell, percentCell, textCell } from './cells.js';
import type { Shown } from './first-rows.js';
import { drawFittedGrid } from './fitted-grid.js';
import { gridColumn } from './grid.js';
import { managersNotice, managersShown } from './managers-shown.js';
import { peopleColumns } from './people-columns.js';
import { PROFIT_WORDS, groupWord } from './profit-words.js';
import type { View } from './view.js';
import { WORDS, inCurrency } from './words.js';

/** The customer groups of the bank, then one row a manager (SPEC 14). */
export function customersSection({ profit, currency }: Appraisal, view: View): string[] {
  const { language, paint } = view;
  const heading = paint.strong(inCurrency(PROFIT_WORDS.customers[language], currency, language));
  const bank = groupsOfBank(profit.customerGroups);
  if (bank.length === 0) return [heading, WORDS.nobody[language]];
  const shown = managersShown(profit.managers);
  const people = shown.rows.length === 0 ? [] : ['', ...managerTable(shown, profit.customerGroups, view)];
  return [heading, ...groupTable(bank, view), ...people, ...managersNotice(shown, view)];
}

function groupTable(groups: readonly CustomerGroup[], view: View): string[] {
  const column = (name: string, align: 'left' | 'right', cells: Cell[]) =>
    gridColumn(columnNamed(CUSTOMER_GROUP_COLUMNS, name).label[view.language], align, cells);
  return drawFittedGrid(
    [column('group', 'left', groups.map((group) => textCell(groupWord(group, view.language))))],
    [
      column('customers', 'right', groups.map(({ customers }) => countCell(customers))),
      column('contribution', 'right', groups.map(({ contribution }) => amountCell(contribution))),
      column('share', 'right', groups.map(({ share }) => percentCell(share))),
      column('products_per_customer', 'right', groups.map((group) => numberCell(group.productsPerCustomer))),
    ],
    [],
    view,
  );
}

function managerTable(shown: Shown<ManagerProfit>, all: CustomerGroups, view: View): string[] {
  const groups = groupsOf(shown.rows, all);
  const cells = (group: string, cell: (of: CustomerGroup) => Cell) =>
    shown.rows.map(({ manager }) => {
      const of = groups.get(manager)?.get(group);
      return of === undefined ? countCell(0) : cell(of);
    });
  const counts = (label: string, group: string) =>
    gridColumn(label, 'right', cells(group, ({ customers }) => countCell(customers)));
  const { newCustomers, won, lost, concentration } = PROFIT_WORDS;
  return drawFittedGrid(
    peopleColumns(shown.rows, view),
    [
      counts(columnNamed(CUSTOMER_GROUP_COLUMNS, 'customers').label[view.language], 'all'),
      counts(newCustomers[view.language], 'new'),
      counts(won[view.language], 'won'),
      counts(lost[view.language], 'lost'),
      gridColumn(concentration[view.language], 'right', cells('first', ({ share }) => percentCell(share))),
    ],
    [],
    view,
  );
}

/** They stand before those of managers. */
function groupsOfBank(all: CustomerGroups): CustomerGroup[] {
  const groups: CustomerGroup[] = [];
  for (const group of all) {
    if (group.manager !== '') break;
    groups.push(group);
  }
  return groups;
}

/** Groups by manager and name, of these managers only. */
function groupsOf(managers: readonly ManagerProfit[], all: CustomerGroups): Map<string, Map<string, CustomerGroup>> {
  const groups = new Map(managers.map(({ manager }) => [manager, new Map<string, CustomerGroup>()]));
  for (const group of all) groups.get(group.manager)?.set(group.group, group);
  return groups;
}

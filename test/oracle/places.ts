/** Where an amount belongs: its customer, and the centre of each dimension (SPEC 5 and 8). */
import type { Account } from './accounts.js';
import { productOf } from './products.js';
import type { Origin } from './profit-book.js';
import type { Person } from './people.js';

export const none = '(none)';

export type Dimension = 'branch' | 'department' | 'line' | 'product';
export const dimensions: readonly Dimension[] = ['branch', 'department', 'line', 'product'];

function accountOf(origin: Origin): Account | undefined {
  return 'part' in origin ? origin.part.account : origin.flowPart.flow.account;
}

export function managerOf(origin: Origin): string {
  return 'part' in origin ? origin.part.manager : origin.flowPart.manager;
}

/** Of the flow's row, else of its account; an account has that of its latest row. */
export function customerOf(origin: Origin): string {
  const ofRow = 'flowPart' in origin ? origin.flowPart.flow.row.customer : '';
  const customer = ofRow === '' ? (accountOf(origin)?.customer ?? '') : ofRow;
  return customer === '' ? none : customer;
}

function branchOf(origin: Origin, people: readonly Person[]): string {
  const ofRow = 'flowPart' in origin ? origin.flowPart.flow.row.branch : '';
  const ofAccount = accountOf(origin)?.latest.branch ?? '';
  const ofManager = people.find((person) => person.manager === managerOf(origin))?.branch ?? '';
  return [ofRow, ofAccount, ofManager].find((branch) => branch !== '') ?? '';
}

/** Income has its own product, a disposal that of its loan; blank where there is none. */
function productNameOf(origin: Origin): string {
  if ('flowPart' in origin && origin.flowPart.flow.row.record === 'income') return origin.flowPart.flow.row.product;
  return accountOf(origin)?.latest.product ?? '';
}

export function centreOf(origin: Origin, dimension: Dimension, people: readonly Person[]): string {
  const product = productNameOf(origin);
  const known = productOf(product);
  const names = {
    branch: branchOf(origin, people),
    product,
    department: known?.department ?? '',
    line: known?.line ?? '',
  };
  return names[dimension] === '' ? none : names[dimension];
}

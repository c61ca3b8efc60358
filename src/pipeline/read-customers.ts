import type { CustomerGroup } from '../appraisal/centre-figures.js';
import { compareManagers } from '../appraisal/people.js';
import type { Engine, EngineRow } from '../engine/database.js';
import { Decimal, ZERO } from '../money/decimal.js';
import { text } from './engine-amounts.js';

const CENTS = new Decimal('1e-2');
const PLACES = 8;

/** Groups of which every scope has one, before and after the tiers of the policy. */
const BEFORE_TIERS = ['all', 'existing', 'new', 'kept', 'won', 'lost', 'passing'];
const AFTER_TIERS = ['first'];

/** The customers of the bank and of each manager by kind (SPEC 14), in the order of customer-groups.csv. */
export async function readCustomerGroups(engine: Engine): Promise<CustomerGroup[]> {
  const rows = await engine.query('SELECT COLUMNS(*)::VARCHAR FROM customer_group');
  const tiers = await engine.query('SELECT name FROM customer_tier ORDER BY number');
  const names = [...BEFORE_TIERS, ...tiers.map((row) => `tier:${text(row, 'name')}`), ...AFTER_TIERS];
  const scopes = new Map<string, Map<string, EngineRow>>();
  for (const row of rows) {
    const groups = scopes.get(text(row, 'manager')) ?? new Map<string, EngineRow>();
    scopes.set(text(row, 'manager'), groups.set(text(row, 'name'), row));
  }
  const managers = [...scopes.keys()].sort(compareManagers);
  return managers.flatMap((manager) => names.map((name) => groupOf(manager, name, scopes.get(manager))));
}

function groupOf(manager: string, group: string, scope: ReadonlyMap<string, EngineRow> | undefined): CustomerGroup {
  const row = scope?.get(group);
  const number = (of: EngineRow | undefined, column: string) => (of === undefined ? ZERO : new Decimal(text(of, column)));
  const total = number(scope?.get('all'), 'positive');
  const customers = number(row, 'customers');
  return {
    manager,
    group,
    customers: customers.toNumber(),
    contribution: number(row, 'contribution').times(CENTS),
    share: total.isZero() ? undefined : number(row, 'positive').div(total).toDecimalPlaces(PLACES),
    productsPerCustomer: customers.isZero() ? undefined : number(row, 'products').div(customers).toDecimalPlaces(PLACES),
  };
}

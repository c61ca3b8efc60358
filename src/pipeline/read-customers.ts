import type { CustomerGroup, CustomerGroups } from '../appraisal/centre-figures.js';
import type { Contender } from '../appraisal/leaderboard.js';
import { compareManagers } from '../appraisal/people.js';
import type { Engine, EngineRow } from '../engine/database.js';
import { Decimal, ZERO } from '../money/decimal.js';
import type { PolicyInForce } from '../policy/in-force.js';
import { text } from './engine-amounts.js';

const CENTS = new Decimal('1e-2');
const PLACES = 8;

/** Groups that come before the tiers of the policy. */
const BEFORE_TIERS = ['all', 'existing', 'new', 'kept', 'won', 'lost', 'passing'];
const FIRST = 'first';

/** A group that every scope has, empty or not. */
type Kind = Pick<CustomerGroup, 'group' | 'label'>;

/** The customers of the bank and of each manager by kind (SPEC 14), in the order of customer-groups.csv. */
export async function readCustomerGroups(engine: Engine, inForce: PolicyInForce): Promise<CustomerGroups> {
  const rows = await engine.query('SELECT COLUMNS(*)::VARCHAR FROM customer_group');
  const kinds = kindsOf(inForce);
  const scopes = new Map<string, EngineRow[]>();
  for (const row of rows) {
    const scope = scopes.get(text(row, 'manager'));
    if (scope === undefined) scopes.set(text(row, 'manager'), [row]);
    else scope.push(row);
  }
  const managers = [...scopes.keys()].sort(compareManagers);
  return { [Symbol.iterator]: () => groupsOf(managers, kinds, scopes) };
}

function* groupsOf(
  managers: readonly string[],
  kinds: readonly Kind[],
  scopes: ReadonlyMap<string, readonly EngineRow[]>,
): Generator<CustomerGroup> {
  for (const manager of managers) {
    const scope = new Map((scopes.get(manager) ?? []).map((row) => [text(row, 'name'), row]));
    for (const kind of kinds) yield groupOf(manager, kind, scope);
  }
}

/** The customers of the bank with a value of customers.csv by which they are ranked; a blank customer is none. */
export async function readCustomerContenders(engine: Engine, by: string): Promise<Contender[]> {
  const rows = await engine.query(`SELECT customer, ${by}::VARCHAR AS cents FROM customer_figure WHERE manager = '' AND customer <> ''`);
  return rows.map((row) => ({ id: text(row, 'customer'), name: '', branch: '', value: new Decimal(text(row, 'cents')).times(CENTS) }));
}

function kindsOf({ customer_tiers: tiers, rates }: PolicyInForce): Kind[] {
  const first = `${rates.concentration.times(100).toFixed()}%`;
  return [
    ...BEFORE_TIERS.map((group) => ({ group })),
    ...tiers.map(({ name, label }) => ({ group: `tier:${name}`, label })),
    { group: FIRST, label: { en: `the first ${first} by rank`, zh: `名次居前 ${first}` } },
  ];
}

function groupOf(manager: string, kind: Kind, scope: ReadonlyMap<string, EngineRow>): CustomerGroup {
  const row = scope.get(kind.group);
  const number = (of: EngineRow | undefined, column: string) => (of === undefined ? ZERO : new Decimal(text(of, column)));
  const total = number(scope.get('all'), 'positive');
  const customers = number(row, 'customers');
  return {
    manager,
    ...kind,
    customers: customers.toNumber(),
    contribution: number(row, 'contribution').times(CENTS),
    share: total.isZero() ? undefined : number(row, 'positive').div(total).toDecimalPlaces(PLACES),
    productsPerCustomer: customers.isZero() ? undefined : number(row, 'products').div(customers).toDecimalPlaces(PLACES),
  };
}

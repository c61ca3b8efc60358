/** The rows of customers.csv and customer-groups.csv (SPEC 14). */
import { customerFigures, type CustomerFigures, type Scope } from './customer-figures.js';
import { partOf, positiveSum, rankedCustomers, type RankedCustomer } from './customer-ranks.js';
import { centsText, multiply, quotient, ratioText, type Exact } from './exact.js';
import { none } from './places.js';
import { concentration, customerTiers } from './profit-numbers.js';
import type { ProfitBook, Term } from './profit-book.js';

type Figure = 'loan_daily' | 'deposit_daily' | Term | 'contribution';
type Place = 'rank' | 'share' | 'cumulative_share' | 'tier' | 'standing' | 'movement';
export type CustomerRow = Record<'period' | 'manager' | 'customer' | Figure | Place | 'products', string>;
export type CustomerGroupRow = Record<
  'period' | 'manager' | 'group' | 'customers' | 'contribution' | 'share' | 'products_per_customer',
  string
>;

interface ScopeCustomers extends Scope {
  readonly ranked: readonly RankedCustomer[];
  readonly nobody: CustomerFigures | undefined;
}

/** The bank first; a manager where a customer, or what has no customer, stands in his scope. */
function scopesOf(book: ProfitBook): ScopeCustomers[] {
  const scopes: Scope[] = [{ manager: undefined }, ...book.people];
  return scopes.flatMap(({ manager }) => {
    const figures = customerFigures(book, { manager });
    if (manager !== undefined && figures.length === 0) return [];
    const ranked = rankedCustomers(figures, book.settings.customer_tiers_by);
    return [{ manager, ranked, nobody: figures.find((each) => each.customer === none) }];
  });
}

function textOf(ratio: Exact | undefined): string {
  return ratio === undefined ? '' : ratioText(ratio);
}

function figureCells(figures: CustomerFigures): Record<Figure, string> {
  const { loan_margin, deposit_margin, credit_risk_fee, intermediary, loss_offset } = figures.terms;
  return {
    loan_daily: centsText(figures.loanDaily),
    deposit_daily: centsText(figures.depositDaily),
    loan_margin: centsText(loan_margin),
    deposit_margin: centsText(deposit_margin),
    credit_risk_fee: centsText(credit_risk_fee),
    intermediary: centsText(intermediary),
    loss_offset: centsText(loss_offset),
    contribution: centsText(figures.contribution),
  };
}

const noPlace: Record<Place, string> = { rank: '', share: '', cumulative_share: '', tier: '', standing: '', movement: '' };

function placeCells(customer: RankedCustomer): Record<Place, string> {
  return {
    rank: String(customer.rank),
    share: textOf(customer.share),
    cumulative_share: textOf(customer.cumulativeShare),
    tier: customer.tier,
    standing: customer.standing,
    movement: customer.movement,
  };
}

export function customerRows(book: ProfitBook): CustomerRow[] {
  return scopesOf(book).flatMap(({ manager = '', ranked, nobody }) => {
    const rowOf = (figures: CustomerFigures, place: Record<Place, string>): CustomerRow => ({
      period: book.subject.period,
      manager,
      customer: figures.customer,
      ...figureCells(figures),
      ...place,
      products: String(figures.products),
    });
    const rows = ranked.map((customer) => rowOf(customer, placeCells(customer)));
    return nobody === undefined ? rows : [...rows, rowOf(nobody, noPlace)];
  });
}

/** So many of the customers that at least that part of them is among them. */
function firstOf(ranked: readonly RankedCustomer[]): readonly RankedCustomer[] {
  const wanted = multiply(concentration, { above: BigInt(ranked.length), below: 1n });
  return ranked.slice(0, Number((wanted.above + wanted.below - 1n) / wanted.below));
}

function groupsOf(ranked: readonly RankedCustomer[]): [string, readonly RankedCustomer[]][] {
  const groups: [string, readonly RankedCustomer[]][] = [['all', ranked]];
  for (const standing of ['existing', 'new']) groups.push([standing, ranked.filter((each) => each.standing === standing)]);
  for (const movement of ['kept', 'won', 'lost', 'passing']) {
    groups.push([movement, ranked.filter((each) => each.movement === movement)]);
  }
  for (const { name } of customerTiers) groups.push([`tier:${name}`, ranked.filter((each) => each.tier === name)]);
  return [...groups, ['first', firstOf(ranked)]];
}

export function customerGroupRows(book: ProfitBook): CustomerGroupRow[] {
  return scopesOf(book).flatMap(({ manager = '', ranked }) =>
    groupsOf(ranked).map(([group, members]) => {
      const products = BigInt(members.reduce((sum, each) => sum + each.products, 0));
      const count = { above: BigInt(members.length), below: 1n };
      return {
        period: book.subject.period,
        manager,
        group,
        customers: String(members.length),
        contribution: centsText(members.reduce((sum, each) => sum + each.contribution, 0n)),
        share: textOf(partOf(positiveSum(members), positiveSum(ranked))),
        products_per_customer: members.length === 0 ? '' : ratioText(quotient({ above: products, below: 1n }, count)),
      };
    }),
  );
}

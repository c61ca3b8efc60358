import type { Statement } from '../../src/appraisal/appraisal.js';
import type { CustomerGroup } from '../../src/appraisal/centre-figures.js';
import { EMPTY_BOOK, addBooks, eliminationsOf, primaryBook, shadowOf } from '../../src/appraisal/centre-lines.js';
import { EFFICIENCY_TERMS, addEfficiencies, efficiencyOf } from '../../src/appraisal/efficiency.js';
import type { Lines } from '../../src/appraisal/lines.js';
import type { Person } from '../../src/appraisal/people.js';
import type { CentreBook, Dimension, Efficiency, ManagerProfit, ProfitPicture } from '../../src/appraisal/profit-picture.js';
import { Decimal } from '../../src/money/decimal.js';
import type { Text } from '../../src/problems/entry.js';

const MONTHS = ['2025-07', '2025-08', '2025-09'];

/** Terms of efficiency from their amounts but the last, which they add up to. */
function termsOf(amounts: string): Lines {
  const terms = amounts.split(' ').map((text) => new Decimal(text));
  const costs = new Set(['direct_cost', 'allocated_cost']);
  const named = EFFICIENCY_TERMS.slice(0, -1).map(({ name }, index) => [name, terms[index] ?? new Decimal(NaN)] as const);
  const efficiency = named.reduce((sum, [name, amount]) => (costs.has(name) ? sum.minus(amount) : sum.plus(amount)), new Decimal(0));
  return new Map([...named, ['efficiency', efficiency]]);
}

/** Efficiency in three months, growing; every third manager has a loss. */
function efficiencyNumber(number: number): Efficiency {
  const months = MONTHS.map((month, index) => {
    const of = (amount: string) => new Decimal(amount).times(number).plus(index).toFixed(2);
    const lost = number % 3 === 0 && index === 1 ? '-574999.25' : '0.00';
    return { month, terms: termsOf(`${of('11000.01')} ${of('23456.78')} ${of('300.10')} ${of('4500.55')} ${of('800')} ${of('1234.56')} ${lost}`) };
  });
  return efficiencyOf(months);
}

/** The first and second managers have a closing balance above their average, every fourth no loans. */
function profitOf({ manager, name, branch, ranked }: Person, index: number): ManagerProfit {
  const number = index + 1;
  const of = (amount: string) => new Decimal(amount).times(number);
  const hasLoans = number % 4 !== 0;
  const loan = (amount: string) => (hasLoans ? of(amount) : new Decimal(0));
  return {
    manager,
    name,
    branch,
    ranked,
    efficiency: efficiencyNumber(number),
    risk: {
      expectedLoss: loan('12345.67'),
      economicCapital: loan('1585500.02'),
      capitalCharge: loan('40518.33'),
      eva: loan('-8765.43'),
      raroc: hasLoans ? new Decimal('0.07836521').minus(new Decimal(index).div(50)) : undefined,
    },
    loans: { tenDay: loan('15533333.32'), daily: loan('15100000.10'), closing: loan('18900000'), isPadded: index < 1 },
    deposits: { tenDay: of('67848889.49'), daily: of('66000000.01'), closing: of('81000000.55'), isPadded: index < 2 },
  };
}

/** The profit picture of these people: departments and products of the whole bank, one of them credited beside. */
export function profitPicture(statements: readonly Statement[]): ProfitPicture {
  const managers = statements.map(profitOf);
  const primaries = statements.map(({ lines }, index) => primaryBook(lines, managers[index]?.efficiency.total ?? EMPTY_BOOK));
  const bank = addBooks(primaries);
  const branches = [...new Set(statements.map(({ branch }) => branch))].sort().reverse();
  const ofBranch = (branch: string) => addBooks(primaries.filter((_, index) => statements[index]?.branch === branch));
  return {
    managers,
    bank: addEfficiencies(managers.map(({ efficiency }) => efficiency), MONTHS),
    centres: [
      ...statements.flatMap(({ manager }, index) => books('manager', manager, primaries[index] ?? EMPTY_BOOK)),
      ...branches.flatMap((branch) => books('branch', branch || '(none)', ofBranch(branch))),
      ...books('branch', '(funding)', EMPTY_BOOK),
      ...books('department', 'corporate_banking', EMPTY_BOOK),
      ...books('department', 'international_banking', bank, true),
      ...books('department', '(none)', EMPTY_BOOK),
      ...books('line', 'corporate', bank),
      ...books('product', 'working_capital_loan', bank),
      ...books('bank', 'bank', bank, true),
    ],
    customerGroups: statements.length === 0 ? [] : [...groupsOf('', 120), ...managers.flatMap(({ manager }, index) => groupsOf(manager, 10 * index))],
  };
}

/** The four books of a centre. */
export function books(dimension: Dimension, centre: string, primary: Lines, isCredited = false): CentreBook[] {
  const shadow = isCredited ? shadowOf(primary) : EMPTY_BOOK;
  const of = { dimension, centre };
  return [
    { ...of, book: 'primary', lines: primary },
    { ...of, book: 'shadow', lines: shadow },
    { ...of, book: 'eliminations', lines: isCredited ? eliminationsOf(shadow) : EMPTY_BOOK },
    { ...of, book: 'consolidated', lines: primary },
  ];
}

function groupsOf(manager: string, customers: number): CustomerGroup[] {
  const group = (name: string, part: number, share: string, label?: Text) => {
    const count = Math.ceil(customers * part);
    return {
      manager,
      group: name,
      ...(label !== undefined && { label }),
      customers: count,
      contribution: new Decimal('1234.56').times(count),
      share: customers === 0 ? undefined : new Decimal(share),
      productsPerCustomer: count === 0 ? undefined : new Decimal('1.33333333'),
    };
  };
  return [
    group('all', 1, '1'),
    group('existing', 0.6, '0.7'),
    group('new', 0.4, '0.3'),
    group('kept', 0.5, '0.65'),
    group('won', 0.3, '0.25'),
    group('lost', 0.1, '0.05'),
    group('passing', 0.1, '0.05'),
    group('tier:core', 0.2, '0.80123456', { en: 'core customers', zh: '核心客户' }),
    group('tier:major', 0.3, '0.15'),
    group('tier:general', 0.5, '0.04876544'),
    group('first', 0.2, '0.80123456', { en: 'the first 20% by rank', zh: '名次居前 20%' }),
  ];
}


/** The tables of a run that pay is calculated from, as the run would have written them (SPEC 16). */
import { csvText, positionColumns } from '../case.js';
import { add, amountText, exact } from '../exact.js';
import { byBytes } from '../people.js';
import { customerMetrics, type RunFigures } from './pay-case.js';

const scorecardColumns = ['period', 'manager', 'category', 'indicator', 'measure_value', 'target', 'points', 'note'] as const;
const qualityColumns = ['period', 'manager', 'item', 'kind', 'weight', 'found', 'points'] as const;
const gradeColumns = [
  ...['period', 'scheme', 'ladder', 'manager', 'score', 'rank', 'group_size', 'quality', 'virtual_profit'],
  ...['grade_before', 'decision', 'failed', 'grade_after', 'reasons'],
];
const lossColumns = ['period', 'account', 'customer', 'branch', 'product', 'provision_change', 'realised_loss', 'loan_loss'] as const;
const customerColumns = [
  ...['period', 'manager', 'customer', ...customerMetrics],
  ...['rank', 'share', 'cumulative_share', 'tier', 'standing', 'movement', 'products'],
];

type Cells = Readonly<Record<string, string>>;

function table(columns: readonly string[], rows: readonly Cells[]): string {
  return csvText(columns, rows.map((row) => Object.fromEntries(columns.map((column) => [column, row[column] ?? '']))));
}

function sorted<Row extends Cells>(rows: readonly Row[], ...columns: readonly string[]): Row[] {
  const order = (a: Row, b: Row): number => columns.map((column) => byBytes(a[column] ?? '', b[column] ?? '')).find((side) => side !== 0) ?? 0;
  return [...rows].sort(order);
}

function scorecardTable(period: string, { scorecards }: RunFigures): string {
  const cards = [...scorecards].sort((a, b) => byBytes(a.manager, b.manager));
  const rows = cards.flatMap(({ manager, score, measured }) => [
    ...Object.entries(measured).map(([indicator, value]) => {
      const note = value === '' ? 'missing' : '';
      return { period, manager, category: 'performance', indicator, measure_value: value, points: '0.00', note };
    }),
    { period, manager, category: 'total', points: score },
  ]);
  return table(scorecardColumns, rows);
}

function qualityTable(period: string, { quality }: RunFigures): string {
  const managers = Object.keys(quality).sort(byBytes);
  const rows = managers.flatMap((manager) => [
    { period, manager, item: 'knowledge', kind: 'assessed', weight: '0.3' },
    { period, manager, item: 'total', points: quality[manager] ?? '' },
  ]);
  return table(qualityColumns, rows);
}

function gradesTable(period: string, { grades, quality, scorecards }: RunFigures): string {
  const rows = grades.map(({ manager, scheme, ladder, before, after }) => ({
    period,
    scheme,
    ladder,
    manager,
    score: scorecards.find((row) => row.manager === manager)?.score ?? '',
    rank: '1',
    group_size: '1',
    quality: quality[manager] ?? '',
    virtual_profit: '0.00',
    grade_before: before,
    decision: before === '' ? 'place' : before === after ? 'retain' : 'promote',
    failed: '0',
    grade_after: after,
  }));
  return table(gradeColumns, sorted(rows, 'manager'));
}

function lossesTable(period: string, { losses }: RunFigures): string {
  const rows = losses.map(({ account, provisionChange, realisedLoss }) => ({
    period,
    account,
    customer: 'C1',
    branch: 'B01',
    product: 'working_capital',
    provision_change: provisionChange,
    realised_loss: realisedLoss,
    loan_loss: amountText(add(exact(provisionChange), exact(realisedLoss))),
  }));
  return table(lossColumns, sorted(rows, 'account'));
}

function positionsTable(period: string, { holders }: RunFigures): string {
  const rows = holders.map(({ record, account, manager }) => ({
    ...{ period, record, account, customer: 'C1', branch: 'B01', product: 'working_capital', currency: 'CNY', manager },
    ...{ share: '1', snapshot_date: '2020-01-01', row_manager: '', balance_closing: '100.00', rate_closing: '0.05' },
    ...{ class_closing: record === 'loan' ? 'normal' : '', average_ten_day: '100.00', average_daily: '100.00', closing: '100.00' },
    ...{ interest: '1.00', interest_suspended: '0.00', provision_closing: '0.00' },
  }));
  return table(positionColumns, sorted(rows, 'record', 'account', 'manager'));
}

/** With a row of the bank for each customer. */
function customersTable(period: string, { customers }: RunFigures): string {
  const others = { rank: '1', share: '0.5', cumulative_share: '0.5', tier: 'core', standing: 'existing', movement: 'kept', products: '1' };
  const ofBank = [...new Set(customers.map(({ customer }) => customer))].map((customer) => {
    const figures = customers.find((row) => row.customer === customer);
    return { ...figures, customer, manager: '' };
  });
  return table(customerColumns, sorted([...ofBank, ...customers].map((row) => ({ period, ...others, ...row })), 'manager', 'customer'));
}

/** File name to text. */
export function runTables(period: string, run: RunFigures): Map<string, string> {
  return new Map([
    ['customers.csv', customersTable(period, run)],
    ['grades.csv', gradesTable(period, run)],
    ['losses.csv', lossesTable(period, run)],
    ['positions.csv', positionsTable(period, run)],
    ['quality.csv', qualityTable(period, run)],
    ['scorecard.csv', scorecardTable(period, run)],
  ]);
}

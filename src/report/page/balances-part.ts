import { UNASSIGNED } from '../../appraisal/people.js';
import type { Decimal } from '../../money/decimal.js';
import { balanceGapsChart } from '../charts/balance-gaps.js';
import { BALANCE_COLUMNS } from '../profit-columns.js';
import type { ReportedRun, TextRow } from '../reported-run.js';
import { dataTable, fileColumns } from './data-table.js';
import { figure } from './chart-figure.js';
import { figureOf } from './shown-figures.js';
import { type Markup, html } from './markup.js';
import { PAGE } from './page-words.js';
import type { Reader } from './reader.js';

/** Bars that a reader can compare. */
const MOST_BARS = 20;
const FIGURES = ['loan_daily', 'loan_closing', 'deposit_daily', 'deposit_closing'];

/** Closing balances against daily averages: those farthest above are drawn, everybody is listed. */
export function balancesPart({ tables }: ReportedRun, reader: Reader): Markup {
  const { say } = reader;
  const rows = tables.balances.filter((row) => row.get('manager') !== UNASSIGNED && FIGURES.some((name) => !(figureOf(row, name)?.isZero() ?? true)));
  if (rows.length === 0) return html``;
  const gaps = rows.map((row) => ({ label: nameOf(row), loans: gapOf(row, 'loan'), deposits: gapOf(row, 'deposit') }));
  const drawn = gaps.toSorted((a, b) => Math.max(b.loans, b.deposits) - Math.max(a.loans, a.deposits)).slice(0, MOST_BARS);
  const svg = balanceGapsChart(drawn, { loans: say(PAGE.loans), deposits: say(PAGE.deposits) });
  const columns = fileColumns(BALANCE_COLUMNS, ['manager', 'name', 'branch', ...FIGURES]);
  return html`<section id="balances"><h2>${say(PAGE.balances)}</h2>
${figure(svg, say(PAGE.above))}
<details><summary>${say(PAGE.managers)}</summary>${dataTable(columns, rows, { caption: PAGE.balances }, reader)}</details></section>
`;
}

function nameOf(row: TextRow): string {
  return row.get('name') || row.get('manager') || '';
}

/** Fraction by which the closing balance is above the average; 0 where there is no average. */
function gapOf(row: TextRow, kind: 'loan' | 'deposit'): number {
  const [daily, closing]: (Decimal | undefined)[] = [figureOf(row, `${kind}_daily`), figureOf(row, `${kind}_closing`)];
  if (daily === undefined || closing === undefined || daily.isZero()) return 0;
  return closing.minus(daily).dividedBy(daily).toNumber();
}

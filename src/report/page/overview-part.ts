import { sum } from '../../money/decimal.js';
import type { Text } from '../../problems/entry.js';
import { withThousands } from '../exact-text.js';
import { RECONCILIATION_COLUMNS } from '../ledger-columns.js';
import type { ReportedRun } from '../reported-run.js';
import { recordWord } from '../screen/words.js';
import { bridgeFigure } from './bridge-figure.js';
import { dataTable, fileColumns } from './data-table.js';
import { amountText, figureOf } from './shown-figures.js';
import { type Markup, html } from './markup.js';
import { runNotices } from './notices.js';
import { PAGE } from './page-words.js';
import type { PersonRows } from './people.js';
import type { Reader } from './reader.js';

/** The run at a glance, what is to be noticed, and the bridge of all managers together. */
export function overviewPart(run: ReportedRun, people: readonly PersonRows[], reader: Reader): Markup {
  const { say } = reader;
  const total = (name: string) => sum(run.tables.statements.flatMap((row) => figureOf(row, name) ?? []));
  const facts: readonly (readonly [Text, string])[] = [
    [PAGE.managers, withThousands(people.length.toFixed())],
    [{ en: 'ledger rows counted', zh: '计入台账行数' }, withThousands(run.rows.accepted.toFixed())],
    [{ en: `average deposits, ${run.currency}`, zh: `存款平均余额（${run.currency}）` }, amountText(total('deposit_average'))],
    [{ en: `average loans, ${run.currency}`, zh: `贷款平均余额（${run.currency}）` }, amountText(total('loan_average'))],
    [{ en: `virtual profit, ${run.currency}`, zh: `虚拟利润（${run.currency}）` }, amountText(total('virtual_profit'))],
  ];
  const notices = runNotices(run, people);
  return html`<section id="overview"><h2>${say(PAGE.overview)}</h2>
<dl class="facts">${facts.map(([label, text]) => html`<div><dt>${say(label)}</dt><dd>${text}</dd></div>`)}</dl>
${notices.length === 0 ? html`<p>${say(PAGE.nothing)}</p>` : html`<h3>${say(PAGE.notices)}</h3><ul>${notices.map((notice) => html`<li>${say(notice)}</li>`)}</ul>`}
${bridgeFigure(run.tables.statements, PAGE.bankBridge, reader)}</section>
`;
}

/** How the ledger's rows and amounts add up (SPEC 16, reconciliation.csv). */
export function reconciliationPart({ tables }: ReportedRun, reader: Reader): Markup {
  const names = ['record', 'rows_read', 'accepted', 'superseded', 'rejected', 'outside', 'amount', 'attributed', 'unassigned', 'difference'];
  const columns = fileColumns(RECONCILIATION_COLUMNS, names).map((column, index) =>
    index === 0 ? { ...column, cell: (row: ReadonlyMap<string, string>) => recordWord(row.get('record') ?? '', reader.language) } : column,
  );
  const caption = { en: 'Reconciliation with the ledger', zh: '台账核对' };
  return html`<section id="reconciliation"><h2>${reader.say(caption)}</h2>
${dataTable(columns, tables.reconciliation, { caption, isSortable: false }, reader)}</section>
`;
}


import type { Text } from '../../problems/entry.js';
import type { ColumnHead } from '../column.js';
import type { TextRow } from '../reported-run.js';
import { shownText } from './shown-figures.js';
import { type Markup, type Part, html } from './markup.js';
import type { Reader } from './reader.js';

/** A column of a table of the page. */
export interface PageColumn<Row> {
  readonly label: Text;
  readonly isNumber: boolean;
  readonly cell: (row: Row) => Part;
}

/** What a table is besides its rows. */
export interface TableForm {
  readonly caption: Text;
  /** one of the page can be narrowed by the search field */
  readonly id?: string;
  /** whether readers can sort it; all but the shortest */
  readonly isSortable?: boolean;
}

/** A table; a header that sorts is a button, so that it works without a mouse. */
export function dataTable<Row>(columns: readonly PageColumn<Row>[], rows: readonly Row[], { caption, id, isSortable = true }: TableForm, { say }: Reader): Markup {
  const heads = columns.map(({ label, isNumber }) => {
    const text = isSortable ? html`<button type="button">${say(label)}</button>` : say(label);
    return html`<th scope="col"${isNumber ? html` class="n"` : ''}>${text}</th>`;
  });
  const body = rows.map((row) => html`<tr>${columns.map(({ isNumber, cell }) => cellOf(isNumber, cell(row)))}</tr>\n`);
  const marks = html`${id === undefined ? '' : html` id="${id}"`}${isSortable ? html` data-sorts` : ''}`;
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${say(caption)}"><table${marks}><caption>${say(caption)}</caption>
<thead><tr>${heads}</tr></thead>
<tbody>
${body}</tbody></table></div>
`;
}

function cellOf(isNumber: boolean, content: Part): Markup {
  if (!isNumber) return html`<td>${content}</td>`;
  const isLoss = typeof content === 'string' && content.startsWith('-');
  return html`<td class="${isLoss ? 'n loss' : 'n'}">${content}</td>`;
}

/** Columns of a file as columns of the page. */
export function fileColumns(heads: readonly ColumnHead[], names: readonly string[]): PageColumn<TextRow>[] {
  return names.map((name) => {
    const head = heads.find((each) => each.name === name);
    if (head === undefined) throw new Error(`bug: there is no column ${name}`);
    return { label: head.label, isNumber: head.kind !== 'text', cell: (row) => shownText(row, head) };
  });
}

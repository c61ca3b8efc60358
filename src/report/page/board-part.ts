import { leaderboardColumns } from '../statement-columns.js';
import type { ReportedRun, TextRow } from '../reported-run.js';
import { boardHeading } from '../screen/leaderboard-words.js';
import { type PageColumn, dataTable, fileColumns } from './data-table.js';
import { figureOf, shownText } from './shown-figures.js';
import { type Markup, type Part, html } from './markup.js';
import type { PersonRows } from './people.js';
import type { Reader } from './reader.js';

/** The leaderboard with movement; managers lead to their sections. */
export function boardPart(run: ReportedRun, people: readonly PersonRows[], reader: Reader): Markup {
  const rows = run.tables.leaderboard;
  const anchors = new Map(people.map(({ manager, anchor }) => [manager, anchor]));
  const heading = boardHeading({ of: run.ranked, label: run.by.label }, reader.language);
  const columns = fileColumns(leaderboardColumns(run.by.unit), SHOWN).flatMap((column, index) => {
    const name = SHOWN[index] ?? '';
    const isEmpty = rows.every((row) => (row.get(name) ?? '') === '');
    return isEmpty ? [] : [{ ...column, cell: cellFor(name, column, run, anchors, reader) }];
  });
  return html`<section id="leaderboard"><h2>${heading}</h2>
${dataTable(columns, rows, { caption: { en: heading, zh: heading } }, reader)}</section>
`;
}

const SHOWN = ['group', 'rank', 'change', 'id', 'name', 'branch', 'value', 'share', 'gap'];

function cellFor(name: string, column: PageColumn<TextRow>, run: ReportedRun, anchors: ReadonlyMap<string, string>, { say }: Reader): (row: TextRow) => Part {
  const isRatio = run.by.unit === 'ratio';
  if (name === 'change') return (row) => moveMark(row, say({ en: 'new', zh: '新上榜' }));
  if (name === 'id' && run.ranked === 'managers') {
    return (row) => {
      const anchor = anchors.get(row.get('id') ?? '');
      return anchor === undefined ? row.get('id') : html`<a href="#${anchor}">${row.get('id')}</a>`;
    };
  }
  if ((name === 'value' || name === 'gap') && isRatio) return (row) => shownText(row, { name, kind: 'amount' });
  return column.cell;
}

/** Up, down or where he was: by a mark, not by colour alone. */
function moveMark(row: TextRow, isNew: string): Part {
  if ((row.get('rank_previous') ?? '') === '') return isNew;
  const change = figureOf(row, 'change')?.toNumber() ?? 0;
  if (change === 0) return '=';
  return change > 0 ? html`<span class="up">▲${change}</span>` : html`<span class="down">▼${-change}</span>`;
}

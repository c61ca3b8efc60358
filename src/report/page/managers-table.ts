import { gradeColumns } from '../grade-columns.js';
import { HEADINGS } from '../headings.js';
import type { ReportedRun } from '../reported-run.js';
import { ADJUSTED_STATEMENT_COLUMNS } from '../statement-columns.js';
import { type PageColumn, dataTable } from './data-table.js';
import { shownText } from './shown-figures.js';
import { type Markup, html } from './markup.js';
import { gradeStep } from './manager-part.js';
import { PAGE } from './page-words.js';
import type { PersonRows } from './people.js';
import type { Reader } from './reader.js';

/** Everybody in one table, which the search field narrows. */
export function managersTable(people: readonly PersonRows[], run: ReportedRun, reader: Reader): Markup {
  const profit = ADJUSTED_STATEMENT_COLUMNS.find(({ name }) => name === 'virtual_profit');
  if (profit === undefined) throw new Error('bug: no column of the virtual profit');
  const columns: PageColumn<PersonRows>[] = [
    { label: HEADINGS.manager, isNumber: false, cell: ({ manager, anchor }) => html`<a href="#${anchor}">${manager}</a>` },
    { label: HEADINGS.name, isNumber: false, cell: ({ name }) => name },
    { label: HEADINGS.branch, isNumber: false, cell: ({ branch }) => branch },
    { label: profit.label, isNumber: true, cell: (person) => person.of('statements').map((row) => shownText(row, profit)).join('') },
    ...gradedColumns(people, run, reader),
  ];
  return dataTable(columns, people, { caption: PAGE.managers, id: 'everybody' }, reader);
}

/** Score, quality, grade and decision, where somebody is graded. */
function gradedColumns(people: readonly PersonRows[], run: ReportedRun, { say }: Reader): PageColumn<PersonRows>[] {
  if (people.every((person) => person.of('grades').length === 0)) return [];
  const heads = gradeColumns('en').filter(({ name }) => name === 'score' || name === 'quality');
  const figures = heads.map((head): PageColumn<PersonRows> => ({
    label: head.label,
    isNumber: true,
    cell: (person) => person.of('grades').map((row) => shownText(row, head)).join(''),
  }));
  const step = (person: PersonRows) => person.of('grades').map((row) => gradeStep(row, run))[0];
  return [
    ...figures,
    { label: { en: 'grade', zh: '等级' }, isNumber: false, cell: (person) => gradeText(step(person), say) },
    { label: { en: 'decision', zh: '等级决定' }, isNumber: false, cell: (person) => step(person) && say(step(person)?.decision ?? PAGE.none) },
  ];
}

function gradeText(step: ReturnType<typeof gradeStep> | undefined, say: Reader['say']): string | undefined {
  if (step === undefined) return undefined;
  return step.before === step.after ? say(step.after) : `${say(step.before)} → ${say(step.after)}`;
}

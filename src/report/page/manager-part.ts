import type { GateResult } from '../../appraisal/scoring.js';
import { formatCents } from '../../money/rounding.js';
import { categoryChart } from '../charts/category-points.js';
import { DECISION_WORDS, GATE_WORDS, RESULT_WORDS } from '../contribution-words.js';
import { gradeColumns } from '../grade-columns.js';
import { HEADINGS } from '../headings.js';
import { BALANCE_COLUMNS, RISK_COLUMNS } from '../profit-columns.js';
import type { ReportedRun, TextRow } from '../reported-run.js';
import { QUALITY_COLUMNS, scorecardColumnsFor } from '../scorecard-columns.js';
import { ADJUSTED_STATEMENT_COLUMNS } from '../statement-columns.js';
import type { ColumnHead } from '../column.js';
import { bridgeFigure } from './bridge-figure.js';
import { type PageColumn, dataTable, fileColumns } from './data-table.js';
import { figure } from './chart-figure.js';
import { shownText } from './shown-figures.js';
import { type Markup, type Part, html } from './markup.js';
import { PAGE } from './page-words.js';
import { neededByClause, phraseIn } from './phrases.js';
import type { PersonRows } from './people.js';
import type { Reader } from './reader.js';
import { cardOf, gradeLabel, labelled } from './rule-labels.js';

const KEYS = new Set(['period', 'branch', 'manager', 'name']);

/** All of one manager: grade, statement with its bridge, balances and risk, scorecard against the group, quality and gates. */
export function managerPart(person: PersonRows, run: ReportedRun, reader: Reader): Markup {
  const { manager, anchor, name, branch } = person;
  return html`<section class="manager" id="${anchor}" tabindex="-1"><h3>${name === '' ? manager : html`${name} <small>${manager}</small>`}${branch === '' ? '' : html` <small>${branch}</small>`}</h3>
${gradeLine(person, run, reader)}
<div class="pair"><div>${bridgeFigure(person.of('statements'), PAGE.bridge, reader)}${categoriesPart(person, run, reader)}</div>
${statementPart(person, run, reader)}</div>
${scorecardPart(person, run, reader)}
${qualityPart(person, run, reader)}
${gatesPart(person, run, reader)}
</section>
`;
}

/** `senior → manager: demote; score 29.36, rank 2 of 3`. */
function gradeLine(person: PersonRows, run: ReportedRun, { say }: Reader): Markup {
  const [grade] = person.of('grades');
  if (grade === undefined) return html``;
  const { ladder, before, after, decision } = gradeStep(grade, run);
  const heads = gradeColumns('en');
  const fact = (column: string): Part => {
    const head = heads.find((each) => each.name === column);
    return head && grade.get(column) ? html`<div><dt>${say(head.label)}</dt><dd>${shownText(grade, head)}</dd></div>` : undefined;
  };
  const step = before === after ? say(after) : `${say(before)} → ${say(after)}`;
  return html`<dl class="facts"><div><dt>${say(labelled(run.rules.ladders.get(ladder), ladder))}</dt><dd><strong>${step}</strong></dd></div>
<div><dt>${say({ en: 'decision', zh: '等级决定' })}</dt><dd>${say(decision)}</dd></div>${fact('score')}${fact('rank')}${fact('group_size')}${fact('quality')}</dl>
`;
}

/** A row of grades.csv in words. */
export function gradeStep(row: TextRow, { rules }: ReportedRun) {
  const ladder = row.get('ladder') ?? '';
  const grade = (name: string) => (name === '' ? PAGE.none : gradeLabel(ladder, name, rules));
  const decision = row.get('decision') ?? '';
  return {
    ladder,
    before: grade(row.get('grade_before') ?? ''),
    after: grade(row.get('grade_after') ?? ''),
    decision: DECISION_WORDS[decision as keyof typeof DECISION_WORDS],
  };
}

function statementPart(person: PersonRows, run: ReportedRun, reader: Reader): Markup {
  const lines = [
    ...linesOf(person.of('statements'), ADJUSTED_STATEMENT_COLUMNS),
    ...linesOf(person.of('balances'), BALANCE_COLUMNS),
    ...linesOf(person.of('risk'), RISK_COLUMNS),
  ];
  const columns: PageColumn<(typeof lines)[number]>[] = [
    { label: PAGE.line, isNumber: false, cell: ({ head }) => reader.say(head.label) },
    { label: { en: `${PAGE.amount.en}, ${run.currency}`, zh: `${PAGE.amount.zh}（${run.currency}）` }, isNumber: true, cell: ({ row, head }) => shownText(row, head) },
  ];
  return dataTable(columns, lines, { caption: PAGE.statement, isSortable: false }, reader);
}

/** The figures of a row, one under the other; what says nothing, such as a mark that is not set, is left out. */
function linesOf([row]: readonly TextRow[], heads: readonly ColumnHead[]) {
  if (row === undefined) return [];
  return heads.filter(({ name, kind }) => !KEYS.has(name) && kind !== 'text' && (row.get(name) ?? '') !== '').map((head) => ({ row, head }));
}

/** His points by category against the median of those with the same scorecard. */
function categoriesPart(person: PersonRows, run: ReportedRun, { say }: Reader): Markup {
  if (person.card === undefined) return html``;
  const { categoryText } = cardWords(person, run, say);
  const points = person.card.categories.map(({ category, points: own, median }) => ({
    label: categoryText(category),
    own: own.toNumber(),
    median: median.toNumber(),
    text: `${formatCents(own)} / ${formatCents(median)}`,
  }));
  return figure(categoryChart(points, { own: say(PAGE.own), median: say(PAGE.median) }), say(PAGE.scorecard));
}

/** What his scorecard calls its categories and indicators. */
function cardWords(person: PersonRows, { rules }: ReportedRun, say: Reader['say']) {
  const card = cardOf(person.of('scorecard'), rules);
  const category = (name: string) => card?.categories.find((each) => each.name === name);
  return {
    categoryText: (name: string) => (name === 'total' ? say({ en: 'total', zh: '合计' }) : say(labelled(category(name), name))),
    indicatorText: (row: TextRow) => {
      const id = row.get('indicator') ?? '';
      const found = category(row.get('category') ?? '')?.indicators.find((each) => each.id === id);
      return found === undefined ? id : `${id} ${say(found.label)}`;
    },
  };
}

function scorecardPart(person: PersonRows, run: ReportedRun, reader: Reader): Markup {
  const rows = person.of('scorecard');
  if (rows.length === 0) return html``;
  const { categoryText, indicatorText } = cardWords(person, run, reader.say);
  const columns: PageColumn<TextRow>[] = [
    { label: PAGE.category, isNumber: false, cell: (row) => categoryText(row.get('category') ?? '') },
    { label: { en: 'indicator', zh: '指标' }, isNumber: false, cell: indicatorText },
    ...fileColumns(scorecardColumnsFor('en')(), ['measure_value', 'target', 'points']),
    { label: { en: 'note', zh: '说明' }, isNumber: false, cell: (row) => phraseIn(row.get('note') ?? '', reader.language) },
  ];
  return html`<details><summary>${reader.say(PAGE.indicators)}</summary>${dataTable(columns, rows, { caption: PAGE.indicators }, reader)}</details>
`;
}

function qualityPart(person: PersonRows, { rules }: ReportedRun, reader: Reader): Markup {
  const rows = person.of('quality').filter((row) => row.get('found') !== '' || row.get('points') !== '');
  if (rows.length === 0) return html``;
  const item = (name: string) =>
    name === 'total' ? { en: 'total', zh: '合计' } : labelled(rules.quality_items.get(name) ?? rules.quality_events.get(name), name);
  const [first, ...rest] = fileColumns(QUALITY_COLUMNS, ['item', 'weight', 'points']);
  const plain = (row: TextRow, name: string) => row.get(name) ?? '';
  const columns: PageColumn<TextRow>[] = [
    { label: first?.label ?? PAGE.quality, isNumber: false, cell: (row) => reader.say(item(row.get('item') ?? '')) },
    ...rest.slice(0, 1),
    { label: HEADINGS.found, isNumber: true, cell: (row) => plain(row, 'found') },
    { label: HEADINGS.points, isNumber: true, cell: (row) => plain(row, 'points') },
  ];
  return html`<details><summary>${reader.say(PAGE.quality)}</summary>${dataTable(columns, rows, { caption: PAGE.quality, isSortable: false }, reader)}</details>
`;
}

function gatesPart(person: PersonRows, { rules }: ReportedRun, reader: Reader): Markup {
  const rows = person.of('gates');
  if (rows.length === 0) return html``;
  const { say, language } = reader;
  const clauses = neededByClause(rules);
  const neededText = (row: TextRow) => {
    const clause = row.get('gate') === 'rank' ? undefined : clauses.get(row.get('clause') ?? '');
    return clause === undefined ? phraseIn(row.get('needed') ?? '', language) : say(clause);
  };
  const foundText = (row: TextRow) => (row.get('gate') === 'exam' ? row.get('found') : phraseIn(row.get('found') ?? '', language));
  const gateWord = (name: string) => GATE_WORDS[name as GateResult['gate']];
  const columns: PageColumn<TextRow>[] = [
    { label: { en: 'grade', zh: '等级' }, isNumber: false, cell: (row) => say(gradeLabel(row.get('ladder') ?? '', row.get('grade') ?? '', rules)) },
    { label: { en: 'gate', zh: '条件' }, isNumber: false, cell: (row) => say(gateWord(row.get('gate') ?? '')) },
    { label: { en: 'needed', zh: '要求' }, isNumber: false, cell: neededText },
    { label: HEADINGS.found, isNumber: false, cell: foundText },
    { label: { en: 'result', zh: '结果' }, isNumber: false, cell: (row) => resultMark(row.get('result') as GateResult['result'], reader) },
  ];
  return html`<details><summary>${say(PAGE.gates)}</summary>${dataTable(columns, rows, { caption: PAGE.gates }, reader)}</details>
`;
}

function resultMark(result: GateResult['result'], { say }: Reader): Markup {
  const mark = { holds: '✓', fails: '✗', unknown: '?' }[result];
  return html`<span class="${result}">${mark} ${say(RESULT_WORDS[result])}</span>`;
}

import type { ReportedRun, TextRow } from '../reported-run.js';
import { type GradeMove, gradeMovesChart } from '../charts/grade-moves.js';
import { decisionCounts } from '../sections.js';
import type { DecisionKind } from '../../appraisal/scoring.js';
import { DECISION_WORDS } from '../contribution-words.js';
import { dataTable } from './data-table.js';
import { figure } from './chart-figure.js';
import { type Markup, html } from './markup.js';
import { PAGE } from './page-words.js';
import type { Reader } from './reader.js';
import { gradesOf, labelled } from './rule-labels.js';

/** For each ladder: who stood where, and where they went. */
export function gradesPart(run: ReportedRun, reader: Reader): Markup {
  const rows = run.tables.grades;
  const ladders = [...new Set(rows.map((row) => row.get('ladder') ?? ''))].filter((ladder) => ladder !== '');
  if (ladders.length === 0) return html``;
  return html`<section id="grades"><h2>${reader.say(PAGE.grades)}</h2>
${ladders.map((ladder) => ladderPart(ladder, rows.filter((row) => row.get('ladder') === ladder), run, reader))}</section>
`;
}

function ladderPart(ladder: string, rows: readonly TextRow[], { rules }: ReportedRun, reader: Reader): Markup {
  const { say } = reader;
  const grades = gradesOf(ladder, rules);
  const place = (name: string | undefined) => (name === undefined || name === '' ? undefined : grades.findIndex((grade) => grade.name === name));
  const labelOf = (at: number | undefined) => say(labelled(at === undefined ? { label: PAGE.none } : grades[at], '?'));
  const moves = movesOf(rows, place);
  const heading = labelled(rules.ladders.get(ladder), ladder);
  const counts = decisionCounts(rows.map((row) => row.get('decision') as DecisionKind));
  const decisions = [...counts].map(([decision, count]) => ({ decision: DECISION_WORDS[decision], count }));
  const count = (side: 'before' | 'after', at: number) => moves.filter((move) => move[side] === at).reduce((all, { managers }) => all + managers, 0);
  const table = dataTable(
    [
      { label: { en: 'grade', zh: '等级' }, isNumber: false, cell: (at: number) => labelOf(at) },
      { label: PAGE.before, isNumber: true, cell: (at) => String(count('before', at)) },
      { label: PAGE.after, isNumber: true, cell: (at) => String(count('after', at)) },
    ],
    [...grades.keys()].toReversed(),
    { caption: heading, isSortable: false },
    reader,
  );
  return html`<div class="pair"><div>${figure(gradeMovesChart(moves, labelOf), `${say(heading)}: ${say(PAGE.before)} → ${say(PAGE.after)}`)}
<p>${decisions.map(({ decision, count: managers }, index) => html`${index > 0 ? ' · ' : ''}${say(decision)} ${managers}`)}</p></div>
${table}</div>
`;
}

function movesOf(rows: readonly TextRow[], place: (name: string | undefined) => number | undefined): GradeMove[] {
  const moves = new Map<string, GradeMove>();
  for (const row of rows) {
    const [before, after] = [place(row.get('grade_before')), place(row.get('grade_after'))];
    const key = `${String(before)} ${String(after)}`;
    moves.set(key, { before, after, managers: (moves.get(key)?.managers ?? 0) + 1 });
  }
  return [...moves.values()].toSorted((a, b) => (b.before ?? -1) - (a.before ?? -1) || (b.after ?? -1) - (a.after ?? -1));
}

import type { Appraisal } from '../../appraisal/appraisal.js';
import type { Contribution, GateResult, GradeDecision, ScoredMember } from '../../appraisal/scoring.js';
import type { Text } from '../../problems/entry.js';
import { visible } from '../../problems/problem.js';
import { columnNamed } from '../column.js';
import { DECISION_WORDS, GATE_WORDS, RESULT_WORDS } from '../contribution-words.js';
import { gateColumns } from '../grade-columns.js';
import { HEADINGS } from '../headings.js';
import { type Cell, EMPTY, amountCell } from './cells.js';
import { clausesOf } from './clauses.js';
import { type Fact, drawFacts } from './facts.js';
import { gradeStep } from './grade-step.js';
import { gridColumn, roomBeside } from './grid.js';
import { drawKeptColumns } from './kept-columns.js';
import { memberHeading, schemeAndRank } from './member-facts.js';
import { MEMBER_WORDS, UNGRADED_WORDS } from './member-words.js';
import { wrappedWords } from './text-width.js';
import type { View } from './view.js';

/** A row of the table: the name of a grade, or one of its gates. */
interface Row {
  readonly label: string;
  readonly gate: GateResult | undefined;
}

const [NARROWEST_TEXT, WIDEST_TEXT] = [12, 44];
/** Between needed and found. */
const GAP = 2;

/** What became of one manager's grade, why, and every gate that was looked at (SPEC 11). */
export function gradeDetail({ contribution }: Appraisal, member: ScoredMember, view: View): string[] {
  const of = contribution.decisionOf(member);
  const facts = of === undefined ? [ungradedFact(member, view)] : decisionFacts(of, contribution, view);
  const gates = of === undefined || of.gates.length === 0 ? [] : ['', ...gateTable(of, contribution, view)];
  return [
    memberHeading(MEMBER_WORDS.grades, member, view),
    ...drawFacts([...schemeAndRank(member, view), ...qualityFact(member, view), ...facts], [], view),
    ...gates,
  ];
}

function qualityFact({ quality }: ScoredMember, { language }: View): Fact[] {
  const value = quality === undefined ? { text: MEMBER_WORDS.missing[language] } : amountCell(quality);
  return [{ label: HEADINGS.quality[language], value }];
}

function ungradedFact({ ungraded }: ScoredMember, { language }: View): Fact {
  const why: Text | undefined = ungraded && UNGRADED_WORDS[ungraded];
  return { label: MEMBER_WORDS.ungraded[language], value: { text: why?.[language] ?? '' } };
}

function decisionFacts(of: GradeDecision, contribution: Contribution, { language }: View): Fact[] {
  const { why, grade, decision } = MEMBER_WORDS;
  return [
    { label: grade[language], value: { text: visible(gradeStep(of, contribution, language)) } },
    { label: decision[language], value: { text: DECISION_WORDS[of.decision][language] } },
    ...of.reasons.map((reason, index) => ({ label: index === 0 ? why[language] : '', value: { text: visible(reason[language]) } })),
  ];
}

function gateTable(of: GradeDecision, contribution: Contribution, view: View): string[] {
  const { language } = view;
  const rows = rowsOf(of, contribution, view);
  const clauses = clausesOf(of.gates.map(({ clause }) => clause));
  const cells = (cellOf: (gate: GateResult) => Cell) => rows.map(({ gate }) => (gate === undefined ? EMPTY : cellOf(gate)));
  const column = (name: string, cellOf: (gate: GateResult) => Cell) =>
    gridColumn(columnNamed(gateColumns(language), name).label[language], 'left', cells(cellOf));
  const labels = gridColumn(MEMBER_WORDS.gate[language], 'left', rows.map(({ label }) => ({ text: label })));
  const result = column('result', (gate) => ({ text: RESULT_WORDS[gate.result][language] }));
  const room = Math.floor((roomBeside([labels, result], view.width) - GAP) / 2);
  const wrapped = (text: Text) => ({ text: wrappedWords(visible(text[language]), Math.min(WIDEST_TEXT, Math.max(NARROWEST_TEXT, room))) });
  const columns = [
    { priority: 1, column: column('needed', ({ needed }) => wrapped(needed)) },
    { priority: 2, column: column('found', ({ found }) => wrapped(found)) },
    { priority: 0, column: result },
    { priority: 3, column: column('clause', ({ clause }) => clauses.cellOf(clause)) },
  ];
  const looks = rows.map(({ gate }) => ({ strong: gate === undefined }));
  return [...drawKeptColumns([labels], columns, looks, view), ...clauses.notice(view)];
}

/** The gates in their order, below the name of their grade. */
function rowsOf({ ladder, gates }: GradeDecision, { gradeLabel }: Contribution, { language }: View): Row[] {
  return gates.flatMap((gate, index): Row[] => [
    ...(gates[index - 1]?.grade === gate.grade
      ? []
      : [{ label: wrappedWords(visible(gradeLabel(ladder, gate.grade)[language]), WIDEST_TEXT / 2), gate: undefined }]),
    { label: `  ${GATE_WORDS[gate.gate][language]}`, gate },
  ]);
}

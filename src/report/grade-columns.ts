import type { Appraisal } from '../appraisal/appraisal.js';
import type { GateResult, GradeDecision, ScoredMember } from '../appraisal/scoring.js';
import type { Language, Text } from '../problems/entry.js';
import { type Column, amountColumn, countColumn, textColumn } from './column.js';
import { gateLine, joinedTexts } from './contribution-words.js';
import { HEADINGS } from './headings.js';

/** A row of grades.csv. */
export interface GradeRow {
  readonly period: string;
  readonly member: ScoredMember;
  readonly of: GradeDecision;
  /** what a grade of his ladder is called */
  readonly labelOf: (grade: string) => Text;
}

/** A row of gates.csv. */
export interface GateRow extends GradeRow {
  readonly gate: GateResult;
}

/** grades.csv: a row for each who is graded (SPEC 11 and 16). @param language of the reasons */
export function gradeColumns(language: Language): readonly Column<GradeRow>[] {
  return [
    textColumn('period', HEADINGS.period, ({ period }) => period),
    textColumn('scheme', HEADINGS.scheme, ({ member }) => member.scheme.name),
    textColumn('ladder', HEADINGS.ladder, ({ of }) => of.ladder),
    textColumn('manager', HEADINGS.manager, ({ member }) => member.manager),
    amountColumn('score', HEADINGS.score, ({ member }) => member.score),
    countColumn('rank', HEADINGS.rank, ({ member }) => member.rank),
    countColumn('group_size', { en: 'group size', zh: '参评人数' }, ({ member }) => member.groupSize),
    amountColumn('quality', HEADINGS.quality, ({ member }) => member.quality),
    amountColumn('virtual_profit', { en: 'virtual profit', zh: '虚拟利润' }, ({ member }) => member.virtualProfit),
    textColumn('grade_before', { en: 'grade before', zh: '原等级' }, ({ of }) => of.before),
    textColumn('decision', { en: 'decision', zh: '等级决定' }, ({ of }) => of.decision),
    countColumn('failed', { en: 'failed', zh: '未达标' }, ({ of }) => Number(of.failed)),
    textColumn('grade_after', { en: 'grade after', zh: '新等级' }, ({ of }) => of.after),
    textColumn('reasons', { en: 'reasons', zh: '依据' }, (row) => reasonsOf(row, language)),
  ];
}

/** gates.csv: a row for each gate that was looked at, in that order. @param language of what was needed and found */
export function gateColumns(language: Language): readonly Column<GateRow>[] {
  return [
    textColumn('period', HEADINGS.period, ({ period }) => period),
    textColumn('manager', HEADINGS.manager, ({ member }) => member.manager),
    textColumn('scheme', HEADINGS.scheme, ({ member }) => member.scheme.name),
    textColumn('ladder', HEADINGS.ladder, ({ of }) => of.ladder),
    textColumn('grade', { en: 'grade', zh: '等级' }, ({ gate }) => gate.grade),
    textColumn('gate', { en: 'gate', zh: '条件' }, ({ gate }) => gate.gate),
    textColumn('clause', HEADINGS.clause, ({ gate }) => gate.clause),
    textColumn('needed', { en: 'needed', zh: '要求' }, ({ gate }) => gate.needed[language]),
    textColumn('found', HEADINGS.found, ({ gate }) => gate.found[language]),
    textColumn('result', { en: 'result', zh: '结果' }, ({ gate }) => gate.result),
  ];
}

/** Those who are graded, as rows of grades.csv, made one after another. */
export function* gradeRows({ period, contribution }: Appraisal): Generator<GradeRow> {
  for (const member of contribution.members) {
    const of = contribution.decisionOf(member);
    if (of === undefined) continue;
    yield { period: period.name, member, of, labelOf: (grade) => contribution.gradeLabel(of.ladder, grade) };
  }
}

/** Their gates as rows of gates.csv. */
export function* gateRows(appraisal: Appraisal): Generator<GateRow> {
  for (const row of gradeRows(appraisal)) yield* gateRowsOf(row);
}

/** The gates of one manager. */
export function* gateRowsOf(row: GradeRow): Generator<GateRow> {
  for (const gate of row.of.gates) yield { ...row, gate };
}

/** Why it was decided so, then every gate. */
function reasonsOf({ of, labelOf }: GradeRow, language: Language): string | undefined {
  const gates = of.gates.map((gate) => gateLine(gate, labelOf(gate.grade), language));
  return joinedTexts([...of.reasons.map((reason) => reason[language]), ...gates], language);
}

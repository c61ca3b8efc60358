/** The reference calculation of SPEC 9 to 11: scorecards, quality, ranks and grades, as their files would have them. */
import { centsText } from './exact.js';
import { isWithin, periodOf } from './days.js';
import { failuresBefore, gradeGivenBefore, lossesBefore } from './earlier-periods.js';
import { decisionOn, type Decision, type GradeQuestion } from './grade-decisions.js';
import { gradingSettingsOf } from './grading-settings.js';
import { unassigned } from './holders.js';
import { gradeCalled } from './ladder-table.js';
import type { Person } from './people.js';
import type { Measure, Value } from './position-measures.js';
import { qualityOf, type Quality, type QualityRow } from './quality-scores.js';
import { schemeOf, standingOf, type Scheme, type Standing } from './score-ranks.js';
import { scorecardOf, type Scorecard, type ScorecardRow } from './scorecards.js';
import { scoringBookOf, statementLine, type ScoringBook } from './scoring-book.js';
import type { ScoringCase, ScoringRosterRow } from './scoring-case.js';

type GradeColumn =
  | 'period'
  | 'scheme'
  | 'ladder'
  | 'manager'
  | 'score'
  | 'rank'
  | 'group_size'
  | 'quality'
  | 'virtual_profit'
  | 'grade_before'
  | 'decision'
  | 'failed'
  | 'grade_after';
/** All columns but the reasons. */
export type GradeRow = Record<GradeColumn, string>;

export interface Contribution {
  readonly scorecard: readonly ScorecardRow[];
  readonly quality: readonly QualityRow[];
  /** Of those who are graded: of the roster, not left, no trainees. */
  readonly grades: readonly GradeRow[];
}

interface Member extends Person {
  /** Undefined for a manager whom the roster lacks. */
  readonly listed: ScoringRosterRow | undefined;
  readonly scheme: Scheme;
  readonly card: Scorecard;
  readonly quality: Quality;
  /** Of the history, else of the roster; empty where there is none. */
  readonly present: string;
}

function memberOf(book: ScoringBook, person: Person): Member {
  const { roster, history, period } = book.subject;
  const { manager } = person;
  const listed = roster.find((row) => row.manager === manager);
  const scheme = schemeOf(listed?.line ?? '');
  const given = gradeGivenBefore(period, scheme.ladder, history.filter((row) => row.manager === manager));
  const written = given ?? listed?.grade ?? '';
  const present = gradeCalled(scheme.ladder, written)?.name ?? written;
  return { ...person, listed, scheme, present, card: scorecardOf(book, manager), quality: qualityOf(book, manager) };
}

function groupOf(subject: ScoringCase, { scheme, branch, listed, present }: Member): string {
  const among = gradingSettingsOf(subject).rank_among;
  const part = { scheme: '', branch, line: listed?.line ?? '', grade: present }[among];
  return JSON.stringify([scheme.name, part]);
}

/** Each measure of a manager is asked for by several grades. */
function remembered(book: ScoringBook, manager: string): (measure: Measure) => Value {
  const known = new Map<Measure, Value>();
  return (measure) => {
    if (!known.has(measure)) known.set(measure, measure(book, manager));
    return known.get(measure);
  };
}

function questionOf(book: ScoringBook, member: Member, standing: Standing): GradeQuestion {
  const { subject } = book;
  const { manager, listed } = member;
  const period = periodOf(subject.period);
  const history = subject.history.filter((row) => row.manager === manager);
  return {
    ladder: member.scheme.ladder,
    settings: gradingSettingsOf(subject),
    candidate: {
      measured: remembered(book, manager),
      score: member.card.total,
      quality: member.quality.score,
      standing,
      bankSince: listed?.bank_since ?? '',
      exam: listed?.exam ?? '',
      lastDay: period.last,
    },
    present: member.present,
    isRemoved: subject.sanctions.some(
      (row) => row.manager === manager && row.type === 'removal' && isWithin(row.date, period),
    ),
    failuresBefore: failuresBefore(subject.period, history),
    lossesBefore: lossesBefore(subject.period, history),
    hasLoss: statementLine(book, manager, 'virtual_profit').above < 0n,
  };
}

/** A decision of the committee takes the place of the grade, not of the rules' decision. */
function overridden(subject: ScoringCase, { manager, scheme }: Member, decision: Decision): Decision {
  const row = subject.overrides.find((each) => each.manager === manager && each.period === subject.period);
  if (row === undefined) return decision;
  const grade = gradeCalled(scheme.ladder, row.grade);
  if (grade === undefined) throw new Error(`no grade ${row.grade} on the ladder ${scheme.ladder}`);
  return { ...decision, after: grade.name };
}

function gradeRow(book: ScoringBook, member: Member, standing: Standing): GradeRow {
  const decision = overridden(book.subject, member, decisionOn(questionOf(book, member, standing)));
  const { quality, card, scheme, manager } = member;
  return {
    period: book.subject.period,
    scheme: scheme.name,
    ladder: scheme.ladder,
    manager,
    score: centsText(card.total),
    rank: String(standing.rank),
    group_size: String(standing.groupSize),
    quality: quality.score === undefined ? '' : centsText(quality.score),
    virtual_profit: book.statements.get(manager)?.virtual_profit ?? '',
    grade_before: decision.before,
    decision: decision.decision,
    failed: decision.failed ? '1' : '0',
    grade_after: decision.after,
  };
}

export function contributionOf(subject: ScoringCase): Contribution {
  const book = scoringBookOf(subject);
  const people = book.profit.people.filter(({ manager }) => manager !== unassigned);
  const members = people.map((person) => memberOf(book, person));
  const ranked = members.filter(({ listed }) => listed !== undefined && listed.status !== 'left');
  const places = ranked.map((member) => ({ group: groupOf(subject, member), total: member.card.total }));
  const grades = ranked.flatMap((member, index) => {
    const own = places[index];
    if (own === undefined || member.listed?.status === 'trainee') return [];
    return [gradeRow(book, member, standingOf(own, places))];
  });
  return {
    scorecard: members.flatMap(({ card }) => card.rows),
    quality: members.flatMap(({ quality }) => quality.rows),
    grades,
  };
}

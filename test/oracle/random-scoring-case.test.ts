/** The random cases of scorecards and grades hold the situations that they are made for. */
import { describe, expect, it } from 'vitest';
import { countedSnapshots } from './snapshots.js';
import { contributionOf, type Contribution } from './contribution.js';
import { isWithin, periodOf } from './days.js';
import { decisionKinds } from './grade-decisions.js';
import { gradingSettingsOf } from './grading-settings.js';
import { indicators } from './indicator-table.js';
import { ladders } from './ladder-table.js';
import { randomScoringCase } from './random-scoring-case.js';
import { scoringCaseFiles, type ScoringCase } from './scoring-case.js';
import { firstSnapshotDay, spansOf } from './spans.js';

interface Scored extends Contribution {
  readonly subject: ScoringCase;
}

const scored: readonly Scored[] = Array.from({ length: 120 }, (_, seed) => {
  const subject = randomScoringCase(seed);
  return { subject, ...contributionOf(subject) };
});
const grades = scored.flatMap((each) => each.grades);
const cards = scored.flatMap((each) => each.scorecard);

const situations: Record<string, (each: Scored) => boolean> = {
  'a month': ({ subject }) => subject.period.includes('-'),
  'a quarter': ({ subject }) => subject.period.includes('Q'),
  'a half or a year': ({ subject }) => /^\d{4}(H\d)?$/.test(subject.period),
  'full snapshots': ({ subject }) => subject.snapshots === 'full',
  'changes only': ({ subject }) => subject.snapshots === 'changes',
  'a ledger that begins within the period': ({ subject }) => isWithin(firstSnapshotDay(subject), periodOf(subject.period)),
  'a ledger that begins within the window': ({ subject }) => firstSnapshotDay(subject) > spansOf(subject).window.first,
  'a ledger that begins within the window before': ({ subject }) => {
    const [begin, { window, windowBefore }] = [firstSnapshotDay(subject), spansOf(subject)];
    return windowBefore.first < begin && begin < window.first;
  },
  'a ledger that begins before all windows': ({ subject }) => firstSnapshotDay(subject) < spansOf(subject).windowBefore.first,
  'accounts in other currencies': ({ subject }) => countedSnapshots(subject.ledger).some((row) => row.currency === 'USD'),
  'assignments': ({ subject }) => subject.assignments.length > 0,
  'no roster': ({ subject }) => subject.roster.length === 0,
  'a stranger': ({ subject, scorecard }) => subject.roster.length > 0 && scorecard.some((card) => !subject.roster.some((row) => row.manager === card.manager)),
  'a trainee': ({ subject }) => subject.roster.some((row) => row.status === 'trainee'),
  'somebody who left': ({ subject }) => subject.roster.some((row) => row.status === 'left'),
  'no targets': ({ subject }) => subject.targets.length === 0,
  'a grade that the ladder lacks': (each) => each.grades.some((row) => row.decision === 'undecided' && row.grade_before === 'intern'),
  'a present grade by the history': ({ subject }) => subject.history.length > 0,
  'a grade that the committee gave': ({ subject, grades: own }) =>
    own.some((row) => subject.overrides.some((each) => each.manager === row.manager && each.period === row.period)),
  'a removal': ({ subject }) => subject.sanctions.some((row) => row.type === 'removal'),
  'a tie of ranks': (each) => each.grades.some((row) => each.grades.some((other) => other !== row && other.scheme + other.rank === row.scheme + row.rank)),
  'no quality score': (each) => each.grades.some((row) => row.quality === ''),
  ...Object.fromEntries(
    (['grade_window', 'top_p', 'rank_among', 'patience', 'loss_periods', 'promotion_steps', 'demotion_steps'] as const).map((name) => [
      `another ${name}`,
      ({ subject }: Scored): boolean => gradingSettingsOf(subject)[name] !== gradingSettingsOf({})[name],
    ]),
  ),
};

describe('random cases of scorecards and grades', () => {
  it('are the same for the same seed', () => {
    expect(randomScoringCase(7)).toEqual(randomScoringCase(7));
    expect(scoringCaseFiles(randomScoringCase(7))).not.toEqual(scoringCaseFiles(randomScoringCase(8)));
  });

  it.each(decisionKinds)('often come to the decision %s', (kind) => {
    expect(grades.filter((row) => row.decision === kind).length).toBeGreaterThanOrEqual(8);
  });

  const rungs = Object.entries(ladders).flatMap(([ladder, own]) => own.map(({ name }) => [ladder, name] as const));
  it.each(rungs)('hold and give, on the ladder %s, the grade %s', (ladder, name) => {
    const own = grades.filter((row) => row.ladder === ladder);
    expect(own.filter((row) => row.grade_before === name).length).toBeGreaterThanOrEqual(1);
    expect(own.filter((row) => row.grade_after === name).length).toBeGreaterThanOrEqual(2);
  });

  it('promote somebody whom a gate of his own grade would hold back', () => {
    expect(grades.some((row) => row.failed === '1' && row.decision === 'promote')).toBe(true);
  });

  it.each(Object.entries(situations))('often hold %s', (name, holds) => {
    expect(scored.filter(holds).length, name).toBeGreaterThanOrEqual(3);
  });

  it.each(indicators)('score indicator $id in different ways, up to its cap', ({ id, rule }) => {
    const own = cards.filter((row) => row.indicator === id);
    expect(new Set(own.map((row) => row.points)).size).toBeGreaterThanOrEqual(rule.way.kind === 'band' ? rule.way.bands.length : 5);
    // Nobody finds ten new customers in a period.
    const cap = id === '6' ? 1 : Number(rule.cap);
    expect(own.some((row) => Number(row.points) >= cap)).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import type { Appraisal } from '../../src/appraisal/appraisal.js';
import type { Contribution, GradeDecision, ScoredMember } from '../../src/appraisal/scoring.js';
import { Decimal } from '../../src/money/decimal.js';
import { type ScreenOptions, screenReport } from '../../src/report/screen/screen-report.js';
import { textWidth } from '../../src/report/screen/text-width.js';
import { DEFAULT_SECTIONS } from '../../src/report/section-names.js';
import { defaultSections } from '../../src/report/sections.js';
import { appraisalOf, crowd, idle, leaderboardOf, ranked } from './sample-appraisals.js';

const screen = (appraisal: Appraisal, options: Partial<ScreenOptions> = {}) =>
  screenReport(appraisal, { language: 'en', width: 80, colour: false, show: ['scorecard', 'grades'], ...options });

const TWELVE = appraisalOf(crowd(12));

/** The first of the twelve alone, with another decision. */
function decided(parts: Partial<GradeDecision>, member: Partial<ScoredMember> = {}): Appraisal {
  const { contribution, ...rest } = TWELVE;
  const [first] = contribution.members;
  if (first === undefined) throw new Error('bug: nobody');
  const decisionOf: Contribution['decisionOf'] = () => ({ ...contribution.decisionOf(first)!, ...parts });
  return { ...rest, contribution: { ...contribution, members: [{ ...first, ...member }], decisionOf } };
}

describe('scores and grades on the screen', () => {
  const cases = [60, 80, 120].flatMap((width) =>
    (['en', 'zh'] as const).flatMap((language) => [undefined, 'M01'].map((manager) => ({ width, language, manager }))),
  );

  it.each(cases)('$width wide, in $language, of $manager', async ({ width, language, manager }) => {
    const text = screen(TWELVE, { width, language, manager });
    await expect(text).toMatchFileSnapshot(`golden/${manager === undefined ? 'scores' : 'one-manager'}-${width}-${language}.txt`);
    for (const line of text.split('\n')) expect(textWidth(line)).toBeLessThanOrEqual(width);
    expect(text).not.toMatch(/[^\S\n]$/m);
  });

  it('can be drawn in any width, and show everything where nothing limits it', () => {
    for (const width of [0, 1, 7, 30]) {
      expect(screen(TWELVE, { width })).toContain('77.23');
      expect(screen(TWELVE, { width, manager: 'M01' })).toContain('72.84');
    }
    const text = screen(TWELVE, { width: Infinity }) + screen(TWELVE, { width: Infinity, manager: 'M01' });
    expect(text).not.toContain('--format csv');
    expect(text).toContain('corporate.indicators.1');
  });

  it('say that something is missing, also where the notes do not fit', () => {
    const rows = screen(TWELVE, { width: 60, manager: 'M01', show: ['scorecard'] }).split('\n');
    expect(rows.filter((row) => / missing +0\.00$/.test(row))).toHaveLength(6);
    expect(screen(TWELVE, { manager: 'M03', show: ['scorecard'] })).toMatch(/^service .* missing\n[^]*^quality score +missing\n/m);
    expect(screen(TWELVE, { manager: 'M03', show: ['grades'] })).toMatch(/^ {2}quality score +missing$/m);
  });

  it('show the first of many by score', () => {
    const text = screen(appraisalOf(crowd(80)), { show: ['grades'] });
    expect(text.split('\n').filter((line) => /^ *\d+ {2}M/.test(line))).toHaveLength(20);
    expect(text).toContain('The first 20 by contribution score; --format csv has');
  });

  it('say so where there is nobody, or nobody of that name', () => {
    expect(screen(appraisalOf([]))).toBe('Contribution scores\nnobody to show\n\nGrades\nnobody to show\n');
    expect(screen(TWELVE, { manager: 'M99' })).toBe('Contribution scores\nnobody to show\n\nGrades\nnobody to show\n');
  });

  it('say why somebody is not graded or ranked', () => {
    const ungraded = ['stranger', 'trainee', 'left', 'no_ladder', 'left'] as const;
    const members = TWELVE.contribution.members.slice(0, 5).map((member, index) => ({ ...member, rank: undefined, groupSize: undefined, ungraded: ungraded[index] }));
    const none: Appraisal = { ...TWELVE, contribution: { ...TWELVE.contribution, members, decisionOf: () => undefined } };
    const show = ['grades'] as const;
    expect(screen(none, { show })).toBe(
      'Grades\nnobody to show\nNot graded: 1 in training, 2 left, 1 not in the roster, 1 in a scheme without\ngrades.\n',
    );
    expect(screen(none, { show, language: 'zh' })).toContain('不评等级：见习 1 人，已离职 2 人，名册中没有 1 人，方案没有等级序列 1 人。');
    expect(screen(none, { show, manager: 'M01' })).toMatch(/rank +not ranked\n.*\n {2}not graded +not in the roster\n$/);
    expect(screen(none, { show: ['scorecard'] })).toMatch(/^manager +name /m);
  });
});

describe('why a grade was decided', () => {
  const why = (appraisal: Appraisal) => {
    const [, , , row = ''] = screen(appraisal, { show: ['grades'], width: 200 }).split('\n');
    return row.replace(/.* (promote|retain|exit review|demote|place|undecided) +/, '');
  };

  it('is the reason with the gate that failed, or the reason alone', () => {
    const failing = TWELVE.contribution.decisionOf(TWELVE.contribution.members[2]!)!;
    expect(why(decided({}))).toBe('every gate of manager_3 holds');
    const both = /^the first rule that applies; needed average deposits >=/;
    expect(why(decided({ ...failing, decision: 'demote' }))).toMatch(both);
    expect(why(decided({ ...failing, decision: 'exit_review' }))).toMatch(both);
    expect(why(decided({ decision: 'retain', gates: [], reasons: [] }))).not.toContain('needed');
  });

  it('is the override where the committee made one', () => {
    const override = { of: { manager: 'M01', approver: 'A', reason: 'B', grade: 'manager_4', fileLine: 2, period: TWELVE.period }, byRules: 'assistant' };
    const appraisal = decided({ decision: 'demote', failed: true, override, reasons: [{ en: 'override by A: B', zh: '' }] });
    expect(why(appraisal)).toBe('override by A: B');
  });
});

describe('hostile texts in scores and grades', () => {
  const hostile = 'a\u001b[2J\u009b\u202eb\u0000\n\tc\r';
  const evil = { en: hostile, zh: hostile };
  const whole = appraisalOf([idle(hostile, hostile, hostile)]);
  const { contribution } = whole;
  const appraisal: Appraisal = {
    ...whole,
    contribution: {
      ...contribution,
      members: contribution.members.map((member) => ({ ...member, scheme: { ...member.scheme, label: evil } })),
      scorecardOf: (member) => {
        const { rows, total } = contribution.scorecardOf(member);
        return { rows: rows.map((row) => ({ ...row, label: evil, categoryLabel: evil, notes: [evil], clause: `x.${hostile}.${row.indicator}` })), total };
      },
      qualityOf: (member) => {
        const { lines, score } = contribution.qualityOf(member);
        return { lines: lines.map((line) => ({ ...line, label: evil })), score };
      },
      decisionOf: (member) => {
        const decision = contribution.decisionOf(member)!;
        const gates = decision.gates.map((gate) => ({ ...gate, needed: evil, found: evil, clause: `${hostile}.y` }));
        return { ...decision, gates, reasons: [evil] };
      },
      gradeLabel: () => evil,
    },
    leaderboard: leaderboardOf([{ ...ranked(crowd(1))[0]!, name: hostile, id: hostile }], { label: evil }),
  };

  it.each([undefined, hostile])('never reach the terminal raw (%j)', (manager) => {
    for (const unit of ['amount', 'ratio'] as const) {
      const leaderboard = { ...appraisal.leaderboard, unit };
      const text = screen({ ...appraisal, leaderboard }, { manager, show: ['scorecard', 'grades', 'leaderboard'], width: 300 });
      expect(text).not.toMatch(/[^\P{C}\n]/u);
      expect(text.split('a\\u{1b}[2J').length).toBeGreaterThan(8);
    }
  });
});

describe('what the screen shows where nobody asks for more', () => {
  it('has the grades where somebody is graded', () => {
    expect(defaultSections(TWELVE)).toEqual([...DEFAULT_SECTIONS, 'grades']);
    expect(defaultSections(appraisalOf([]))).toEqual(DEFAULT_SECTIONS);
  });

  it('counts the decisions', () => {
    expect(screen(TWELVE, { show: ['summary'] })).toMatch(/^ {2}grades +promote 2, retain 2, watch 2, undecided 2, exit review 1$/m);
    expect(screen(appraisalOf([]), { show: ['summary'] })).not.toContain('grades');
  });
});

describe('the movement on a leaderboard', () => {
  const rows = ranked(crowd(5)).map((row, index) => {
    const rankPrevious = [3, 2, undefined, 1, 1204][index];
    return rankPrevious === undefined ? row : { ...row, rankPrevious, change: rankPrevious - row.rank };
  });
  const show = ['leaderboard'] as const;

  it('is shown where an earlier run is given', () => {
    expect(screen(appraisalOf([], { leaderboard: leaderboardOf(rows) }), { show })).toMatchInlineSnapshot(`
      "Leaderboard by virtual profit, CNY
      rank  change  id   name          branch        value    share         gap
      ─────────────────────────────────────────────────────────────────────────
         1      ▲2  M05  陈晨          B02       69,293.49  -25.43%
         2       =  M03  刘洋          B03       40,076.09  -14.71%   29,217.40
         3     new  M01  陈晨          B01       13,358.70   -4.90%   26,717.39
         4      ▼3  M02  欧阳文静      B02     -131,734.06   48.35%  145,092.76
         5  ▲1,199  M04  Anna Schmidt  B01     -263,468.12   96.69%  131,734.06
      "
    `);
    const chinese = screen(appraisalOf([], { leaderboard: leaderboardOf(rows, { of: 'customers' }) }), { show, language: 'zh' });
    expect(chinese).toContain('客户排行榜：虚拟利润（CNY）\n');
    expect(chinese).toContain('新上榜');
  });

  it('is in the unit of the measure, in the currency only where that is an amount', () => {
    const label = { en: 'new customers', zh: '新增客户' };
    const board = { of: 'branches', label, rows: ranked(crowd(3)).map((row, index) => ({ ...row, value: new Decimal(`${7 - index}.5`).toDecimalPlaces(index), gap: undefined })) } as const;
    expect(screen(appraisalOf([], { leaderboard: { ...leaderboardOf([]), ...board, unit: 'count' } }), { show })).toMatchInlineSnapshot(`
      "Leaderboard of branches by new customers
      rank  id   name      branch  value    share
      ─────────────────────────────────────────────────────────────
         1  M03  刘洋      B03         8  -51.18%  ████████████████
         2  M01  陈晨      B01      6.50  -17.06%  █████████████
         3  M02  欧阳文静  B02      5.50  168.24%  ███████████
      "
    `);
    const ratios = screen(appraisalOf([], { leaderboard: { ...leaderboardOf([]), ...board, unit: 'ratio' } }), { show, language: 'zh' });
    expect(ratios).toMatch(/^机构排行榜：新增客户\n/);
  });

  it('is cut short where it is too long to be read', () => {
    const many = Array.from({ length: 1500 }, (_, index) => ({ ...rows[0]!, id: `C${index}` }));
    const text = screen(appraisalOf([], { leaderboard: leaderboardOf(many) }), { show });
    expect(text.split('\n').filter((line) => / C\d+ /.test(line))).toHaveLength(1000);
    expect(text).toMatch(/500 more are not shown; --format csv has all\.\n$/);
  });
});

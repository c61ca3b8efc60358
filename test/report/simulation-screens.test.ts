import { describe, expect, it } from 'vitest';
import type { Appraisal } from '../../src/appraisal/appraisal.js';
import type { GradeDecision } from '../../src/appraisal/scoring.js';
import { type Simulation, simulationOf } from '../../src/appraisal/simulation.js';
import type { PolicyDifference } from '../../src/policy/policy-diff.js';
import type { PolicyDiff } from '../../src/report/policy-diff.js';
import { policyDiffScreen } from '../../src/report/screen/policy-diff-screen.js';
import { simulationScreen } from '../../src/report/screen/simulation.js';
import { textWidth } from '../../src/report/screen/text-width.js';
import { appraisalOf, crowd, idle } from './sample-appraisals.js';

const TWELVE = appraisalOf(crowd(12));

/** Of every manager a higher score, the more the later he stands, and of every third another decision. */
function simulated(base: Appraisal): Simulation {
  const { contribution } = base;
  const members = contribution.members.map((member, index) => ({ ...member, score: member.score.plus(index) }));
  const decisionOf = (member: (typeof members)[number]): GradeDecision | undefined => {
    const decided = contribution.decisionOf(member);
    const isThird = Number(member.manager.slice(1)) % 3 === 0;
    return decided && isThird ? { ...decided, decision: 'promote', after: 'manager_2' } : decided;
  };
  return simulationOf(base, { ...base, contribution: { ...contribution, members, decisionOf } }, []);
}

const screen = (simulation: Simulation, width: number, language: 'en' | 'zh' = 'en') =>
  simulationScreen(simulation, { language, width, colour: false });

const cases = [60, 80, 120].flatMap((width) => (['en', 'zh'] as const).map((language) => ({ width, language })));

describe('scores and grades of a simulation on the screen', () => {
  it.each(cases)('$width wide, in $language', async ({ width, language }) => {
    const text = screen(simulated(TWELVE), width, language);
    await expect(text).toMatchFileSnapshot(`golden/simulation-${width}-${language}.txt`);
    for (const line of text.split('\n')) expect(textWidth(line)).toBeLessThanOrEqual(width);
    expect(text).not.toMatch(/[^\S\n]$/m);
  });

  it('are left out where nobody changes', () => {
    const text = screen(simulationOf(TWELVE, TWELVE, []), 80);
    expect(text).not.toContain('score');
    expect(text).not.toContain('Decisions');
  });

  it('have no decisions where nobody is graded', () => {
    const ungraded = { ...TWELVE, contribution: { ...TWELVE.contribution, decisionOf: () => undefined } };
    const text = screen(simulated(ungraded), 80);
    expect(text).toMatch(/^M02 .* not graded$/m);
    expect(text).not.toContain('Decisions');
    expect(screen(simulationOf(ungraded, TWELVE, []), 80)).toContain('Decisions: base nobody; simulated promote 2,');
  });

  it('are those of the first 20 of too many', () => {
    const text = screen(simulated(appraisalOf(crowd(80))), 80);
    expect(text.match(/^M\d\d /gm)).toHaveLength(20);
    expect(text).toMatch(/^M80 /m);
    expect(text).toContain('The first 20 by size of the change; --format csv has 59 more.');
  });

  it('can be drawn in any width', () => {
    for (const width of [0, 1, 7, 30]) expect(screen(simulated(TWELVE), width)).toContain('manager 2');
  });
});

const DIFFERENCE: PolicyDifference = {
  section: 'rates',
  name: 'lend_out',
  label: { en: 'lend-out rate', zh: '拆出利率' },
  kind: 'changed',
  from: '0.018',
  to: '0.02',
  words: { en: 'lend-out rate changes from 0.018 to 0.02', zh: '拆出利率 由 0.018 改为 0.02' },
  touches: { en: 'all managers', zh: '全部客户经理' },
};

const DIFF: PolicyDiff = {
  from: { name: 'built-in', file: 'built-in' },
  to: { name: 'draft', file: 'our/draft.yaml' },
  date: '2025-09-30',
  differences: [DIFFERENCE, { ...DIFFERENCE, name: 'borrow_in' }],
  simulation: undefined,
};

const diffScreen = (diff: Partial<PolicyDiff>, width = 80, language: 'en' | 'zh' = 'en') =>
  policyDiffScreen({ ...DIFF, ...diff }, { language, width, colour: false });

describe('what two policies say differently, on the screen', () => {
  it.each(cases)('with a simulation, $width wide, in $language', async ({ width, language }) => {
    const text = diffScreen({ simulation: simulated(TWELVE) }, width, language);
    await expect(text).toMatchFileSnapshot(`golden/policy-diff-${width}-${language}.txt`);
    for (const line of text.split('\n')) expect(textWidth(line)).toBeLessThanOrEqual(width);
    expect(text).not.toMatch(/[^\S\n]$/m);
  });

  it('is a list that wraps', () => {
    expect(diffScreen({ differences: [DIFFERENCE] }, 30)).toMatchInlineSnapshot(`
      "What two policies say
      differently on 2025-09-30
        from  built-in
        to    draft, our/draft.yaml

      - lend-out rate changes from
        0.018 to 0.02
        touches all managers;
        rates.lend_out
      "
    `);
  });

  it('is said to be nothing, and that no score changes', () => {
    const text = diffScreen({ differences: [], simulation: simulationOf(TWELVE, TWELVE, []) });
    expect(text).toContain('\n\nno differences\n\nSIMULATION');
    expect(text).toContain('\n\nNo score and no grade changes.\n\n');
  });

  it('can be drawn in any width', () => {
    for (const width of [0, 1, 7, Infinity]) expect(diffScreen({}, width).replace(/\s/g, '')).toContain('lend-outratechanges');
  });
});

describe('hostile texts in a comparison', () => {
  const hostile = 'a\u001b[2J\u009b\u202eb\u0000\n\tc\r';
  const evil = { en: hostile, zh: hostile };
  const base = appraisalOf([idle(hostile, hostile, hostile)]);
  const labelled: Appraisal = { ...base, policyName: hostile, contribution: { ...base.contribution, gradeLabel: () => evil } };
  const ungraded: Appraisal = { ...base, contribution: { ...base.contribution, decisionOf: () => undefined } };

  it.each(['en', 'zh'] as const)('never reach the terminal raw, in %s', (language) => {
    const simulation = simulationOf(labelled, ungraded, []);
    const difference = { ...DIFFERENCE, name: hostile, words: evil, touches: evil };
    const diff = { from: { name: hostile, file: hostile }, differences: [difference], simulation };
    for (const text of [screen(simulation, 80, language), diffScreen(diff, 80, language)]) {
      expect(text).not.toMatch(/[^\P{C}\n]/u);
      expect(text.split('a\\u{1b}[2J').length).toBeGreaterThan(3);
    }
  });
});

import { describe, expect, it } from 'vitest';
import { type Changes, ENOUGH, briefly, decide, gatesBriefly, past, reasonsOf, without } from './grade-case.js';
import { CORPORATE4, GENERAL8, atLeast, ladder } from './ladders.js';

const SENIOR = { corporate_deposits: '150000000', corporate_loans: '250000000', virtual_profit: '900000' };
/** All that the corporate ladder asks for, up to its top. */
const CHIEF: Changes = {
  values: { ...ENOUGH, corporate_deposits: '400000000', corporate_loans: '600000000', virtual_profit: '2400000' },
  score: '110',
  rank: 1,
  quality: '90',
};
const LOW: Changes = { values: { ...ENOUGH, corporate_deposits: '59999999.99' } };
const failed = (name: string) => past(name, { failed: true });
const line = (changes: Changes) => briefly(decide(changes));

describe('a grade whose gates hold', () => {
  it('is kept', () => {
    const decision = decide({});
    expect(briefly(decision)).toBe('manager -> retain -> manager');
    expect(decision.reasons).toEqual([{ en: 'every gate of manager holds', zh: '客户经理的各项条件均满足' }]);
    expect(decision).toMatchObject({ ladder: 'corporate4', override: undefined });
  });

  it('is listed first, then the next one up', () => {
    expect(gatesBriefly(decide({}).gates)).toEqual([
      ...['manager all: holds', 'manager any: holds', 'manager rank: holds', 'manager quality: holds'],
      ...['senior all: fails', 'senior all: fails', 'senior any: fails', 'senior score: fails', 'senior rank: fails', 'senior quality: fails'],
    ]);
  });

  it('rises where every gate of the next one holds', () => {
    const values = { ...ENOUGH, ...SENIOR };
    const senior = { values, score: '90.00', rank: 2, quality: '85.00' };
    expect(line(senior)).toBe('manager -> promote -> senior');
    expect(reasonsOf(decide(senior))).toEqual(['every gate of senior holds']);
    expect(line({ ...senior, score: '89.99' })).toBe('manager -> retain -> manager');
    expect(line({ ...senior, quality: '84.99' })).toBe('manager -> retain -> manager');
    expect(line({ ...senior, rank: 3 })).toBe('manager -> retain -> manager'); // 0.40 x 7 = 2.8
    expect(line({ ...senior, rank: 3, topP: 'ceil' })).toBe('manager -> promote -> senior');
  });

  it('does not rise on what nobody knows', () => {
    const values = { ...ENOUGH, ...SENIOR, settlement: '100000000' };
    expect(line({ values, score: '90', rank: 1, quality: '85' })).toBe('manager -> promote -> senior');
    expect(line({ values: without('virtual_profit', values), score: '90', rank: 1, quality: '85' })).toBe('manager -> retain -> manager');
  });

  it('rises one step, or as many as the policy allows while all gates hold', () => {
    const up = (promotion_steps: number, changes: Changes = CHIEF) => line({ ...changes, grade: 'assistant', settings: { promotion_steps } });
    expect([1, 2, 3, 20].map((steps) => up(steps))).toEqual([
      'assistant -> promote -> manager',
      'assistant -> promote -> senior',
      'assistant -> promote -> chief',
      'assistant -> promote -> chief',
    ]);
    expect(up(3, { ...CHIEF, score: '109.99' })).toBe('assistant -> promote -> senior');
    expect(up(3, { ...CHIEF, score: '89.99' })).toBe('assistant -> promote -> manager');
  });

  it('gives its reason for each step, and the gates of the one that stopped it', () => {
    const decision = decide({ ...CHIEF, score: '109.99', grade: 'assistant', settings: { promotion_steps: 3 } });
    expect(reasonsOf(decision)).toEqual(['every gate of manager holds', 'every gate of senior holds']);
    expect([...new Set(decision.gates.map(({ grade }) => grade))]).toEqual(['assistant', 'manager', 'senior', 'chief']);
  });

  it('cannot rise from the top', () => {
    expect(line({ ...CHIEF, grade: 'chief' })).toBe('chief -> retain -> chief');
  });

  it('does not leap over a grade whose gates do not hold', () => {
    const uneven = ladder('l', [['low', '低', {}], ['middle', '中', { score: '90' }], ['high', '高', { score: '50' }]]);
    const up = (score: string) => line({ ladder: uneven, grade: 'low', score, settings: { promotion_steps: 2 } });
    expect(['89.99', '90'].map(up)).toEqual(['low -> retain -> low', 'low -> promote -> high']);
  });

  it('asks for years on the way up only', () => {
    const values = { deposits: '40000000', virtual_profit: '220000' };
    const rising: Changes = { ladder: GENERAL8, values, score: '65', quality: '80', grade: '客户经理四级' };
    expect(line({ ...rising, bankSince: '2023-09-30' })).toBe('manager_4 -> promote -> manager_3');
    expect(line({ ...rising, bankSince: '2023-10-01' })).toBe('manager_4 -> retain -> manager_4');
    expect(line({ ...rising, bankSince: undefined })).toBe('manager_4 -> retain -> manager_4');
    expect(decide(rising).gates.filter(({ gate }) => gate === 'years').map(({ grade }) => grade)).toEqual(['manager_3']);
  });
});

describe('a grade of which something is unknown', () => {
  it('stays undecided, with what is missing', () => {
    const decision = decide({ quality: undefined, history: [failed('2025Q2')] });
    expect(briefly(decision)).toBe('manager -> undecided -> manager');
    expect(decision.reasons).toEqual([{ en: 'nobody knows: quality is missing', zh: '无法判断：综合素质得分缺失' }]);
  });

  it('names each missing thing once', () => {
    const values = { corporate_loans: '0', closing_loans: '5' };
    expect(reasonsOf(decide({ values, quality: undefined, rank: undefined, groupSize: undefined }))).toEqual([
      'nobody knows: corporate deposits, daily average is missing',
      'nobody knows: new corporate deposits is missing',
      'nobody knows: international settlement, USD is missing',
      'nobody knows: rank is missing',
      'nobody knows: quality is missing',
    ]);
  });

  it('leaves out what would not help', () => {
    const values = { ...without('settlement'), corporate_loans: '0' };
    expect(reasonsOf(decide({ values }))).toEqual(['nobody knows: international settlement, USD is missing']);
    expect(line({ values: { ...values, closing_loans: '0' } })).toBe('manager -> watch -> manager, failed');
    const any = [[atLeast('deposits', '1'), atLeast('customers', '1')], [atLeast('virtual_profit', '1')]];
    const changes: Changes = { ladder: ladder('l', [['low', '低', { any }]]), grade: 'low', values: { deposits: '0' } };
    expect(reasonsOf(decide(changes))).toEqual(['nobody knows: virtual profit is missing']);
  });

  it('says what an exam text is not', () => {
    const values = { deposits: '10000000', virtual_profit: '50000' };
    const assistant: Changes = { ladder: GENERAL8, values, grade: 'assistant' };
    expect(reasonsOf(decide({ ...assistant, exam: '' }))).toEqual(['nobody knows: exam is missing']);
    expect(decide({ ...assistant, exam: ' soon ' }).reasons).toEqual([
      { en: "nobody knows: exam 'soon' is neither passed nor failed", zh: '无法判断：资格考试“soon”既非通过也非未通过' },
    ]);
    expect(line({ ...assistant, exam: 'passed' })).toBe('assistant -> retain -> assistant');
    expect(line({ ...assistant, exam: '不合格' })).toBe('assistant -> watch -> assistant, failed');
  });

  it('fails all the same where another gate fails', () => {
    expect(line({ ...LOW, quality: undefined })).toBe('manager -> watch -> manager, failed');
  });

  it('rises all the same where the next grade asks for nothing unknown', () => {
    const easy = ladder('easy', [['low', '低', { quality: '80' }], ['high', '高', { all: [atLeast('deposits', '1')] }]]);
    const changes: Changes = { ladder: easy, grade: 'low', values: { deposits: '1' }, quality: undefined };
    expect(line(changes)).toBe('low -> promote -> high');
  });
});

describe('a grade of which thresholds or the score fail', () => {
  it('is shielded by a rank within the grade’s top', () => {
    expect(line({ ...LOW, rank: 1 })).toBe('manager -> shielded -> manager, failed'); // 0.15 x 7 = 1.05
    expect(line({ ...LOW, rank: 2 })).toBe('manager -> watch -> manager, failed');
    expect(line({ ...LOW, rank: 2, topP: 'ceil' })).toBe('manager -> shielded -> manager, failed');
    expect(line({ ...LOW, rank: 3, groupSize: 20 })).toBe('manager -> shielded -> manager, failed');
    expect(line({ ...LOW, rank: 4, groupSize: 20 })).toBe('manager -> watch -> manager, failed');
    expect(line({ ...LOW, rank: 1, groupSize: 1 })).toBe('manager -> shielded -> manager, failed');
    expect(decide({ ...LOW, rank: 1 }).reasons).toEqual([
      {
        en: 'only threshold or score gates fail, and rank 1 is within the top 15% of 7',
        zh: '仅达标条件或得分条件未满足，且第 1 名在 7 人的前 15%',
      },
    ]);
  });

  it('is shielded whatever was failed before, but not where quality fails too, or the exam', () => {
    const history = [failed('2025Q2'), failed('2025Q1')];
    expect(line({ ...LOW, rank: 1, history })).toBe('manager -> shielded -> manager, failed');
    expect(line({ ...LOW, rank: 1, history, quality: '79.99' })).toBe('manager -> demote -> assistant, failed');
    expect(line({ ...LOW, rank: 1, history, quality: undefined })).toBe('manager -> shielded -> manager, failed');
  });

  it('is shielded where the score fails', () => {
    const values = { ...ENOUGH, ...SENIOR };
    expect(line({ grade: 'senior', values, score: '89.99', rank: 1, quality: '85' })).toBe('senior -> shielded -> senior, failed');
  });

  it('is not shielded where the grade has no shield', () => {
    expect(line({ ...CHIEF, grade: 'chief', score: '109.99' })).toBe('chief -> watch -> chief, failed');
    expect(line({ ...LOW, rank: undefined, groupSize: undefined })).toBe('manager -> watch -> manager, failed');
  });
});

describe('a grade that is failed', () => {
  it('is watched until patience ends', () => {
    const decision = decide(LOW);
    expect(briefly(decision)).toBe('manager -> watch -> manager, failed');
    expect(decision.reasons).toEqual([{ en: 'failed 1 period in a row; patience is 2', zh: '连续 1 期未达标；容忍期数为 2' }]);
    expect(line({ ...LOW, settings: { patience: 1 } })).toBe('manager -> demote -> assistant, failed');
    expect(line({ ...LOW, history: [failed('2025Q2')], settings: { patience: 3 } })).toBe('manager -> watch -> manager, failed');
  });

  it('falls one step after the second period in a row', () => {
    const decision = decide({ ...LOW, history: [failed('2025Q2')] });
    expect(briefly(decision)).toBe('manager -> demote -> assistant, failed');
    expect(reasonsOf(decision)).toEqual(['failed 2 periods in a row; patience is 2', 'every gate of assistant holds']);
    expect([...new Set(decision.gates.map(({ grade }) => grade))]).toEqual(['manager', 'senior', 'assistant']);
  });

  it('is watched again after a gap, a period that held, or periods of another kind', () => {
    for (const history of [[failed('2025Q1')], [past('2025Q2'), failed('2025Q1')], [failed('2025-06'), failed('2025H1')]]) {
      expect(line({ ...LOW, history })).toBe('manager -> watch -> manager, failed');
    }
  });

  it('falls one step where the lower gates do not hold either', () => {
    const decision = decide({ ...LOW, quality: '69.99', history: [failed('2025Q2')] });
    expect(briefly(decision)).toBe('manager -> demote -> assistant, failed');
    expect(reasonsOf(decision).at(-1)).toBe('the gates of no grade within 1 step down all hold: one step down');
  });

  it('falls to the nearest lower grade whose gates hold within the policy’s steps', () => {
    const history = [failed('2025Q2')].map((row) => ({ ...row, gradeAfter: 'chief' }));
    const fall = (demotion_steps: number, changes: Changes = {}) => line({ history, settings: { demotion_steps }, ...changes });
    expect([1, 2, 3, 20].map((steps) => fall(steps))).toEqual([
      'chief -> demote -> senior, failed', // whose gates do not hold
      'chief -> demote -> manager, failed',
      'chief -> demote -> manager, failed',
      'chief -> demote -> manager, failed',
    ]);
    expect([2, 3].map((steps) => fall(steps, LOW))).toEqual(['chief -> demote -> senior, failed', 'chief -> demote -> assistant, failed']);
    expect(line({ ...LOW, history: [failed('2025Q2')], settings: { demotion_steps: 3 } })).toBe('manager -> demote -> assistant, failed');
    expect(fall(3, { ...LOW, quality: undefined })).toBe('chief -> demote -> senior, failed');
  });

  it('is no grade to fall from at the bottom', () => {
    const decision = decide({ values: { corporate_deposits: '1' }, grade: 'assistant', history: [{ ...failed('2025Q2'), gradeAfter: '' }] });
    expect(briefly(decision)).toBe('assistant -> exit_review -> assistant, failed');
    expect(reasonsOf(decision)).toEqual(['failed 2 periods in a row; patience is 2', 'assistant is the lowest grade']);
  });
});

describe('a manager without a grade', () => {
  it('is placed in the highest whose gates hold, without years', () => {
    const decision = decide({ ...CHIEF, score: '109.99', grade: '' });
    expect(briefly(decision)).toBe('none -> place -> senior');
    expect(reasonsOf(decision)).toEqual(['every gate of senior holds']);
    expect([...new Set(decision.gates.map(({ grade }) => grade))]).toEqual(['chief', 'senior']);
    const values = { deposits: '40000000', virtual_profit: '220000' };
    expect(line({ ladder: GENERAL8, values, score: '65', grade: '' })).toBe('none -> place -> manager_3');
  });

  it('is placed lowest where none hold, or nobody knows', () => {
    expect(line({ values: {}, grade: '' })).toBe('none -> place -> assistant');
    expect(decide({ ...LOW, quality: undefined, grade: '' }).reasons).toEqual([
      { en: 'the gates of no grade all hold: assistant is the lowest', zh: '没有条件均满足的等级：定为最低等级助理客户经理' },
    ]);
  });

  it('needs the exam where a grade asks for it', () => {
    const values = { deposits: '10000000', virtual_profit: '50000' };
    const gates = decide({ ladder: GENERAL8, values, grade: '' }).gates;
    expect(gatesBriefly(gates).at(-1)).toBe('assistant exam: unknown');
  });
});

describe('a grade of the roster that the ladder lacks', () => {
  it('is left as it is', () => {
    const decision = decide({ ...LOW, grade: 'guru' });
    expect(briefly(decision)).toBe('guru -> undecided -> guru');
    expect(decision).toMatchObject({ gates: [], reasons: [{ en: "the ladder has no grade 'guru'", zh: '等级序列中没有“guru”' }] });
  });

  it('gives way to the history of that ladder, and not of another', () => {
    expect(line({ grade: 'guru', history: [past('2025Q2')] })).toBe('manager -> retain -> manager');
    expect(line({ grade: 'guru', history: [past('2025Q2', { ladder: 'general8' })] })).toBe('guru -> undecided -> guru');
  });
});

it('a ladder without grades is a bug', () => {
  expect(() => decide({ grade: '', ladder: { ...CORPORATE4, grades: [] } })).toThrow('bug: a ladder without grades');
});

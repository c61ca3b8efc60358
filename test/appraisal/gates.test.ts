import { describe, expect, it } from 'vitest';
import { gateResults } from '../../src/appraisal/gates.js';
import { Decimal } from '../../src/money/decimal.js';
import type { Condition, GradeInForce } from '../../src/policy/appraisal-rules.js';
import { type Changes, ENOUGH, factsOf, gatesBriefly } from './grade-case.js';
import { type Asked, CORPORATE4, GENERAL8, atLeast, ladder } from './ladders.js';

const gradeOf = (name: string, { grades } = CORPORATE4) => grades.find((grade) => grade.name === name)!;
const results = (grade: GradeInForce, changes: Changes, withYears = false) => gateResults(grade, factsOf(changes), withYears);
const gate = (grade: GradeInForce, kind: string, changes: Changes, withYears = false) =>
  results(grade, changes, withYears).find((each) => each.gate === kind)!;

/** A grade that asks for one thing. */
const asking = (asked: Asked) => ladder('l', [['g', '级', asked]]).grades[0]!;
const one = (condition: Condition, values: Record<string, string>) => gate(asking({ all: [condition] }), 'all', { values });

describe('the gates of a grade', () => {
  it('come in their order with what is needed, what is found and the clause', () => {
    expect(results(gradeOf('manager'), {})).toEqual([
      {
        grade: 'manager',
        gate: 'all',
        clause: 'ladders.corporate4.grades.manager.gates.all.1',
        needed: { en: 'corporate deposits, daily average >= 60000000.00', zh: '对公日均存款 ≥ 60000000.00' },
        found: { en: '60000000.00', zh: '60000000.00' },
        result: 'holds',
      },
      {
        grade: 'manager',
        gate: 'any',
        clause: 'ladders.corporate4.grades.manager.gates.any',
        needed: {
          en:
            'corporate loans, daily average >= 100000000.00 or (new corporate deposits >= 30000000.00 and closing loans > 0.00)' +
            ' or (international settlement, USD >= 50000000.00 and closing loans > 0.00)',
          zh:
            '对公日均贷款 ≥ 100000000.00 或 （新增对公存款 ≥ 30000000.00 且 期末贷款 > 0.00）' +
            ' 或 （国际结算量（美元） ≥ 50000000.00 且 期末贷款 > 0.00）',
        },
        found: {
          en: '100000000.00 or (0.00 and 100000000.00) or (0.00 and 100000000.00)',
          zh: '100000000.00 或 （0.00 且 100000000.00） 或 （0.00 且 100000000.00）',
        },
        result: 'holds',
      },
      {
        grade: 'manager',
        gate: 'rank',
        clause: 'ladders.corporate4.grades.manager.gates.rank_within',
        needed: { en: 'rank within the top 60% of 7', zh: '排名在 7 人的前 60%' },
        found: { en: 'rank 4', zh: '第 4 名' },
        result: 'holds',
      },
      {
        grade: 'manager',
        gate: 'quality',
        clause: 'ladders.corporate4.grades.manager.gates.quality_min',
        needed: { en: 'quality >= 80.00', zh: '综合素质得分 ≥ 80.00' },
        found: { en: '80.00', zh: '80.00' },
        result: 'holds',
      },
    ]);
  });

  it('have clauses that lead into the policy', () => {
    const clauses = (grade: GradeInForce) => results(grade, { values: {} }, true).map(({ clause }) => clause.split('.gates.')[1]);
    expect(clauses(gradeOf('senior'))).toEqual(['all.1', 'all.2', 'any', 'score_min', 'rank_within', 'quality_min']);
    expect(clauses(gradeOf('assistant', GENERAL8))).toEqual(['all.1', 'all.2', 'score_min', 'quality_min', 'years_min', 'exam']);
  });

  it('are none where nothing is asked for', () => {
    expect(results(asking({}), { values: {}, rank: undefined, quality: undefined }, true)).toEqual([]);
  });
});

describe('a threshold', () => {
  it.each([
    ['60000000.00', 'holds', '60000000.00'],
    ['59999999.99', 'fails', '59999999.99'],
  ])('of 60 million with deposits of %s %s', (deposits, result, found) => {
    const { found: text, result: outcome } = gate(gradeOf('manager'), 'all', { values: { ...ENOUGH, corporate_deposits: deposits } });
    expect([outcome, text.en, text.zh]).toEqual([result, found, found]);
  });

  it('that nobody measured is unknown, not zero', () => {
    expect(one(atLeast('deposits', '0'), {})).toMatchObject({ found: { en: 'missing', zh: '缺失' }, result: 'unknown' });
  });

  it('may be left above or not go beyond', () => {
    const above = { measure: 'closing_loans', above: new Decimal(0) };
    const most = { measure: 'bad_ratio', at_most: new Decimal('0.015') };
    expect(one(above, { closing_loans: '0.00' })).toMatchObject({ needed: { en: 'closing loans > 0.00' }, result: 'fails' });
    expect(one(above, { closing_loans: '0.01' }).result).toBe('holds');
    expect(one(most, { bad_ratio: '0.015' })).toMatchObject({
      needed: { en: 'bad loan ratio <= 0.015', zh: '不良率 ≤ 0.015' },
      found: { en: '0.015' },
      result: 'holds',
    });
    expect(one(most, { bad_ratio: '0.01500001' })).toMatchObject({ found: { en: '0.01500001' }, result: 'fails' });
  });

  it('is held against the exact ratio, which is shown with 8 decimals', () => {
    const third = new Decimal(1).div(3).toFixed();
    const bound = { measure: 'bad_ratio', at_most: new Decimal('0.33333333') };
    expect(one(bound, { bad_ratio: third })).toMatchObject({ found: { en: '0.33333333' }, result: 'fails' });
  });

  it('is shown exactly where it is finer than a cent', () => {
    expect(one(atLeast('customers', '0.125'), { customers: '3' })).toMatchObject({ needed: { en: 'customers >= 0.125' }, found: { en: '3.00' } });
  });

  it('on a measure that the policy lacks is a bug', () => {
    expect(() => one(atLeast('charm', '1'), {})).toThrow('bug: a gate asks for charm, which is no measure');
  });

  it('without a bound is a bug', () => {
    expect(() => one({ measure: 'deposits' }, { deposits: '1' })).toThrow('bug: a condition on deposits without a bound');
  });
});

describe('alternatives', () => {
  const any = (values: Record<string, string>) => gate(gradeOf('manager'), 'any', { values });

  it.each([
    ['the first', { corporate_loans: '100000000.00' }, 'holds'],
    ['the second', { corporate_loans: '0', new_deposits: '30000000', closing_loans: '0.01', settlement: '0' }, 'holds'],
    ['a cent less', { corporate_loans: '99999999.99', new_deposits: '29999999.99', closing_loans: '1', settlement: '49999999.99' }, 'fails'],
    ['no loans', { corporate_loans: '0', new_deposits: '30000000', closing_loans: '0', settlement: '50000000' }, 'fails'],
    ['no loans, whatever else is missing', { corporate_loans: '0', closing_loans: '0' }, 'fails'],
    ['one that nobody knows', { corporate_loans: '0', new_deposits: '0', closing_loans: '1' }, 'unknown'],
    ['one that nobody knows beside one that holds', { corporate_loans: '0', new_deposits: '30000000', closing_loans: '1' }, 'holds'],
  ])('%s', (_, values, result) => {
    expect(any(values).result).toBe(result);
  });

  it('show what is found in the form of what is needed', () => {
    expect(any({ corporate_loans: '99999999.99', closing_loans: '1' }).found).toEqual({
      en: '99999999.99 or (missing and 1.00) or (missing and 1.00)',
      zh: '99999999.99 或 （缺失 且 1.00） 或 （缺失 且 1.00）',
    });
  });

  it('need no brackets where there is one', () => {
    const grade = asking({ any: [[atLeast('deposits', '1'), atLeast('customers', '2')]] });
    const { needed, result } = gate(grade, 'any', { values: { deposits: '1', customers: '2' } });
    expect([needed.en, result]).toEqual(['deposits, daily average >= 1.00 and customers >= 2.00', 'holds']);
  });
});

describe('score, rank and quality', () => {
  it.each([
    ['90.00', 'holds'],
    ['89.99', 'fails'],
  ])('a score of %s for 90 %s', (score, result) => {
    expect(gate(gradeOf('senior'), 'score', { score })).toMatchObject({ needed: { en: 'score >= 90.00', zh: '综合贡献得分 ≥ 90.00' }, found: { en: score }, result });
  });

  it.each([
    [4, 7, 'strict', 'holds'],
    [5, 7, 'strict', 'fails'],
    [5, 7, 'ceil', 'holds'],
    [1, 1, 'strict', 'holds'],
  ] as const)('rank %i of %i by %s %s', (rank, groupSize, topP, result) => {
    expect(gate(gradeOf('manager'), 'rank', { rank, groupSize, topP }).result).toBe(result);
  });

  it('a rank that is not given is unknown', () => {
    expect(gate(gradeOf('manager'), 'rank', { rank: undefined, groupSize: undefined })).toMatchObject({
      needed: { en: 'rank within the top 60%', zh: '排名在前 60%' },
      found: { en: 'missing' },
      result: 'unknown',
    });
  });

  it.each([
    ['80.00', 'holds', '80.00'],
    ['79.99', 'fails', '79.99'],
    [undefined, 'unknown', 'missing'],
  ])('quality of %s for 80 %s', (quality, result, found) => {
    expect(gate(gradeOf('manager'), 'quality', { quality })).toMatchObject({ found: { en: found }, result });
  });
});

describe('years and exam', () => {
  const grade = asking({ years: 3, exam: true });

  it.each([
    ['2022-09-30', 'holds', '3 since 2022-09-30'],
    ['2022-10-01', 'fails', '2 since 2022-10-01'],
    ['2030-01-01', 'fails', '0 since 2030-01-01'],
    [undefined, 'unknown', 'missing'],
  ])('three years since %s on 2025-09-30 %s', (bankSince, result, found) => {
    expect(gate(grade, 'years', { bankSince }, true)).toMatchObject({
      needed: { en: 'full years in banking >= 3', zh: '银行从业满年数 ≥ 3' },
      found: { en: found },
      result,
    });
  });

  it.each([
    ['2021-02', 'fails'], // the last day of it is 28 February
    ['2023-02', 'holds'],
  ])('since 29 February 2020, at the end of %s: %s', (period, result) => {
    expect(gate(grade, 'years', { bankSince: '2020-02-29', period }, true).result).toBe(result);
  });

  it('count years in promotions only', () => {
    expect(gatesBriefly(results(grade, { exam: '通过', bankSince: '2022-09-30' }))).toEqual(['g exam: holds']);
    expect(gatesBriefly(results(grade, { exam: '通过', bankSince: '2022-09-30' }, true))).toEqual(['g years: holds', 'g exam: holds']);
  });

  it.each([
    ...['yes', 'Y', 'pass', ' PASSED ', '1', 'True', '通过', '合格', '是', '已通过'].map((text) => [text, 'holds']),
    ...['no', 'N', 'Fail', 'failed', '0', 'FALSE', '未通过', '不合格', '否'].map((text) => [text, 'fails']),
    ...['', ' ', 'maybe', '免考', 'yes!', '2'].map((text) => [text, 'unknown']),
  ])("an exam of '%s' %s", (exam, result) => {
    const found = exam.trim() === '' ? 'missing' : exam.trim();
    expect(gate(grade, 'exam', { exam })).toMatchObject({ needed: { en: 'exam passed', zh: '资格考试通过' }, found: { en: found }, result });
  });
});

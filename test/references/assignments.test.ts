import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAssignments } from '../../src/intake/assignments.js';
import { formatProblem } from '../../src/problems/problem.js';
import { briefly, fileOf } from './briefly.js';

const HEADER = 'customer,account,manager,from,to,share';

const read = (...lines: string[]) => readAssignments('assignments.csv', fileOf(...lines));
const problemsOf = (...lines: string[]) => briefly(read(HEADER, ...lines).problems);

describe('assignments', () => {
  it('are those of the fixture branch', () => {
    const path = fileURLToPath(new URL('../../fixtures/branch/assignments.csv', import.meta.url));
    const { assignments, problems, digest } = readAssignments('assignments.csv', path);
    const joint = { target: 'customer', id: 'C005', from: '2025-01-01', to: undefined };
    expect([problems, digest?.sha256.length]).toEqual([[], 64]);
    expect(assignments).toEqual([
      { ...joint, manager: 'M01', share: 6000, line: 2 },
      { ...joint, manager: 'M02', share: 4000, line: 3 },
    ]);
  });

  it('are the same under Chinese headers', () => {
    const rows = ['C1,,M01,2025-01-01,2025/6/30,0.6', ',A1,M02,20250101,,1.0000'];
    const chinese = read('客户号,借据号,客户经理,起始日期,终止日期,份额', ...rows);
    expect(chinese).toMatchObject({ problems: [], assignments: read(HEADER, ...rows).assignments });
    expect(chinese.assignments).toEqual([
      { target: 'customer', id: 'C1', manager: 'M01', from: '2025-01-01', to: '2025-06-30', share: 6000, line: 2 },
      { target: 'account', id: 'A1', manager: 'M02', from: '2025-01-01', to: undefined, share: 10000, line: 3 },
    ]);
  });

  it('may be a header alone', () => {
    expect(read('account,manager,from,to,share')).toMatchObject({ assignments: [], problems: [] });
  });

  it('need all columns, of customer and account one', () => {
    const { problems } = read('remark', 'x');
    expect(problems.map(({ code, column }) => `${code} ${column ?? ''}`)).toEqual([
      'header_unknown_columns ',
      'header_missing_column customer / account',
      'header_missing_column from',
      'header_missing_column manager',
      'header_missing_column share',
      'header_missing_column to',
    ]);
  });

  it('may hand a customer over from one day to the next, and come back', () => {
    expect(problemsOf('C1,,M01,2025-01-01,2025-06-30,1', 'C1,,M02,2025-07-01,2025-07-01,1', 'C1,,M01,2025-07-02,,1')).toEqual([]);
  });

  it('of an account and of its customer, or of the same id as both, are apart', () => {
    expect(problemsOf('X1,,M01,2025-01-01,,1', ',X1,M02,2025-01-01,,1')).toEqual([]);
  });

  it.each([
    ['0.0001', 1],
    ['0.6', 6000],
    ['0.6000', 6000],
    ['１', 10000],
    ['1.0', 10000],
  ])('have the share %s', (text, share) => {
    expect(read(HEADER, `C1,,M01,2025-01-01,,${text}`).assignments[0]?.share).toBe(share);
  });
});

describe('what is wrong with a row of assignments', () => {
  it.each(['0', '0.0000', '1.0001', '1.5', '60%', '-0.5', '+0.5', '.5', '0.60000', '1e-1', '0x1', 'NaN', '0,6', '00.5', '1.', '2'])(
    'is the share %s',
    (text) => {
      expect(problemsOf(`C1,,M01,2025-01-01,,"${text}"`)).toEqual([`share_range|2|share|${text}`]);
    },
  );

  it('is a blank cell where one is needed', () => {
    expect(problemsOf('C1,,,,,')).toEqual([
      'missing_value|2|from||record=assignments',
      'missing_value|2|manager||record=assignments',
      'missing_value|2|share||record=assignments',
    ]);
  });

  it('is a row that names both a customer and an account, or neither', () => {
    expect(problemsOf('C1,A1,M01,2025-01-01,,1', ',,M01,2025-01-01,,1')).toEqual([
      'assignment_target|2|customer|C1',
      'assignment_target|3|customer|',
    ]);
    expect(briefly(read('账户,manager,from,to,share', ',M01,2025-01-01,,1').problems)).toEqual(['assignment_target|2|账户|']);
  });

  it('is an end before the beginning', () => {
    expect(problemsOf('C1,,M01,2025-07-01,2025/6/30,1', 'C1,,M02,2025-07-01,2025-07-01,1')).toEqual([
      'assignment_order|2|to|2025/6/30',
    ]);
  });

  it('is any number of cells at once', () => {
    const file = read('账户,manager,起始日,to,share', '(unassigned),M\u0007,2025-02-30,soon,2');
    expect(file.assignments).toEqual([]);
    expect(briefly(file.problems)).toEqual([
      'id_control_character|2|manager|M\u0007',
      'share_range|2|share|2',
      'date_syntax|2|to|soon',
      'id_reserved|2|账户|(unassigned)',
      'date_impossible|2|起始日|2025-02-30',
    ]);
  });
});

describe('assignments that do not go together', () => {
  it('are the same target, manager and first day twice', () => {
    expect(problemsOf('C1,,M01,2025-01-01,2025-01-31,0.5', 'C1,,M02,2025-01-01,,0.1', 'C1,,M01,2025/1/1,,0.6', ',C1,M01,2025-01-01,,1')).toEqual([
      'assignment_duplicate|4|customer|C1|lines=2',
    ]);
  });

  it('are shares of one day beyond 1, from the day on which they begin to be', () => {
    const { problems, assignments } = read(HEADER, 'C1,,M01,2025-01-01,,0.6', '', 'C1,,M02,2025-03-15,2025-04-01,0.5');
    expect(briefly(problems)).toEqual(['share_above_one|4|customer|C1|total=1.1|date=2025-03-15|lines=2']);
    expect(assignments).toHaveLength(2);
    expect(problems[0] && formatProblem(problems[0], 'en')).toBe(
      "assignments.csv:4: customer: the shares of 'C1' add up to 1.1 from 2025-03-15; with line 2 [share_above_one] " +
        'Shares of one day add up to at most 1: shorten one or lower a share.',
    );
  });

  it('overlap by a single day', () => {
    expect(problemsOf(',A1,M01,2025-01-01,2025-06-30,1', ',A1,M02,2025-06-30,,0.0001')).toEqual([
      'share_above_one|3|account|A1|total=1.0001|date=2025-06-30|lines=2',
    ]);
  });

  it('name all that hold a share on that day, and not those that have ended', () => {
    expect(
      problemsOf(
        'C1,,M01,2025-01-01,2025-02-28,0.4',
        'C1,,M05,2025-04-01,,0.4',
        'C1,,M02,2025-02-01,,0.4',
        'C1,,M03,2025-03-01,,0.4',
        'C1,,M04,2025-03-01,2025-03-31,0.2',
      ),
    ).toEqual(['share_above_one|3|customer|C1|total=1.2|date=2025-04-01|lines=4, 5']);
  });

  it('name the first lines of very many', () => {
    const lines = Array.from({ length: 8 }, (_, index) => `C1,,M${index},2025-01-0${index + 1},,0.15`);
    expect(problemsOf(...lines)).toEqual([
      'share_above_one|8|customer|C1|total=1.05|date=2025-01-07|lines=2, 3, 4, 5, 6, …',
      'share_above_one|9|customer|C1|total=1.2|date=2025-01-08|lines=2, 3, 4, 5, 6, …',
    ]);
  });

  it('are found in any order of the rows', () => {
    const rows = ['C1,,M01,2025-01-01,,0.6', 'C1,,M02,2025-02-01,,0.5', 'C2,,M01,2025-01-01,,1', 'C2,,M02,2025-05-01,,1'];
    const places = (lines: readonly string[]) =>
      read(HEADER, ...lines).problems.map(({ line, details }) => [lines[(line ?? 2) - 2], lines[Number(details?.['lines']) - 2]]);
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: 4 }), (shuffled) => {
        expect(new Set(places(shuffled).map(String))).toEqual(new Set(places(rows).map(String)));
      }),
    );
  });
});

describe('many assignments', () => {
  const manyOf = (rowOf: (index: number) => string) =>
    readAssignments('a.csv', Buffer.from([HEADER, ...Array.from({ length: 200_000 }, (_, index) => rowOf(index))].join('\n')));

  it('of as many accounts are read', () => {
    const { assignments, problems } = manyOf((index) => `,A${index},M${index % 700},2025-01-01,2025-12-31,0.5`);
    expect([assignments.length, problems, assignments.at(-1)?.line]).toEqual([200_000, [], 200_001]);
  });

  it('that are quoted are read', () => {
    const { assignments, problems } = manyOf((index) => `"","A${index}","M${index % 700}","2025-01-01","","0.5"`);
    expect([assignments.length, problems, assignments.at(-1)?.line]).toEqual([200_000, [], 200_001]);
  });

  it('of one customer, all beyond 1, are told one by one', () => {
    const { problems } = manyOf((index) => `C1,,M${index},2025-01-01,,0.5`);
    expect(problems).toHaveLength(199_998);
    expect(problems.at(-1)?.details).toEqual({ total: '100000', date: '2025-01-01', lines: '2, 3, 4, 5, 6, …' });
  });

  it('that are all wrong are told one by one', () => {
    expect(manyOf((index) => `C1,,M${index},2025-13-01,x,60%`).problems).toHaveLength(600_000);
  });
});

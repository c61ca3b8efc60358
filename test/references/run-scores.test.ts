import { describe, expect, it } from 'vitest';
import { readPayGrades } from '../../src/intake/pay-grades.js';
import { readRunLosses } from '../../src/intake/run-losses.js';
import { readRunQuality } from '../../src/intake/run-quality.js';
import { readRunScores } from '../../src/intake/run-scores.js';
import type { Decimal } from '../../src/money/decimal.js';
import { csvPieces } from '../../src/report/csv.js';
import { gradeColumns, gradeRows } from '../../src/report/grade-columns.js';
import { QUALITY_COLUMNS, qualityRows, scorecardColumnsFor } from '../../src/report/scorecard-columns.js';
import { scorecardCsvPieces } from '../../src/report/contribution-csv.js';
import { appraisalOf, crowd, idle } from '../report/sample-appraisals.js';
import { briefly, fileOf } from './briefly.js';

const SCORECARD = scorecardColumnsFor('en')();
const scorecard = (lines: string[], wanted = ['3', '12']) =>
  readRunScores('scorecard.csv', fileOf('period,manager,category,indicator,measure_value,target,points,note', ...lines), SCORECARD, (id) => wanted.includes(id));
const texts = (values: ReadonlyMap<string, Decimal | undefined> | undefined) => [...(values ?? [])].map(([id, value]) => `${id}=${value?.toFixed() ?? ''}`);
const whole = (pieces: Iterable<string>) => Buffer.from([...pieces].join(''));

describe('the scores of a run', () => {
  it('are its totals, with the values of the indicators that are wanted', () => {
    const { scores, measured, period, problems } = scorecard([
      "2025Q3,'=1+1,corporate,1,1.00,,3.00,",
      "2025Q3,'=1+1,corporate,3,0.77777778,,4.00,",
      "2025Q3,'=1+1,cards,12,,,0.00,missing",
      "2025Q3,'=1+1,total,,,,-7.25,",
      '2025q3,"a,b",total,3,-1234567.80,,1.00,',
      '2025Q3,"a,b",total,,,,1.00,',
      '2025Q3,x,corporate,9,not read,,not read,',
    ]);
    expect(problems).toEqual([]);
    expect(period?.name).toBe('2025Q3');
    expect(texts(scores)).toEqual(['=1+1=-7.25', 'a,b=1']);
    expect([...measured].map(([manager, values]) => [manager, ...texts(values)])).toEqual([['=1+1', '3=0.77777778', '12='], ['a,b', '3=-1234567.8']]);
  });

  it('may be none', () => {
    expect(scorecard([])).toMatchObject({ period: undefined, problems: [], scores: new Map(), measured: new Map() });
  });

  it('are wrong with a cell that is, a second row, or a second period', () => {
    expect(briefly(scorecard([
      '2025Q3,M1,total,,,,1e9,', '2025Q3,,total,,,,1.00,', '2025Q3,M2,corporate,3,0.123456789,,1,', '2025Q3,M3,corporate,,1,,1,',
      '2025Q3,M4,total,,,,1.00,', '2025Q3,M4,total,,,,1.00,', '2025Q3,M4,corporate,3,1,,1,', '2025Q3,M4,corporate,3,1,,1,', '2025Q2,M5,total,,,,1.00,', ',M6,total,,,,,',
    ]).problems)).toEqual([
      'amount_syntax|2|points|1e9',
      'missing_value|3|manager||record=scorecard',
      'figure_decimals|4|measure_value|0.123456789|limit=8',
      'missing_value|5|indicator||record=scorecard',
      'written_row_twice|7|manager|M4',
      'written_row_twice|9|manager|M4',
      'run_period_mixed|10|period|2025Q2|period=2025Q3',
      'missing_value|11|period||record=scorecard',
      'missing_value|11|points||record=scorecard',
    ]);
  });

  it('need their columns', () => {
    const { problems } = readRunScores('scorecard.csv', fileOf('period,manager,category,points', '2025Q3,M1,total,1'), SCORECARD, () => true);
    expect(briefly(problems).map((text) => text.split('|').slice(0, 3).join('|'))).toEqual(['header_missing_column|1|indicator', 'header_missing_column|1|measure_value']);
  });

  it.each(['en', 'zh'] as const)('are read back as they were written, in %s', (language) => {
    const people = [...crowd(4), ...['=1+1', 'a,b', 'say "no"', '-x'].map((id) => idle(id))];
    const appraisal = appraisalOf(people);
    const reading = readRunScores('scorecard.csv', whole(scorecardCsvPieces(appraisal, { language, excel: true })), SCORECARD, (id) => id === '3' || id === '5');
    expect(reading.problems).toEqual([]);
    const { members, scorecardOf } = appraisal.contribution;
    expect(texts(reading.scores)).toEqual(members.map((member) => `${member.manager}=${scorecardOf(member).total.toFixed()}`));
    const expected = members.map((member) => {
      const rows = scorecardOf(member).rows.filter(({ indicator }) => indicator === '3' || indicator === '5');
      return rows.map(({ indicator, value, unit }) => `${indicator}=${value?.toDecimalPlaces(unit === 'ratio' ? 8 : 2).toFixed() ?? ''}`);
    });
    expect([...reading.measured.values()].map(texts)).toEqual(expected);
  });

  it('are found among many rows without keeping those that nobody asks for', () => {
    const rows = Array.from({ length: 50_000 }, (_, index) => `2025Q3,M${index % 7000},corporate,${index},1.00,,1.00,`);
    const reading = scorecard([rows.join('\n'), '2025Q3,M1,total,,,,5.00,'], []);
    expect([reading.scores.size, reading.measured.size, reading.problems.length]).toEqual([1, 0, 0]);
  });
});

describe('the quality scores of a run', () => {
  const quality = (...lines: string[]) => readRunQuality('quality.csv', fileOf('period,manager,item,kind,weight,found,points', ...lines), QUALITY_COLUMNS);

  it('are its totals, blank where there are none', () => {
    const { scores, problems } = quality('2025Q3,M1,service,assessed,0.5,x,y', '2025Q3,M1,total,,,,75.33', "2025Q3,'@M,total,,,,", '2025Q3,M3,total,counted,,,1', '2025Q3,M3,total,,,,0');
    expect(problems).toEqual([]);
    expect(texts(scores)).toEqual(['M1=75.33', '@M=', 'M3=0']);
  });

  it('are wrong with a cell that is, a second row, or a second period', () => {
    expect(briefly(quality('2025Q3,M1,total,,,,x', '2025Q3,,total,,,,1', '2025Q3,M1,total,,,,1', '2025Q4,M2,total,,,,1').problems)).toEqual([
      'amount_syntax|2|points|x', 'missing_value|3|manager||record=quality', 'written_row_twice|4|manager|M1', 'run_period_mixed|5|period|2025Q4|period=2025Q3',
    ]);
  });

  it.each(['en', 'zh'] as const)('are read back as they were written, in %s', (language) => {
    const appraisal = appraisalOf([...crowd(5), idle('=1+1'), idle('a,b')]);
    const { scores, problems } = readRunQuality('quality.csv', whole(csvPieces(QUALITY_COLUMNS, qualityRows(appraisal), { language, excel: true })), QUALITY_COLUMNS);
    expect(problems).toEqual([]);
    const { members, qualityOf } = appraisal.contribution;
    expect(texts(scores)).toEqual(members.map((member) => `${member.manager}=${qualityOf(member).score?.toFixed() ?? ''}`));
  });
});

describe('grades for pay', () => {
  it('are scheme, ladder and both grades of each', () => {
    const { rows, problems } = readPayGrades('grades.csv', fileOf('scheme,ladder,manager,grade_before,grade_after', "s,general8,'=M1,manager_4,manager_3", 's,,M2,,'));
    expect(problems).toEqual([]);
    expect(rows).toEqual([
      { manager: '=M1', scheme: 's', ladder: 'general8', gradeBefore: 'manager_4', gradeAfter: 'manager_3', fileLine: 2 },
      { manager: 'M2', scheme: 's', ladder: '', gradeBefore: '', gradeAfter: '', fileLine: 3 },
    ]);
  });

  it('are wrong where one has two, or no scheme', () => {
    expect(briefly(readPayGrades('grades.csv', fileOf('scheme,ladder,manager,grade_before,grade_after', 's,l,M1,,', 's,l,M1,,', ',l,M2,,', 's,l,,,')).problems)).toEqual([
      'standing_duplicate|3|manager|M1|lines=2', 'missing_value|4|scheme||record=grades', 'missing_value|5|manager||record=grades',
    ]);
  });

  it.each(['en', 'zh'] as const)('are read back as they were written, in %s', (language) => {
    const appraisal = appraisalOf(crowd(8));
    const { rows, problems } = readPayGrades('grades.csv', whole(csvPieces(gradeColumns(language), gradeRows(appraisal), { language, excel: false })));
    expect(problems).toEqual([]);
    const expected = [...gradeRows(appraisal)].map(({ member, of }) => [member.manager, member.scheme.name, of.ladder, of.before ?? '', of.after ?? '']);
    expect(rows.map((row) => [row.manager, row.scheme, row.ladder, row.gradeBefore, row.gradeAfter])).toEqual(expected);
  });
});

describe('the losses of a run', () => {
  const HEADINGS = [
    ['period', '期间'], ['account', '账号'], ['customer', '客户号'], ['branch', '机构'], ['product', '产品'],
    ['provision_change', '拨备变动'], ['realised_loss', '已实现损失'], ['loan_loss', '贷款损失'],
  ].map(([name = '', zh = '']) => ({ name, label: { zh } }));
  const losses = (header: string, ...lines: string[]) => readRunLosses('losses.csv', fileOf(header, ...lines), HEADINGS);
  const ENGLISH = HEADINGS.map(({ name }) => name).join(',');

  it.each([ENGLISH, HEADINGS.map(({ label }) => label.zh).join(',')])('are those of the accounts, under %s', (header) => {
    const { rows, problems, period } = losses(header, '2025Q3,L001,C1,B01,P1,100.00,-0.50,99.50', "2025Q3,'=L,,,,-5.00,0.00,-5.00");
    expect(problems).toEqual([]);
    expect(period?.name).toBe('2025Q3');
    expect(rows.map(({ loss, ...row }) => ({ ...row, loss: loss.toFixed(2) }))).toEqual([
      { account: 'L001', written: 'L001', loss: '99.50', fileLine: 2 },
      { account: '=L', written: "'=L", loss: '-5.00', fileLine: 3 },
    ]);
  });

  it('may be none', () => {
    expect(losses(ENGLISH)).toMatchObject({ rows: [], problems: [] });
  });

  it('are wrong with a cell that is, a second row, or a second period', () => {
    expect(briefly(losses(ENGLISH, '2025Q3,L1,,,,,,x', '2025Q3,,,,,,,1', '2025Q3,L2,,,,,,1', '2025Q3,L2,,,,,,1', '2025,L3,,,,,,1').problems)).toEqual([
      'amount_syntax|2|loan_loss|x', 'missing_value|3|account||record=losses', 'written_row_twice|5|account|L2', 'run_period_mixed|6|period|2025|period=2025Q3',
    ]);
  });
});

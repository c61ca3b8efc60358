import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../src/problems/problem.js';
import { briefly, builtInText, edited, policyWith, problemsOf } from './built-in-policy.js';

const CURVE = '\nftp_curve:';
const POINT = '"30": [{from: 1990-01-01, value: "0.0170"}]';

describe('the FTP curve', () => {
  it.each(['-30', '30.5', '+30', '030', '1e2', '100000', '三十', 'constructor', '__proto__'])('has no point at %s', (term) => {
    const { text, line } = edited(CURVE, '"30"', `"${term}"`);
    expect(problemsOf(text)).toMatchObject([{ code: 'policy_value', line, value: term }]);
    const [message] = problemsOf(text).map((problem) => formatProblem(problem, 'en'));
    expect(message).toContain('a term in whole days, from 0 to 99999');
  });

  it('has its terms in order', () => {
    const { text, line } = edited(CURVE, '"90"', '"20"');
    expect(briefly(problemsOf(text))).toEqual([`policy_value|${line}|ftp_curve.points.20|20`]);
    const [message] = problemsOf(text).map((problem) => formatProblem(problem, 'zh'));
    expect(message).toContain('20 不是逐点递增的期限');
  });

  it('has no term twice', () => {
    const { text, line } = edited(CURVE, POINT, `${POINT}\n    ${POINT}`);
    expect(briefly(problemsOf(text))).toEqual([`policy_duplicate_key|${line + 1}|ftp_curve.points.30|30`]);
  });

  it.each([
    ['one point', '{"365": [{from: 1990-01-01, value: "0.02"}]}'],
    ['no point', '{}'],
  ])('needs more than %s', (_, points) => {
    const start = builtInText.indexOf('  points:\n');
    const text = `${builtInText.slice(0, start)}  points: ${points}\n${builtInText.slice(builtInText.indexOf('\n# Tiers of'))}`;
    expect(problemsOf(text)).toMatchObject([
      { code: 'policy_value', column: 'ftp_curve.points', value: points, details: { expected_en: 'a curve of at least two points' } },
    ]);
  });

  it('may have points of the longest term and of none', () => {
    const { ftp_curve: curve } = policyWith(CURVE, '"10950"', '"99999"');
    expect([curve[0]?.term, curve.at(-1)?.term]).toEqual([0, 99999]);
  });
});

describe('tiers of customers', () => {
  it.each([
    ['a share like that of the tier before', '  major:', '"0.95"', '"0.80"', 'major.cumulative_share[0]', '0.80'],
    ['a share below that of the tier before', '  major:', '"0.95"', '"0.5"', 'major.cumulative_share[0]', '0.5'],
    ['a threshold like that of the tier before', '  major:', '"10000.00"', '"100000"', 'major.threshold[0]', '100000'],
    ['a threshold above that of the tier before', '  general:', 'value: "0"', 'value: "10000.01"', 'general.threshold[0]', '10000.01'],
  ])('do not have %s', (_, anchor, found, replacement, place, value) => {
    const { text, line } = edited(anchor, found, replacement);
    expect(briefly(problemsOf(text))).toEqual([`policy_value|${line}|customer_tiers.${place}.value|${value}`]);
  });

  it('are in order at each date, and the value that begins then is the one to blame', () => {
    const { text, line } = edited('  core:', '"0.80"}', '"0.80"},\n      {from: 2025-01-01, value: "0.96"}');
    expect(briefly(problemsOf(text))).toEqual([
      `policy_value|${line + 1}|customer_tiers.core.cumulative_share[1].value|0.96`,
    ]);
    const message = problemsOf(text).map((problem) => formatProblem(problem, 'en'))[0];
    expect(message).toContain("'0.96' is not in order: cumulative shares rise from tier to tier");
  });

  it('may all move on one day', () => {
    const moved = edited('  core:', '"0.80"}', '"0.80"}, {from: 2025-01-01, value: "0.96"}').text;
    expect(problemsOf(moved.replace('"0.95"}', '"0.95"}, {from: 2025-01-01, value: "0.99"}'))).toEqual([]);
  });

  it('are in order also around a tier that begins later', () => {
    const later = edited('  major:', 'cumulative_share: [{from: 1990-01-01', 'cumulative_share: [{from: 2025-01-01').text;
    const text = later.replace('cumulative_share: [{from: 1990-01-01, value: "1"', 'cumulative_share: [{from: 1990-01-01, value: "0.7"');
    expect(problemsOf(text).map(({ column }) => column)).toEqual([
      'customer_tiers.major.cumulative_share[0].value',
      'customer_tiers.general.cumulative_share[0].value',
    ]);
  });

  it('are at least one', () => {
    const start = builtInText.indexOf('customer_tiers:\n  core:');
    const text = `${builtInText.slice(0, start)}customer_tiers: {}\n${builtInText.slice(builtInText.indexOf('# Each product'))}`;
    expect(problemsOf(text)).toMatchObject([
      { column: 'customer_tiers', value: '{}', details: { expected_en: 'a mapping with at least one tier' } },
    ]);
  });
});

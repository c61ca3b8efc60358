import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXPECTATIONS } from '../../src/policy/expectations.js';
import { parsePolicy } from '../../src/policy/parse-policy.js';
import { syntaxFinding } from '../../src/yaml/syntax-reasons.js';
import { messageOf } from '../../src/problems/problem.js';
import { FILE, briefly, builtInText, edited, problemsOf } from './built-in-policy.js';

const SECONDS = 1000;

describe('a policy that would exhaust the program', () => {
  it('follows no alias, were there ever so many', () => {
    const laughs = Array.from({ length: 30 }, (_, index) => {
      const before = Array.from({ length: 10 }, () => `*l${index}`).join(', ');
      return `l${index + 1}: &l${index + 1} [${before}]`;
    });
    const problems = problemsOf(['l0: &l0 lol', ...laughs].join('\n'));
    const aliases = problems.filter(({ code }) => code === 'policy_alias');
    expect(aliases).toHaveLength(1 + 30 * 11);
    expect(briefly(aliases.slice(0, 3))).toEqual([
      'policy_alias|1|l0|&l0',
      'policy_alias|2|l1|&l1',
      'policy_alias|2|l1[0]|*l0',
    ]);
  });

  it('follows no alias to itself', () => {
    expect(problemsOf('a: &a [*a]').filter(({ code }) => code === 'policy_alias')).toHaveLength(2);
  });

  it.each([
    ['brackets', '['.repeat(10_000)],
    ['braces', '{a: '.repeat(10_000)],
    ['closed brackets', `a: ${'['.repeat(10_000)}${']'.repeat(10_000)}`],
    ['lists', '- '.repeat(10_000)],
    ['explicit keys', '? '.repeat(10_000)],
    ['indentation', Array.from({ length: 1200 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')],
  ])('refuses %s within one another', (_, text) => {
    const [problem, ...others] = problemsOf(text);
    expect([problem?.code, problem?.details?.['limit'], others]).toEqual(['policy_too_deep', '20', []]);
    expect(problem?.line).toBeGreaterThan(0);
  });

  it('says on which line the nesting is', () => {
    const { text, line } = edited('averaging:', 'choice', '['.repeat(10_000));
    expect(briefly(problemsOf(text))).toEqual([`policy_too_deep|${line}||`]);
  });

  it.each([
    ['characters', '#'.repeat(1_000_001), '1 MB'],
    ['tokens', `[${','.repeat(900_000)}`, '400,000 YAML tokens'],
  ])('refuses too many %s', (_, text, limit) => {
    expect(problemsOf(text)).toEqual([
      { code: 'policy_too_large', file: FILE, line: 1, details: { limit, columnNumber: '1' } },
    ]);
  });

  it('reports no more than the first hundred syntax errors', () => {
    expect(problemsOf(`a: "${'\\z'.repeat(5000)}"`)).toHaveLength(100);
  });

  it('reads 20,000 keys in one mapping', { timeout: 120 * SECONDS }, () => {
    const keys = Array.from({ length: 20_000 }, (_, index) => `key_${index}: 1`);
    expect(problemsOf(keys.join('\n')).filter(({ code }) => code === 'policy_unknown_key')).toHaveLength(20_000);
  });
});

describe('names that mean something to JavaScript', () => {
  it.each(['__proto__', 'constructor', 'hasOwnProperty', 'toString'])('refuses %s as a key of a policy', (key) => {
    const { text, line } = edited('currency:', 'rates:\n', `rates:\n  ${key}: {polluted: yes}\n`);
    expect(briefly(problemsOf(text))).toEqual([`policy_unknown_key|${line + 1}|rates.${key}|${key}`]);
    expect({}).not.toHaveProperty('polluted');
  });

  it('keeps a provision table called __proto__ apart', () => {
    const { text } = edited('provision_tables:', '  regulator:', '  __proto__:');
    const { policy } = parsePolicy(text.replace('value: built_in', 'value: __proto__'), FILE);
    expect(policy?.provision_tables.get('__proto__')?.ratios.special_mention.values[0]?.value.toFixed()).toBe('0.02');
  });
});

describe('any text', () => {
  it('gives a policy or problems with places, never an exception', () => {
    const lines = builtInText.split('\n').slice(23, 60);
    const bits = fc.constantFrom('- ', '[', '{', '}', ':', ' ', '\n', '"', "'", '|', '&a', '*a', '!t', '%', '\t', '<<', '0.1', '#', '?', ',');
    const piece = fc.oneof(fc.constantFrom(...lines.map((line) => `${line}\n`)), bits, fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const { policy, problems } = parsePolicy(pieces.join(''), FILE);
        expect(policy === undefined).toBe(problems.length > 0);
        for (const problem of problems) {
          expect(problem.line).toBeGreaterThan(0);
          for (const language of ['en', 'zh'] as const) expect(messageOf(problem, language)).not.toBe('');
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('what messages say', () => {
  it('is short enough to be shown whole', () => {
    const reason = syntaxFinding('BLOCK_AS_IMPLICIT_KEY', 0).details;
    const texts = [...Object.values(EXPECTATIONS).flatMap(({ en, zh }) => [en, zh]), ...Object.values(reason ?? {})];
    for (const text of texts) expect([...text].length).toBeLessThanOrEqual(60);
  });
});

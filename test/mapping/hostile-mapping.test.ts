import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXPECTATIONS } from '../../src/mapping/expectations.js';
import { matchesPattern } from '../../src/mapping/file-pattern.js';
import { parseMapping } from '../../src/mapping/parse-mapping.js';
import { messageOf } from '../../src/problems/problem.js';
import { FILE, LEDGER, WHOLE, briefly, edited, fileOf, problemsOf } from './ledger-mapping.js';

describe('a mapping that would exhaust the program', () => {
  it('follows no alias, were there ever so many', () => {
    const laughs = Array.from({ length: 20 }, (_, index) => `l${index + 1}: &l${index + 1} [${`*l${index}, `.repeat(10)}]`);
    const aliases = problemsOf(['l0: &l0 lol', ...laughs].join('\n')).filter(({ code }) => code === 'mapping_alias');
    expect(aliases).toHaveLength(1 + 20 * 11);
  });

  it('follows no alias to itself', () => {
    expect(problemsOf('files: &a [*a]').filter(({ code }) => code === 'mapping_alias')).toHaveLength(2);
  });

  it.each([
    ['brackets', '['.repeat(10_000)],
    ['braces', '{a: '.repeat(10_000)],
    ['lists', '- '.repeat(10_000)],
  ])('refuses %s within one another', (_, text) => {
    expect(problemsOf(text).map(({ code }) => code)).toEqual(['mapping_too_deep']);
  });

  it.each([
    ['characters', '#'.repeat(1_000_001), '1 MB'],
    ['tokens', `[${','.repeat(900_000)}`, '400,000 YAML tokens'],
  ])('refuses too many %s', (_, text, limit) => {
    expect(problemsOf(text)).toEqual([
      { code: 'mapping_too_large', file: FILE, line: 1, details: { limit, columnNumber: '1' } },
    ]);
  });

  it('explains text that is no YAML', () => {
    expect(briefly(problemsOf('name: "b\n'))).toEqual(['mapping_syntax|2||']);
    expect(briefly(problemsOf('name: a\u0000\n'))).toEqual(['mapping_syntax|1||']);
  });
});

describe('names that mean something to JavaScript', () => {
  it.each(['__proto__', 'constructor', 'hasOwnProperty'])('are ordinary source columns and words: %s', (name) => {
    const { text } = edited('account:', 'account_id', name);
    const columns = fileOf(text.replace('{A: normal', `{${name}: normal`)).records.map((record) => record.columns);
    expect(columns[0]?.get('account')?.source).toEqual({ column: name });
    expect(columns[1]?.get('class')?.translation?.words.get(name)).toBe('normal');
    expect({}).not.toHaveProperty('normal');
  });
});

describe('any text', () => {
  it('gives a mapping or problems with places, never an exception', () => {
    const lines = WHOLE.split('\n').map((line) => `${line}\n`);
    const bits = fc.constantFrom('- ', '[', '{', '}', ']', ':', ' ', '\n', '"', "'", '|', '&a', '*a', '!t', '\t', '<<', '0', '#', '?', ',', '%');
    const piece = fc.oneof(fc.constantFrom(...lines), bits, fc.string({ unit: 'binary' }));
    const junk = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
    const changed = fc.tuple(fc.nat(lines.length), fc.nat(4), piece).map(([at, many, found]) => {
      return [...lines.slice(0, at), found, ...lines.slice(at + many)].join('');
    });
    fc.assert(
      fc.property(fc.oneof(junk, changed), (text) => {
        const { mapping, problems } = parseMapping(text, FILE, LEDGER);
        expect(mapping === undefined).toBe(problems.length > 0);
        for (const problem of problems) {
          expect(problem.code).toMatch(/^mapping_/);
          expect(problem.line).toBeGreaterThan(0);
          for (const language of ['en', 'zh'] as const) expect(messageOf(problem, language)).not.toBe('');
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe('a pattern of names', () => {
  /** The same rule, tried out letter by letter. */
  const isLike = (pattern: string, name: string): boolean => {
    if (pattern === '') return name === '';
    if (pattern.startsWith('*')) return isLike(pattern.slice(1), name) || (name !== '' && isLike(pattern, name.slice(1)));
    return name !== '' && (pattern.startsWith('?') || pattern[0] === name[0]) && isLike(pattern.slice(1), name.slice(1));
  };

  it('matches what a plain definition matches', () => {
    const letters = (...all: string[]) => fc.array(fc.constantFrom(...all), { maxLength: 8 }).map((list) => list.join(''));
    fc.assert(
      fc.property(letters('*', '?', 'a', 'b', '.'), letters('a', 'b', '.'), (pattern, name) => {
        expect(matchesPattern(pattern, name)).toBe(isLike(pattern, name));
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['a.csv', 'a+b(1).csv', '[a].csv', 'a\\b', '贷款.csv'])('takes other characters as they are: %s', (name) => {
    expect(matchesPattern(name, name)).toBe(true);
    expect(matchesPattern(name, 'aacsv')).toBe(false);
  });

  it('is quick whatever its stars', () => {
    const start = performance.now();
    expect(matchesPattern(`${'*a'.repeat(90)}b`, 'a'.repeat(250))).toBe(false);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe('what messages say', () => {
  it('is short enough to be shown whole', () => {
    const texts: string[] = Object.values(EXPECTATIONS).flatMap(({ en, zh }) => [en, zh]);
    for (const text of texts) expect([...text].length).toBeLessThanOrEqual(60);
  });
});

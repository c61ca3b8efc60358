import { describe, expect, it } from 'vitest';
import type { RosterFacts } from '../../src/appraisal/reference-facts.js';
import { schemeOf } from '../../src/appraisal/schemes.js';
import type { Scheme } from '../../src/policy/appraisal-rules.js';

function scheme(name: string, roles: readonly string[], lines: readonly string[] = []): [string, Scheme] {
  const label = { en: name, zh: name };
  return [name, { name, label, reference: '', roles, lines, scorecard: 'card', figures: 'manager', branch_head: false }];
}

const SCHEMES = new Map([
  scheme('heads', ['branch_head', '支行行长']),
  scheme('corporate_tellers', ['teller'], ['corporate']),
  scheme('corporate', [], ['corporate', '对公']),
  scheme('all', []),
  scheme('never', []),
]);

function facts(role: string, line: string): RosterFacts {
  return { status: 'active', role, line, branch: '', grade: '', bankSince: undefined, exam: '', termTo: undefined };
}

const named = (role: string, line: string) => schemeOf(SCHEMES, facts(role, line))?.name;

describe('the scheme of a manager', () => {
  it.each([
    ['branch_head', 'corporate', 'heads'],
    ['支行行长', '', 'heads'],
    [' Branch_Head ', '', 'heads'],
    ['branch head', '', 'all'],
    ['teller', 'corporate', 'corporate_tellers'],
    ['teller', 'personal', 'all'],
    ['', 'CORPORATE', 'corporate'],
    ['customer_manager', ' 对公', 'corporate'],
    ['customer_manager', '', 'all'],
    ['', '', 'all'],
  ])('is the first that takes role "%s" and line "%s"', (role, line, expected) => {
    expect(named(role, line)).toBe(expected);
  });

  it('is the first for everybody where the roster lacks him', () => {
    expect(schemeOf(SCHEMES, undefined)?.name).toBe('all');
  });

  it('is none where none fits', () => {
    const few = new Map([scheme('heads', ['branch_head']), scheme('corporate', [], ['corporate'])]);
    expect(schemeOf(few, facts('teller', 'personal'))).toBeUndefined();
    expect(schemeOf(few, undefined)).toBeUndefined();
    expect(schemeOf(new Map(), facts('', ''))).toBeUndefined();
  });
});

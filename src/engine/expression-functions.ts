import type { Text } from '../problems/entry.js';
import { type Node, constantText, constantValue, typeId, isNode } from './expression-node.js';

/** What a function or operator asks of its arguments beyond what the engine asks; undefined where they are right. */
type ArgumentRule = (args: readonly Node[]) => Text | undefined;

const LONGEST_PADDED = 1000;
const LONGEST_PATTERN = 200;
/** Of a pattern written out, so that no cell can keep the engine busy for more than seconds. */
const MOST_PATTERN_STEPS = 2000;
const DATE_PARTS = /^(?:%-?[YymdHMSjbB]|%%|[^%])*$/;

const any: ArgumentRule = () => undefined;

const padding: ArgumentRule = ([, length]) => {
  const width = constantValue(length);
  const isShort = typeof width === 'number' && width >= 0 && width <= LONGEST_PADDED && isWhole(length);
  return isShort ? undefined : { en: 'needs a plain length up to 1000', zh: '的长度应为不超过 1000 的整数常量' };
};

const pattern: ArgumentRule = ([, found]) => {
  const text = constantText(found);
  if (text === undefined) return { en: 'needs a plain text as pattern', zh: '的模式应为文本常量' };
  if (text.length <= LONGEST_PATTERN && patternSteps(text) <= MOST_PATTERN_STEPS) return undefined;
  return { en: 'has too large a pattern', zh: '的模式过大' };
};

const replacement: ArgumentRule = ([, , found]) =>
  constantText(found) === undefined ? { en: 'needs a plain text as replacement', zh: '的替换内容应为文本常量' } : undefined;

const dateForm: ArgumentRule = ([, found]) =>
  DATE_PARTS.test(constantText(found) ?? '%')
    ? undefined
    : { en: 'needs a plain form of %Y %m %d and the like', zh: '的格式应为由 %Y %m %d 等组成的常量' };

const likeness: ArgumentRule = ([, found]) => likenessFault(constantText(found), false);

const foldedLikeness: ArgumentRule = ([, found]) => likenessFault(constantText(found), true);

/** Functions of their arguments alone that take a row at a time, yield texts, exact numbers, dates or conditions. */
const FUNCTIONS: ReadonlyMap<string, ArgumentRule> = new Map([
  ...['lower', 'upper', 'trim', 'ltrim', 'rtrim', 'reverse', 'translate', 'concat', 'concat_ws'].map(free),
  ...['substr', 'substring', 'left', 'right', 'split_part', 'length', 'strlen'].map(free),
  ...['starts_with', 'ends_with', 'contains', 'prefix', 'suffix', 'strpos', 'position', 'instr'].map(free),
  ...['nullif', 'abs', 'greatest', 'least', 'year', 'month', 'day', 'make_date'].map(free),
  ['lpad', padding],
  ['rpad', padding],
  ['replace', replacement],
  ['regexp_matches', pattern],
  ['regexp_full_match', pattern],
  ['regexp_extract', pattern],
  ['regexp_replace', (args) => pattern(args) ?? replacement(args)],
  ['strptime', dateForm],
  ['try_strptime', dateForm],
  ['strftime', dateForm],
]);

const OPERATORS: ReadonlyMap<string, ArgumentRule> = new Map([
  ...['+', '-', '*', '%', '||'].map(free),
  ['~~', likeness],
  ['!~~', likeness],
  ['~~*', foldedLikeness],
  ['!~~*', foldedLikeness],
]);

/** Those that the engine writes out before it runs them, each argument so many times. */
const COPIES: ReadonlyMap<string, number> = new Map([
  ['nullif', 2],
  ['split_part', 3],
]);

/** Operators that people write as words. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ['~~', 'LIKE'],
  ['!~~', 'NOT LIKE'],
  ['~~*', 'ILIKE'],
  ['!~~*', 'NOT ILIKE'],
]);

/** Those that could calculate with floating-point numbers, were they given the types for it. */
const CALCULATING = new Set(['+', '-', '*', '%', 'abs', 'greatest', 'least']);

const JOINING = new Set(['||', 'concat', 'concat_ws']);

export const FUNCTION_NAMES: readonly string[] = [...FUNCTIONS.keys()];

/** The rule for the arguments of a function or operator; undefined where an expression may not have it. */
export function ruleFor(name: string, isOperator: boolean): ArgumentRule | undefined {
  return (isOperator ? OPERATORS : FUNCTIONS).get(name);
}

/** A function or operator as people write it. */
export function wordFor(name: string): string {
  return WORDS.get(name) ?? name;
}

/** How many times as large as its arguments the engine makes a function. */
export function copiesBy(name: string): number {
  return COPIES.get(name) ?? 1;
}

export function isCalculation(name: string): boolean {
  return CALCULATING.has(name);
}

/**
 * How many times as long as the longest cell a result can be, at most.
 * @param growths the same of each argument
 */
export function growthOf(name: string, args: readonly Node[], growths: readonly number[]): number {
  if (JOINING.has(name)) return growths.reduce((sum, growth) => sum + growth, 0);
  const most = Math.max(1, ...growths);
  if (name === 'replace') return most * replaceGrowth(constantText(args[1]), constantText(args[2]) ?? '');
  if (name !== 'regexp_replace') return most;
  const text = constantText(args[2]) ?? '';
  const isEverywhere = constantText(args[3])?.includes('g') === true;
  return most * (1 + (isEverywhere ? text.length : (text.match(/\\\d/g)?.length ?? 0)));
}

function replaceGrowth(found: string | undefined, text: string): number {
  return Math.max(1, Math.ceil(text.length / Math.max(1, found?.length ?? 1)));
}

/** Wildcards that the engine tries one within another would keep it busy without end. */
function likenessFault(found: string | undefined, isFolded: boolean): Text | undefined {
  if (found === undefined) return { en: 'needs a plain text as pattern', zh: '的模式应为文本常量' };
  const wildcards = (found.match(/%+/g)?.length ?? 0) - (found.endsWith('%') ? 1 : 0);
  if (wildcards <= 1 || (!isFolded && !found.includes('_'))) return undefined;
  return { en: 'has too many wildcards; use LIKE with % alone', zh: '的通配符过多，请使用只含 % 的 LIKE' };
}

/** Length of a pattern with its counted repetitions written out, those of groups within one another. */
function patternSteps(text: string): number {
  const counts = [...text.matchAll(/(\)?)\{(\d+)(?:,(\d*))?\}/g)].map(([, group, least, most]) => ({
    ofGroup: group !== '',
    count: Math.max(1, Number(least), Number(most ?? 0)),
  }));
  const groups = counts.filter(({ ofGroup }) => ofGroup).reduce((product, { count }) => product * count, 1);
  return groups * counts.filter(({ ofGroup }) => !ofGroup).reduce((sum, { count }) => sum + count, text.length);
}

function isWhole(node: Node | undefined): boolean {
  return isNode(node?.['value']) && ['INTEGER', 'BIGINT'].includes(typeId(node['value']['type']));
}

function free(name: string): [string, ArgumentRule] {
  return [name, any];
}

import { catalogue, type ProblemCode } from './catalogue/index.js';
import type { Consequence, Language } from './entry.js';

/** Something wrong with what the program was given: a value, never an exception. */
export interface Problem {
  readonly code: ProblemCode;
  /** name of the file as it was given */
  readonly file?: string;
  /** physical line, from 1 */
  readonly line?: number;
  /** header of the column, or place within a policy (`rates.lend_out`), or its column number */
  readonly column?: string;
  /** the text that was found */
  readonly value?: string;
  /** further texts that the message of the code names */
  readonly details?: Readonly<Record<string, string>>;
}

/** Longest part of a found value that a message repeats. */
const SHOWN_VALUE = 60;

export function consequenceOf(problem: Problem): Consequence {
  return catalogue[problem.code].consequence;
}

export function isWarning(problem: Problem): boolean {
  return consequenceOf(problem) === 'warning';
}

/** Whether any of them is more than a warning. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => !isWarning(problem));
}

/** What was found, without its place: `'12.345' is not an amount with at most 2 decimals`. */
export function messageOf(problem: Problem, language: Language): string {
  return fill(catalogue[problem.code].message[language], problem);
}

/** What to do about it; empty where the message says it all. */
export function hintOf(problem: Problem, language: Language): string {
  return fill(catalogue[problem.code].hint[language], problem);
}

/** `ledger.csv:12: balance:`, as far as the place is known. */
function placeOf(problem: Problem): string {
  const line = problem.line === undefined ? '' : `:${problem.line}`;
  const file = problem.file === undefined ? '' : `${visible(problem.file)}${line}: `;
  const column = problem.column === undefined ? '' : `${visible(problem.column)}: `;
  return file + column;
}

/** One line for the screen: place, code, message and hint. */
export function formatProblem(problem: Problem, language: Language): string {
  const hint = hintOf(problem, language);
  return `${placeOf(problem)}${messageOf(problem, language)} [${problem.code}]${hint === '' ? '' : ` ${hint}`}`;
}

/** Sorted by file, line and column, so that a report does not depend on the order of discovery. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const key = (problem: Problem) => [problem.file ?? '', problem.column ?? '', problem.code, problem.value ?? ''];
  return [...problems].sort(
    (a, b) =>
      compareText(a.file ?? '', b.file ?? '') ||
      (a.line ?? 0) - (b.line ?? 0) ||
      compareText(key(a).join('\n'), key(b).join('\n')),
  );
}

/** Text that is safe on a terminal: control and direction characters are shown as `\u{1b}`. */
export function visible(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cf}\u2028\u2029\ufffe\uffff]/gu,
    (character) => `\\u{${character.codePointAt(0)?.toString(16) ?? ''}}`,
  );
}

function fill(template: string, problem: Problem): string {
  const texts: Record<string, string | undefined> = {
    value: problem.value,
    column: problem.column,
    ...problem.details,
  };
  return template.replace(/\{(\w+)\}/g, (_, name: string) => shorten(visible(texts[name] ?? '')));
}

function shorten(text: string): string {
  const characters = [...text.slice(0, 4 * SHOWN_VALUE)];
  return characters.length <= SHOWN_VALUE ? text : `${characters.slice(0, SHOWN_VALUE).join('')}…`;
}

/** By UTF-16 code unit, the same on every machine. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

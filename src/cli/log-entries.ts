import type { Language } from '../problems/entry.js';
import { type Problem, hintOf, isWarning, messageOf } from '../problems/problem.js';

/** A message as a program reads it: one JSON object a line (`--log-format json`). */
export interface LogEntry {
  readonly level: 'info' | 'warning' | 'error';
  readonly message: string;
  readonly [fact: string]: string | number | undefined;
}

/** A problem with its place, code and hint. */
export function problemEntry(problem: Problem, language: Language): LogEntry {
  const { code, file, line, column, value } = problem;
  const hint = hintOf(problem, language);
  return {
    level: isWarning(problem) ? 'warning' : 'error',
    message: messageOf(problem, language),
    code,
    file,
    line,
    column,
    value,
    hint: hint === '' ? undefined : hint,
  };
}

/** How many problems of a code there are, where not all are told. */
export function countEntries(counts: ReadonlyMap<string, number>): LogEntry[] {
  return [...counts].map(([code, count]) => ({ level: 'error', message: `${count} ${code}`, code, count }));
}

/** @param now milliseconds since 1970 */
export function entryText(entry: LogEntry, now: number): string {
  return JSON.stringify({ time: new Date(now).toISOString(), ...entry });
}

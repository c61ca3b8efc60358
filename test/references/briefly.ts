import type { Problem } from '../../src/problems/problem.js';

/** A problem in one line: code, line, column, value, and its details by name. */
export function briefly(problems: readonly Problem[]): string[] {
  return problems.map(({ code, line, column, value, details }) => {
    const more = Object.entries(details ?? {}).map(([name, text]) => `${name}=${text}`);
    return [code, line ?? '', column ?? '', value ?? '', ...more].join('|');
  });
}

/** A file of these lines, each ended by a line feed. */
export function fileOf(...lines: string[]): Buffer {
  return Buffer.from(lines.map((line) => `${line}\n`).join(''));
}

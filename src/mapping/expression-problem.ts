import type { Problem } from '../problems/problem.js';
import type { Expression } from './mapping.js';

/** What was found wrong with an expression, without its place. */
export interface PlacelessFault {
  readonly fault: Problem['code'];
  readonly value?: string;
  readonly details?: Readonly<Record<string, string>>;
}

/** The problem of a fault at the place of its expression. */
export function expressionProblem({ file, line, place }: Expression, { fault, ...found }: PlacelessFault): Problem {
  return { code: fault, file, line, column: place, ...found };
}

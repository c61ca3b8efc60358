import { visible } from '../../problems/problem.js';
import type { Cell } from './cells.js';
import { faintNotice } from './first-rows.js';
import { clausesBelow } from './member-words.js';
import { brokenText } from './text-width.js';
import type { View } from './view.js';

const WIDEST_CLAUSE = 40;

/** Places of the policy, told from the place that all of them are below. */
export interface Clauses {
  readonly cellOf: (clause: string) => Cell;
  /** below which place they are */
  readonly notice: (view: View) => string[];
}

/** Clauses of one table: their common beginning is said once, so that the rest fits a column. */
export function clausesOf(clauses: readonly string[]): Clauses {
  const [first = [], ...others] = clauses.map((clause) => clause.split('.').slice(0, -1));
  const differing = first.findIndex((part, index) => others.some((other) => other[index] !== part));
  const place = (differing === -1 ? first : first.slice(0, differing)).join('.');
  return {
    cellOf: (clause) => ({ text: brokenText(visible(place === '' ? clause : clause.slice(place.length + 1)), WIDEST_CLAUSE) }),
    notice: (view) => (place === '' ? [] : faintNotice(clausesBelow(visible(place), view.language), view)),
  };
}

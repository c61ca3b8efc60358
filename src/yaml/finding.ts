import type { Problem } from '../problems/problem.js';

/** Keys and list positions (from 0) that lead from the top of the document to a place in it. */
export type Path = readonly (string | number)[];

/** What can be wrong with any document. A document of one kind may have further faults of its own. */
export type YamlFault =
  | 'syntax'
  | 'too_large'
  | 'too_deep'
  | 'alias'
  | 'unknown_key'
  | 'missing'
  | 'value'
  | 'duplicate_key';

/** Something wrong at a place of a document, before file, line and column are joined to it. */
export interface Finding<Fault extends string = YamlFault> {
  readonly fault: Fault;
  readonly path: Path;
  /** characters of the document before the place */
  readonly offset: number;
  readonly value?: string;
  readonly details?: Readonly<Record<string, string>>;
}

/** Physical line and text column of a place, both from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

const SHOWN_KEY = 60;

/** The path as people write it: `rates.lend_out.values[0].from`. Keys with other characters stand in `["…"]`. */
export function pathText(path: Path): string {
  return path.reduce<string>((parent, step) => parent + stepText(step, parent === ''), '');
}

/** The problem of a finding: its path is the column, its text column the detail `columnNumber`. */
export function problemOf(
  code: Problem['code'],
  finding: Omit<Finding, 'fault'>,
  file: string,
  position: Position,
): Problem {
  const column = pathText(finding.path);
  return {
    code,
    file,
    line: position.line,
    ...(column === '' ? {} : { column }),
    ...(finding.value === undefined ? {} : { value: finding.value }),
    details: { ...finding.details, columnNumber: String(position.column) },
  };
}

function stepText(step: string | number, isFirst: boolean): string {
  if (typeof step === 'number') return `[${step}]`;
  const characters = [...step.slice(0, 2 * SHOWN_KEY)];
  const shown = characters.length <= SHOWN_KEY ? step : `${characters.slice(0, SHOWN_KEY).join('')}…`;
  if (!/^[\p{L}\p{N}_-]+…?$/u.test(shown)) return `[${JSON.stringify(shown)}]`;
  return isFirst ? shown : `.${shown}`;
}

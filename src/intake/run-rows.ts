import type { Period } from '../calendar/period.js';
import { type Problem, sortProblems } from '../problems/problem.js';
import type { FileDigest } from './reference-bytes.js';
import { ReferenceCells } from './reference-cells.js';
import { type ReferenceRow, readReferenceRows } from './reference-file.js';
import type { ReferenceContract, WrittenHeading } from './reference-header.js';
import { parseWholePeriod } from './reference-values.js';

/** What was read of an output file of one run, beside what its rows give. */
export interface RunReading {
  /** the file as it was given */
  readonly name: string;
  /** of the run; undefined where no row tells */
  readonly period: Period | undefined;
  readonly problems: readonly Problem[];
  /** undefined where the file could not be read */
  readonly digest?: FileDigest;
}

/** How the rows of such a file are read. */
interface RunRules<Name extends string> {
  readonly contract: ReferenceContract<Name | 'period'>;
  /** what a row is called in messages */
  readonly record: string;
  readonly take: (row: ReferenceRow<Name | 'period'>, cells: ReferenceCells<Name | 'period'>) => void;
}

/**
 * Reads an output file of one run row by row; all of its rows are of one period. Nothing is kept of a row.
 * @param name the file as it was given, for problems
 * @param source its path, or its bytes where they are at hand
 */
export function readRunRows<Name extends string>(
  name: string,
  source: Buffer | string,
  { contract, record, take }: RunRules<Name>,
): RunReading {
  const cells = new ReferenceCells<Name | 'period'>(name, record);
  let period: Period | undefined;
  const file = readReferenceRows(name, source, contract, (row) => {
    period ??= cells.required(row, 'period', parseWholePeriod);
    if (period !== undefined && row.cells.period !== period.name) reportPeriod(row, period, cells);
    take(row, cells);
  });
  const problems = sortProblems([...file.problems, ...cells.problems]);
  return { name, period, problems, ...(file.digest && { digest: file.digest }) };
}

/** A period in other words is the same. */
function reportPeriod<Name extends string>(row: ReferenceRow<Name | 'period'>, period: Period, cells: ReferenceCells<Name | 'period'>): void {
  const found = cells.required(row, 'period', parseWholePeriod);
  if (found === undefined || found.name === period.name) return;
  cells.report('run_period_mixed', row, 'period', row.cells.period, { period: period.name });
}

/**
 * The header of a file as this program writes it, in either language.
 * @param required columns that must be there
 */
export function writtenContract<Name extends string>(
  headings: readonly WrittenHeading[],
  required: readonly Name[],
): ReferenceContract<Name> {
  const columns = headings.map(({ name, label }) => ({ name: name as Name, headers: [label.zh] }));
  return { columns, required: required.map((name) => [name]) };
}

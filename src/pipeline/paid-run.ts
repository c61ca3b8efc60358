import { join } from 'node:path';
import { readCustomerFigures } from '../intake/customer-figures.js';
import { readPayGrades } from '../intake/pay-grades.js';
import { readRunLosses } from '../intake/run-losses.js';
import { readRunQuality } from '../intake/run-quality.js';
import { readRunScores } from '../intake/run-scores.js';
import { type Problem, hasErrors } from '../problems/problem.js';
import { CUSTOMER_COLUMNS, LOSS_COLUMNS } from '../report/columns.js';
import { QUALITY_COLUMNS, scorecardColumnsFor } from '../report/scorecard-columns.js';
import { type WrittenFolder, writtenBytes } from '../runs/written-folder.js';

/** Of which rows a pay asks the run that it pays. */
export interface PaidRunWishes {
  /** by id, of indicators */
  readonly isIndicatorWanted: (id: string) => boolean;
  /** empty where no prize is for a customer */
  readonly customers: ReadonlySet<string>;
  /** losses of a year are those of its quarters, whose pays have cut for them */
  readonly losses: boolean;
}

/** What a pay takes from the run that it pays. */
export interface PaidRun {
  readonly scores: ReturnType<typeof readRunScores>;
  readonly quality: ReturnType<typeof readRunQuality>;
  readonly grades: ReturnType<typeof readPayGrades>;
  readonly losses: ReturnType<typeof readRunLosses> | undefined;
  readonly customers: ReturnType<typeof readCustomerFigures> | undefined;
}

/** Reads a run, each of its files as the run's manifest says it was written (SPEC 15). */
export async function readPaidRun(run: WrittenFolder, { isIndicatorWanted, customers, losses }: PaidRunWishes): Promise<PaidRun | readonly Problem[]> {
  const problems: Problem[] = [];
  const read = <Read extends { problems: readonly Problem[] }>(file: string, reader: (name: string, bytes: Buffer) => Read) =>
    readWritten(run, file, reader, problems);
  const headings = scorecardColumnsFor('en')();
  const scores = await read('scorecard.csv', (name, bytes) => readRunScores(name, bytes, headings, isIndicatorWanted));
  const quality = await read('quality.csv', (name, bytes) => readRunQuality(name, bytes, QUALITY_COLUMNS));
  const grades = await read('grades.csv', (name, bytes) => readPayGrades(name, bytes));
  const ofLosses = losses ? await read('losses.csv', (name, bytes) => readRunLosses(name, bytes, LOSS_COLUMNS)) : undefined;
  const ofCustomers =
    customers.size === 0
      ? undefined
      : await read('customers.csv', (name, bytes) => readCustomerFigures(name, bytes, CUSTOMER_COLUMNS, (customer) => customers.has(customer)));
  if (!scores || !quality || !grades || hasErrors(problems)) return problems;
  return { scores, quality, grades, losses: ofLosses, customers: ofCustomers };
}

/** Reads a file of a folder that this program wrote; what is wrong with it is added to the problems. */
export async function readWritten<Read extends { problems: readonly Problem[] }>(
  folder: WrittenFolder,
  file: string,
  reader: (name: string, bytes: Buffer) => Read,
  problems: Problem[],
): Promise<Read | undefined> {
  const bytes = await writtenBytes(folder, file);
  if ('code' in bytes) {
    problems.push(bytes);
    return undefined;
  }
  const read = reader(join(folder.path, file), bytes);
  problems.push(...read.problems);
  return read;
}

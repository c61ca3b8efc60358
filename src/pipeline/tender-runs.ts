import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { runsInOrder } from '../appraisal/tender-runs.js';
import type { Period } from '../calendar/period.js';
import { matchingFiles } from '../intake/ledger-arguments.js';
import { type RunCustomer, readRunCustomers } from '../intake/run-customers.js';
import { type Problem, hasErrors } from '../problems/problem.js';
import { CUSTOMER_COLUMNS } from '../report/columns.js';
import type { InputDigest } from '../runs/manifest.js';
import { latestVersions } from './latest-versions.js';
import { reference } from './reference.js';

/** The customers of a run, of whom only those are there who are asked for. */
export interface CustomersOfRun {
  /** its customers.csv, as it was given */
  readonly name: string;
  readonly period: Period;
  readonly rows: readonly RunCustomer[];
}

export interface CustomersOfRuns {
  /** by period, without those that have an error */
  readonly runs: readonly CustomersOfRun[];
  /** in the same order */
  readonly digests: readonly InputDigest[];
  readonly problems: readonly Problem[];
}

/**
 * Reads the customers.csv of runs (SPEC 14), in whichever order they are given.
 * @param words run folders, files, or patterns of files
 * @param kind of their periods; that of the earliest where it is not given
 */
export async function readRuns(
  words: readonly string[],
  isWanted: (customer: string) => boolean,
  kind?: Period['kind'],
): Promise<CustomersOfRuns> {
  const paths = (await Promise.all(words.map(customersFiles))).flat();
  const references = paths.map((path) =>
    reference('customers', path, (name, source) => readRunCustomers(name, source, CUSTOMER_COLUMNS, isWanted)),
  );
  const read = references.flatMap(({ reading, digests, problems }) => {
    const { period, ...known } = reading ?? { period: undefined };
    if (period === undefined || !('rows' in known) || hasErrors(problems)) return [];
    return [{ name: known.name, rows: known.rows, period, digests }];
  });
  const { runs, problems } = runsInOrder(read, kind);
  return {
    runs,
    digests: runs.flatMap(({ digests }) => digests),
    problems: [...references.flatMap((each) => each.problems), ...problems],
  };
}

async function customersFiles(word: string): Promise<string[]> {
  const isFolder = await stat(word).then((found) => found.isDirectory(), () => false);
  return isFolder ? [join(word, 'customers.csv')] : latestVersions(await matchingFiles(word));
}

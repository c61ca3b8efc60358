/** Two years of the bank by a policy of its own scale, quarter after quarter, each told what those before it decided. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { type Row, source } from './bank-quarter.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const rules = [
  ['--mapping', join(root, 'fixtures', 'mappings', 'berka.yaml')],
  ['--policy', join(root, 'fixtures', 'policies', 'berka.yaml')],
  ['--assignments', join(source, 'assignments.csv')],
].flat();

export const QUARTERS = [1997, 1998].flatMap((year) => [1, 2, 3, 4].map((part) => `${year}Q${part}`));
export const LEDGER_FILES = ['trans.csv', 'loan_balances.csv'];

/** What the program wrote of one quarter, in the order of the file. */
export interface Graded {
  readonly quarter: string;
  readonly grades: readonly Row[];
  readonly gates: readonly Row[];
}

/** Other inputs than the published ones. */
export interface Instead {
  /** folder with the files of the ledger */
  readonly ledger?: string;
  readonly roster?: string;
}

/** Runs one quarter into the folder `out`, with what `past` holds of the quarters before it. */
export async function runQuarter(quarter: string, out: string, past: string, instead: Instead = {}): Promise<void> {
  const { ledger = source, roster = join(source, 'roster.csv') } = instead;
  const earlier = QUARTERS.slice(0, QUARTERS.indexOf(quarter));
  const history = earlier.map((each) => join(past, each, 'grades.csv'));
  const before = earlier.slice(-1).flatMap((each) => ['--previous', join(past, each), '--history', ...history]);
  const files = LEDGER_FILES.map((name) => join(ledger, name));
  await runProgram(['quarter', quarter, ...files, ...rules, '--roster', roster, ...before, '--out', out, '--quiet']);
}

/** All eight quarters, oldest first, written into the folder `out`. */
export async function runTwoYears(out: string): Promise<Graded[]> {
  const years: Graded[] = [];
  for (const quarter of QUARTERS) {
    await runQuarter(quarter, out, out);
    years.push(gradedIn(out, quarter));
  }
  return years;
}

export function gradedIn(out: string, quarter: string): Graded {
  const table = (name: string): Row[] => parse(readFileSync(join(out, quarter, name)), { columns: true });
  return { quarter, grades: table('grades.csv'), gates: table('gates.csv') };
}

/** @throws where the program ends with another status than 0 */
function runProgram(words: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'bin', 'cm-appraise.js'), ...words], { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.once('error', reject);
    child.once('close', (status) => {
      if (status === 0) resolve();
      else reject(new Error(`exit status ${String(status)} of ${words.slice(0, 2).join(' ')}: ${said}`));
    });
  });
}

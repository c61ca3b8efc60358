/** One run of the command over the bank, from the published files to the tables that it writes. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { berkaLedger, writeLedger, type BerkaLedger } from './prepare.js';
import { scaled, total } from './day-sums.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The folder of the published files, which lies outside the project. */
export const source = process.env['CM_APPRAISE_BERKA'] ?? join(root, '..', 'shared', 'data', 'berka');
export const isPresent = existsSync(join(source, 'trans.csv'));
export const quarter = '1998Q3';

export type Row = Record<string, string>;

export interface BankQuarter {
  readonly ledger: BerkaLedger;
  readonly statements: readonly Row[];
  readonly positions: readonly Row[];
  readonly losses: readonly Row[];
  readonly reconciliation: readonly Row[];
  /** efficiency.csv, risk.csv, balances.csv, centres.csv, customers.csv and customer-groups.csv, by name */
  readonly profit: Readonly<Record<string, readonly Row[]>>;
}

const profitFiles = ['efficiency.csv', 'risk.csv', 'balances.csv', 'centres.csv', 'customers.csv', 'customer-groups.csv'];

/** Runs the quarter over ledger files of the bank. @throws where the command ends with another status than 0 */
export function runCommand(ledgers: readonly string[], out: string, ...more: readonly string[]): void {
  const references = ['--roster', join(source, 'roster.csv'), '--assignments', join(source, 'assignments.csv')];
  const words = ['quarter', quarter, ...ledgers, ...references, '--snapshots', 'changes', '--out', out, ...more];
  const run = spawnSync(process.execPath, [join(root, 'bin', 'cm-appraise.js'), ...words], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`exit status ${String(run.status)}: ${run.stderr}`);
}

/** @throws where the command ends with another status than 0 */
export function runBankQuarter(): BankQuarter {
  const folder = mkdtempSync(join(tmpdir(), 'berka-'));
  try {
    const ledger = berkaLedger(source);
    const out = join(folder, 'out');
    runCommand(writeLedger(ledger, join(folder, 'ledger')), out);
    const table = (name: string): Row[] => parse(readFileSync(join(out, quarter, name)), { columns: true });
    return {
      ledger,
      statements: table('statements.csv'),
      positions: table('positions.csv'),
      losses: table('losses.csv'),
      reconciliation: table('reconciliation.csv'),
      profit: Object.fromEntries(profitFiles.map((name) => [name, table(name)])),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** An amount of a table, in cents. */
export function cents(row: Row, column: string): bigint {
  return scaled(row[column] ?? '', 2);
}

export function sumOfCents(rows: readonly Row[], column: string): bigint {
  return total(rows, (row) => cents(row, column));
}

/** The bank's own files, read through a mapping alone, against the copy that is prepared for the canonical reader. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Row, isPresent, source } from './bank-quarter.js';
import { berkaLedger, writeLedger } from './prepare.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const MAPPING = join(root, 'fixtures', 'mappings', 'berka.yaml');
const QUARTERS = [1996, 1997, 1998].flatMap((year) => [1, 2, 3, 4].map((part) => `${year}Q${part}`));
const references = ['--roster', join(source, 'roster.csv'), '--assignments', join(source, 'assignments.csv')];

let folder = '';
let prepared: readonly string[] = [];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'berka-mapping-'));
  if (isPresent) prepared = writeLedger(berkaLedger(source), join(folder, 'ledger'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe.skipIf(!isPresent)('the published files through a mapping', () => {
  it.each(QUARTERS)('give the figures of the prepared copy in %s', async (quarter) => {
    const own = [join(source, 'trans.csv'), join(source, 'loan_balances.csv')];
    const out = { mapped: join(folder, 'mapped'), prepared: join(folder, 'prepared') };
    await Promise.all([
      run(['quarter', quarter, ...own, ...references, '--mapping', MAPPING, '--out', out.mapped]),
      run(['quarter', quarter, ...prepared, ...references, '--snapshots', 'changes', '--out', out.prepared]),
    ]);
    for (const name of ['statements', 'positions', 'leaderboard', 'rejects']) {
      expect(textOf(out.mapped, quarter, name), name).toBe(textOf(out.prepared, quarter, name));
    }
    const amounts = ({ record, accepted, rejected, amount, attributed, unassigned, difference }: Row): Row =>
      ({ record, accepted, rejected, amount, attributed, unassigned, difference }) as Row;
    const reconciled = (home: string): Row[] => parse(textOf(home, quarter, 'reconciliation'), { columns: true });
    expect(reconciled(out.mapped).map(amounts)).toEqual(reconciled(out.prepared).map(amounts));
  });
});

function textOf(out: string, quarter: string, name: string): string {
  return readFileSync(join(out, quarter, `${name}.csv`), 'utf8');
}

function run(words: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'bin', 'cm-appraise.js'), ...words, '--quiet'], { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.once('error', reject);
    child.once('close', (status) => {
      if (status === 0) resolve();
      else reject(new Error(`exit status ${String(status)}: ${said}`));
    });
  });
}

/** The files of a run that are attacked, one at a time; the others stay as they are. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { RunRequest } from '../../src/pipeline/request.js';
import { lines } from '../commands/scenes/scene.js';

export interface Target {
  readonly name: string;
  /** what of a request names the file */
  readonly role: 'ledgers' | 'history' | keyof RunRequest;
  /** of the file on the desk */
  readonly file: string;
  readonly bytes: Buffer;
}

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/${name}`, import.meta.url));
const LEDGER = fixture('branch/ledger.csv');

const target = (name: string, role: Target['role'], content: string | Buffer, file = `${name}.csv`): Target => ({ name, role, file, bytes: Buffer.from(content) });

/** Every kind of file that a run reads (SPEC 2). */
export const TARGETS: readonly Target[] = [
  target('ledger', 'ledgers', LEDGER),
  target('ledger-zh', 'ledgers', fixture('branch-zh/ledger.csv')),
  target('ledger-packed', 'ledgers', gzipSync(LEDGER), 'ledger.csv.gz'),
  target('roster', 'roster', fixture('branch/roster.csv')),
  target('assignments', 'assignments', fixture('branch/assignments.csv')),
  target('fx', 'fx', lines('date,currency,rate', '2025-06-30,USD,7.1586', '2025-08-29,USD,7.1030')),
  target('targets', 'targets', fixture('branch/targets.csv')),
  target('quality', 'quality', fixture('branch/quality.csv')),
  target('sanctions', 'sanctions', lines('manager,date,type,amount,approver,reason', 'M01,2025-08-01,warning,,H01,late', 'M02,2025-08-02,fine,500.00,H01,late')),
  target('history', 'history', fixture('branch/history/2025Q2-grades.csv')),
  target('overrides', 'overrides', lines('period,manager,grade,approver,reason', '2025Q3,M03,assistant,H01,one more period')),
  target('adjustments', 'adjustments', fixture('disputes/adjustments.csv')),
  target('expect', 'expect', lines('name,total', 'rows,134')),
  target('policy', 'policy', readFileSync(new URL('../../src/policy/built-in.yaml', import.meta.url)), 'policy.yaml'),
];

/** The branch's ledger with two rows of each kind, small enough to be cut off after each of its bytes. */
export const SMALL_LEDGER: Target = { ...target('small ledger', 'ledgers', twoOfEachKind(LEDGER.toString('utf8'))), file: 'ledger.csv' };

function twoOfEachKind(ledger: string): string {
  const [header = '', ...rows] = ledger.trimEnd().split('\n');
  const seen = new Map<string, number>();
  const kept = rows.filter((row) => {
    const kind = row.split(',', 1)[0] ?? '';
    const count = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, count);
    return count <= 2;
  });
  return lines(header, ...kept);
}

/** A whole run in this process, from ledger texts to the bytes of its files. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { parsePeriod } from '../../src/calendar/period.js';
import { appraise } from '../../src/pipeline/appraise.js';
import type { RunRequest } from '../../src/pipeline/request.js';
import { type Case, assignmentsCsv, ledgerCsv, rosterCsv } from '../oracle/case.js';

/** A ledger file: its name, perhaps with the kind of its rows before it, and its text. */
export interface LedgerText {
  readonly name: string;
  readonly text: string;
}

const FILES = [
  'statements.csv',
  'efficiency.csv',
  'risk.csv',
  'balances.csv',
  'centres.csv',
  'customers.csv',
  'customer-groups.csv',
  'positions.csv',
  'losses.csv',
  'leaderboard.csv',
  'reconciliation.csv',
] as const;
export type Outputs = Record<(typeof FILES)[number], string>;

/** The files of a run over a case; over other ledger files than its own where they are given. */
export async function outputsOf(subject: Case, home: string, ledgers?: readonly LedgerText[]): Promise<Outputs> {
  const folder = mkdtempSync(join(home, 'run-'));
  try {
    const outcome = await appraise(requestOf(subject, folder, ledgers ?? [{ name: 'ledger.csv', text: ledgerCsv(subject) }]), {
      version: 'test',
      signal: new AbortController().signal,
      stageEnded: undefined,
    });
    if (outcome.kind === 'refused') throw new Error(`refused: ${JSON.stringify(outcome)}`);
    const texts = FILES.map((name) => [name, readFileSync(join(folder, 'out', subject.period, name), 'utf8')]);
    return Object.fromEntries(texts) as Outputs;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The rows of one of the files. */
export function rowsOf(outputs: Outputs, file: keyof Outputs): Record<string, string>[] {
  return parse(outputs[file], { columns: true });
}

function requestOf(subject: Case, folder: string, ledgers: readonly LedgerText[]): RunRequest {
  const period = parsePeriod(subject.period);
  if (period === undefined) throw new Error(`no period: ${subject.period}`);
  const write = (name: string, text: string) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  return {
    command: period.kind,
    periodText: subject.period,
    period,
    ledgers: ledgers.map(({ name, text }) => write(name, text)),
    policy: write('policy.yaml', policyText(subject)),
    ...(subject.roster.length > 0 && { roster: write('roster.csv', rosterCsv(subject)) }),
    ...(subject.assignments.length > 0 && { assignments: write('assignments.csv', assignmentsCsv(subject)) }),
    snapshots: subject.snapshots,
    maxRejects: 0,
    out: join(folder, 'out'),
    memory: '1GB',
    rank: 'managers',
    by: 'virtual_profit',
    excel: false,
  };
}

function policyText({ averaging, loan_loss }: Case): string {
  const builtIn = readFileSync(new URL('../../src/policy/built-in.yaml', import.meta.url), 'utf8');
  return builtIn
    .replace('{from: 1990-01-01, value: ten_day}', `{from: 1990-01-01, value: ${averaging}}`)
    .replace('{from: 1990-01-01, value: change}', `{from: 1990-01-01, value: ${loan_loss}}`);
}

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect } from 'vitest';
import { parsePeriod } from '../../src/calendar/period.js';
import { appraise } from '../../src/pipeline/appraise.js';
import type { RunRequest } from '../../src/pipeline/request.js';
import { type Case, caseFiles } from '../oracle/case.js';
import { oracle } from '../oracle/oracle.js';
import { isPresent } from '../oracle/people.js';
import { profitPictureOf } from '../oracle/profit-picture.js';
import { policyText } from './case-policy.js';

/** Runs the program and the calculation day by day over a case: every figure must agree to the cent. */
export async function compare(subject: Case, name: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'random-ledgers-'));
  try {
    await compareIn(folder, subject, name);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function compareIn(folder: string, subject: Case, name: string): Promise<void> {
  const run = await runCase(subject, folder);
  const expected = oracle(subject);
  const statements = new Map(run.statements.map((row) => [row['manager'] ?? '', row]));
  const present = [...expected.statements.keys()].filter((manager) => isPresent(subject, expected.concerned, manager));
  expect([...statements.keys()], `managers of ${name}`).toEqual(present);
  for (const [manager, row] of statements) {
    expect(row, `statement of ${manager}, ${name}`).toMatchObject({ ...expected.statements.get(manager) });
  }
  const expectedPositions = expected.positionRows.map((each) => comparablePosition({ ...each }));
  expect(run.positions.map(comparablePosition), `positions of ${name}`).toEqual(expectedPositions);
  expect(run.losses, `losses of ${name}`).toEqual(expected.losses);
  for (const record of ['loan', 'deposit', 'income', 'disposal'] as const) {
    const found = run.reconciliation.find((row) => row['record'] === record);
    if (found === undefined) continue;
    const { amount, attributed } = expected.reconciliation[record];
    expect(found, `reconciliation of ${record}, ${name}`).toMatchObject({ amount, attributed, difference: '0.00' });
  }
  for (const [file, rows] of Object.entries(profitPictureOf(subject))) {
    const found = run.profit.get(file) ?? [];
    expect(found, `${file} of ${name}`).toEqual(rows);
    expect(Object.keys(found[0] ?? {}), `columns of ${file} of ${name}`).toEqual(Object.keys(rows[0] ?? {}));
  }
}

function comparablePosition(position: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(position).filter(([column]) => column !== 'period'));
}

interface Tables {
  readonly statements: Record<string, string>[];
  readonly positions: Record<string, string>[];
  readonly losses: Record<string, string>[];
  readonly reconciliation: Record<string, string>[];
  /** By file. */
  readonly profit: ReadonlyMap<string, Record<string, string>[]>;
}

const profitFiles = [
  'efficiency.csv',
  'risk.csv',
  'balances.csv',
  'centres.csv',
  'customers.csv',
  'customer-groups.csv',
] as const;

export async function runCase(subject: Case, folder: string): Promise<Tables> {
  const files = new Map<string, string>();
  const policy = join(folder, 'policy.yaml');
  writeFileSync(policy, policyOf(subject));
  for (const [name, text] of caseFiles(subject)) {
    const path = join(folder, name);
    writeFileSync(path, text);
    files.set(name, path);
  }
  const period = parsePeriod(subject.period);
  if (period === undefined) throw new Error(`no period: ${subject.period}`);
  const roster = files.get('roster.csv');
  const assignments = files.get('assignments.csv');
  const fx = files.get('fx.csv');
  const opening = files.get('opening.csv');
  const out = join(folder, 'runs');
  const request: RunRequest = {
    command: period.kind,
    periodText: subject.period,
    period,
    ledgers: [files.get('ledger.csv') ?? ''],
    policy,
    ...(roster !== undefined && { roster }),
    ...(assignments !== undefined && { assignments }),
    ...(fx !== undefined && { fx }),
    ...(opening !== undefined && { opening }),
    snapshots: subject.snapshots,
    maxRejects: 0,
    out,
    memory: '1GB',
    rank: 'managers',
    by: 'virtual_profit',
    excel: false,
  };
  const outcome = await appraise(request, {
    version: 'test',
    signal: new AbortController().signal,
    stageEnded: undefined,
  });
  if (outcome.kind === 'refused') throw new Error(`refused: ${JSON.stringify(outcome)}`);
  return {
    statements: table(out, subject.period, 'statements.csv'),
    positions: table(out, subject.period, 'positions.csv'),
    losses: table(out, subject.period, 'losses.csv'),
    reconciliation: table(out, subject.period, 'reconciliation.csv'),
    profit: new Map(profitFiles.map((file) => [file, table(out, subject.period, file)])),
  };
}

function table(out: string, period: string, name: string): Record<string, string>[] {
  return parse(readFileSync(join(out, period, name)), { columns: true });
}

const choices = [
  'averaging',
  'loan_loss',
  'ftp_method',
  'cost_driver',
  'cost_steps',
  'credited_departments',
  'customer_tiers_by',
] as const;

/** The built-in policy with what the case says otherwise; what it leaves out stays as it is. */
function policyOf(subject: Case): string {
  return policyText({
    settings: Object.fromEntries(choices.map((name) => [name, subject[name]])),
    laterRates: { ftp_loan: subject.ftp_loan ?? [], ftp_deposit: subject.ftp_deposit ?? [] },
    ftpRates: subject.product_ftp_rates ?? {},
  });
}

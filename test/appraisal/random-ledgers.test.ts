import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parsePeriod } from '../../src/calendar/period.js';
import { appraise } from '../../src/pipeline/appraise.js';
import type { RunRequest } from '../../src/pipeline/request.js';
import { type Case, caseFiles } from '../oracle/case.js';
import { oracle } from '../oracle/oracle.js';
import { randomCase } from '../oracle/random-case.js';

/** Random ledgers that are compared, in groups so that a failure names a narrow range. */
const GROUPS = 24;
const CASES_IN_GROUP = 10;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'random-ledgers-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the program agrees to the cent with a calculation day by day', () => {
  it.each(Array.from({ length: GROUPS }, (_, group) => group))('on random ledgers, group %i', async (group) => {
    for (let index = 0; index < CASES_IN_GROUP; index += 1) {
      const seed = group * CASES_IN_GROUP + index;
      await compare(randomCase(seed), seed);
    }
  });
});

async function compare(subject: Case, seed: number): Promise<void> {
  const home = join(folder, String(seed));
  const run = await runCase(subject, home);
  const expected = oracle(subject);
  const statements = new Map(run.statements.map((row) => [row['manager'] ?? '', row]));
  const present = [...expected.statements.keys()].filter((manager) => isPresent(subject, expected.concerned, manager));
  expect([...statements.keys()], `managers of seed ${seed}`).toEqual(present);
  for (const [manager, row] of statements) {
    expect(row, `statement of ${manager}, seed ${seed}`).toMatchObject({ ...expected.statements.get(manager) });
  }
  const positions = run.positions.map(comparablePosition);
  expect(positions, `positions of seed ${seed}`).toEqual(expected.positions.map((each) => comparablePosition({ ...each })));
  for (const record of ['loan', 'deposit', 'income', 'disposal'] as const) {
    const found = run.reconciliation.find((row) => row['record'] === record);
    if (found === undefined) continue;
    const { amount, attributed } = expected.reconciliation[record];
    expect(found, `reconciliation of ${record}, seed ${seed}`).toMatchObject({ amount, attributed, difference: '0.00' });
  }
}

/** Whoever holds or earned something, and whoever the roster lists and has not left. */
function isPresent(subject: Case, concerned: ReadonlySet<string>, manager: string): boolean {
  return concerned.has(manager) || subject.roster.some((row) => row.manager === manager && row.status !== 'left');
}

function comparablePosition(position: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(position).filter(([column]) => !['period', 'currency'].includes(column)));
}

interface Tables {
  readonly statements: Record<string, string>[];
  readonly positions: Record<string, string>[];
  readonly reconciliation: Record<string, string>[];
}

async function runCase(subject: Case, home: string): Promise<Tables> {
  const files = new Map<string, string>();
  const policy = join(folder, `${subject.averaging}-${subject.loan_loss}.yaml`);
  writeFileSync(policy, policyText(subject));
  for (const [name, text] of caseFiles(subject)) {
    const path = `${home}-${name}`;
    writeFileSync(path, text);
    files.set(name, path);
  }
  const period = parsePeriod(subject.period);
  if (period === undefined) throw new Error(`no period: ${subject.period}`);
  const roster = files.get('roster.csv');
  const assignments = files.get('assignments.csv');
  const request: RunRequest = {
    command: period.kind,
    periodText: subject.period,
    period,
    ledgers: [files.get('ledger.csv') ?? ''],
    policy,
    ...(roster !== undefined && { roster }),
    ...(assignments !== undefined && { assignments }),
    snapshots: subject.snapshots,
    maxRejects: 0,
    out: home,
    memory: '1GB',
    by: 'virtual_profit',
    excel: false,
  };
  const outcome = await appraise(request, {
    version: 'test',
    signal: new AbortController().signal,
    stageEnded: () => undefined,
  });
  if (outcome.kind === 'refused') throw new Error(`refused: ${JSON.stringify(outcome)}`);
  return {
    statements: table(home, subject.period, 'statements.csv'),
    positions: table(home, subject.period, 'positions.csv'),
    reconciliation: table(home, subject.period, 'reconciliation.csv'),
  };
}

function table(home: string, period: string, name: string): Record<string, string>[] {
  return parse(readFileSync(join(home, period, name)), { columns: true });
}

function policyText({ averaging, loan_loss }: Case): string {
  const builtIn = readFileSync(new URL('../../src/policy/built-in.yaml', import.meta.url), 'utf8');
  return builtIn
    .replace('{from: 1990-01-01, value: ten_day}', `{from: 1990-01-01, value: ${averaging}}`)
    .replace('{from: 1990-01-01, value: change}', `{from: 1990-01-01, value: ${loan_loss}}`);
}

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { parsePeriod } from '../../src/calendar/period.js';
import { appraise } from '../../src/pipeline/appraise.js';
import type { RunRequest } from '../../src/pipeline/request.js';
import { contributionOf } from '../oracle/contribution.js';
import { amountText, exact } from '../oracle/exact.js';
import { gradingSettingNames } from '../oracle/grading-settings.js';
import { randomScoringCase } from '../oracle/random-scoring-case.js';
import { scoringCaseFiles, type ScoringCase } from '../oracle/scoring-case.js';
import { policyText } from './case-policy.js';

const GROUPS = 8;
const CASES_IN_GROUP = 3;

type Row = Record<string, string>;

/** The built-in policy with what the case says otherwise. */
function policyOf(subject: ScoringCase): string {
  const names = ['averaging', 'loan_loss', ...gradingSettingNames] as const;
  return policyText({ settings: Object.fromEntries(names.map((name) => [name, subject[name]])) });
}

/** The files of a run by the names that a request has for them. */
function writtenFiles(subject: ScoringCase, folder: string): { ledger: string; others: Record<string, string | string[]> } {
  const paths = new Map<string, string>();
  for (const [name, text] of scoringCaseFiles(subject)) {
    paths.set(name, join(folder, name));
    writeFileSync(join(folder, name), text);
  }
  const others: Record<string, string | string[]> = {};
  for (const name of ['roster', 'assignments', 'fx', 'targets', 'quality', 'sanctions', 'overrides'] as const) {
    const path = paths.get(`${name}.csv`);
    if (path !== undefined) others[name] = path;
  }
  const history = [...paths].filter(([name]) => name.startsWith('history-')).map(([, path]) => path);
  return { ledger: paths.get('ledger.csv') ?? '', others: history.length === 0 ? others : { ...others, history } };
}

async function run(subject: ScoringCase, folder: string): Promise<(name: string) => Row[]> {
  const policy = join(folder, 'policy.yaml');
  writeFileSync(policy, policyOf(subject));
  const period = parsePeriod(subject.period);
  if (period === undefined) throw new Error(`no period: ${subject.period}`);
  const { ledger, others } = writtenFiles(subject, folder);
  const out = join(folder, 'runs');
  const request: RunRequest = {
    command: period.kind,
    periodText: subject.period,
    period,
    ledgers: [ledger],
    policy,
    ...others,
    snapshots: subject.snapshots,
    maxRejects: 0,
    out,
    memory: '1GB',
    rank: 'managers',
    by: 'virtual_profit',
    excel: false,
  };
  const surroundings = { version: 'test', signal: new AbortController().signal, stageEnded: undefined };
  const outcome = await appraise(request, surroundings);
  if (outcome.kind === 'refused') throw new Error(`refused: ${JSON.stringify(outcome)}`);
  return (name) => {
    const path = join(out, subject.period, name);
    return existsSync(path) ? parse(readFileSync(path), { columns: true }) : [];
  };
}

function without(column: string, rows: readonly Row[]): Row[] {
  return rows.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => name !== column)));
}

function toCents(text: string | undefined): string {
  return text === undefined || text === '' ? '' : amountText(exact(text));
}

/** What was found and what it adds may be shown with more decimals or fewer; the score itself may not. */
function comparableQuality(row: Row): Row {
  return { ...row, weight: toCents(row['weight']), found: toCents(row['found']), points: toCents(row['points']) };
}

async function compare(subject: ScoringCase, name: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'random-scoring-'));
  try {
    const table = await run(subject, folder);
    const expected = contributionOf(subject);
    expect(without('note', table('scorecard.csv')), `scorecard.csv of ${name}`).toEqual(expected.scorecard);
    const quality = expected.quality.map((row) => comparableQuality({ ...row }));
    expect(table('quality.csv').map(comparableQuality), `quality.csv of ${name}`).toEqual(quality);
    expect(without('reasons', table('grades.csv')), `grades.csv of ${name}`).toEqual(expected.grades);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** In groups, so that a failure names a narrow range. */
describe('the program scores and grades as a calculation day by day does', () => {
  it('where ranks count within grades, and somebody has one that his ladder lacks', async () => {
    await compare(randomScoringCase(50), 'scoring seed 50');
  });

  it.each(Array.from({ length: GROUPS }, (_, group) => group))('on random banks, group %i', async (group) => {
    for (let index = 0; index < CASES_IN_GROUP; index += 1) {
      const seed = group * CASES_IN_GROUP + index;
      await compare(randomScoringCase(seed), `scoring seed ${seed}`);
    }
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Decimal } from '../../src/money/decimal.js';
import { type AssignmentRow, type Case, assignmentRow } from '../oracle/case.js';
import { periodOf, plusDays } from '../oracle/days.js';
import { Random } from '../oracle/random.js';
import { type Outputs, outputsOf, rowsOf } from './appraisal-run.js';
import { joinedCase } from './joined-case.js';

const SUBJECTS = 4;
const TEXTS = ['period', 'branch', 'manager', 'name'];
const NOBODY = '(unassigned)';
const ALWAYS = '2000-01-01';

/** The two lines that are a maximum, and the totals that they are in: they add up for proportional parts only. */
const OF_A_MAXIMUM = ['lent_out_income', 'shortfall_cost', 'business_income', 'funding_cost', 'virtual_profit'];
/** How many rounded lines a total adds. */
const LINES_OF_TOTAL: Readonly<Record<string, number>> = { business_income: 4, funding_cost: 2, loan_loss: 2, virtual_profit: 8 };

const WAYS = ['shared', 'handed over', 'left open', 'handed over on its rows'] as const;
type Way = (typeof WAYS)[number];

/** An account that one manager holds in the first run, and that he shares, hands over or leaves open in the second. */
interface Subject {
  readonly way: Way;
  readonly account: string;
  /** within the period, and not its first */
  readonly day: string;
  readonly holder: string;
  readonly other: string;
}

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'holders-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('who holds an account changes no sum', () => {
  it.each(Array.from({ length: SUBJECTS }, (_, index) => 100 + index))('on random ledgers, number %i', async (number) => {
    const random = new Random(number);
    const ledger = joinedCase(number);
    const ways: readonly Way[] = number % 3 === 0 ? WAYS : WAYS.filter((way) => way !== 'left open');
    const subjects = randomSubjects(ledger, ways, random);
    const whole = await outputsOf(held(ledger, subjects, 'whole'), folder);
    const parted = await outputsOf(held(ledger, subjects, 'parted'), folder);
    if (!ways.includes('left open')) expect(parted['reconciliation.csv']).toBe(whole['reconciliation.csv']);
    expect(ledgerAmounts(parted)).toEqual(ledgerAmounts(whole));
    expect(parted['losses.csv']).toBe(whole['losses.csv']);
    const [before, after] = [statements(whole), statements(parted)];
    const concerned = new Set(subjects.flatMap(({ holder, other }) => [holder, other]));
    for (const manager of new Set([...before.keys(), ...after.keys()])) {
      if (!concerned.has(manager)) expect(after.get(manager), manager).toEqual(before.get(manager));
    }
    const open = subjects.filter(({ way }) => way === 'left open');
    compareSums(before, after, [NOBODY, ...open.map(({ holder }) => holder)], JSON.stringify(open));
    for (const subject of subjects.filter(({ way }) => way !== 'left open')) {
      compareSums(before, after, [subject.holder, subject.other], JSON.stringify(subject));
    }
  });
});

/** Four accounts for each way, each with managers of their own. */
function randomSubjects({ ledger, period }: Case, ways: readonly Way[], random: Random): Subject[] {
  const accounts = new Set(ledger.filter(({ record }) => record === 'loan' || record === 'deposit').map(({ account }) => account));
  const days = periodOf(period).days.slice(1);
  return random.some([...accounts], ways.length * 4).map((account, index) => {
    const way = ways[index % ways.length]!;
    const other = way === 'left open' ? NOBODY : `After${index}`;
    return { way, account, day: random.pick(days), holder: `Before${index}`, other };
  });
}

/** The ledger with the accounts of the subjects in the hands of their holders, whole or parted. */
function held(ledger: Case, subjects: readonly Subject[], how: 'whole' | 'parted'): Case {
  const byAccount = new Map(subjects.map((subject) => [subject.account, subject]));
  const own = subjects.flatMap((subject) => assignmentsOf(subject, how));
  return {
    ...ledger,
    ledger: ledger.ledger.map((row) => {
      const subject = byAccount.get(row.account);
      if (subject === undefined || !['loan', 'deposit'].includes(row.record)) return row;
      if (!isByRows(subject)) return row;
      return { ...row, manager: how === 'parted' && row.date >= subject.day ? subject.other : subject.holder };
    }),
    assignments: [...ledger.assignments.filter(({ account }) => !byAccount.has(account)), ...own],
  };
}

function assignmentsOf(subject: Subject, how: 'whole' | 'parted'): AssignmentRow[] {
  if (isByRows(subject)) return [];
  const { account, holder, other, way, day } = subject;
  const row = (cells: Partial<AssignmentRow>) => assignmentRow({ account, from: ALWAYS, ...cells });
  const until = row({ manager: holder, to: plusDays(day, -1) });
  if (how === 'whole') return [row({ manager: holder })];
  if (way === 'shared') return [row({ manager: holder, share: '0.6' }), row({ manager: other, share: '0.4' })];
  return way === 'left open' ? [until] : [until, row({ manager: other, from: day })];
}

function isByRows({ way }: Subject): boolean {
  return way === 'handed over on its rows';
}

type Statements = ReadonlyMap<string, Record<string, string>>;

function statements(outputs: Outputs): Statements {
  return new Map(rowsOf(outputs, 'statements.csv').map((row) => [row['manager'] ?? '', row]));
}

/** The lines of some managers together are the same before and after but for rounding. */
function compareSums(before: Statements, after: Statements, managers: readonly string[], about: string): void {
  const isProportional = about.includes('"shared"');
  const names = [...before.values(), ...after.values()].flatMap((row) => Object.keys(row));
  for (const name of new Set(names)) {
    if (TEXTS.includes(name) || (!isProportional && OF_A_MAXIMUM.includes(name))) continue;
    const figures = managers.flatMap((manager) => [before.get(manager)?.[name], after.get(manager)?.[name]]);
    const rounded = figures.filter((figure) => figure !== undefined).length * (LINES_OF_TOTAL[name] ?? 1);
    const difference = sumOf(managers, before, name).minus(sumOf(managers, after, name)).abs();
    // Each rounded line is off by half a cent at most.
    expect(difference.toNumber(), `${name} of ${about}`).toBeLessThanOrEqual(Math.floor(rounded / 2) / 100);
  }
}

function sumOf(managers: readonly string[], rows: Statements, name: string): Decimal {
  return managers.reduce((sum, manager) => sum.plus(rows.get(manager)?.[name] ?? '0'), new Decimal(0));
}

/** What the ledger comes to; of what is left open more is nobody's. */
function ledgerAmounts(outputs: Outputs): object[] {
  return rowsOf(outputs, 'reconciliation.csv').map(({ record, rows_read, accepted, superseded, rejected, outside, amount, difference }) => {
    return { record, rows_read, accepted, superseded, rejected, outside, amount, difference };
  });
}

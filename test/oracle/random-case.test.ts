/** The random cases are free of rows to reject, and hold the situations that they are made for. */
import { describe, expect, it } from 'vitest';
import { AccountHistory, accountsOf } from './accounts.js';
import { assignmentsCsv, caseFiles, ledgerColumns, ledgerCsv, rosterCsv } from './case.js';
import type { AssignmentRow, Case, LedgerRow } from './case.js';
import { accountDays, partsOf } from './day-book.js';
import { isWithin, periodOf, plusDays } from './days.js';
import { add, exact, isPositive, isZero, one, subtract, zero } from './exact.js';
import { oracle } from './oracle.js';
import { randomCase } from './random-case.js';
import { countedSnapshots } from './snapshots.js';

const cases = Array.from({ length: 150 }, (_, seed) => randomCase(seed));

function neverBeyondTheWhole(subject: Case): boolean {
  const key = (row: AssignmentRow): string => JSON.stringify([row.account, row.customer]);
  const ends = new Set(subject.assignments.flatMap((row) => [row.from, row.to]).filter((day) => day !== ''));
  return subject.assignments.every((row) => {
    const others = subject.assignments.filter((other) => key(other) === key(row));
    return [...ends].every((day) => {
      const running = others.filter((other) => other.from <= day && (other.to === '' || day <= other.to));
      return !isPositive(subtract(running.reduce((sum, other) => add(sum, exact(other.share)), zero), one));
    });
  });
}

function hasNoContradiction(subject: Case): boolean {
  const classes = subject.ledger.filter((row) => row.record === 'class');
  const same = (a: LedgerRow, b: LedgerRow): boolean => a.account === b.account && a.date === b.date;
  return classes.every((a) => classes.every((b) => !same(a, b) || a.class === b.class));
}

/** Some day of the period on which a snapshot no longer holds. */
function dropsAnAccount(subject: Case): boolean {
  const history = new AccountHistory(subject);
  const { days } = periodOf(subject.period);
  return accountsOf(subject).some((account) =>
    days.some((day) => {
      const { snapshot, balance } = history.stateOn(account, day);
      return snapshot !== undefined && isZero(balance) && !isZero(exact(snapshot.balance));
    }),
  );
}

function changes(subject: Case, column: keyof LedgerRow): boolean {
  return accountsOf(subject).some((account) => new Set(account.snapshots.map((row) => row[column])).size > 1);
}

function anyRow(subject: Case, test: (row: LedgerRow) => boolean): boolean {
  return subject.ledger.some(test);
}

const situations: Record<string, (subject: Case) => boolean> = {
  'full snapshots': (subject) => subject.snapshots === 'full',
  'changes only': (subject) => subject.snapshots === 'changes',
  'an account dropped': (subject) => subject.snapshots === 'full' && dropsAnAccount(subject),
  'a move between branches': (subject) => subject.snapshots === 'full' && changes(subject, 'branch'),
  'a change of customer': (subject) => changes(subject, 'customer'),
  'a change of manager': (subject) => changes(subject, 'manager'),
  'a blank manager': (subject) => anyRow(subject, (row) => row.record === 'loan' && row.manager === ''),
  'a blank deposit rate': (subject) => anyRow(subject, (row) => row.record === 'deposit' && row.rate === ''),
  'an overdrawn deposit': (subject) => anyRow(subject, (row) => row.balance.startsWith('-')),
  'an unknown product': (subject) => anyRow(subject, (row) => row.product === 'green_finance'),
  'a superseded row': (subject) =>
    countedSnapshots(subject.ledger).length < subject.ledger.filter((row) => row.balance !== '').length,
  'assignments of accounts': (subject) => subject.assignments.some((row) => row.account !== ''),
  'assignments of customers': (subject) => subject.assignments.some((row) => row.customer !== ''),
  'a hand-over on the first day': (subject) =>
    subject.assignments.some((row) => row.from === periodOf(subject.period).first),
  'an assignment until the last day but one': (subject) =>
    subject.assignments.some((row) => row.to === plusDays(periodOf(subject.period).last, -1)),
  'a class record on the day of a row': (subject) =>
    anyRow(subject, (row) => {
      if (row.record !== 'class') return false;
      const isSameDay = (loan: LedgerRow): boolean => loan.account === row.account && loan.date === row.date;
      const stated = countedSnapshots(subject.ledger).find(isSameDay)?.class ?? '';
      return stated !== '' && stated !== row.class;
    }),
  'a provision that is given back': (subject) =>
    accountDays(subject).some((entry) => isPositive(subtract(zero, entry.provisionChange))),
  'interest suspended in part': (subject) =>
    partsOf(subject, accountDays(subject)).some((part) => !isZero(part.suspendedDays) && !isZero(part.yieldDays)),
  'a disposal without manager': (subject) =>
    anyRow(subject, (row) => isWithin(row.date, periodOf(subject.period)) && row.event !== '' && row.manager === ''),
  'income by account alone': (subject) =>
    anyRow(subject, (row) => row.record === 'income' && row.manager + row.customer === ''),
  'a loan and a deposit of one id': (subject) =>
    accountsOf(subject).some((a) => accountsOf(subject).some((b) => a.id === b.id && a.kind !== b.kind)),
};

describe('random cases', () => {
  it('are the same for the same seed', () => {
    expect(randomCase(7)).toEqual(randomCase(7));
    expect(caseFiles(randomCase(7))).not.toEqual(caseFiles(randomCase(8)));
  });

  it('hold no assignments beyond the whole and no contradicting classes', () => {
    for (const subject of cases) {
      expect(neverBeyondTheWhole(subject)).toBe(true);
      expect(hasNoContradiction(subject)).toBe(true);
    }
  });

  it('reconcile, and hand provisions over without loss', () => {
    for (const subject of cases) expect(() => oracle(subject)).not.toThrow();
  });

  it('write one line a row below the header', () => {
    const subject = cases.find((other) => other.assignments.length > 0) ?? randomCase(0);
    const lines = (text: string): number => text.trimEnd().split('\n').length - 1;
    expect(ledgerCsv(subject).split('\n')[0]).toBe(ledgerColumns.join(','));
    expect(lines(ledgerCsv(subject))).toBe(subject.ledger.length);
    expect(lines(rosterCsv(subject))).toBe(subject.roster.length);
    expect(lines(assignmentsCsv(subject))).toBe(subject.assignments.length);
  });

  it.each(Object.entries(situations))('often hold %s', (_, holds) => {
    expect(cases.filter(holds).length).toBeGreaterThanOrEqual(8);
  });
});

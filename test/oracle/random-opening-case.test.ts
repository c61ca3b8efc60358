/** The random cases with an opening hold the situations that they are made for, and an opening stands in for rows. */
import { describe, expect, it } from 'vitest';
import { policyCurrency } from './built-in.js';
import { caseFiles, positionColumns, type Case, type LedgerRow, type PositionRow } from './case.js';
import { periodOf, periodsEndingOn } from './days.js';
import { currencyOf } from './fx.js';
import { oracle, type OracleResult } from './oracle.js';
import { randomCase } from './random-case.js';
import { randomCurrencyCase } from './random-currency-case.js';
import { randomOpeningCase, withOpening } from './random-opening-case.js';
import { countedSnapshots, openingSnapshots } from './snapshots.js';

const cases = Array.from({ length: 150 }, (_, seed) => randomOpeningCase(seed));

function earlierRows({ ledger, period }: Case, record: string): LedgerRow[] {
  return ledger.filter((row) => row.record === record && row.date < periodOf(period).first);
}

function keptOut(subject: Case): PositionRow[] {
  const counted = openingSnapshots(subject);
  const isCounted = (row: PositionRow): boolean =>
    counted.some((other) => other.record === row.record && other.account === row.account);
  return (subject.opening ?? []).filter((row) => !isCounted(row));
}

function hasOwnRow(opened: LedgerRow, { ledger }: Case): boolean {
  return ledger.some((row) => row.record === opened.record && row.account === opened.account);
}

function anyOpened(subject: Case, test: (row: LedgerRow) => boolean): boolean {
  return openingSnapshots(subject).some(test);
}

const situations: Record<string, (subject: Case) => boolean> = {
  'full snapshots': (subject) => subject.snapshots === 'full',
  'changes only': (subject) => subject.snapshots === 'changes',
  'nothing but the opening before the period': (subject) =>
    earlierRows(subject, 'loan').length + earlierRows(subject, 'deposit').length === 0,
  'accounts that the ledger keeps out': (subject) => keptOut(subject).length > 0,
  'an outdated state of an account that the ledger keeps out': (subject) =>
    keptOut(subject).some((row) => row.row_manager === 'M77'),
  'an account known from the opening alone': (subject) => anyOpened(subject, (row) => !hasOwnRow(row, subject)),
  'an opened account with earlier rows in another branch': (subject) =>
    anyOpened(subject, (opened) => earlierRows(subject, opened.record).some((row) => row.account === opened.account)),
  'an opened account without manager': (subject) => anyOpened(subject, (row) => row.manager === ''),
  'an opened account without balance': (subject) => anyOpened(subject, (row) => row.balance === '0.00'),
  'an opened loan with a provision in another currency': (subject) =>
    anyOpened(subject, (row) => currencyOf(row) !== policyCurrency && ['doubtful', 'loss'].includes(row.class)),
  'an earlier class record of an opened loan': (subject) =>
    earlierRows(subject, 'class').some((record) => anyOpened(subject, (row) => row.account === record.account)),
  'several holders of an opened account': (subject) =>
    anyOpened(subject, (opened) => (subject.opening ?? []).filter((row) => row.account === opened.account).length > 1),
  'an earlier run over more than a month': ({ opening = [] }) => opening.some((row) => !/-\d\d$/.test(row.period)),
};

describe('random cases with an opening', () => {
  it('are the same for the same seed', () => {
    expect(randomOpeningCase(7)).toEqual(randomOpeningCase(7));
    expect(randomOpeningCase(7)).not.toEqual(randomOpeningCase(8));
  });

  it('reconcile, and hand provisions over without loss', () => {
    for (const subject of cases) {
      expect(openingSnapshots(subject).length).toBeGreaterThan(0);
      expect(() => oracle(subject)).not.toThrow();
    }
  });

  it('write their opening below a header', () => {
    const [subject = randomOpeningCase(0)] = cases;
    const lines = caseFiles(subject).get('opening.csv')?.trimEnd().split('\n') ?? [];
    expect(lines[0]).toBe(positionColumns.join(','));
    expect(lines.length - 1).toBe(subject.opening?.length);
  });

  it.each(Object.entries(situations))('often hold %s', (_, holds) => {
    expect(cases.filter(holds).length).toBeGreaterThanOrEqual(8);
  });
});

/** The figures but for the dates of the rows behind them. */
function figures({ statements, positions, reconciliation }: OracleResult) {
  return { statements, reconciliation, positions: positions.map((row) => ({ ...row, snapshot_date: '' })) };
}

/** The figures but for those of provisions. */
function figuresWithoutProvisions(result: OracleResult) {
  const { statements, positions, reconciliation } = figures(result);
  const lines = ['provision_opening', 'provision_closing', 'provision_change', 'provision_transferred'] as const;
  const totals = ['loan_loss', 'virtual_profit'] as const;
  const blanks = Object.fromEntries([...lines, ...totals].map((line) => [line, '']));
  return {
    statements: [...statements].map(([manager, statement]) => [manager, { ...statement, ...blanks }]),
    positions: positions.map((row) => ({ ...row, provision_closing: '' })),
    reconciliation,
  };
}

/**
 * The case with all earlier rows of its accounts in the opening of an earlier run, and with them the class records of its
 * loans. A class that is stated before the first row of its loan is in no opening, so that such a record stays.
 */
function opened(subject: Case, choice: number): Case {
  const names = periodsEndingOn(periodOf(subject.period).eve);
  const loans = new Set(earlierRows(subject, 'loan').map((row) => row.account));
  const isPutAway = (row: LedgerRow): boolean =>
    ['loan', 'deposit'].includes(row.record) || (row.record === 'class' && loans.has(row.account));
  return withOpening(subject, names[choice % names.length] ?? '', isPutAway);
}

describe('an opening in place of all earlier rows', () => {
  it('makes no difference to any figure', () => {
    for (let seed = 0; seed < 40; seed += 1) {
      const subject = randomCase(seed);
      expect(figures(oracle(opened(subject, seed))), `seed ${seed}`).toEqual(figures(oracle(subject)));
    }
  });

  it('makes none with other currencies, but for provisions, which are priced anew', () => {
    for (let seed = 0; seed < 40; seed += 1) {
      const subject = randomCurrencyCase(seed);
      const [whole, short] = [oracle(subject), oracle(opened(subject, seed))];
      expect(figuresWithoutProvisions(short), `seed ${seed}`).toEqual(figuresWithoutProvisions(whole));
    }
  });

  it('makes none for some of the accounts, where only changes are listed', () => {
    const listed = Array.from({ length: 60 }, (_, seed) => randomCase(seed)).filter((row) => row.snapshots === 'changes');
    for (const subject of listed) {
      const accounts = countedSnapshots(subject.ledger).map((row) => row.account).sort();
      const middle = accounts[accounts.length >> 1] ?? '';
      const [earlier = ''] = periodsEndingOn(periodOf(subject.period).eve);
      const short = withOpening(subject, earlier, (row) => row.account < middle && row.balance !== '');
      expect(figures(oracle(short))).toEqual(figures(oracle(subject)));
    }
    expect(listed.length).toBeGreaterThan(8);
  });
});

/** The prepared rows as a case of the reference calculation. */
import { assignmentRow, ledgerRow, rosterRow, type Case, type LedgerRow } from '../oracle/case.js';
import { periodOf } from '../oracle/days.js';
import type { BerkaLedger } from './prepare.js';
import { readAssignments, readPeople } from './raw-table.js';

/** `12.50` percent is `0.1250`. */
function fraction(percent: string): string {
  const match = /^(\d+)\.(\d+)$/.exec(percent);
  if (match === null) throw new Error(`not a percentage with decimals: ${percent}`);
  const [, units = '', decimals = ''] = match;
  const digits = units.padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}${decimals}`;
}

function ledgerRows({ deposits, loans, income }: BerkaLedger): LedgerRow[] {
  return [
    ...deposits.map((row) => ledgerRow({ record: 'deposit', ...row })),
    ...loans.map(({ rate_pct, ...row }) => ledgerRow({ record: 'loan', ...row, rate: fraction(rate_pct) })),
    ...income.map((row) => ledgerRow({ record: 'income', ...row })),
  ];
}

/** The whole bank. Day by day and row by row it takes the reference too long: see {@link shortened}. */
export function referenceCase(ledger: BerkaLedger, source: string, period: string): Case {
  const customers = new Set([...ledger.deposits, ...ledger.loans].map(({ customer }) => customer));
  return {
    ledger: ledgerRows(ledger),
    roster: readPeople(source).map((person) => rosterRow(person)),
    assignments: readAssignments(source)
      .filter(({ customer }) => customers.has(customer))
      .map((row) => assignmentRow(row)),
    snapshots: 'changes',
    averaging: 'ten_day',
    loan_loss: 'change',
    period,
  };
}

/**
 * The case without the rows that cannot matter where only changes are listed and every loan row states its class: those
 * after the period, and of each account those before its latest one before the period.
 */
export function shortened(subject: Case): Case {
  const { first, last } = periodOf(subject.period);
  const latest = new Map<string, LedgerRow>();
  const within: LedgerRow[] = [];
  for (const row of subject.ledger) {
    if (row.date > last) continue;
    if (row.date >= first) within.push(row);
    else if (row.record !== 'income') {
      const key = `${row.record} ${row.account}`;
      const known = latest.get(key);
      if (known === undefined || known.date < row.date) latest.set(key, row);
    }
  }
  return { ...subject, ledger: [...latest.values(), ...within] };
}

/** The case with every so many-th of the customers whom the assignments name. */
export function thinned(subject: Case, every: number): Case {
  const customers = [...new Set(subject.assignments.map(({ customer }) => customer))];
  const kept = new Set(customers.filter((_, index) => index % every === 0));
  return {
    ...subject,
    ledger: subject.ledger.filter(({ customer }) => kept.has(customer)),
    assignments: subject.assignments.filter(({ customer }) => kept.has(customer)),
  };
}

/** What a change of holder does to the bank's figures: nothing. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Case, assignmentRow } from '../oracle/case.js';
import { periodOf } from '../oracle/days.js';
import { Random } from '../oracle/random.js';
import { type Outputs, outputsOf, rowsOf } from './appraisal-run.js';
import { joinedCase } from './joined-case.js';

const SUBJECTS = 5;

/** They hold nothing else, so that each line of theirs is rounded once, and the two of them twice. */
const GIVER = 'giver';
const TAKER = 'taker';
const LONG_AGO = '2000-01-01';

/** Lines with a maximum exist per manager only, and totals add them (SPEC 8). */
const NOT_ADDED = ['lent_out_income', 'shortfall_cost', 'business_income', 'funding_cost', 'loan_loss', 'virtual_profit', 'efficiency'];

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'handing-over-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The case with one customer, his accounts too, held as the assignments say and by nobody else. */
function heldAs(subject: Case, customer: string, holders: readonly Parameters<typeof assignmentRow>[0][]): Case {
  const accounts = new Set(subject.ledger.filter((row) => row.customer === customer).map(({ account }) => account));
  const others = subject.assignments.filter((row) => row.customer !== customer && !accounts.has(row.account));
  return { ...subject, assignments: [...others, ...holders.map((holder) => assignmentRow({ customer, from: LONG_AGO, ...holder }))] };
}

function busiestCustomer({ ledger }: Case): string {
  const counts = new Map<string, number>();
  for (const { customer } of ledger) if (customer !== '') counts.set(customer, (counts.get(customer) ?? 0) + 1);
  return [...counts].sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1))[0]?.[0] ?? '';
}

/** Cents of each additive line of the bank, by file and, in efficiency, by month. */
function bankCents(outputs: Outputs): Map<string, bigint> {
  const sums = new Map<string, bigint>();
  for (const file of ['statements.csv', 'efficiency.csv', 'balances.csv', 'risk.csv'] as const) {
    for (const row of rowsOf(outputs, file)) {
      if (row['month'] === 'total') continue;
      for (const [line, text] of Object.entries(row)) {
        if (!/^-?\d+\.\d\d$/.test(text) || NOT_ADDED.includes(line) || line === 'eva') continue;
        const key = `${file} ${row['month'] ?? ''} ${line}`;
        sums.set(key, (sums.get(key) ?? 0n) + BigInt(text.replace('.', '')));
      }
    }
  }
  return sums;
}

function expectSameBank(found: Outputs, expected: Outputs, what: string): void {
  expect(rowsOf(found, 'statements.csv').map(({ manager }) => manager), what).toContain(TAKER);
  const [now, before] = [bankCents(found), bankCents(expected)];
  expect([...now.keys()], what).toEqual([...before.keys()]);
  for (const [line, cents] of now) {
    const gap = cents - (before.get(line) ?? 0n);
    expect(gap >= -1n && gap <= 1n, `${what}: ${line} ${cents} against ${before.get(line)}`).toBe(true);
  }
  const customersOfBank = (outputs: Outputs) => rowsOf(outputs, 'customers.csv').filter(({ manager }) => manager === '');
  expect(customersOfBank(found), what).toEqual(customersOfBank(expected));
  expect(found['losses.csv'], what).toBe(expected['losses.csv']);
  expect(rowsOf(found, 'reconciliation.csv'), what).toEqual(rowsOf(expected, 'reconciliation.csv'));
}

describe.each(Array.from({ length: SUBJECTS }, (_, index) => index + 1))('a customer of random ledger %i', (number) => {
  it('is handed over, or shared, and the bank has what it had', async () => {
    const subject = joinedCase(number);
    const customer = busiestCustomer(subject);
    const whole = await outputsOf(heldAs(subject, customer, [{ manager: GIVER }]), folder);
    const { days } = periodOf(subject.period);
    const day = new Random(number).whole(1, days.length - 1);
    const handedOver = heldAs(subject, customer, [
      { manager: GIVER, to: days[day - 1] ?? '' },
      { manager: TAKER, from: days[day] ?? '' },
    ]);
    expectSameBank(await outputsOf(handedOver, folder), whole, `handed over on ${days[day]}`);
    const shared = heldAs(subject, customer, [{ manager: GIVER, share: '0.6' }, { manager: TAKER, share: '0.4' }]);
    expectSameBank(await outputsOf(shared, folder), whole, 'shared 60/40');
  });
});

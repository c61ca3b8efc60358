/** What accounts lost and what managers lost come to the same. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Case, type LedgerRow, ledgerRow } from '../oracle/case.js';
import { periodOf } from '../oracle/days.js';
import { oracle } from '../oracle/oracle.js';
import { Random } from '../oracle/random.js';
import { type Outputs, outputsOf, rowsOf } from './appraisal-run.js';
import { joinedCase } from './joined-case.js';

const SUBJECTS = 4;
const OLD_LOANS = 6;
const LINES = ['provision_change', 'realised_loss'] as const;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'losses-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Disposals of loans that left the balances before the ledger begins, for customers that need not agree. */
function disposalsOfOldLoans({ period }: Case, random: Random): LedgerRow[] {
  const { days } = periodOf(period);
  return Array.from({ length: OLD_LOANS * 3 }, () =>
    ledgerRow({
      record: 'disposal',
      date: random.pick(random.percent(50) ? days.slice(0, 1) : days),
      account: `old${random.whole(1, OLD_LOANS)}`,
      event: random.pick(['loss', 'sale', 'write_off', 'transfer_out', 'recovery']),
      principal: random.percent(80) ? `${random.whole(0, 9)}00.0${random.whole(0, 9)}` : '',
      proceeds: random.percent(60) ? `${random.whole(0, 9)}00.00` : '',
      customer: random.percent(60) ? random.pick(['c1', 'c2', 'é', 'C3']) : '',
      manager: random.percent(50) ? 'M01' : '',
    }),
  );
}

function cents(text: string | undefined): bigint {
  expect(text).toMatch(/^-?\d+\.\d\d$/);
  return BigInt((text ?? '').replace('.', ''));
}

function sum(outputs: Outputs, file: 'losses.csv' | 'statements.csv', line: string): bigint {
  return rowsOf(outputs, file).reduce((total, row) => total + cents(row[line]), 0n);
}

describe.each(Array.from({ length: SUBJECTS }, (_, index) => 200 + index))('the losses of random ledger %i', (number) => {
  it('are those of all managers and of nobody, by account', async () => {
    const subject = joinedCase(number);
    const ledger = [...subject.ledger, ...disposalsOfOldLoans(subject, new Random(number))];
    const outputs = await outputsOf({ ...subject, ledger }, folder);
    const losses = rowsOf(outputs, 'losses.csv');
    // Each figure of an account and of a manager is off by half a cent at most.
    const most = BigInt(losses.length + rowsOf(outputs, 'statements.csv').length) / 2n;
    for (const line of LINES) {
      expect(losses.filter((row) => row[line] !== '0.00').length, line).toBeGreaterThan(0);
      const gap = sum(outputs, 'losses.csv', line) - sum(outputs, 'statements.csv', line);
      expect(gap <= most && -gap <= most, `${line} is off by ${gap} cents`).toBe(true);
    }
    for (const row of losses) {
      expect(cents(row['loan_loss']), row['account']).toBe(cents(row['provision_change']) + cents(row['realised_loss']));
    }
    expect(losses).toEqual(oracle({ ...subject, ledger }).losses);
  });
});

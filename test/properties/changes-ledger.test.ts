import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Outputs, outputsOf, rowsOf } from './appraisal-run.js';
import { asChanges } from './as-changes.js';
import { joinedCase } from './joined-case.js';

const SUBJECTS = 4;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'changes-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a ledger of all accounts and a ledger of what changed', () => {
  it.each(Array.from({ length: SUBJECTS }, (_, index) => 50 + index))('give the same figures, number %i', async (number) => {
    const subject = { ...joinedCase(number), snapshots: 'full' as const };
    const full = await outputsOf(subject, folder);
    const changes = await outputsOf({ ...subject, snapshots: 'changes', ledger: asChanges(subject.ledger) }, folder);
    expect(changes['statements.csv']).toBe(full['statements.csv']);
    expect(changes['leaderboard.csv']).toBe(full['leaderboard.csv']);
    expect(parts(changes)).toEqual(parts(full));
    expect(amounts(changes)).toEqual(amounts(full));
  });
});

/** Each position but for the date of the account's latest row. */
function parts(outputs: Outputs): Record<string, string>[] {
  return rowsOf(outputs, 'positions.csv').map(({ snapshot_date: _date, ...part }) => part);
}

/** The amounts of each kind; the numbers of rows differ. */
function amounts(outputs: Outputs): object[] {
  return rowsOf(outputs, 'reconciliation.csv').map(({ record, amount, attributed, unassigned, difference }) => {
    return { record, amount, attributed, unassigned, difference };
  });
}

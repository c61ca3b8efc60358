import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Case } from '../oracle/case.js';
import { Random } from '../oracle/random.js';
import { type LedgerText, outputsOf } from './appraisal-run.js';
import { joinedCase } from './joined-case.js';
import { ledgerText, partedLedger, randomLayout } from './ledger-writing.js';

const SUBJECTS = 4;
const PARTINGS = ['kind', 'branch', 'chance'] as const;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'same-ledger-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Ways to give the same ledger. */
const WAYS: Record<string, (subject: Case, random: Random, number: number) => readonly LedgerText[]> = {
  'rows in another order': ({ ledger }, random) => [{ name: 'ledger.csv', text: ledgerText(random.shuffled(ledger), random) }],
  'several files': ({ ledger }, random, number) => partedLedger(ledger, PARTINGS[number % PARTINGS.length]!, random),
  'another layout': ({ ledger }, random) => [{ name: 'ledger.csv', text: ledgerText(ledger, random, randomLayout(random)) }],
};

describe('the same ledger in another guise gives the same bytes', () => {
  it.each(Array.from({ length: SUBJECTS }, (_, index) => index + 1))('on random ledgers, number %i', async (number) => {
    const subject = joinedCase(number);
    const expected = await outputsOf(subject, folder);
    for (const [way, ledgersOf] of Object.entries(WAYS)) {
      const ledgers = ledgersOf(subject, new Random(number), number);
      expect(await outputsOf(subject, folder, ledgers), way).toEqual(expected);
    }
  });
});

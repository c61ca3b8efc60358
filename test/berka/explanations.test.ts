/** Every figure of every manager of a real bank is explained by the rows of its ledger. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'vitest';
import { explainsAll } from '../appraisal/explained-run.js';
import { isPresent, quarter, runCommand, source } from './bank-quarter.js';
import { berkaLedger, writeLedger } from './prepare.js';

it.runIf(isPresent)('adds up at every level to what the run has published', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'berka-'));
  try {
    const out = join(folder, 'out');
    runCommand(writeLedger(berkaLedger(source), join(folder, 'ledger')), out, '--archive');
    await explainsAll(join(out, quarter), undefined, 'the bank');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 600_000);

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'vitest';
import type { Case } from '../oracle/case.js';
import { randomCase } from '../oracle/random-case.js';
import { randomCurrencyCase } from '../oracle/random-currency-case.js';
import { randomOpeningCase } from '../oracle/random-opening-case.js';
import { randomProfitCase } from '../oracle/random-profit-case.js';
import { runCase } from './compare.js';
import { explainsAll } from './explained-run.js';

const SEEDS = [1, 2];
const CASES: readonly { readonly name: string; readonly of: (seed: number) => Case }[] = [
  { name: 'a plain ledger', of: randomCase },
  { name: 'several currencies', of: randomCurrencyCase },
  { name: 'an opening', of: randomOpeningCase },
  { name: 'costs, losses and prices', of: randomProfitCase },
];

async function explainAll(subject: Case, name: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'explanations-'));
  try {
    await runCase(subject, folder);
    await explainsAll(join(folder, 'runs', subject.period), readFileSync(join(folder, 'ledger.csv'), 'utf8').split('\n'), name);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe.each(CASES)('every figure of every manager is explained by ledger rows: $name', ({ name, of }) => {
  it.each(SEEDS)('seed %i', async (seed) => {
    await explainAll(of(seed), `${name} ${seed}`);
  }, 120_000);
});

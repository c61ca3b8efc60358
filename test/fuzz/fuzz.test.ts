/** A run over changed files ends in a result that adds up or in a refusal; `npm run fuzz` does the same for hours. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { attack, attackByCommand } from './attack.js';
import { mutations } from './mutations.js';
import { TARGETS } from './targets.js';

let home = '';
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'fuzz-'));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Time is looked at where nothing else runs. */
const withoutTime = (faults: readonly string[]) => faults.filter((fault) => !/^\d+\.\d seconds$/.test(fault));

it('is not led astray by what happened to a file on its way', async () => {
  const changed = fc.tuple(fc.constantFrom(...TARGETS), mutations, fc.constantFrom(0, 1_000_000));
  await fc.assert(
    fc.asyncProperty(changed, async ([target, { apply }, maxRejects]) => {
      const { faults } = await attack(target, apply(target.bytes), home, maxRejects);
      expect(withoutTime(faults)).toEqual([]);
    }),
    { numRuns: 150, seed: 20250930 },
  );
});

it('counts every record of a file as it is', async () => {
  for (const target of TARGETS) expect(await attack(target, target.bytes, home, 0), target.name).toMatchObject({ outcome: 'done' });
});

it('ends at every place at which a ledger may be cut off', async () => {
  const [ledger] = TARGETS;
  for (let length = 0; length < (ledger?.bytes.length ?? 0); length += 331) {
    const { faults } = await attack(ledger!, ledger!.bytes.subarray(0, length), home, length % 2);
    expect(withoutTime(faults), `${length} bytes`).toEqual([]);
  }
});

it('says what is wrong on the screen, and no more', () => {
  for (const [index, [target, { what, apply }]] of fc.sample(fc.tuple(fc.constantFrom(...TARGETS), mutations), { seed: 7, numRuns: 15 }).entries()) {
    const { faults } = attackByCommand(target, apply(target.bytes), home, index % 2);
    expect(faults, `${target.name}: ${what}`).toEqual([]);
  }
});

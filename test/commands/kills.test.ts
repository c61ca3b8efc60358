import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { faultsOf, killAgain, naiveWriter } from '../soak/kills.js';
import { ROOT } from './command.js';

/** `npm run soak` kills 500. */
const KILLS = 12;
const ours = {
  folder: '2025Q3',
  args: (out: string, round: number) => [
    join(ROOT, 'bin/cm-appraise.js'), 'quarter', '2025Q3', join(ROOT, 'fixtures/branch/ledger.csv'), '--out', out, '--quiet',
    ...(round % 2 === 0 ? [] : ['--top', '1']),
  ],
};

describe('runs that are killed while they write', () => {
  it('leave the run before or the whole new one, and nothing else once the next has ended', async () => {
    const { kills, whileWriting, torn, left } = await killAgain(ours, KILLS, 7);
    expect({ kills, torn, left }).toEqual({ kills: KILLS, torn: [], left: [] });
    expect(whileWriting).toBeGreaterThan(1);
  }, 120_000);

  it('would be seen to be torn: a writer without these precautions is', async () => {
    const writer = naiveWriter('run');
    const { torn } = await killAgain({ folder: 'run', args: (out, round) => [writer, out, String(round)] }, 8, 3);
    expect(torn).not.toEqual([]);
  }, 120_000);

  it('and a folder without a manifest counts as torn', () => {
    expect(faultsOf(join(ROOT, 'fixtures'))).toEqual(['no manifest']);
  });
});

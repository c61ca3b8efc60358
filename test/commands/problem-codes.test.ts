import { existsSync, readFileSync } from 'node:fs';
import { type ExpectStatic, describe, expect, it } from 'vitest';
import { type ProblemCode, catalogue } from '../../src/problems/catalogue/index.js';
import { brokenLedgers } from './broken-ledgers.js';
import { deskRoom } from './command.js';
import { ADJUSTMENT_SCENES } from './scenes/adjustments.js';
import { CONFIG_SCENES } from './scenes/configs.js';
import { FILE_SCENES } from './scenes/files.js';
import { GRADING_SCENES } from './scenes/grading.js';
import { MAPPING_SCENES } from './scenes/mappings.js';
import { PAY_CHAIN_SCENES } from './scenes/pay-chains.js';
import { PAY_SCENES } from './scenes/pays.js';
import { POLICY_SCENES } from './scenes/policies.js';
import { REFERENCE_SCENES } from './scenes/references.js';
import { REQUEST_SCENES } from './scenes/requests.js';
import { ROW_SCENES } from './scenes/rows.js';
import { RUN_SCENES } from './scenes/runs.js';
import type { Scene } from './scenes/scene.js';
import { TENDER_SCENES } from './scenes/tenders.js';
import { WARNING_SCENES } from './scenes/warnings.js';
import { codesOn, goldenNames, transcript } from './transcript.js';

const desk = deskRoom();

const SCENES: readonly Scene[] = [
  ...REQUEST_SCENES,
  ...FILE_SCENES,
  ...ROW_SCENES,
  ...RUN_SCENES,
  ...REFERENCE_SCENES,
  ...GRADING_SCENES,
  ...ADJUSTMENT_SCENES,
  ...POLICY_SCENES,
  ...CONFIG_SCENES,
  ...MAPPING_SCENES,
  ...WARNING_SCENES,
  ...TENDER_SCENES,
  ...PAY_SCENES,
  ...PAY_CHAIN_SCENES,
];

/** Codes that no command can show yet, and why. */
const OUT_OF_REACH: Partial<Record<ProblemCode, string>> = {
  explain_differs: 'shown by the tests of explain, behind the tree that differs',
  disk_failed: 'shown by the tests of streams, with a full disk',
  interrupted: 'shown by the tests of interruption',
};

describe.concurrent('a problem on the screen', () => {
  it.for(SCENES)('$name', async (scene, { expect }) => {
    await play(scene, expect);
  });
});

async function play({ name, codes, status, stage }: Scene, expect: ExpectStatic): Promise<void> {
  const here = desk();
  const outcome = await here.run(stage(here), { columns: 100 });
  expect(outcome).toMatchObject({ status, scratch: [] });
  expect(codesOn(outcome.stderr)).toEqual([...codes].sort());
  if (outcome.args[0] !== 'check' && status !== 0) expect(outcome.stdout).toBe('');
  const lists = here.files('.').filter((file) => file.endsWith('rejects.csv'));
  const left = Object.fromEntries(lists.map((file) => [file.slice(2), here.read(file)]));
  await expect(transcript(outcome, left)).toMatchFileSnapshot(`golden/problems/${name}.txt`);
}

/** The codes that the golden file of a broken ledger names; its own test keeps the file true. */
function codesOfBroken({ name }: { readonly name: string }): string[] {
  const golden = new URL(`golden/broken/${name.replace(/\.csv$/, '.txt')}`, import.meta.url);
  return existsSync(golden) ? codesOn(readFileSync(golden, 'utf8')) : [];
}

describe('the catalogue of problems', () => {
  it('has no code that is never shown', () => {
    const shown = new Set([...SCENES.flatMap(({ codes }) => codes), ...brokenLedgers().flatMap(codesOfBroken)]);
    const hidden = Object.keys(catalogue).filter((code) => !shown.has(code));
    expect(hidden.sort()).toEqual(Object.keys(OUT_OF_REACH).sort());
  });

  it('has each scene once, and no golden file of another', () => {
    const names = SCENES.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(goldenNames('problems').filter((name) => !names.includes(name))).toEqual([]);
  });
});

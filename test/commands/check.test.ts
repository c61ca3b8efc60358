import { describe, it } from 'vitest';
import { BRANCH, BRANCH_ZH } from './branch.js';
import { deskRoom } from './command.js';
import { transcript } from './transcript.js';

const desk = deskRoom();

const fixture = (name: string) => `fixtures/broken/${name}.csv`;

/** Troubles of whole files: all of them are named at once. */
const FILES = ['empty', 'header-only', 'binary', 'missing-required-column', 'duplicated-header', 'bad-utf8'];

/** Faulty rows of several files in one look. */
const ROWS = ['amount-nan', 'rate-not-a-fraction', 'ragged-row', 'nul-byte', 'record-unknown', 'class-conflict', 'date-impossible'];

const checks = [
  { name: 'sound', args: BRANCH, status: 0 },
  { name: 'sound-zh', args: [...BRANCH_ZH, '--lang', 'zh'], status: 0 },
  { name: 'sound-quiet', args: [...BRANCH, '--quiet'], status: 0 },
  { name: 'whole-files', args: FILES.map(fixture), status: 65 },
  { name: 'rows', args: ROWS.map(fixture), status: 65 },
];

describe.concurrent('check', () => {
  it.for(checks)('$name', async ({ name, args, status }, { expect }) => {
    const outcome = await desk().run(['check', ...args], { columns: 80 });
    await expect(transcript(outcome)).toMatchFileSnapshot(`golden/check/${name}.txt`);
    expect(outcome).toMatchObject({ status, scratch: [] });
  });
});

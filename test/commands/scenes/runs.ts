import { createHash } from 'node:crypto';
import type { Desk } from '../command.js';
import { type Scene, soundLedger } from './scene.js';

const POLICY = 'name: a policy\n';

/** The manifest of a run of the quarter that has no files. */
function manifest(more: Record<string, unknown> = {}): string {
  const document = {
    tool: { name: 'cm-appraise', version: '0.1.0' },
    command: 'quarter',
    period: { name: '2025Q3', first: '2025-07-01', last: '2025-09-30' },
    ...more,
    options: {},
    rows: { read: 0, accepted: 0, superseded: 0, rejected: 0 },
    inputs: [],
    outputs: [],
    policy: { name: 'policy.yaml', sha256: createHash('sha256').update(POLICY).digest('hex'), text: POLICY },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** A run folder, sealed or not. */
function putManifest(desk: Desk, folder: string, isSealed = false): void {
  desk.put(`${folder}/manifest.json`, manifest());
  if (isSealed) desk.put(`${folder}/seal.json`, '{}\n');
}

function run(desk: Desk, ...options: readonly string[]): readonly string[] {
  return ['quarter', '2025Q3', soundLedger(desk), '--out', 'runs', '--quiet', ...options];
}

/** What can be wrong with run folders and their places. */
export const RUN_SCENES: readonly Scene[] = [
  { name: 'verify-without-a-run', codes: ['run_missing'], status: 66, stage: () => ['verify', 'runs/2025Q3'] },
  { name: 'runs-of-no-folder', codes: ['runs_missing'], status: 66, stage: () => ['runs', 'runs'] },
  {
    name: 'seal-under-another-name',
    codes: ['run_misplaced'],
    status: 65,
    stage: (desk) => {
      putManifest(desk, 'runs/third-quarter');
      return ['seal', 'runs/third-quarter'];
    },
  },
  {
    name: 'run-held-by-another-machine',
    codes: ['run_held'],
    status: 75,
    stage: (desk) => {
      desk.put('runs/.2025Q3.lock/head-office.4711.99', ' ');
      return run(desk);
    },
  },
  {
    name: 'run-of-a-sealed-period',
    codes: ['run_sealed'],
    status: 75,
    stage: (desk) => {
      putManifest(desk, 'runs/2025Q3', true);
      return run(desk);
    },
  },
  {
    name: 'run-of-a-restated-period',
    codes: ['run_restated'],
    status: 75,
    stage: (desk) => {
      putManifest(desk, 'runs/2025Q3', true);
      putManifest(desk, 'runs/2025Q3.r2');
      return run(desk);
    },
  },
  { name: 'restate-what-was-never-run', codes: ['restate_nothing'], status: 66, stage: (desk) => run(desk, '--restate', 'a late row') },
  {
    name: 'restate-what-is-not-sealed',
    codes: ['restate_unsealed'],
    status: 64,
    stage: (desk) => {
      putManifest(desk, 'runs/2025Q3');
      return run(desk, '--restate', 'a late row');
    },
  },
  {
    name: 'seal-a-changed-run',
    codes: ['written_changed'],
    status: 65,
    stage: (desk) => {
      putManifest(desk, 'runs/2025Q3');
      desk.put('runs/2025Q3/notes.txt', 'not of the run\n');
      return ['seal', 'runs/2025Q3'];
    },
  },
];

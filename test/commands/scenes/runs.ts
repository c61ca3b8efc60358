import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Desk } from '../command.js';
import { type Scene, soundLedger } from './scene.js';

const POLICY = readFileSync(new URL('../../../src/policy/built-in.yaml', import.meta.url), 'utf8');

/** A folder where the demonstration cannot go. */
function taken(desk: Desk): readonly string[] {
  desk.put('mine/file.txt', '');
  return ['demo', 'mine'];
}

interface File {
  readonly name: string;
  readonly sha256: string;
  readonly size: number;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The manifest of a run of the quarter. */
function manifest(inputs: readonly (File & { readonly role: string })[] = [], outputs: readonly File[] = []): string {
  const document = {
    tool: { name: 'cm-appraise', version: '0.1.0' },
    command: 'quarter',
    period: { name: '2025Q3', first: '2025-07-01', last: '2025-09-30' },
    options: {},
    rows: { read: 0, accepted: 0, superseded: 0, rejected: 0 },
    inputs,
    outputs,
    policy: { name: 'built-in.yaml', sha256: sha256(POLICY), text: POLICY },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** A run folder, sealed or not. */
function putManifest(desk: Desk, folder: string, isSealed = false): void {
  desk.put(`${folder}/manifest.json`, manifest());
  if (isSealed) desk.put(`${folder}/seal.json`, '{}\n');
}

/** A run in which a manager has a virtual profit, whatever his ledger says. */
function putWithStatements(desk: Desk, inputs: readonly (File & { readonly role: string })[], profit: string): void {
  const statements = `manager,virtual_profit\nM01,${profit}\n`;
  desk.put('runs/2025Q3/statements.csv', statements);
  desk.put('runs/2025Q3/manifest.json', manifest(inputs, [{ name: 'statements.csv', sha256: sha256(statements), size: statements.length }]));
}

function run(desk: Desk, ...options: readonly string[]): readonly string[] {
  return ['quarter', '2025Q3', soundLedger(desk), '--out', 'runs', '--quiet', ...options];
}

/** What can be wrong with run folders and their places. */
export const RUN_SCENES: readonly Scene[] = [
  { name: 'demo-taken', codes: ['demo_taken'], status: 73, stage: taken },
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
    name: 'pay-held-by-another-machine',
    codes: ['run_held'],
    status: 75,
    stage: (desk) => {
      desk.put('runs/.pay.lock/head-office.4711.99', ' ');
      return ['pay', '2025Q3', '--roster', desk.put('roster.csv', 'manager,name,branch,status\n'), '--out', 'runs'];
    },
  },
  {
    name: 'tender-held-by-another-machine',
    codes: ['run_held'],
    status: 75,
    stage: (desk) => {
      desk.put('runs/.2025.tender.lock/head-office.4711.99', ' ');
      return ['tender', 'track', '2025', 'runs/2025Q4', '--out', 'runs'];
    },
  },
  {
    name: 'simulation-held-by-another-machine',
    codes: ['run_held'],
    status: 75,
    stage: (desk) => {
      desk.put('runs/.2025Q3.simulation.lock/head-office.4711.99', ' ');
      return run(desk, '--set', 'rate.lend_out=0.02');
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
    name: 'ledger-of-a-run-without-an-archive',
    codes: ['archive_missing'],
    status: 66,
    stage: (desk) => {
      putManifest(desk, 'runs/2025Q3');
      return ['quarter', '2025Q3', 'runs/2025Q3'];
    },
  },
  {
    name: 'archive-beside-a-ledger',
    codes: ['archive_alone'],
    status: 64,
    stage: (desk) => {
      putManifest(desk, 'runs/2025Q3');
      desk.put('runs/2025Q3/archive/archive.json', '{}\n');
      return ['quarter', '2025Q3', 'runs/2025Q3', soundLedger(desk)];
    },
  },
  {
    name: 'explain-no-figure',
    codes: ['explain_figure'],
    status: 64,
    stage: (desk) => {
      putWithStatements(desk, [], '1.00');
      desk.put('runs/2025Q3.pay/manifest.json', JSON.stringify({ tool: { name: 'cm-appraise', version: '0.1.0' }, command: 'pay' }));
      return ['explain', 'runs/2025Q3.pay', 'M01', 'post_wages'];
    },
  },
  {
    name: 'explain-nobody',
    codes: ['explain_nobody'],
    status: 65,
    stage: (desk) => {
      putWithStatements(desk, [], '1.00');
      return ['explain', 'runs/2025Q3', 'M99'];
    },
  },
  {
    name: 'explain-without-the-ledger',
    codes: ['input_gone'],
    status: 66,
    stage: (desk) => {
      putWithStatements(desk, [{ role: 'ledger', name: 'ledger.csv', sha256: sha256('of the time'), size: 11 }], '1.00');
      return ['explain', 'runs/2025Q3', 'M01'];
    },
  },
  {
    name: 'explain-with-another-ledger',
    codes: ['input_changed'],
    status: 65,
    stage: (desk) => {
      putWithStatements(desk, [{ role: 'ledger', name: 'ledger.csv', sha256: sha256('of the time'), size: 11 }], '1.00');
      return ['explain', 'runs/2025Q3', 'M01', '--against', soundLedger(desk)];
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

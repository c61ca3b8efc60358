/** A case as real files: the folders of the runs, the reference files of each call, and the policy. */
import { createHash } from 'node:crypto';
import { csvText } from '../case.js';
import { periodOf } from '../days.js';
import { isYear, poolColumns, prizeColumns, rosterColumns, sanctionColumns, type PayCase, type PayRound } from './pay-case.js';
import { policyTextFor } from './pay-policy-text.js';
import { runTables } from './run-tables.js';

/** Where the runs of the chain and all pays are. */
export const PAYS = 'pays';

const POLICY = 'policy.yaml';

/** One call of the command, and the files that it needs beside those of the calls before. */
export interface PayCall {
  readonly args: readonly string[];
  /** Path to text. */
  readonly files: ReadonlyMap<string, string>;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function manifestText(name: string, tables: ReadonlyMap<string, string>, policy: string): string {
  const { first, last } = periodOf(name);
  const outputs = [...tables].map(([file, text]) => ({ name: file, sha256: digest(text), size: Buffer.byteLength(text) }));
  const document = {
    tool: { name: 'cm-appraise', version: '0.0.0' },
    command: isYear(name) ? 'year' : 'quarter',
    period: { name, first, last },
    options: {},
    rows: {},
    inputs: [],
    outputs,
    policy: { name: POLICY, sha256: digest(policy), text: policy },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** File name to text, the manifest among them. */
function runFolder({ period, run }: PayRound, policy: string): Map<string, string> {
  const tables = runTables(period, run);
  return new Map([...tables, ['manifest.json', manifestText(period, tables, policy)]]);
}

/** By the option that names each. A file that would be header-only is left out. */
function referenceFiles({ roster, pools, prizes, sanctions }: PayRound): Map<string, string> {
  const files = new Map([['roster', csvText(rosterColumns, roster)]]);
  if (pools.length > 0) files.set('pools', csvText(poolColumns, pools));
  if (prizes.length > 0) files.set('prizes', csvText(prizeColumns, prizes));
  if (sanctions.length > 0) files.set('sanctions', csvText(sanctionColumns, sanctions));
  return files;
}

function callOf(round: PayRound, place: number, policy: string): PayCall {
  const { period, isRestatement } = round;
  const folder = isRestatement ? `corrected-${place}/${period}` : `${PAYS}/${period}`;
  const files = new Map<string, string>([[POLICY, policy]]);
  for (const [name, text] of runFolder(round, policy)) files.set(`${folder}/${name}`, text);
  const args = ['pay', period, '--out', PAYS, '--policy', POLICY];
  for (const [option, text] of referenceFiles(round)) {
    const path = `inputs-${place}/${option}.csv`;
    files.set(path, text);
    args.push(`--${option}`, path);
  }
  if (isRestatement) args.push('--run', folder, '--restates', 'figures put right');
  return { args, files };
}

/**
 * The calls of a case in their order.
 * @param builtIn text of the built-in policy
 */
export function payCalls({ policy, rounds }: PayCase, builtIn: string): PayCall[] {
  const text = policyTextFor(policy, builtIn);
  return rounds.map((round, place) => callOf(round, place, text));
}

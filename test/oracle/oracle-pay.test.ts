/** The program pays as the naive calculation does, on random chains of pays with restatements between them. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, it } from 'vitest';
import { payCommand } from '../../src/cli/pay-command.js';
import { understandPay } from '../../src/cli/understand-pay.js';
import { payPeriod } from '../../src/pipeline/pay-period.js';
import { formatProblem, type Problem } from '../../src/problems/problem.js';
import { deskRoom, type Desk } from '../commands/command.js';
import { tableDifferences, tableNames } from './pay/compared-tables.js';
import type { PayCase } from './pay/pay-case.js';
import { payChain } from './pay/pay-chain.js';
import { payTables, type PayTables, type Row } from './pay/pay-tables.js';
import { randomPayCase } from './pay/random-pay-case.js';
import { PAYS, payCalls } from './pay/write-run-folders.js';

const CASES = 24;

/** Lines of differences that are shown of a case. */
const SHOWN = 12;

const desk = deskRoom();
const builtIn = readFileSync(new URL('../../src/policy/built-in.yaml', import.meta.url), 'utf8');

/** No rows where a year has no such file. */
function tableIn(here: Desk, file: string): Row[] {
  return existsSync(join(here.path, file)) ? parse(here.read(file), { columns: true }) : [];
}

function differencesOf(here: Desk, folder: string, expected: PayTables): string[] {
  const lines = tableNames.flatMap((name) => tableDifferences(name, expected[name], tableIn(here, `${PAYS}/${folder}/${name}`)));
  return lines.map((line) => `${folder}/${line}`);
}

/** Whether the rows of a file stand at the beginning of another one. */
function continues(here: Desk, before: string | undefined, folder: string): boolean {
  const file = (name: string): string => `${PAYS}/${name}/deposits.csv`;
  return before === undefined || here.read(file(folder)).startsWith(here.read(file(before)));
}

/** Options of a call that name a file or a folder. */
const PATHS = ['out', 'run', 'roster', 'pools', 'prizes', 'sanctions', 'policy'] as const;

/** What a call comes to in this process, as its command would have it. @returns why it was refused */
async function pay(here: Desk, args: readonly string[]): Promise<string[]> {
  let problems: readonly Problem[] = [];
  const command = payCommand(async (period, options) => {
    const placed = PATHS.flatMap((name) => (options[name] === undefined ? [] : [[name, join(here.path, options[name])] as const]));
    const request = understandPay(period, { ...options, ...Object.fromEntries(placed) });
    if (!('period' in request)) throw new Error(`not understood: ${args.join(' ')}`);
    const outcome = await payPeriod(request, { version: '0.0.0', signal: new AbortController().signal });
    if (outcome.kind === 'refused') problems = outcome.problems;
  });
  await command.parseAsync(args.slice(1), { from: 'user' });
  return problems.map((problem) => formatProblem(problem, 'en'));
}

/** The first lines of what differs, of the first pay in which something does. */
async function comparison(here: Desk, subject: PayCase): Promise<string[]> {
  const calls = payCalls(subject, builtIn);
  let latest: string | undefined;
  for (const [place, chained] of payChain(subject).entries()) {
    const call = calls[place];
    for (const [path, text] of call?.files ?? []) here.put(path, text);
    const problems = await pay(here, call?.args ?? []);
    if (problems.length > 0) return [`${chained.folder}:`, ...problems].slice(0, SHOWN);
    const lines = differencesOf(here, chained.folder, payTables(chained));
    if (!chained.pay.round.isRestatement) {
      if (!continues(here, latest, chained.folder)) lines.push(`${chained.folder}/deposits.csv does not begin as that of ${latest ?? ''} does`);
      latest = chained.folder;
    }
    if (lines.length > 0) return lines.slice(0, SHOWN);
  }
  return [];
}

describe.concurrent('the program pays as a naive calculation does', () => {
  it.each(Array.from({ length: CASES }, (_, seed) => seed))('on a random chain of pays, seed %i', async (seed) => {
    const lines = await comparison(desk(), randomPayCase(seed));
    if (lines.length > 0) throw new Error(`seed ${seed}:\n${lines.join('\n')}`);
  });
});

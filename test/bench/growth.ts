import { spawnSync } from 'node:child_process';
import { closeSync, createReadStream, mkdirSync, mkdtempSync, openSync, readdirSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { type Bound, boundsOf, boundsTable } from './bounds.js';
import { PROJECT } from './bench-files.js';
import { growthPlot } from './growth-plot.js';
import { generateLedger } from './ledger-generator.js';
import { type Measured, measure } from './measure.js';
import { writeScoringBank } from './scoring-bank.js';

/**
 * How time and memory grow: with rows, managers, files, processors and the memory of the engine. Writes growth.md and growth.svg
 * beside this file; `npm run bench:growth -- --millions 1,3,10` measures fewer.
 */
const HERE = join(PROJECT, 'test/bench');
const PROGRAM = join(PROJECT, 'bin/cm-appraise.js');
const MILLION = 1_000_000;

/** Millions of rows up to which an engine of 1 GB is enough. */
const MOST_IN_1GB = 30;

interface Growth {
  readonly what: string;
  readonly rows: number;
  readonly found: Measured;
  /** bytes that the run left in the temporary folder */
  readonly left: number;
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { millions: { type: 'string', default: '1,3,10,30,100' } } });
  const folder = mkdtempSync(join(tmpdir(), 'cm-appraise-growth-'));
  try {
    const byRows = await withRows(folder, values.millions.split(',').map(Number));
    const byManagers = await withManagers(folder);
    const byFiles = await withFiles(folder);
    const { byMachine, bounds } = await withLess(folder);
    writeFileSync(join(HERE, 'growth.md'), document(byRows, byManagers, byFiles, byMachine, bounds));
    writeFileSync(join(HERE, 'growth.svg'), growthPlot(byRows.map(({ rows, found }) => ({ rows, seconds: found.seconds, megabytes: (found.peakBytes ?? 0) / MILLION }))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function withRows(folder: string, millions: readonly number[]): Promise<Growth[]> {
  const grown: Growth[] = [];
  for (const million of millions) {
    const file = ledgerOf(folder, million * MILLION);
    const memory = million > MOST_IN_1GB ? ['--memory', '3GB'] : [];
    grown.push(await run(folder, `${million} million${memory.length > 0 ? ', 3 GB' : ''}`, million * MILLION, [file, ...memory]));
    rmSync(file);
  }
  return grown;
}

async function withManagers(folder: string): Promise<Growth[]> {
  const grown: Growth[] = [];
  for (const managers of [10, 100, 1000, 10_000, 70_000]) {
    const bank = writeScoringBank(folder, managers);
    const references = ['--roster', bank.roster, '--fx', bank.fx, '--targets', bank.targets, '--quality', bank.quality, '--history', bank.history];
    grown.push(await run(folder, managers.toLocaleString('en'), await lineCount(bank.ledger), [bank.ledger, ...references]));
  }
  return grown;
}

async function withFiles(folder: string): Promise<Growth[]> {
  const rows = 2 * MILLION;
  const file = ledgerOf(folder, rows);
  const grown: Growth[] = [];
  for (const files of [1, 10, 100, 500]) {
    const parts = await splitLedger(file, join(folder, 'parts'), files, rows);
    grown.push(await run(folder, String(files), rows, parts));
    rmSync(join(folder, 'parts'), { recursive: true });
  }
  rmSync(file);
  return grown;
}

async function withLess(folder: string): Promise<{ byMachine: Growth[]; bounds: Bound[] }> {
  const rows = 10 * MILLION;
  const file = ledgerOf(folder, rows);
  const grown: Growth[] = [];
  for (const memory of ['1GB', '2GB', '4GB']) grown.push(await run(folder, `--memory ${memory}`, rows, [file, '--memory', memory]));
  grown.push(await run(folder, '--memory 300MB', rows, [file, '--memory', '300MB']));
  const keep = (processors: string) => spawnSync('taskset', ['-cp', processors, String(process.pid)]);
  keep('0');
  grown.push(await run(folder, '1 processor', rows, [file]));
  keep(`0-${cpus().length - 1}`);
  const bounds = await boundsOf(file, folder);
  rmSync(file);
  return { byMachine: grown, bounds };
}

function ledgerOf(folder: string, rows: number): string {
  const file = join(folder, 'ledger.csv');
  generateLedger({ rows, file, rhythm: 'daily', seed: 1, bad: 0 });
  return file;
}

async function splitLedger(file: string, folder: string, files: number, rows: number): Promise<string[]> {
  mkdirSync(folder);
  const names = Array.from({ length: files }, (_, index) => join(folder, `part-${index}.csv`));
  const parts = names.map((name) => openSync(name, 'w'));
  let [line, header] = [-1, ''];
  let waiting: string[] = [];
  const flush = (part: number) => {
    writeSync(parts[part]!, `${[header, ...waiting].join('\n')}\n`);
    waiting = [];
  };
  for await (const text of createInterface({ input: createReadStream(file) })) {
    if (line === -1) header = text;
    else waiting.push(text);
    line += 1;
    if (line > 0 && line % Math.ceil(rows / files) === 0) flush(line / Math.ceil(rows / files) - 1);
  }
  if (waiting.length > 0) flush(files - 1);
  for (const part of parts) closeSync(part);
  return names.filter((name) => statSync(name).size > 0);
}

async function run(folder: string, what: string, rows: number, words: readonly string[]): Promise<Growth> {
  const [out, scratch] = [join(folder, 'out'), join(folder, 'scratch')];
  mkdirSync(scratch);
  const found = await measure([PROGRAM, 'quarter', '2025Q3', ...words, '--out', out, '--quiet'], { watch: true, env: { TMPDIR: scratch, CM_APPRAISE_TIMINGS: '1' } });
  const left = readdirSync(scratch).length;
  for (const each of [out, scratch]) rmSync(each, { recursive: true, force: true });
  process.stderr.write(`${what}: ${found.seconds.toFixed(1)} s, ${((found.peakBytes ?? 0) / MILLION).toFixed(0)} MB\n`);
  return { what, rows, found, left };
}

async function lineCount(file: string): Promise<number> {
  let lines = 0;
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) for (const byte of chunk) if (byte === 0x0a) lines += 1;
  return lines - 1;
}

function document(byRows: readonly Growth[], byManagers: readonly Growth[], byFiles: readonly Growth[], byMachine: readonly Growth[], bounds: readonly Bound[]): string {
  const machine = `${cpus().length} processors (${cpus()[0]?.model ?? 'unknown'}), ${(totalmem() / 1024 ** 3).toFixed(0)} GiB, Node ${process.versions.node}`;
  return `# How time and memory grow

Made by \`npm run bench:growth\`, on ${machine}. Seconds of a whole run of \`cm-appraise quarter\`, peak memory of the process, its
processor time; the memory of the engine is 1 GB where nothing else is said. No run left anything in its temporary folder: ${String([...byRows, ...byManagers, ...byFiles, ...byMachine].every(({ left }) => left === 0))}.

## Rows

Daily snapshots of a quarter, 150 accounts a manager.

${table('rows', byRows)}
${stages(byRows)}
![Seconds and memory by rows](growth.svg)

## Managers

Every manager with accounts, income, activities, targets, quality marks and a grade; scored and graded.

${table('managers', byManagers)}
## Files

2 million rows.

${table('files', byFiles)}
## Memory and processors

10 million rows.

${table('limit', byMachine)}
## What bounds a run

The longest stages of 10 million rows, and what each must do at least, done alone on the same machine: without a check of any cell, and
without what the other figures need.

${boundsTable(bounds, timingsOf(byMachine[0]))}`;
}

function table(first: string, grown: readonly Growth[]): string {
  const rows = grown.map(({ what, rows: count, found }) => {
    const perMillion = found.seconds / (count / MILLION);
    return `| ${what} | ${count.toLocaleString('en')} | ${found.seconds.toFixed(1)} | ${perMillion.toFixed(2)} | ${(found.cpuSeconds ?? 0).toFixed(1)} | ${((found.peakBytes ?? 0) / MILLION).toFixed(0)} |`;
  });
  return `| ${first} | ledger rows | seconds | seconds a million rows | processor seconds | peak MB |\n|---|---|---|---|---|---|\n${rows.join('\n')}\n`;
}

/** The stages that take longest of the largest run: what it spends its time on. */
function stages(grown: readonly Growth[]): string {
  const largest = grown.at(-1);
  const timed = timingsOf(largest).map((line) => line.split('\t'));
  const longest = timed.map(([, stage = '', seconds = '', cpu = '']) => ({ stage, seconds: Number(seconds), cpu: Number(cpu) })).toSorted((a, b) => b.seconds - a.seconds).slice(0, 12);
  const rows = longest.map(({ stage, seconds, cpu }) => `| ${stage} | ${seconds.toFixed(1)} | ${cpu.toFixed(1)} |`);
  return `The longest stages of ${largest?.what ?? ''} rows:\n\n| stage | seconds | processor seconds |\n|---|---|---|\n${rows.join('\n')}\n`;
}

function timingsOf(growth: Growth | undefined): string[] {
  return (growth?.found.stderr ?? '').split('\n').filter((line) => line.startsWith('timing\t'));
}

await main();

/** One run over a changed file: it must end in a result that adds up, or in a refusal, in little time. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { parsePeriod } from '../../src/calendar/period.js';
import { EXIT } from '../../src/cli/exit-status.js';
import { explainFailure } from '../../src/cli/failure.js';
import { appraise } from '../../src/pipeline/appraise.js';
import type { RunRequest } from '../../src/pipeline/request.js';
import { problemLines } from '../../src/report/problem-lines.js';
import { TARGETS, type Target } from './targets.js';

/** Seconds in which a run of the branch must end. */
const LONGEST = 2;

export interface Verdict {
  readonly outcome: 'done' | 'refused' | 'failed';
  readonly seconds: number;
  /** what must not be; none where all is well */
  readonly faults: readonly string[];
}

/**
 * @param home folder in which the run has its files
 * @param maxRejects rows that may be wrong
 */
export async function attack(target: Target, bytes: Buffer, home: string, maxRejects: number): Promise<Verdict> {
  const first = await attempt(target, bytes, home, maxRejects);
  if (first.seconds <= LONGEST) return first;
  // Where something else keeps the machine busy a run takes longer: only what is slow twice is slow.
  const { seconds } = await attempt(target, bytes, home, maxRejects);
  return seconds <= LONGEST ? { ...first, seconds } : { ...first, faults: [...first.faults, `${seconds.toFixed(1)} seconds`] };
}

async function attempt(target: Target, bytes: Buffer, home: string, maxRejects: number): Promise<Verdict> {
  const folder = mkdtempSync(join(home, 'run-'));
  const began = performance.now();
  try {
    const { outcome, faults } = await appraised({ ...requestOf(target, bytes, folder), maxRejects });
    const seconds = (performance.now() - began) / 1000;
    return { outcome, seconds, faults: outcome === 'done' ? [...faults, ...controlFaults(folder, target, bytes)] : faults };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same by the command: its screen and exit status. */
export function attackByCommand(target: Target, bytes: Buffer, home: string, maxRejects: number): Verdict {
  const folder = mkdtempSync(join(home, 'run-'));
  const began = performance.now();
  try {
    const { ledgers, out = '', history = [], ...request } = requestOf(target, bytes, folder);
    const named = OPTIONS.flatMap((option) => (request[option] === undefined ? [] : [`--${option}`, request[option]]));
    const words = ['quarter', '2025Q3', ...ledgers, ...named, '--history', ...history, '--out', out, '--max-rejects', String(maxRejects)];
    const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...words], { cwd: folder, encoding: 'utf8', timeout: 60_000 });
    const seconds = (performance.now() - began) / 1000;
    const faults = [...screenFaults(`${stdout}${stderr}`), ...(/^ {4}at /m.test(stderr) ? [`a stack is shown: ${stderr}`] : [])];
    if (status === null || !STATUSES.has(status)) faults.push(`exit status ${String(status)}: ${stderr}`);
    return { outcome: status === 0 ? 'done' : 'refused', seconds, faults };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How a run over bad files may end (SPEC 16). */
const STATUSES: ReadonlySet<number> = new Set([EXIT.done, EXIT.data, EXIT.noInput, EXIT.policy]);
const OPTIONS = ['policy', 'roster', 'assignments', 'fx', 'targets', 'quality', 'sanctions', 'overrides', 'adjustments', 'expect'] as const;
const PROGRAM = fileURLToPath(new URL('../../bin/cm-appraise.js', import.meta.url));

async function appraised(request: RunRequest): Promise<Pick<Verdict, 'outcome' | 'faults'>> {
  try {
    const outcome = await appraise(request, { version: 'fuzz', signal: new AbortController().signal, stageEnded: undefined });
    if (outcome.kind !== 'refused') return { outcome: 'done', faults: [] };
    const said = (['en', 'zh'] as const).map((language) => problemLines([...outcome.problems, ...(outcome.rejects?.first.map(({ problem }) => problem) ?? [])], language).join('\n'));
    return { outcome: 'refused', faults: said.flatMap(screenFaults) };
  } catch (error) {
    const { status, stack } = explainFailure(error);
    return { outcome: 'failed', faults: status === EXIT.bug ? [`crash: ${stack ?? ''}`] : [] };
  }
}

/** What is said must be there, end, and be safe on a terminal. */
function screenFaults(text: string): string[] {
  const faults: string[] = [];
  if (text === '') faults.push('refused without a word');
  if (text.length > 50_000) faults.push(`${text.length} characters are said`);
  if (/[\0-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/.test(text)) faults.push('a control character is said');
  return faults;
}

function requestOf(target: Target, bytes: Buffer, folder: string): RunRequest {
  const period = parsePeriod('2025Q3');
  if (period === undefined) throw new Error('no period');
  const write = ({ file }: Target, content: Buffer) => {
    const path = join(folder, file);
    writeFileSync(path, content);
    return path;
  };
  const others = TARGETS.filter(({ name }) => name === 'ledger' || ['roster', 'assignments', 'targets', 'quality', 'history'].includes(name));
  const files = new Map(others.filter(({ role }) => role !== target.role).map((other) => [other.role, write(other, other.bytes)]));
  files.set(target.role, write(target, bytes));
  const { ledgers = '', history = '', ...named } = Object.fromEntries(files) as Record<string, string>;
  const fixed = { command: 'quarter', periodText: '2025Q3', period, maxRejects: 0, memory: '1GB', rank: 'managers', by: 'virtual_profit', excel: false } as const;
  return { ...fixed, ...named, ledgers: [ledgers], history: [history], out: join(folder, 'out') };
}

/** The control totals of a run against a count of the ledger's records by hand. */
function controlFaults(folder: string, target: Target, bytes: Buffer): string[] {
  const rows: Record<string, string>[] = parse(readFileSync(join(folder, 'out/2025Q3/reconciliation.csv')), { columns: true });
  const count = (column: string) => rows.filter(({ record }) => record !== 'adjustment').reduce((sum, row) => sum + Number(row[column]), 0);
  const faults = rows.flatMap((row) => rowFaults(row));
  const ledger = target.role === 'ledgers' ? bytes : TARGETS[0]?.bytes;
  const records = target.name === 'ledger-packed' ? undefined : recordsOf(ledger ?? Buffer.alloc(0), encodingOf(folder));
  if (records !== undefined && records !== count('rows_read')) faults.push(`${count('rows_read')} rows are read of ${records}`);
  if (count('rows_read') !== count('accepted') + count('superseded') + count('rejected')) faults.push('rows are lost');
  return faults;
}

function rowFaults({ record = '', amount = '', attributed = '', unassigned = '', difference = '' }: Record<string, string>): string[] {
  if (amount === '') return [];
  const cents = (text: string) => BigInt(text.replace('.', ''));
  const isEven = cents(amount) === cents(attributed) + cents(unassigned) && cents(difference) === 0n;
  return isEven ? [] : [`${record} does not add up`];
}

function encodingOf(folder: string): string {
  const manifest = JSON.parse(readFileSync(join(folder, 'out/2025Q3/manifest.json'), 'utf8')) as { inputs: { role: string; encoding?: string }[] };
  return manifest.inputs.find(({ role }) => role === 'ledger')?.encoding ?? 'utf-8';
}

/** Records below the header that are not a blank line; undefined where a plain reader of CSV does not agree that it is one. */
function recordsOf(bytes: Buffer, encoding: string): number | undefined {
  const text = new TextDecoder(encoding).decode(bytes);
  const delimiter = [',', ';', '\t', '|'].toSorted((a, b) => countIn(text, b) - countIn(text, a))[0] ?? ',';
  try {
    const records: string[][] = parse(text, { bom: true, delimiter, relax_column_count: true, skip_empty_lines: true });
    return records.slice(1).filter((cells) => cells.length > 1 || cells[0]?.trim() !== '').length;
  } catch {
    return undefined;
  }
}

function countIn(text: string, delimiter: string): number {
  return (text.split('\n', 1)[0] ?? '').split(delimiter).length;
}

import { resolve } from 'node:path';
import { type ComparedColumn, type ComparedRow, comparedRows } from '../intake/compared-rows.js';
import { Decimal } from '../money/decimal.js';
import { policyDifferences } from '../policy/policy-diff.js';
import type { Problem } from '../problems/problem.js';
import { COMPARED_TABLES } from '../report/compared-tables.js';
import type { CellDifference, ComparisonReport, Reason } from '../report/comparison.js';
import { readPayManifest } from '../runs/read-pay-manifest.js';
import { type ManifestedFolder, readRunManifest } from '../runs/run-manifest.js';
import { writtenPath } from '../runs/written-folder.js';
import { policyOfRun } from './policy-source.js';

/** A number as output files have it. */
const NUMBER = /^-?\d+(\.\d+)?$/;

const ZERO_TEXT = /^0(\.0+)?$/;

/** What of two runs is compared. */
export interface CompareRequest {
  readonly a: string;
  readonly b: string;
  /** whose cells; undefined for everybody's */
  readonly manager: string | undefined;
  /** cells of each file that are kept at hand; the others are counted only */
  readonly keep: number;
}

/** Compares two runs, or two pays (SPEC 15): why they may differ, then every cell that does. Both are read as they were written. */
export async function compareRuns({ a, b, manager, keep }: CompareRequest, signal: AbortSignal): Promise<ComparisonReport | readonly Problem[]> {
  const [before, after] = [await manifestOf(a), await manifestOf(b)];
  if ('code' in before || 'code' in after) return [before, after].flatMap((each) => ('code' in each ? [each] : []));
  const cells: CellDifference[] = [];
  const counts = new Map<string, number>();
  const managers = new Set<string>();
  for (const { file, columns, keys } of COMPARED_TABLES) {
    signal.throwIfAborted();
    const [was, is] = [before, after].map(({ outputs }) => outputs.find(({ name }) => name === file)?.sha256);
    if (was === is) continue;
    // What only one of them has, an older version of the program did not write.
    if (was === undefined || is === undefined) continue;
    const [first, second] = [await writtenPath(before, file), await writtenPath(after, file)];
    if (typeof first !== 'string') return [first];
    if (typeof second !== 'string') return [second];
    for await (const row of comparedRows(first, second, columns, keys)) {
      for (const cell of differencesIn(file, row, columns, keys)) {
        if (manager !== undefined && cell.manager !== manager) continue;
        const count = (counts.get(file) ?? 0) + 1;
        counts.set(file, count);
        if (cell.manager !== '') managers.add(cell.manager);
        if (count <= keep) cells.push(cell);
      }
    }
  }
  const reasons = await reasonsOf(before, after);
  return { a: nameOf(before, a), b: nameOf(after, b), reasons, cells, counts, managers: managers.size };
}

function manifestOf(folder: string): Promise<ManifestedFolder | Problem> {
  return resolve(folder).endsWith('.pay') ? readPayManifest(folder) : readRunManifest(folder);
}

function nameOf({ name, period, version }: ManifestedFolder, path: string) {
  return { name, path, period: period.name, version };
}

/** The cells in which a row differs; of a row that only one of them has, the row. */
function differencesIn(file: string, { key, a, b }: ComparedRow, columns: readonly ComparedColumn[], keys: readonly string[]): CellDifference[] {
  const manager = (a ?? b)?.get('manager') ?? (a ?? b)?.get('id') ?? '';
  const place = { file, key, manager };
  if (a === undefined || b === undefined) {
    return [{ ...place, column: '', label: { en: 'row', zh: '整行' }, a: a && 'there', b: b && 'there', difference: undefined }];
  }
  return columns.flatMap(({ name, label, kind }) => {
    const [was = '', is = ''] = [a.get(name), b.get(name)];
    if (was === is || name === 'period' || keys.includes(name)) return [];
    // A column that one of the files lacks says nothing where it is zero.
    if (a.has(name) !== b.has(name) && ZERO_TEXT.test(was || is)) return [];
    const areNumbers = kind !== 'text' && [was, is].every((text) => NUMBER.test(text));
    const difference = areNumbers ? new Decimal(is).minus(was) : undefined;
    return difference?.isZero() === true ? [] : [{ ...place, column: name, label: { en: name, zh: label.zh }, a: was, b: is, difference }];
  });
}

/** Version, options, policy and inputs: whatever differs of them. */
async function reasonsOf(a: ManifestedFolder, b: ManifestedFolder): Promise<Reason[]> {
  const reasons: Reason[] = [];
  const note = (kind: Reason['kind'], name: string, was: string | undefined, is: string | undefined) => {
    if (was !== is) reasons.push({ kind, name, a: was, b: is });
  };
  note('period', 'period', a.period.name, b.period.name);
  note('program', 'version', a.version, b.version);
  for (const name of new Set([...Object.keys(a.options), ...Object.keys(b.options)])) note('option', name, textOf(a.options[name]), textOf(b.options[name]));
  if (a.policy.sha256 !== b.policy.sha256) reasons.push(...(await policyReasons(a, b)));
  reasons.push(...inputReasons(a, b));
  return reasons;
}

async function policyReasons(a: ManifestedFolder, b: ManifestedFolder): Promise<Reason[]> {
  const [before, after] = [await policyOfRun(a.policy), await policyOfRun(b.policy)];
  const changed: Reason = { kind: 'policy', name: 'text', a: a.policy.name, b: b.policy.name };
  if (!('policy' in before) || !('policy' in after)) return [changed];
  const differences = policyDifferences(before.policy, after.policy, b.period.last);
  const values = differences.map(({ section, name, from, to }): Reason => ({ kind: 'policy', name: `${section}.${name}`, a: from ?? undefined, b: to ?? undefined }));
  return values.length === 0 ? [changed] : values;
}

/** By role and place within the role: the same file under another name is the same. */
function inputReasons(a: ManifestedFolder, b: ManifestedFolder): Reason[] {
  const hashes = new Map(a.inputs.map(({ sha256, name }) => [sha256, name]));
  const left = b.inputs.filter(({ sha256 }) => !hashes.has(sha256));
  const known = new Set(b.inputs.map(({ sha256 }) => sha256));
  const gone = a.inputs.filter(({ sha256 }) => !known.has(sha256));
  const reasons: Reason[] = [];
  for (const { role, name, sha256 } of gone) {
    const index = left.findIndex((other) => other.role === role);
    const [other] = index < 0 ? [] : left.splice(index, 1);
    reasons.push({ kind: 'input', name: role, a: `${name} ${sha256.slice(0, 8)}`, b: other && `${other.name} ${other.sha256.slice(0, 8)}` });
  }
  return [...reasons, ...left.map(({ role, name, sha256 }): Reason => ({ kind: 'input', name: role, a: undefined, b: `${name} ${sha256.slice(0, 8)}` }))];
}

function textOf(value: string | number | boolean | null | undefined): string | undefined {
  return value === undefined ? undefined : JSON.stringify(value);
}

import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../problems/problem.js';
import type { RunLink } from './manifest.js';
import { readRunManifest } from './run-manifest.js';
import { isSealed } from './seal.js';
import { MANIFEST } from './written-folder.js';

/** Where a run is written, and which one it restates. */
export interface RunPlace {
  /** `2025Q3`, or `2025Q3.r2` */
  readonly name: string;
  readonly restates: RunLink | undefined;
}

interface Version {
  readonly name: string;
  /** 1 is the first */
  readonly number: number;
  readonly isSealed: boolean;
}

/**
 * Where a run of a period belongs (SPEC 15): in the place of an unsealed one; never in that of a sealed one, which only a
 * restatement follows.
 * @param reason why a sealed run is restated
 */
export async function placeOfRun(out: string, period: string, reason: string | undefined): Promise<RunPlace | Problem> {
  const versions = await versionsOf(out, period);
  const last = versions.at(-1);
  if (reason !== undefined) return placeOfRestatement(out, period, versions, reason);
  if (last === undefined || (last.number === 1 && !last.isSealed)) return { name: period, restates: undefined };
  if (last.number === 1) return { code: 'run_sealed', value: period };
  return { code: 'run_restated', value: period, details: { by: last.name } };
}

/** An unsealed restatement is replaced like any run. */
async function placeOfRestatement(out: string, period: string, versions: readonly Version[], reason: string): Promise<RunPlace | Problem> {
  const sealed = versions.findLast(({ isSealed: kept }) => kept);
  const last = versions.at(-1);
  if (last === undefined) return { code: 'restate_nothing', value: period };
  if (sealed === undefined || last.number > sealed.number + 1) return { code: 'restate_unsealed', value: last.name };
  const restated = await readRunManifest(join(out, sealed.name));
  if ('code' in restated) return restated;
  const name = last === sealed ? `${period}.r${sealed.number + 1}` : last.name;
  return { name, restates: { run: sealed.name, manifest: restated.sha256, reason } };
}

/** The versions of a run, oldest first. */
async function versionsOf(out: string, period: string): Promise<Version[]> {
  const names = await readdir(out).catch((): string[] => []);
  const versions: Version[] = [];
  for (const name of names) {
    const number = name === period ? 1 : Number(name.startsWith(`${period}.r`) ? /^[2-9]$|^[1-9]\d{1,3}$/.exec(name.slice(period.length + 2))?.[0] : NaN);
    if (Number.isNaN(number)) continue;
    const files = await readdir(join(out, name)).catch((): string[] => []);
    if (files.includes(MANIFEST)) versions.push({ name, number, isSealed: await isSealed(join(out, name)) });
  }
  return versions.sort((a, b) => a.number - b.number);
}

/** The version that follows one of a run; undefined where it is the latest. */
export async function newerVersion(out: string, period: string, name: string): Promise<string | undefined> {
  const versions = await versionsOf(out, period);
  return versions[versions.findIndex((version) => version.name === name) + 1]?.name;
}

import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Period, wholePeriod } from '../calendar/period.js';
import type { Problem } from '../problems/problem.js';
import { type PayLink, payDocument } from './pay-manifest.js';
import { clearLeftovers } from './leftovers.js';
import { MANIFEST, type WrittenFolder, sha256Of } from './written-folder.js';

/** A pay that was written. */
export interface PayFolder extends WrittenFolder {
  /** `2025Q3.pay`, or `2025Q3.r2.pay` where it restates one */
  readonly name: string;
  readonly period: Period;
  /** 1 is the first */
  readonly version: number;
  /** of its manifest */
  readonly sha256: string;
  /** SHA-256 of the manifest of the run that it pays */
  readonly run: string;
  readonly after: PayLink | undefined;
  readonly booked: readonly PayLink[];
}

const NAME = /^(?<period>[1-9]\d{3}(?:Q[1-4])?)(?:\.r(?<version>[2-9]|[1-9]\d{1,3}))?\.pay$/;

/** What a killed pay has taken aside, which must not be missed by the one that follows it. */
const ASIDE = /^\.([0-9A-Za-z.]+\.pay)\.\d+\.old$/;

/** The folder of a version of a pay; no run and no tender has such a name. */
export function payFolderName({ name }: Period, version: number): string {
  return version === 1 ? `${name}.pay` : `${name}.r${version}.pay`;
}

/** Puts back every pay that a killed one has taken aside. Only who holds the lock of pays may do so. */
export async function restorePays(out: string): Promise<void> {
  for (const name of await readdir(out)) {
    const aside = ASIDE.exec(name)?.[1];
    if (aside !== undefined) await clearLeftovers(out, aside);
  }
}

/** Every pay in an output folder, in the order in which they follow each other, restatements behind what they restate. */
export async function payFolders(out: string): Promise<{ folders: PayFolder[]; problems: Problem[] }> {
  const names = await readdir(out).catch(() => []);
  const found = await Promise.all(names.map((name) => payFolder(out, name)));
  const folders = found.flatMap((each) => (each === undefined || 'code' in each ? [] : [each]));
  const problems = found.flatMap((each) => (each !== undefined && 'code' in each ? [each] : []));
  return { folders: folders.sort((a, b) => compareOrder(a.period, b.period) || a.version - b.version), problems };
}

/** By the last day; a year follows its last quarter. */
export function compareOrder(a: Period, b: Period): number {
  return a.last === b.last ? a.days - b.days : a.last < b.last ? -1 : 1;
}

async function payFolder(out: string, name: string): Promise<PayFolder | Problem | undefined> {
  const { period: periodText = '', version = '1' } = NAME.exec(name)?.groups ?? {};
  const period = wholePeriod(periodText);
  const path = join(out, name);
  if (period === undefined) return undefined;
  const text = await readFile(join(path, MANIFEST), 'utf8').catch(() => undefined);
  if (text === undefined) return withoutManifest(path);
  const document = payDocument(text);
  if (document?.period.name !== period.name || document.version !== Number(version)) return { code: 'written_changed', file: join(path, MANIFEST) };
  const { outputs, run, after, booked } = document;
  return { name, path, period, version: document.version, sha256: sha256Of(text), run: run.sha256, after: after ?? undefined, booked, outputs };
}

/** A pay that has lost its manifest must not be passed over, nor its deposits with it; what somebody else has put there is none. */
async function withoutManifest(path: string): Promise<Problem | undefined> {
  const names = await readdir(path).catch((): string[] => []);
  return names.includes('deposits.csv') ? { code: 'written_changed', file: join(path, MANIFEST) } : undefined;
}

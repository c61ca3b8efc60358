import { cp, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../problems/problem.js';

/** The small branch that the program comes with. */
const BRANCH = new URL('../../fixtures/branch/', import.meta.url);

const FILES = ['ledger.csv', 'roster.csv', 'assignments.csv', 'targets.csv', 'quality.csv', 'history/2025Q2-grades.csv'];

/** Settings with which the short commands of the tour find everything. */
const SETTINGS = `roster: roster.csv
assignments: assignments.csv
targets: targets.csv
quality: quality.csv
history: history/*.csv
out: runs
`;

/** Writes the fixture branch into a folder that is empty or not there yet. @returns the problem that it is neither */
export async function writeDemo(folder: string): Promise<Problem | undefined> {
  const there = await readdir(folder).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  });
  if (there.length > 0) return { code: 'demo_taken', file: folder };
  await mkdir(join(folder, 'history'), { recursive: true });
  for (const file of FILES) await cp(new URL(file, BRANCH), join(folder, file));
  await writeFile(join(folder, 'cm-appraise.yaml'), SETTINGS);
  return undefined;
}

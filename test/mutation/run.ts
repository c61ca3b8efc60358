/**
 * Changes the code of the rooms of figures, one place at a time, and counts the changes that a test notices: `npm run mutation`
 * takes hours, `npm run mutation -- money calendar` minutes. Ends with the changes that no test has noticed.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { MUTATED_ROOMS, ROOM_VARIABLE } from './rooms.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FOLDER = `${ROOT}coverage/mutation`;

/** Percent of the changes that tests must notice. */
const LEAST = 90;

interface Mutant {
  readonly status: 'Killed' | 'Timeout' | 'Survived' | 'NoCoverage' | 'CompileError' | 'RuntimeError' | 'Ignored' | 'Pending';
  readonly mutatorName: string;
  readonly replacement?: string;
  readonly location: { readonly start: { readonly line: number } };
}

interface Report {
  readonly files: Readonly<Record<string, { readonly mutants: readonly Mutant[] }>>;
}

const rooms = process.argv.length > 2 ? MUTATED_ROOMS.filter((room) => process.argv.includes(room)) : MUTATED_ROOMS;
const total = { noticed: 0, all: 0 };

mkdirSync(FOLDER, { recursive: true });
for (const room of rooms) {
  const { status } = spawnSync('npx', ['stryker', 'run', configOf(room)], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, [ROOM_VARIABLE]: room } });
  if (status !== 0) throw new Error(`${room} ended with status ${String(status)}`);
  const report = JSON.parse(readFileSync(`${FOLDER}/${room}.json`, 'utf8')) as Report;
  const mutants = Object.entries(report.files).flatMap(([file, { mutants: own }]) => own.map((mutant) => ({ file, ...mutant })));
  const noticed = mutants.filter((mutant) => ['Killed', 'Timeout'].includes(mutant.status)).length;
  const missed = mutants.filter((mutant) => ['Survived', 'NoCoverage'].includes(mutant.status));
  for (const { file, location, mutatorName, replacement = '' } of missed) process.stdout.write(`${file}:${location.start.line} ${mutatorName} ${JSON.stringify(replacement.slice(0, 100))}\n`);
  total.noticed += noticed;
  total.all += noticed + missed.length;
  process.stdout.write(`${room}: ${share(noticed, noticed + missed.length)}\n`);
}
process.stdout.write(`all: ${share(total.noticed, total.all)}\n`);
if (100 * total.noticed < LEAST * total.all) process.exitCode = 1;

function share(noticed: number, all: number): string {
  return `${noticed} of ${all} changes are noticed, ${((100 * noticed) / all).toFixed(1)}%`;
}

/** Writes the settings for one room. @returns the file */
function configOf(room: string): string {
  const file = `${FOLDER}/${room}.config.json`;
  const common = JSON.parse(readFileSync(`${ROOT}test/mutation/stryker.config.json`, 'utf8')) as object;
  const own = { mutate: [`src/${room}/**/*.ts`], incrementalFile: `${FOLDER}/${room}.incremental.json`, jsonReporter: { fileName: `${FOLDER}/${room}.json` } };
  writeFileSync(file, JSON.stringify({ ...common, ...own }));
  return file;
}

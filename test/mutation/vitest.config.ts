import { fileURLToPath } from 'node:url';
import { type Plugin, defineConfig } from 'vitest/config';
import { MUTATED_ROOM, type MutatedRoom } from './rooms.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const HERE = fileURLToPath(new URL('command-in-process.ts', import.meta.url));

/** Tests of commands get desks whose program runs in this process. */
const commandsHere: Plugin = {
  name: 'commands-here',
  enforce: 'pre',
  resolveId: (source, importer) => (/\/command\.js$/.test(source) && importer !== undefined && importer !== HERE ? HERE : undefined),
};

const UNITS = ['test/{appraisal,calendar,formulas,money}/**/*.test.ts'];

/** The tests that are asked about a change in a room. */
const TESTS: Record<MutatedRoom, readonly string[]> = {
  money: [...UNITS, 'test/commands/branch-files.test.ts'],
  calendar: [...UNITS, 'test/references/{targets,history,past-ranks}.test.ts', 'test/commands/{branch-files,periods}.test.ts'],
  formulas: [...UNITS, 'test/commands/branch-{files,scored}.test.ts'],
  policy: ['test/policy/**/*.test.ts', 'test/commands/{branch-files,policy}.test.ts'],
  appraisal: [
    ...UNITS,
    'test/{engine,policy,properties,references}/**/*.test.ts',
    'test/commands/{branch-files,branch-scored,compare,explain,grade-decisions,pay,periods,tender}.test.ts',
  ],
};

/** Every change is asked about on its own: what takes seconds is left out. */
const SLOW = [
  'test/appraisal/random-*.test.ts',
  'test/properties/{changes-ledger,engine-and-second-look,found-before,handing-over,holders,losses,record-walk,rows-read,same-ledger,term-dates}.test.ts',
  'test/references/{assignments,fx-rates,reference-file,roster}.test.ts',
  'test/policy/{compiled-policy,hostile-text}.test.ts',
];

export default defineConfig({
  root: ROOT,
  plugins: [commandsHere],
  test: {
    include: [...TESTS[MUTATED_ROOM]],
    exclude: SLOW,
    globalSetup: ['test/mutation/working-folder.ts'],
    setupFiles: ['test/mutation/fewer-runs.ts'],
    pool: 'threads',
    maxWorkers: 1,
    maxConcurrency: 1,
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});

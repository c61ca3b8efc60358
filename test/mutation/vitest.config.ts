import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vitest/config';
import { defineConfig } from 'vitest/config';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const HERE = fileURLToPath(new URL('command-in-process.ts', import.meta.url));

/** Tests of commands get desks whose program runs in this process. */
const commandsHere: Plugin = {
  name: 'commands-here',
  enforce: 'pre',
  resolveId: (source, importer) => (/\/command\.js$/.test(source) && importer !== undefined && importer !== HERE ? HERE : undefined),
};

/** The tests that run the rooms of figures in this process, without those that take seconds. */
export default defineConfig({
  root: ROOT,
  plugins: [commandsHere],
  test: {
    include: [
      'test/{appraisal,engine,formulas,policy,properties,references,oracle}/**/*.test.ts',
      'test/commands/{branch-files,branch-scored,compare,grade-decisions,pay,periods,policy,tender}.test.ts',
    ],
    exclude: [
      'test/{appraisal,oracle}/random-*.test.ts',
      'test/properties/{handing-over,same-ledger,holders,changes-ledger,record-walk,losses,engine-and-second-look,rows-read,found-before,term-dates}.test.ts',
      'test/references/{reference-file,assignments,holdings,roster,fx-rates}.test.ts',
      'test/oracle/oracle*.test.ts',
      'test/policy/{compiled-policy,hostile-text}.test.ts',
    ],
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

import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Small files that run for minutes. */
const LONG = /\/test\/appraisal\/random-[\w-]+\.test\.ts$/;

/** Where no earlier run has told how long each file takes, the largest come first: these would be left to one processor. */
class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) => LONG.test(moduleId);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Processes: the engine is a native add-on with threads of its own, and some tests send signals.
    pool: 'forks',
    // A process takes one file after another, so that it loads the program once. No file changes a module or the
    // process for the next one; what a helper does before and after tests it does in functions that each file calls.
    isolate: false,
    // Tests mostly wait for programs that they start: a worker for each processor keeps all of them busy.
    maxWorkers: '100%',
    sequence: { sequencer: LongFirst },
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});

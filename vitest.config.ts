import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // A process a file: the engine is a native add-on with threads of its own, and some tests send signals.
    pool: 'forks',
    // Tests mostly wait for programs that they start: a worker for each processor keeps all of them busy.
    maxWorkers: '100%',
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});

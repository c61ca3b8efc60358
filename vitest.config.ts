import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // A process a file: the engine is a native add-on with threads of its own, and some tests send signals.
    pool: 'forks',
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});

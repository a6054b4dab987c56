import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    environment: 'node',
    globalSetup: ['test/support/shared-index.ts'],
    setupFiles: ['test/support/use-prepared-tables.ts'],
    // No module of ours acts when it is imported, so that files can share them: half of the time went into importing.
    isolate: false,
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});

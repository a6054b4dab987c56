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
    // To end a test that hangs; one that is slow, on a machine with other work, is not a failure. Speed is for test/bench.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // Measured where COVERAGE=on (test/gate.mjs has the floor), or with `npx vitest run --coverage`.
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts', 'index/**/*.ts', 'adapters/**/*.ts'],
      reporter: ['text-summary', 'json-summary'],
      reportsDirectory: 'dist/coverage',
    },
  },
});

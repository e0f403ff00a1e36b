import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    include: ['test/**/*.test.ts'],
    exclude: ['test/e2e/**'],
    // A zone whose clock changes twice a year: code that mixes up local and universal time fails here.
    env: { TZ: 'Europe/Berlin' },
    restoreMocks: true,
    // A machine that does other things meanwhile must not fail a test that is right: none takes a third of this on a quiet one.
    testTimeout: 20_000,
    // By itself it would leave one core idle: half the time on a machine with two.
    maxWorkers: '100%',
  },
});

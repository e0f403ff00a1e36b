import { defineConfig } from 'vitest/config';

/** Each of these makes its own world and leaves none behind: the modules that a worker has loaded serve the next file too. */
const sharing = ['bluetooth', 'domain', 'exporters', 'features', 'importers', 'ui', 'workflows'].map(
  (each) => `test/${each}/**/*.test.ts`,
);
/** Who follows changes of a database hears those of every other that is open in the process. */
const following = ['test/workflows/live-queries.test.ts', 'test/workflows/lock-windows.test.ts'];
const long = ['test/**/*.long.test.ts'];

export default defineConfig({
  test: {
    environment: 'node',
    // A zone whose clock changes twice a year: code that mixes up local and universal time fails here.
    env: { TZ: 'Europe/Berlin' },
    restoreMocks: true,
    // A machine that does other things meanwhile must not fail a test that is right: none takes a third of this on a quiet one.
    testTimeout: 20_000,
    // By itself it would leave one core idle: half the time on a machine with two.
    maxWorkers: '100%',
    projects: [
      // To load the same modules anew for each of a hundred files took as long as the tests themselves.
      {
        extends: true,
        test: { name: 'sharing', include: sharing, exclude: [...following, ...long], isolate: false },
      },
      // A backend of tensors, a count of what it holds, a vault: each file begins with none.
      {
        extends: true,
        test: { name: 'alone', include: ['test/**/*.test.ts'], exclude: ['test/e2e/**', ...sharing, ...long] },
      },
      { extends: true, test: { name: 'following', include: following } },
      // Only in the whole run.
      { extends: true, test: { name: 'long', include: long } },
    ],
  },
});

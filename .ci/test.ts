/**
 * Everything that has to hold, one after the other: types, lint, unit tests (the architecture among them), the build
 * with its budget, and the end-to-end tests. Goes on after a failure, so that one run tells all. The last line is
 * `N passed, N failed`: the tests of vitest and Playwright, and one failure for each other step that does not hold.
 */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { type Counts, e2eCounts, sum, unitCounts } from './counts.ts';

interface Step {
  readonly name: string;
  readonly command: string;
  /** The step's own count, from the report it wrote. Null where it has none. */
  readonly counts?: () => Counts | null;
}

const steps: readonly Step[] = [
  { name: 'types', command: 'npm run -s types' },
  { name: 'lint', command: 'npm run -s lint' },
  {
    name: 'unit tests',
    command: 'npx vitest run --reporter=default --reporter=json --outputFile.json=test-results/unit.json',
    counts: () => unitCounts('test-results/unit.json'),
  },
  { name: 'build', command: 'npm run -s build' },
  {
    name: 'end-to-end tests',
    command: 'npx playwright test -c test/e2e/playwright.config.ts',
    counts: () => e2eCounts('test-results/e2e.json'),
  },
];

rmSync('test-results', { recursive: true, force: true });
const results = steps.map(({ name, command, counts }): Counts => {
  console.log(`\n── ${name}`);
  const start = performance.now();
  const holds = spawnSync(command, { shell: true, stdio: 'inherit' }).status === 0;
  console.log(`── ${name}: ${holds ? 'holds' : 'DOES NOT HOLD'}, ${Math.round((performance.now() - start) / 1000)} s`);
  const counted = counts?.() ?? { passed: 0, failed: 0 };
  return { passed: counted.passed, failed: holds ? counted.failed : Math.max(1, counted.failed) };
});
const { passed, failed } = sum(results);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

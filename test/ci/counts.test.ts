import { expect, test } from 'vitest';
import { countE2e, countUnit, e2eCounts, sum } from '../../.ci/counts.ts';

test('a test file that cannot be loaded counts as a failure, beside the tests that fail', () => {
  const counts = countUnit({
    numPassedTests: 7,
    numFailedTests: 2,
    testResults: [
      { status: 'passed', assertionResults: [{}] },
      { status: 'failed', assertionResults: [{}, {}] },
      { status: 'failed', assertionResults: [] },
    ],
  });
  expect(counts).toEqual({ passed: 7, failed: 3 });
});

test('a test that passed at a second try passed; a skipped one is not counted', () => {
  expect(countE2e({ stats: { expected: 5, flaky: 1, unexpected: 2 } })).toEqual({ passed: 6, failed: 2 });
});

test('a run that left no report has no count of its own', () => {
  expect(e2eCounts('nowhere/e2e.json')).toBeNull();
});

test('counts add up', () => {
  expect(sum([])).toEqual({ passed: 0, failed: 0 });
  expect(
    sum([
      { passed: 1, failed: 0 },
      { passed: 2, failed: 3 },
    ]),
  ).toEqual({ passed: 3, failed: 3 });
});

import { readFileSync } from 'node:fs';

export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/** What is read of the report of vitest's reporter `json`. */
export interface UnitReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
}

/** What is read of the report of Playwright's reporter `json`. */
export interface E2eReport {
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number };
}

/** A file that could not even be loaded counts as one failure: its tests never came to be. */
export const countUnit = ({ numPassedTests, numFailedTests, testResults }: UnitReport): Counts => ({
  passed: numPassedTests,
  failed:
    numFailedTests +
    testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0).length,
});

export const countE2e = ({ stats }: E2eReport): Counts => ({
  passed: stats.expected + stats.flaky,
  failed: stats.unexpected,
});

/** Null where the run ended before it wrote its report. */
function read<Report>(path: string, count: (report: Report) => Counts): Counts | null {
  try {
    return count(JSON.parse(readFileSync(path, 'utf8')) as Report);
  } catch {
    return null;
  }
}

export const unitCounts = (path: string): Counts | null => read(path, countUnit);
export const e2eCounts = (path: string): Counts | null => read(path, countE2e);

export const sum = (counts: readonly Counts[]): Counts => ({
  passed: counts.reduce((total, { passed }) => total + passed, 0),
  failed: counts.reduce((total, { failed }) => total + failed, 0),
});

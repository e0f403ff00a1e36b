import { expect, test, vi } from 'vitest';
import { recordParts } from '../../src/learning/held-back-blocks.ts';
import { medianTime, trialSeries } from '../../src/learning/trial.ts';

test('the trial is three days of readings, enough to learn from and to hold back', () => {
  const { hours, blocks } = recordParts(trialSeries());
  expect(trialSeries().times).toHaveLength(864);
  expect(hours).toBeCloseTo(72, 0);
  expect(blocks).toHaveLength(3);
});

/** A clock that each run moves on by so much. */
function timed(...milliseconds: number[]) {
  let now = 0;
  const run = vi.fn(async () => {
    now += milliseconds.shift() as number;
  });
  return { run, time: medianTime(run, () => now) };
}

test('the time is the median of three runs; the first, which loads and compiles, does not count', async () => {
  const { run, time } = timed(5000, 50, 40, 70);
  expect(await time).toBe(50);
  expect(run).toHaveBeenCalledTimes(4);
});

test('what takes long is run once', async () => {
  const { run, time } = timed(12_000, 9000);
  expect(await time).toBe(9000);
  expect(run).toHaveBeenCalledTimes(2);
});

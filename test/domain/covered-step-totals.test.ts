import { describe, expect, it } from 'vitest';
import { coveredStepTotals } from '../../src/domain/covered-step-totals.ts';
import type { ImportedObservation } from '../../src/domain/imported-file.ts';
import type { SampleBatch } from '../../src/domain/samples.ts';

const hour = 3_600_000;
/** Midnight of 12 January in Berlin. */
const midnight = Date.parse('2026-01-12T00:00:00+01:00');

const total = (count: number, source?: string): ImportedObservation => ({
  kind: 'steps',
  value: { count },
  time: midnight,
  utcOffset: 60,
  ...(source ? { source } : {}),
});
/** An hour's steps, so many hours after midnight. */
const hours = (source: string | null, ...steps: readonly (readonly [at: number, count: number])[]): SampleBatch => ({
  kind: 'steps',
  source,
  times: Float64Array.from(steps, ([at]) => midnight + at * hour),
  values: Float32Array.from(steps, ([, count]) => count),
  utcOffsets: new Int16Array(steps.length).fill(60),
  durations: new Uint32Array(steps.length).fill(3600),
});

describe('a total of a day', () => {
  it('is told already by samples of its own source, up to what the two sums differ by', () => {
    const [exact, near] = [total(8000, 'Scale'), total(8100, 'Scale')];
    const samples = [hours('Scale', [8, 5000], [18, 3000])];
    expect(coveredStepTotals([exact, near], samples)).toEqual(new Set([exact, near]));
  });

  it('is not told by another source, by another day or by a part of the day', () => {
    const day = [total(8000, 'Scale')];
    expect(coveredStepTotals(day, [hours('Phone', [8, 8000])]).size).toBe(0);
    expect(coveredStepTotals(day, [hours('Scale', [-1, 8000])]).size).toBe(0);
    expect(coveredStepTotals(day, [hours('Scale', [8, 800])]).size).toBe(0);
  });

  it('of nobody’s name is told by samples without a name', () => {
    expect(coveredStepTotals([total(800)], [hours(null, [8, 800])]).size).toBe(1);
  });

  it('counts what a device told twice, by the hour and by the day, once', () => {
    // Hours of 400 and a sample of all day with 400: together 400, not the 800 that a total of 800 would need.
    const day = { ...hours('Band', [0, 400]), durations: Uint32Array.of(86_400) };
    expect(coveredStepTotals([total(800, 'Band')], [hours('Band', [8, 400]), day]).size).toBe(0);
  });

  it('with minutes of its own is a walk, and stays', () => {
    const walk: ImportedObservation = { ...total(800, 'Band'), kind: 'steps', value: { count: 800, minutes: 30 } };
    expect(coveredStepTotals([walk], [hours('Band', [0, 800])]).size).toBe(0);
  });
});

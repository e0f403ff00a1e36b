import { describe, expect, it } from 'vitest';
import { mergeSteps, stepsWithin } from '../../src/domain/merge-steps.ts';
import type { SampleBatch } from '../../src/domain/samples.ts';

const minute = 60_000;

/** Spans in minutes of a clock that begins at 0. */
const counted = (
  source: string | null,
  ...spans: readonly (readonly [from: number, to: number, steps: number])[]
): SampleBatch => ({
  kind: 'steps',
  source,
  times: Float64Array.from(spans, ([from]) => from * minute),
  values: Float32Array.from(spans, ([, , steps]) => steps),
  utcOffsets: new Int16Array(spans.length),
  durations: Uint32Array.from(spans, ([from, to]) => (to - from) * 60),
});
const total = (batches: readonly SampleBatch[], order?: readonly string[]) =>
  stepsWithin(mergeSteps(batches, order), Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);

describe('steps that two devices counted', () => {
  it('are the watch’s while it counted, and the phone’s share of the rest', () => {
    // The phone's 100 steps of minutes 5 to 15: half of them lie after the watch stopped.
    expect(total([counted('Phone', [5, 15, 100]), counted('My Watch', [0, 10, 60])])).toBe(60 + 50);
  });

  it('are not the larger of two counts', () => {
    expect(total([counted('Phone', [0, 10, 1000]), counted('Mi Band', [0, 10, 60])])).toBe(60);
  });

  it('follow the order that a person gives', () => {
    const batches = [counted('Phone', [0, 10, 1000]), counted('Watch', [0, 10, 60])];
    expect(total(batches, ['Phone', 'Watch'])).toBe(1000);
  });

  it('come from the phone on both sides of the watch’s span', () => {
    // 60 steps in an hour are one a minute: 20 before and 30 after the watch's ten minutes.
    const pieces = mergeSteps([counted('Phone', [0, 60, 60]), counted('Watch', [20, 30, 500])]);
    expect(pieces).toEqual([
      { from: 0, to: 20 * minute, steps: 20, source: 'Phone' },
      { from: 20 * minute, to: 30 * minute, steps: 500, source: 'Watch' },
      { from: 30 * minute, to: 60 * minute, steps: 30, source: 'Phone' },
    ]);
  });

  it('are summed where they do not overlap, the end of one being the start of the other', () => {
    expect(total([counted('Phone', [0, 10, 100]), counted('Watch', [10, 20, 60])])).toBe(160);
  });

  it('believe a named device before an unnamed one', () => {
    expect(total([counted(null, [0, 10, 100]), counted('Phone', [0, 10, 60])])).toBe(60);
  });
});

describe('steps of one device', () => {
  it('that come by the quarter of an hour and by the day count by the quarter', () => {
    // A day of 1440 steps, one a minute, and one quarter in it with 300.
    expect(total([counted('Watch', [0, 1440, 1440], [600, 615, 300])])).toBe(1440 - 15 + 300);
  });

  it('of a moment count unless a span covers it', () => {
    expect(total([counted('Watch', [0, 10, 50], [5, 5, 7], [20, 20, 9])])).toBe(59);
  });
});

it('gives a part of a span its share', () => {
  const pieces = mergeSteps([counted('Watch', [0, 60, 600])]);
  expect(stepsWithin(pieces, 45 * minute, 120 * minute)).toBe(150);
});

it('is nothing of nothing', () => {
  expect(mergeSteps([])).toEqual([]);
});

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
    const pieces = mergeSteps([counted('Phone', [0, 60, 60]), counted('Watch', [20, 30, 10])]);
    expect(pieces).toEqual([
      { from: 0, to: 20 * minute, steps: 20, source: 'Phone' },
      { from: 20 * minute, to: 30 * minute, steps: 10, source: 'Watch' },
      { from: 30 * minute, to: 60 * minute, steps: 30, source: 'Phone' },
    ]);
  });

  it('are no more of the phone than the watch has not told of the same hour', () => {
    // The phone counted 1000 from nine to ten. The watch told 900 of them in eighteen minutes; of 42 minutes' even share,
    // 700, only 100 can be other steps.
    const minutes = Array.from({ length: 18 }, (_, index) => [3 * index, 3 * index + 1, 50] as const);
    expect(total([counted('Phone', [0, 60, 1000]), counted('Watch', ...minutes)])).toBeCloseTo(1000, 6);
    // Where the watch told more than the phone did, the phone has nothing to add.
    expect(total([counted('Phone', [0, 60, 60]), counted('Watch', [20, 30, 500])])).toBe(500);
  });

  it('are the merged stream’s where the quarter-hour table of the same app counts them again', () => {
    // 1200 steps of one walk, 7:05 to 7:20, by the minute and by the quarter: 10 minutes of 80, then 5 of 80.
    const walk = Array.from({ length: 15 }, (_, index) => [5 + index, 6 + index, 80] as const);
    const table = counted('Google Fit daily metrics', [0, 15, 800], [15, 30, 400]);
    expect(total([table, counted('Google Fit', ...walk)])).toBeCloseTo(1200, 6);
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
    // A day of 1440 steps, 300 of them in one quarter: the rest of the day had 1140.
    const pieces = mergeSteps([counted('Watch', [0, 1440, 1440], [600, 615, 300])]);
    expect(stepsWithin(pieces, 600 * minute, 615 * minute)).toBe(300);
    expect(stepsWithin(pieces, 0, 1440 * minute)).toBeCloseTo(1440, 6);
  });

  it('that a total and all its parts tell count once', () => {
    expect(total([counted('Watch', [0, 60, 200], [0, 30, 150], [30, 60, 50])])).toBe(200);
    expect(total([counted('Watch', [0, 60, 200], [10, 20, 150], [40, 50, 50])])).toBe(200);
  });

  it('stay with a phone’s day where a watch counted a part of it and the phone’s own hours another', () => {
    // The phone: 600 in the day, 200 of them in its first hour; the watch: 100 in the second hour. 300 are told, 300 left.
    const phone = counted('Phone', [0, 600, 600], [0, 60, 200]);
    expect(total([phone, counted('Watch', [60, 120, 100])])).toBeCloseTo(600, 6);
  });

  it('of a moment count unless a span covers it', () => {
    // Covered by the later and better of two spans that do not touch, 100 steps each.
    expect(total([counted('Phone', [0, 10, 100], [55, 55, 7]), counted('Watch', [50, 60, 100])])).toBe(200);
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

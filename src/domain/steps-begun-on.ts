import { localDay } from './calendar.ts';
import { mergeSteps } from './merge-steps.ts';
import type { SampleBatch } from './samples.ts';

export interface StepsBegun {
  readonly steps: number;
  /** Of the day's first sample, minutes. */
  readonly utcOffset: number;
}

/**
 * Steps by local day, `2026-11-23`, sources merged, each sample whole on the day that it began on: what the day's total of
 * one device is made of. Days in the order that they come.
 */
export function stepsBegunOn(batches: readonly SampleBatch[]): Map<string, StepsBegun> {
  const parts = new Map<string, SampleBatch[]>();
  for (const batch of batches) {
    for (const [day, part] of daysOf(batch)) parts.set(day, [...(parts.get(day) ?? []), part]);
  }
  const days = new Map<string, StepsBegun>();
  for (const [day, part] of parts) {
    const steps = mergeSteps(part).reduce((sum, piece) => sum + piece.steps, 0);
    days.set(day, { steps, utcOffset: part[0]?.utcOffsets[0] ?? 0 });
  }
  return days;
}

/** A batch cut where the local day changes. */
function* daysOf({ times, values, utcOffsets, durations, ...rest }: SampleBatch): Generator<[string, SampleBatch]> {
  const dayAt = (index: number) => localDay(times[index] as number, utcOffsets[index] as number);
  let start = 0;
  while (start < times.length) {
    const day = dayAt(start);
    let end = start + 1;
    while (end < times.length && dayAt(end) === day) end++;
    yield [
      day,
      {
        ...rest,
        times: times.subarray(start, end),
        values: values.subarray(start, end),
        utcOffsets: utcOffsets.subarray(start, end),
        ...(durations ? { durations: durations.subarray(start, end) } : {}),
      },
    ];
    start = end;
  }
}

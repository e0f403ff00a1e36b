import { localDayNumber, wallClockAt } from './calendar.ts';
import { mergeSteps, stepsWithin } from './merge-steps.ts';
import type { SampleBatch } from './samples.ts';

const dayMs = 86_400_000;

/**
 * Steps of one local day (days since the Unix epoch, by the clock the person lived by), sources merged; a span over midnight
 * is divided. Null where none began on the day and none reach into it. `batches` hold the samples around it.
 */
export function stepsOfDay(batches: readonly SampleBatch[], day: number): number | null {
  const own = earliestOn(batches, day);
  const offset = own ?? latestBefore(batches, day);
  if (offset === null) return null;
  const next = earliestOn(batches, day + 1);
  const from = wallClockAt(day * dayMs, -offset);
  // A day that the clock was changed on is longer or shorter, as the first sample of the next one tells.
  const to = next === null ? from + dayMs : wallClockAt((day + 1) * dayMs, -next);
  const steps = stepsWithin(mergeSteps(batches), from, to);
  return own === null && steps === 0 ? null : steps;
}

/** The offset of the first sample of a local day, minutes; null where it has none. */
const earliestOn = (batches: readonly SampleBatch[], day: number): number | null =>
  offsetOf(batches, { isMeant: (own) => own === day, isBetter: (time, than) => time < than });

/** That of the last one before it. */
const latestBefore = (batches: readonly SampleBatch[], day: number): number | null =>
  offsetOf(batches, { isMeant: (own) => own < day, isBetter: (time, than) => time > than });

interface Sought {
  readonly isMeant: (day: number) => boolean;
  readonly isBetter: (time: number, than: number) => boolean;
}

function offsetOf(batches: readonly SampleBatch[], { isMeant, isBetter }: Sought): number | null {
  let found: { readonly time: number; readonly offset: number } | null = null;
  for (const { times, utcOffsets } of batches) {
    for (let index = 0; index < times.length; index++) {
      const [time, offset] = [times[index] as number, utcOffsets[index] as number];
      if (!isMeant(localDayNumber(time, offset))) continue;
      if (found === null || isBetter(time, found.time)) found = { time, offset };
    }
  }
  return found?.offset ?? null;
}

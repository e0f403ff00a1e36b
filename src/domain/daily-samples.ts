/** Samples in short, by the local days they were taken on. */
import { localDayNumber, wallClockAt } from './calendar.ts';
import { mergeSteps, stepsWithin } from './merge-steps.ts';
import type { SampleBatch, SampleSeries } from './samples.ts';

const dayMs = 86_400_000;
/** A line of a day at a glance: a point for each quarter of an hour. */
const quarterMs = 900_000;

export interface SampledDay {
  /** `2026-11-23`, by the clock the person lived by that day. */
  readonly day: string;
  readonly count: number;
  /** Canonical unit. */
  readonly low: number;
  readonly high: number;
  /** Means of the quarters of an hour that have samples, oldest first. */
  readonly line: readonly number[];
}

const dayName = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10);

/** Days that have samples, oldest first. */
export function sampledDays({ times, values, utcOffsets }: SampleSeries): SampledDay[] {
  const days: { day: number; count: number; low: number; high: number; line: number[] }[] = [];
  let quarter = Number.NaN;
  let sum = 0;
  let inQuarter = 0;
  for (let index = 0; index < times.length; index++) {
    const wall = wallClockAt(times[index] as number, utcOffsets[index] as number);
    const value = values[index] as number;
    const day = Math.floor(wall / dayMs);
    let current = days.at(-1);
    if (current === undefined || current.day !== day) {
      current = { day, count: 0, low: value, high: value, line: [] };
      days.push(current);
      quarter = Number.NaN;
    }
    current.count++;
    if (value < current.low) current.low = value;
    if (value > current.high) current.high = value;
    const own = Math.floor(wall / quarterMs);
    if (own !== quarter) {
      quarter = own;
      sum = 0;
      inQuarter = 0;
      current.line.push(value);
    }
    sum += value;
    inQuarter++;
    current.line[current.line.length - 1] = sum / inQuarter;
  }
  return days.map(({ day, ...rest }) => ({ day: dayName(day), ...rest }));
}

export interface SteppedDay {
  readonly day: string;
  readonly steps: number;
}

/** Steps of each local day, sources merged; a span over midnight is divided between its days. */
export function steppedDays(batches: readonly SampleBatch[]): SteppedDay[] {
  /** When each local day began, epoch ms, by the offset of its first sample. */
  const starts = new Map<number, number>();
  for (const { times, utcOffsets } of batches) {
    for (let index = 0; index < times.length; index++) {
      const offset = utcOffsets[index] as number;
      const day = localDayNumber(times[index] as number, offset);
      if (!starts.has(day)) starts.set(day, wallClockAt(day * dayMs, -offset));
    }
  }
  const pieces = mergeSteps(batches);
  return [...starts]
    .sort(([a], [b]) => a - b)
    .map(([day, from]) => {
      const to = starts.get(day + 1) ?? from + dayMs;
      return { day: dayName(day), steps: Math.round(stepsWithin(pieces, from, to)) };
    });
}

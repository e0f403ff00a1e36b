import type { GlucoseSeries } from './series.ts';

/** Longest gap, in minutes, across which a value between two readings may be read off the line that joins them. */
export const longestHistoryGap = 35;

/**
 * Reads a series at ascending times in amortised constant time. `valueAt` looks only at readings up to and
 * including the index `limit`, so that a value before the forecast origin never leans on one after it.
 */
export class SeriesCursor {
  private index = 0;

  constructor(private readonly series: GlucoseSeries) {}

  /**
   * mg/dL at `time`, linear between the neighbouring readings; NaN outside the readings, or inside a gap longer
   * than `longestGap` minutes. Calls must not go back in time.
   */
  valueAt(time: number, limit: number, longestGap: number): number {
    const { times, values } = this.series;
    while (this.index < limit && (times[this.index + 1] as number) <= time) this.index += 1;
    const before = times[this.index] as number;
    if (time < before || this.index > limit) return Number.NaN;
    const value = values[this.index] as number;
    if (time === before) return value;
    if (this.index >= limit) return Number.NaN;
    const after = times[this.index + 1] as number;
    if (after - before > longestGap * 60_000) return Number.NaN;
    return value + (((values[this.index + 1] as number) - value) * (time - before)) / (after - before);
  }
}

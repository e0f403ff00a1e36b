import { longestHistoryGap, SeriesCursor } from './cursor.ts';
import { HabitProfile } from './habit-profile.ts';
import { RunningSummary } from './running-summary.ts';
import type { GlucoseSeries } from './series.ts';

/** Changes whenever a feature's meaning does; packs and adapted models carry it and are refused on a mismatch. */
export const featureVersion = 2;

const minute = 60_000;
const day = 1440 * minute;
const recentOffsets = Array.from({ length: 13 }, (_, index) => 5 * index);
const earlierOffsets = [75, 90, 105, 120, 150, 180];
/** A window needs its last half hour: without it nobody knows where glucose is heading. */
const requiredMinutes = 30;

/** Names in the order of the inputs, units mg/dL unless said. */
export const featureNames: readonly string[] = [
  'level',
  ...recentOffsets.slice(0, -1).map((offset) => `change ${offset + 5} to ${offset} min ago`),
  ...earlierOffsets.map((offset) => `level against ${offset} min ago`),
  'clock sin 1',
  'clock cos 1',
  'clock sin 2',
  'clock cos 2',
  'mean so far',
  'standard deviation so far',
  'half-hour volatility so far',
  'roughness so far',
  'level against the last 24 h',
  'log days seen (ln days)',
  'sampling interval (min)',
  'yesterday next 30 min',
  'yesterday next 60 min',
  'level against yesterday',
  'yesterday known (0 or 1)',
  'habit next 30 min',
  'habit next 60 min',
  'level against habit in an hour',
  'habit evidence (0 to 1)',
];
export const featureCount = featureNames.length;

/**
 * Walks a series once, in time order, and writes the features of each reading as a forecast origin. Every feature
 * is made of readings up to and including the origin; nothing after it can change them.
 */
export class FeatureWalk {
  /** Index of the current origin; -1 before the first `advance`. */
  index = -1;
  readonly summary = new RunningSummary();
  private readonly habits = new HabitProfile();
  private readonly recent: readonly SeriesCursor[];
  private readonly earlier: readonly SeriesCursor[];
  private readonly yesterday: readonly SeriesCursor[];
  private readonly halfHourAgo: SeriesCursor;
  private readonly habitCursors: readonly [SeriesCursor, SeriesCursor];
  private habitIndex = 0;
  private dayStart = 0;
  private daySum = 0;

  constructor(private readonly series: GlucoseSeries) {
    const cursor = () => new SeriesCursor(series);
    this.recent = recentOffsets.map(cursor);
    this.earlier = earlierOffsets.map(cursor);
    this.yesterday = [cursor(), cursor(), cursor()];
    this.halfHourAgo = cursor();
    this.habitCursors = [cursor(), cursor()];
  }

  /** Takes in the next reading; false at the end of the series. */
  advance(): boolean {
    const { times, values } = this.series;
    if (this.index + 1 >= times.length) return false;
    this.index += 1;
    const time = times[this.index] as number;
    const value = values[this.index] as number;
    const before = this.halfHourAgo.valueAt(time - 30 * minute, this.index, longestHistoryGap);
    this.summary.add(time, value, value - before);
    this.daySum += value;
    while ((times[this.dayStart] as number) <= time - day) {
      this.daySum -= values[this.dayStart] as number;
      this.dayStart += 1;
    }
    this.learnHabits(time);
    return true;
  }

  /** A reading teaches a habit once the hour that followed it has passed. */
  private learnHabits(now: number): void {
    const { times, values } = this.series;
    while ((times[this.habitIndex] as number) + 60 * minute <= now) {
      const index = this.habitIndex;
      const time = times[index] as number;
      const level = values[index] as number;
      const [cursor30, cursor60] = this.habitCursors;
      const minutes = Math.min(15, ((times[index + 1] as number) - time) / minute);
      this.habits.add(
        this.minuteOfDay(index),
        minutes,
        level,
        cursor30.valueAt(time + 30 * minute, this.index, longestHistoryGap) - level,
        cursor60.valueAt(time + 60 * minute, this.index, longestHistoryGap) - level,
      );
      this.habitIndex += 1;
    }
  }

  /**
   * Writes the features of the current origin into `target` at `offset`. False, and nothing of worth written, where
   * the last half hour is not known.
   */
  write(target: Float32Array, offset: number): boolean {
    const { times, values } = this.series;
    const time = times[this.index] as number;
    const level = values[this.index] as number;
    let position = offset;
    let known = true;
    let newer = level;
    target[position++] = level;
    // The cursors walk on every call, known or not: each is read in ascending time.
    const lookBack = (cursor: SeriesCursor, minutesAgo: number) =>
      cursor.valueAt(time - minutesAgo * minute, this.index, longestHistoryGap);
    for (let lag = 1; lag < recentOffsets.length; lag++) {
      const minutesAgo = recentOffsets[lag] as number;
      const value = lookBack(this.recent[lag] as SeriesCursor, minutesAgo);
      if (!Number.isFinite(value) && minutesAgo <= requiredMinutes) known = false;
      const older = Number.isFinite(value) ? value : newer;
      target[position++] = newer - older;
      newer = older;
    }
    for (const [lag, minutesAgo] of earlierOffsets.entries()) {
      const value = lookBack(this.earlier[lag] as SeriesCursor, minutesAgo);
      if (Number.isFinite(value)) newer = value;
      target[position++] = level - newer;
    }
    const minuteOfDay = this.minuteOfDay(this.index);
    const angle = (2 * Math.PI * minuteOfDay) / 1440;
    target[position++] = Math.sin(angle);
    target[position++] = Math.cos(angle);
    target[position++] = Math.sin(2 * angle);
    target[position++] = Math.cos(2 * angle);
    target[position++] = this.summary.mean;
    target[position++] = this.summary.standardDeviation;
    target[position++] = this.summary.volatility;
    target[position++] = this.summary.roughness;
    target[position++] = level - this.daySum / (this.index - this.dayStart + 1);
    target[position++] = Math.log((time - (times[0] as number)) / day + 0.1);
    target[position++] = this.summary.samplingInterval;
    const [then, then30, then60] = this.yesterday.map((cursor, step) =>
      cursor.valueAt(time - day + 30 * step * minute, this.index, longestHistoryGap),
    ) as [number, number, number];
    const yesterdayKnown = Number.isFinite(then + then30 + then60);
    target[position++] = yesterdayKnown ? then30 - then : 0;
    target[position++] = yesterdayKnown ? then60 - then : 0;
    target[position++] = yesterdayKnown ? level - then : 0;
    target[position++] = yesterdayKnown ? 1 : 0;
    const habit = this.habits.at(minuteOfDay, this.summary.mean);
    const habitAhead = this.habits.at((minuteOfDay + 60) % 1440, this.summary.mean);
    target[position++] = habit.change30;
    target[position++] = habit.change60;
    target[position++] = level - habitAhead.level;
    target[position++] = habit.evidence;
    return known;
  }

  private minuteOfDay(index: number): number {
    const local = (this.series.times[index] as number) / minute + (this.series.utcOffsets[index] as number);
    return ((local % 1440) + 1440) % 1440;
  }
}

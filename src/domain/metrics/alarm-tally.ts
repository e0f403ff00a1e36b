import { coveredHours } from '../glucose/coverage.ts';
import { firstIndexAtOrAfter, type GlucoseSeries } from '../glucose/series.ts';
import { type Excursion, excursionsOf, isBeyond, type Side } from './excursion.ts';

const minute = 60_000;
/** After an alarm it is quiet for half an hour, whatever comes. */
export const quiet = 30 * minute;
/** An alarm speaks of 30 minutes and has 15 more before it is called false. */
export const grace = 45 * minute;
/** A warning this long before has time to be acted on. */
export const early = 15 * minute;
/** A sensor's clock may be this far off. */
const jitter = minute;
/** What comes after an alarm is known where no gap is longer. */
const longestStep = 16.5 * minute;

/** Thresholds at which alarms are counted: the risk at or above which one sounds. */
export const alarmThresholds: readonly number[] = Array.from({ length: 199 }, (_, index) => (index + 1) / 200);

/** What the alarms of one stretch came to. Sums, so that stretches add up. */
export interface AlarmTally {
  /** Excursions that could have been foreseen. */
  events: number;
  /** Hours that readings stand for. */
  hours: number;
  /** By threshold: excursions with an alarm in the 45 minutes before they began. */
  readonly warned: Float64Array;
  /** By threshold: those with one at least 15 minutes before. */
  readonly warnedEarly: Float64Array;
  /** By threshold: alarms after which no reading left the range for 45 minutes. */
  readonly falseAlarms: Float64Array;
}

export const emptyTally = (): AlarmTally => ({
  events: 0,
  hours: 0,
  warned: new Float64Array(alarmThresholds.length),
  warnedEarly: new Float64Array(alarmThresholds.length),
  falseAlarms: new Float64Array(alarmThresholds.length),
});

export function addTally(sum: AlarmTally, other: AlarmTally): void {
  sum.events += other.events;
  sum.hours += other.hours;
  for (const name of ['warned', 'warnedEarly', 'falseAlarms'] as const)
    for (let index = 0; index < alarmThresholds.length; index++)
      (sum[name][index] as number) += other[name][index] as number;
}

/** Forecast origins in time order, each with its risk and the level then. */
export interface Watch {
  readonly origins: Float64Array;
  readonly levels: Float32Array;
  readonly risks: Float32Array;
}

/**
 * Counts what alarms would have done on a stretch of readings [from, to). Nobody is warned of a low they are in: while
 * the level is outside the range no alarm sounds.
 *
 * @param series holds the readings of the stretch and of the 45 minutes after it
 */
export function tallyAlarms(
  watch: Watch,
  series: GlucoseSeries,
  { side, from, to }: { readonly side: Side; readonly from: number; readonly to: number },
): AlarmTally {
  const tally = emptyTally();
  const calm = indicesWhere(watch.levels, (level) => !isBeyond(side, level));
  const foreseeable = excursionsOf(series, side).filter(
    ({ from: onset }) =>
      onset >= from && onset < to && calm.some((at) => isWithin(watch.origins[at] as number, onset, early, grace)),
  );
  const outcomes = new Map(calm.map((at) => [at, outcomeAfter(series, watch.origins[at] as number, side)]));
  tally.events = foreseeable.length;
  tally.hours = coveredHours(series, from, to);
  for (const [index, threshold] of alarmThresholds.entries()) {
    const alarms = soundedAt(watch, calm, threshold);
    tally.falseAlarms[index] = alarms.filter((at) => outcomes.get(at) === 'quiet').length;
    const times = alarms.map((at) => watch.origins[at] as number);
    const warnedBy = (least: number) => (event: Excursion) =>
      times.some((time) => isWithin(time, event.from, least, grace));
    tally.warned[index] = foreseeable.filter(warnedBy(0)).length;
    tally.warnedEarly[index] = foreseeable.filter(warnedBy(early)).length;
  }
  return tally;
}

/** Whether the range was left in the time an alarm speaks of. */
export type AlarmOutcome = 'left' | 'quiet' | 'unknown';

/** At least `least` and at most `most` before the onset. */
export const isWithin = (time: number, onset: number, least: number, most: number): boolean =>
  onset - time >= least - jitter && onset - time > 0 && onset - time <= most + jitter;

function indicesWhere(values: Float32Array, holds: (value: number) => boolean): number[] {
  const found: number[] = [];
  for (let index = 0; index < values.length; index++) if (holds(values[index] as number)) found.push(index);
  return found;
}

/** Places among the calm origins where an alarm sounds. */
export function soundedAt({ origins, risks }: Watch, calm: readonly number[], threshold: number): number[] {
  const sounded: number[] = [];
  let silentUntil = Number.NEGATIVE_INFINITY;
  for (const at of calm) {
    if ((risks[at] as number) < threshold || (origins[at] as number) < silentUntil - jitter) continue;
    sounded.push(at);
    silentUntil = (origins[at] as number) + quiet;
  }
  return sounded;
}

/** What the 45 minutes after a time brought; not known where readings are missing before anything happened. */
export function outcomeAfter(series: GlucoseSeries, time: number, side: Side): AlarmOutcome {
  let previous = time;
  for (let index = firstIndexAtOrAfter(series, time + 1); ; index++) {
    const next = series.times[index];
    if (next === undefined || next - previous > longestStep) return 'unknown';
    if (next > time + grace + jitter) return 'quiet';
    if (isBeyond(side, series.values[index] as number)) return 'left';
    previous = next;
  }
}

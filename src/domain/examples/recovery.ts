import { type Example, type ExampleLayout, type ExamplesOfRecord, gatherExamples } from './example-set.ts';
import { within } from './within.ts';

/** What was measured in one night, and on the day before it. */
export interface Night {
  /** When the person woke, epoch ms. */
  readonly time: number;
  /** Local time minus UTC, minutes. */
  readonly utcOffset: number;
  /** Milliseconds. */
  readonly rmssd?: number | undefined;
  readonly minutesAsleep?: number | undefined;
  /** Degrees Celsius. */
  readonly skinTemperature?: number | undefined;
  /** Beats per minute. */
  readonly restingHeartRate?: number | undefined;
  /** Of the day before. */
  readonly steps?: number | undefined;
}

const dayMs = 86_400_000;
/** A night older than this is not the one before. */
const nightBeforeMs = 1.5 * dayMs;

export const recoveryLayout: ExampleLayout = {
  id: 'recovery',
  version: 1,
  features: [
    { name: 'free day follows', unit: '0 or 1', group: 'weekday' },
    { name: 'root of steps the day before', unit: '√steps', group: 'day before' },
    { name: 'ln RMSSD the night before', unit: 'ln ms', group: 'night before' },
    { name: 'sleep the night before', unit: 'min', group: 'night before' },
    { name: 'resting heart rate the night before', unit: 'beats/min', group: 'night before' },
  ],
  targets: [
    { name: 'ln RMSSD', unit: 'ln ms' },
    { name: 'sleep', unit: 'min' },
    { name: 'skin temperature', unit: '°C' },
    { name: 'resting heart rate', unit: 'beats/min' },
  ],
};

/** A night's outcomes; what no sleeper can have is not known. */
const outcomes = (night: Night): Float64Array =>
  Float64Array.of(
    Math.log(within(night.rmssd, [3, 400])),
    within(night.minutesAsleep, [60, 960]),
    within(night.skinTemperature, [25, 40]),
    within(night.restingHeartRate, [30, 130]),
  );

/** One night as an example; with nothing measured, the question what it will be. */
export function nightExample(night: Night, before: Night | undefined): Example {
  const { time, utcOffset, steps } = night;
  const weekday = new Date(time + utcOffset * 60_000).getUTCDay();
  const earlier = before && time - before.time <= nightBeforeMs ? outcomes(before) : undefined;
  const [rmssd = Number.NaN, asleep = Number.NaN, , resting = Number.NaN] = earlier ?? [];
  const targets = outcomes(night);
  return {
    time,
    completeAt: targets.some(Number.isFinite) ? time : Number.POSITIVE_INFINITY,
    inputs: Float64Array.of(
      weekday === 0 || weekday === 6 ? 1 : 0,
      Math.sqrt(within(steps, [1, 200_000])),
      rmssd,
      asleep,
      resting,
    ),
    targets,
  };
}

/** Every night in which something was measured. Of two that end at the same moment the first given stays. */
export function recoveryExamples(nights: readonly Night[]): ExamplesOfRecord {
  const sorted = nights.slice().sort((a, b) => a.time - b.time);
  const unique = sorted.filter(({ time }, index) => index === 0 || time !== sorted[index - 1]?.time);
  return gatherExamples(
    unique.map((night, index) => {
      const example = nightExample(night, unique[index - 1]);
      return Number.isFinite(example.completeAt) ? example : 'nothingMeasured';
    }),
    recoveryLayout,
  );
}

import { wallClockAt } from '../calendar.ts';
import { type NumberField, observationFields } from '../observation-fields.ts';
import { type Example, type ExampleLayout, type ExamplesOfRecord, gatherExamples } from './example-set.ts';
import { within } from './within.ts';

/** A reading of a cuff, or the moment for which one is to be expected: then without numbers. */
export interface TimedPressure {
  /** Epoch ms. */
  readonly time: number;
  /** Minutes. */
  readonly utcOffset: number;
  /** mmHg. */
  readonly systolic?: number | undefined;
  readonly diastolic?: number | undefined;
  /** Beats per minute. */
  readonly pulse?: number | undefined;
}

/** Why a reading is no example. */
export type PressureLeftOut = 'impossiblePressure';

const hourMs = 3_600_000;
const limits = observationFields.bloodPressure as Record<'systolic' | 'diastolic' | 'pulse', NumberField>;
/** Readings so close together are one sitting. */
const sittingMs = hourMs / 2;
const noon = 12;
const evening = 17;

/** Earlier readings come in as the person's past; beside them only the hour and the weekday are known. */
export const bloodPressureLayout: ExampleLayout = {
  id: 'blood-pressure',
  version: 1,
  features: [
    { name: 'before noon', unit: '0 or 1', group: 'clock' },
    { name: 'evening', unit: '0 or 1', group: 'clock' },
    { name: 'weekend', unit: '0 or 1', group: 'weekday' },
  ],
  targets: [
    { name: 'systolic', unit: 'mmHg' },
    { name: 'diastolic', unit: 'mmHg' },
    { name: 'pulse', unit: 'beats/min' },
  ],
};

/** A reading, or a question for the moment. */
export function pressureExample(reading: TimedPressure): Example | PressureLeftOut {
  const { time, utcOffset, systolic, diastolic, pulse } = reading;
  const asked = systolic === undefined && diastolic === undefined;
  const targets = Float64Array.of(
    within(systolic, limits.systolic.hard),
    within(diastolic, limits.diastolic.hard),
    within(pulse, limits.pulse.hard),
  );
  const [upper, lower] = targets as unknown as [number, number];
  if (!asked && !(upper > lower)) return 'impossiblePressure';
  const clock = new Date(wallClockAt(time, utcOffset));
  const hour = clock.getUTCHours();
  return {
    time,
    completeAt: asked ? Number.POSITIVE_INFINITY : time,
    inputs: Float64Array.of(
      hour < noon ? 1 : 0,
      hour >= evening ? 1 : 0,
      clock.getUTCDay() === 0 || clock.getUTCDay() === 6 ? 1 : 0,
    ),
    targets,
  };
}

const mean = (values: readonly (number | undefined)[]): number | undefined => {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 ? undefined : known.reduce((sum, value) => sum + value, 0) / known.length;
};

/** Readings within half an hour of a sitting's first become its mean. */
function sittings(readings: readonly TimedPressure[]): TimedPressure[] {
  const groups: TimedPressure[][] = [];
  for (const reading of readings.slice().sort((a, b) => a.time - b.time)) {
    const group = groups.at(-1);
    if (group?.[0] && reading.time - group[0].time <= sittingMs) group.push(reading);
    else groups.push([reading]);
  }
  return groups.map((group) => ({
    ...(group[0] as TimedPressure),
    systolic: mean(group.map(({ systolic }) => systolic)),
    diastolic: mean(group.map(({ diastolic }) => diastolic)),
    pulse: mean(group.map(({ pulse }) => pulse)),
  }));
}

/** Every sitting as an example. */
export function pressureExamples(readings: readonly TimedPressure[]): ExamplesOfRecord {
  const possible = readings.map((reading) => ({ reading, example: pressureExample(reading) }));
  const usable = possible.filter(({ example }) => typeof example !== 'string').map(({ reading }) => reading);
  const unusable = possible.flatMap(({ example }) => (typeof example === 'string' ? [example] : []));
  return gatherExamples([...sittings(usable).map(pressureExample), ...unusable], bloodPressureLayout);
}

import { seededRandom } from '../../learning/random.ts';
import type { SimulatedNight, SimulatedObservation, SimulatedSample } from './life-events.ts';
import { simulateCuff } from './simulate-cuff.ts';
import { simulateDays } from './simulate-days.ts';
import { simulateGlucose } from './simulate-glucose.ts';
import { mealObservation, simulateMeals } from './simulate-meals.ts';
import { simulateNights } from './simulate-nights.ts';
import { simulateWorkouts } from './simulate-workouts.ts';
import type { PersonSketch } from './sketch.ts';
import { watchHeartRate, watchSteps } from './watch-samples.ts';
import { wornSensor } from './worn-sensor.ts';

export interface SimulatedLife {
  readonly days: number;
  readonly sketch: PersonSketch;
  /** mg/dL, every five minutes of a worn sensor. */
  readonly glucose: readonly SimulatedSample[];
  readonly heartRate: readonly SimulatedSample[];
  /** Each stands for the hour that it begins. */
  readonly steps: readonly SimulatedSample[];
  /** In order of time. */
  readonly observations: readonly SimulatedObservation[];
}

/** The days of a sketched person, the same for the same seed. */
export function simulateLife(
  sketch: PersonSketch,
  { days, seed }: { readonly days: number; readonly seed: number },
): SimulatedLife {
  // Each part has a chance of its own: what is added to one moves no other.
  const chance = (part: number) => ({ days, random: seededRandom(seed * 100 + part) });
  const { watch, glucose, pressure } = sketch;
  const workouts = simulateWorkouts(sketch, days, chance(1).random);
  const planned = simulateMeals(sketch, days, chance(2).random);
  const nights = watch ? simulateNights({ ...sketch, watch }, workouts, chance(3)) : [];
  const sugar = glucose && simulateGlucose({ ...sketch, glucose }, { meals: planned, workouts }, chance(4));
  const meals = sugar?.meals ?? planned;
  const observations = [
    ...meals.map(mealObservation),
    ...(sugar?.insulin ?? []),
    ...workouts.map(
      ({ minute, workout }): SimulatedObservation => ({ minute, measurement: { kind: 'workout', value: workout } }),
    ),
    ...nights.flatMap(nightObservations),
    ...(pressure ? simulateCuff({ ...sketch, pressure }, { meals, workouts }, chance(5)) : []),
    ...simulateDays(sketch, nights, chance(6)),
  ];
  const end = days * 1440;
  return {
    days,
    sketch,
    glucose:
      glucose && sugar ? wornSensor(sugar.levels, { ...chance(7), compressionLows: glucose.compressionLows }) : [],
    heartRate: watch ? watchHeartRate(nights, workouts, chance(8).random) : [],
    steps: watch ? watchSteps(watch, workouts, chance(9)) : [],
    observations: observations
      .filter(({ minute }) => minute >= 0 && minute < end)
      .sort((a, b) => a.minute - b.minute || order(a).localeCompare(order(b))),
  };
}

const order = ({ measurement }: SimulatedObservation): string => measurement.kind;

function nightObservations({ minute, sleep, restingRate, rmssd, breaths }: SimulatedNight): SimulatedObservation[] {
  return [
    { minute, measurement: { kind: 'sleep', value: sleep } },
    { minute, measurement: { kind: 'restingHeartRate', value: { beatsPerMinute: restingRate } } },
    { minute, measurement: { kind: 'heartRateVariability', value: { rmssd } } },
    { minute, measurement: { kind: 'respiratoryRate', value: { breathsPerMinute: breaths } } },
  ];
}

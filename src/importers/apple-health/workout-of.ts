import type { ObservationValues } from '../../domain/observation.ts';
import type { WorkoutType } from '../../domain/observation-choices.ts';
import type { Quantity } from '../../domain/observation-fields.ts';
import { entryNamed } from '../entry-named.ts';
import { keptFields } from '../kept-fields.ts';
import { sportNamed } from '../sport/sport-words.ts';
import { type Attributes, type HealthElement, shortType } from './health-element.ts';
import { toCanonical } from './health-units.ts';

/** HKWorkoutActivityType where its words mislead or say nothing to a program. */
const types: Readonly<Record<string, WorkoutType>> = {
  CoreTraining: 'strength',
  Softball: 'ballGame',
  Racquetball: 'ballGame',
  Lacrosse: 'ballGame',
  Pickleball: 'ballGame',
  SwimBikeRun: 'other',
  WaterFitness: 'other',
};

/** A workout from its own attributes, as before iOS 16, and from the statistics inside it, as since then. */
export function workoutOf(workout: HealthElement, statistics: readonly Attributes[]): ObservationValues['workout'] {
  const { duration, durationUnit, totalDistance, totalDistanceUnit, totalEnergyBurned, totalEnergyBurnedUnit } =
    workout.attributes;
  const sum = (type: RegExp) => statistics.find((each) => each.sum && type.test(shortType(each.type)));
  const heartRate = statistics.find(({ type }) => shortType(type) === 'HeartRate');
  const distance = sum(/^Distance/);
  const energy = sum(/^ActiveEnergyBurned$/);
  const [climbed, climbedUnit] = (workout.noted('HKElevationAscended') ?? '').split(' ');
  return keptFields('workout', {
    type: entryNamed(types, workout.type) ?? sportNamed(workout.type.replace(/([a-z])([A-Z])/g, '$1 $2')),
    minutes: amountOf('minutes', duration, durationUnit ?? 'min') ?? (workout.end - workout.time) / 60_000,
    metres: amountOf('metres', distance?.sum, distance?.unit) ?? amountOf('metres', totalDistance, totalDistanceUnit),
    kilocalories:
      amountOf('kilocalories', energy?.sum, energy?.unit) ??
      amountOf('kilocalories', totalEnergyBurned, totalEnergyBurnedUnit),
    averageHeartRate: amountOf('perMinute', heartRate?.average, heartRate?.unit),
    maximumHeartRate: amountOf('perMinute', heartRate?.maximum, heartRate?.unit),
    metresClimbed: amountOf('metres', climbed, climbedUnit),
  });
}

/** Nothing where there is nothing: a workout that covered no distance has none of zero. */
function amountOf(quantity: Quantity, text: string | undefined, unit: string | undefined): number | undefined {
  const amount = toCanonical(quantity, Number(text || Number.NaN), unit);
  return amount !== null && amount > 0 ? amount : undefined;
}

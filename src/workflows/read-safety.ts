import type { ReadingOrigin, SafetyFlag } from '../domain/clinical/safety/safety-flag.ts';
import { safetyFlags } from '../domain/clinical/safety/safety-flags.ts';
import type { Observation, ObservationKind } from '../domain/observation.ts';
import { mainNumber } from '../domain/observation-fields.ts';
import { noDetails } from '../domain/profile.ts';
import { guardStorage } from '../storage/guard.ts';
import { activeProfileId } from './active-profile.ts';
import { ageNow } from './age-now.ts';
import { ownObservations } from './own-observations.ts';
import { readProfileGlucose } from './read-glucose.ts';
import type { Services } from './services.ts';

const hourMs = 3_600_000;
/** A heart rate in a workout, or in the hour after it, is not one at rest. */
const calmAfterMs = hourMs;

/** What the newest readings and the profile ask for, the most urgent first. */
export function readSafety(services: Services): Promise<SafetyFlag[]> {
  return guardStorage(async () => {
    const profileId = await activeProfileId(services);
    if (profileId === null) return [];
    const now = services.now();
    const profile = await services.database.profiles.get(profileId);
    const details = profile?.details ?? noDetails;
    const recent = async <K extends ObservationKind>(kind: K, days: number): Promise<Observation<K>[]> =>
      (await ownObservations(services, { profileId, kind, days })).reverse();
    const [pressures, oxygen, temperatures, weights, workouts, ...pulses] = await Promise.all([
      recent('bloodPressure', 1),
      recent('oxygenSaturation', 1),
      recent('temperature', 1),
      recent('weight', 7),
      recent('workout', 2),
      recent('heartRate', 1),
      recent('restingHeartRate', 1),
    ]);
    const glucose = await readProfileGlucose(services, profileId, now - 2 * hourMs, now + 60_000);
    return safetyFlags({
      now,
      age: ageNow(details.birthYear, services),
      conditions: details.conditions,
      medicationClasses: details.medications.map((medication) => medication.class),
      pressure: origin(pressures[0]),
      oxygen: origin(oxygen[0]),
      temperature: origin(temperatures[0]),
      weights: weights.flatMap((each) => origin(each) ?? []),
      pulse: newest(
        [...pulses.flat().map(origin), ...pressures.map(pulseOf)].filter((each) => isAtRest(each, workouts)),
      ),
      glucose:
        glucose.times.length === 0
          ? undefined
          : { kind: 'glucose', time: glucose.times.at(-1) as number, value: glucose.values.at(-1) as number },
    });
  });
}

function origin(observation: Observation | undefined): ReadingOrigin | undefined {
  const value = observation && mainNumber(observation);
  if (!observation || value === null || value === undefined) return undefined;
  const { kind, time } = observation;
  return kind === 'bloodPressure'
    ? { kind, time, value, secondary: observation.value.diastolic }
    : { kind, time, value };
}

const pulseOf = ({ time, value: { pulse } }: Observation<'bloodPressure'>): ReadingOrigin | undefined =>
  pulse === undefined ? undefined : { kind: 'bloodPressure', time, value: pulse };

const newest = (readings: readonly (ReadingOrigin | undefined)[]): ReadingOrigin | undefined =>
  readings.reduce((latest, each) => (!latest || (each && each.time > latest.time) ? each : latest), undefined);

const isAtRest = (reading: ReadingOrigin | undefined, workouts: readonly Observation<'workout'>[]): boolean =>
  reading !== undefined &&
  !workouts.some(
    ({ time, value }) => time <= reading.time && reading.time <= time + value.minutes * 60_000 + calmAfterMs,
  );

import type { GlucoseSeries } from '../domain/glucose/series.ts';
import { type Measurement, type Observation, type ObservationKind, observationKinds } from '../domain/observation.ts';
import { mainNumber } from '../domain/observation-fields.ts';
import { guardStorage } from '../storage/guard.ts';
import { findObservations } from '../storage/observations.ts';
import { newestSampleTime } from '../storage/sample-summaries.ts';
import { readSamples } from '../storage/samples.ts';
import { activeProfileId } from './active-profile.ts';
import { latestHeartRate, latestSteps } from './latest-sampled.ts';
import { type LatestVital, summarise, type VitalPoint } from './latest-vital.ts';
import type { Services } from './services.ts';

export type { LatestVital, VitalPoint };

export type LatestByKind = Partial<Record<ObservationKind | 'sensorGlucose', LatestVital>>;

const recentCount = 30;
const usualSpanMs = 30 * 86_400_000;

/** The vitals of the active profile that have at least one value, of these kinds: what is not shown is not read. */
export function latestByKind(
  services: Services,
  kinds: readonly ObservationKind[] = observationKinds,
): Promise<LatestByKind> {
  return guardStorage(async () => {
    const profileId = await activeProfileId(services);
    if (profileId === null) return {};
    const latest: { [Kind in keyof LatestByKind]: LatestVital } = {};
    const ifAsked = <T>(kind: ObservationKind, read: () => Promise<T>) => (kinds.includes(kind) ? read() : null);
    // Asked at once: one after the other, the database would answer each in a turn of its own.
    const [observed, sensor, ...sampled] = await Promise.all([
      Promise.all(kinds.map((kind) => latestObserved(services, profileId, kind))),
      ifAsked('glucose', () => latestSensed(services, profileId)),
      ifAsked('heartRate', () => latestHeartRate(services, profileId)),
      ifAsked('steps', () => latestSteps(services, profileId)),
    ]);
    for (const [index, kind] of kinds.entries()) {
      const vital = observed[index];
      if (vital) latest[kind] = vital;
    }
    if (sensor !== null) latest.sensorGlucose = sensor;
    for (const vital of sampled) {
      if (vital === null) continue;
      const { kind } = vital.measurement;
      if (vital.time >= (latest[kind]?.time ?? Number.NEGATIVE_INFINITY)) latest[kind] = vital;
    }
    return latest;
  });
}

async function latestObserved(
  services: Services,
  profileId: string,
  kind: ObservationKind,
): Promise<LatestVital | null> {
  const { observations } = services.database;
  const [newest] = await findObservations(observations, { profileId, kind, limit: 1 });
  if (newest === undefined) return null;
  const { time, utcOffset, value } = newest;
  const month = await findObservations(observations, { profileId, kind, from: time - usualSpanMs, to: time + 1 });
  const missing = recentCount - month.length;
  // Backwards a database is read row by row: only where the month has too few.
  const older =
    missing > 0
      ? await findObservations(observations, { profileId, kind, to: time - usualSpanMs, limit: missing })
      : [];
  return summarise({
    time,
    utcOffset,
    measurement: { kind, value } as Measurement,
    recent: [...month.slice(0, recentCount), ...older].flatMap(pointOf).reverse(),
    before: month.filter((each) => each.time < time).flatMap(pointOf),
  });
}

async function latestSensed(services: Services, profileId: string): Promise<LatestVital | null> {
  const { database } = services;
  const kind = 'glucose';
  const time = await newestSampleTime(database, profileId, kind);
  if (time === null) return null;
  const month = pointsOf(await readSamples(database, { profileId, kind, from: time - usualSpanMs, to: time }));
  const newest = await readSamples(database, { profileId, kind, from: time, to: time + 1 });
  const value = newest.values[0] as number;
  return summarise({
    time,
    utcOffset: newest.utcOffsets[0] as number,
    measurement: { kind: 'glucose', value: { milligramsPerDecilitre: value } },
    recent: [...month.slice(1 - recentCount), { time, value }],
    before: month,
  });
}

const pointsOf = (series: GlucoseSeries): VitalPoint[] =>
  Array.from(series.times, (time, index) => ({ time, value: series.values[index] as number }));

/** None where the observation has no number: a symptom without its severity. */
function pointOf(observation: Observation): VitalPoint[] {
  const { time } = observation;
  const value = mainNumber(observation);
  if (value === null) return [];
  return [
    observation.kind === 'bloodPressure' ? { time, value, secondary: observation.value.diastolic } : { time, value },
  ];
}

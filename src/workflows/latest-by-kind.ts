import type { GlucoseSeries } from '../domain/glucose/series.ts';
import { type Measurement, type Observation, type ObservationKind, observationKinds } from '../domain/observation.ts';
import { mainNumber } from '../domain/observation-fields.ts';
import { type UsualRange, type UsualWord, usualRange, usualWord } from '../domain/usual-range.ts';
import { newestSampleTime } from '../storage/day-summaries.ts';
import { guardStorage } from '../storage/guard.ts';
import { findObservations } from '../storage/observations.ts';
import { readSamples } from '../storage/samples.ts';
import { activeProfileId } from './active-profile.ts';
import type { Services } from './services.ts';

/** Canonical units; `secondary` is the diastolic pressure beside a systolic `value`. */
export interface VitalPoint {
  readonly time: number;
  readonly value: number;
  readonly secondary?: number;
}

/** What a card of Today shows of one vital. */
export interface LatestVital {
  /** Epoch ms. */
  readonly time: number;
  readonly utcOffset: number;
  readonly measurement: Measurement;
  /** Up to thirty, oldest first, the latest included. */
  readonly recent: readonly VitalPoint[];
  /** Of the thirty days before the latest value; null under eight values. */
  readonly usual: UsualRange | null;
  /** For the diastolic pressure. */
  readonly usualSecondary: UsualRange | null;
  /** The latest value against the usual range; of the two pressures, the one that is out of its range. */
  readonly word: UsualWord | null;
}

export type LatestByKind = Partial<Record<ObservationKind | 'sensorGlucose', LatestVital>>;

const recentCount = 30;
const usualSpanMs = 30 * 86_400_000;

/** The vitals of the active profile that have at least one value. */
export function latestByKind(services: Services): Promise<LatestByKind> {
  return guardStorage(async () => {
    const profileId = await activeProfileId(services);
    if (profileId === null) return {};
    const latest: { [Kind in keyof LatestByKind]: LatestVital } = {};
    for (const kind of observationKinds) {
      const vital = await latestObserved(services, profileId, kind);
      if (vital !== null) latest[kind] = vital;
    }
    const sensor = await latestSensed(services, profileId);
    if (sensor !== null) latest.sensorGlucose = sensor;
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
  const recent = await findObservations(observations, { profileId, kind, limit: recentCount });
  const month = await findObservations(observations, {
    profileId,
    kind,
    from: newest.time - usualSpanMs,
    to: newest.time,
  });
  const { id: _id, profileId: _profile, time, utcOffset, source: _source, version: _version, ...measurement } = newest;
  return summarise({
    time,
    utcOffset,
    measurement,
    recent: recent.map(pointOf).reverse(),
    before: month.map(pointOf),
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

interface VitalHistory {
  readonly time: number;
  readonly utcOffset: number;
  readonly measurement: Measurement;
  readonly recent: readonly VitalPoint[];
  /** The values of the month before the latest. */
  readonly before: readonly VitalPoint[];
}

function summarise({ before, ...vital }: VitalHistory): LatestVital {
  const newest = vital.recent.at(-1);
  const usual = usualRange(before.map(({ value }) => value));
  const usualSecondary = usualRange(before.flatMap(({ secondary }) => secondary ?? []));
  const primary = usualWord(newest?.value, usual);
  const secondary = usualWord(newest?.secondary, usualSecondary);
  return { ...vital, usual, usualSecondary, word: primary === 'usual' && secondary !== null ? secondary : primary };
}

const pointsOf = (series: GlucoseSeries): VitalPoint[] =>
  Array.from(series.times, (time, index) => ({ time, value: series.values[index] as number }));

function pointOf(observation: Observation): VitalPoint {
  const { time } = observation;
  const value = mainNumber(observation) ?? Number.NaN;
  return observation.kind === 'bloodPressure'
    ? { time, value, secondary: observation.value.diastolic }
    : { time, value };
}

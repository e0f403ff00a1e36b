import { type GlucoseSeries, seriesFrom } from '../domain/glucose/series.ts';
import type { Observation } from '../domain/observation.ts';
import { compressionLows } from '../domain/quality/compression-lows.ts';
import { type DigitPreference, digitPreference } from '../domain/quality/digit-preference.ts';
import { implausibleJumps } from '../domain/quality/implausible-jumps.ts';
import { type LeftOut, originKey } from '../domain/quality/left-out.ts';
import type { QualityFinding, QualityRule } from '../domain/quality/quality-finding.ts';
import { scaleDrift } from '../domain/quality/scale-drift.ts';
import { sensorGaps } from '../domain/quality/sensor-gaps.ts';
import { type SensorTrack, twoSensors } from '../domain/quality/two-sensors.ts';
import { weightJumps } from '../domain/quality/weight-jumps.ts';
import { guardStorage } from '../storage/guard.ts';
import { newestSampleTime } from '../storage/sample-summaries.ts';
import { readSamplesByOrigin } from '../storage/samples-by-origin.ts';
import { activeProfile } from './active-profile.ts';
import { ownObservations } from './own-observations.ts';
import type { Services } from './services.ts';

/** What asks for a look among the active person's readings. */
export interface DataQuality {
  /** Newest first. */
  readonly findings: Readonly<Record<Exclude<QualityRule, 'digitPreference'>, readonly QualityFinding[]>>;
  /** Null under twenty typed readings of a cuff. */
  readonly digits: DigitPreference | null;
  /** Typed ones, counted either way. */
  readonly typedPressures: number;
  readonly sensorReadings: number;
  readonly weights: number;
  /** Newest first. */
  readonly leftOut: readonly LeftOut[];
}

const dayMs = 86_400_000;
/** A sensor is looked at over the newest weeks that it told, a scale and a cuff over a year. */
const sensorDays = 30;
const observedDays = 365;

/** Null without a profile. */
export function readQuality(services: Services): Promise<DataQuality | null> {
  return guardStorage(async () => {
    const profile = await activeProfile(services);
    if (profile === null) return null;
    const profileId = profile.id;
    const tracks = await readTracks(services, profileId);
    const all = seriesFrom(tracks.flatMap(({ series }) => Array.from(readingsOf(series))));
    const weighings = await ownObservations(services, { profileId, kind: 'weight', days: observedDays });
    const weights = weighings.map(({ time, utcOffset, value, source }) => ({
      ...{ time, utcOffset, value: value.kilograms, source: source.name ?? null },
    }));
    const pressures = await ownObservations(services, { profileId, kind: 'bloodPressure', days: observedDays });
    const typed = pressures.filter(({ source }) => source.type === 'manual').flatMap(numbersOf);
    const newestFirst = (found: readonly QualityFinding[]) => found.slice().sort((a, b) => b.to - a.to);
    // Within one sensor: two that run at once would jump from one to the other.
    const ofEach = (rule: (series: GlucoseSeries) => QualityFinding[]) =>
      newestFirst(tracks.flatMap(({ series }) => rule(series)));
    return {
      findings: {
        sensorGap: newestFirst(sensorGaps(all)),
        compressionLow: ofEach(compressionLows),
        jump: ofEach(implausibleJumps),
        twoSensors: newestFirst(twoSensors(tracks)),
        weightJump: newestFirst(weightJumps(weights)),
        scaleDrift: newestFirst(scaleDrift(weights)),
      },
      digits: digitPreference(typed),
      typedPressures: typed.length,
      sensorReadings: all.times.length,
      weights: weights.length,
      leftOut: (profile.details.leftOut?.marks ?? []).slice().sort((a, b) => b.markedAt - a.markedAt),
    };
  });
}

async function readTracks(services: Services, profileId: string): Promise<SensorTrack[]> {
  const newest = await newestSampleTime(services.database, profileId, 'glucose');
  if (newest === null) return [];
  const query = { profileId, kind: 'glucose', from: newest - sensorDays * dayMs, to: newest + 1 } as const;
  const found = await readSamplesByOrigin(services.database, query);
  const files = await services.database.imports.bulkGet(found.map(({ importId }) => importId));
  return found.map(({ series, ...origin }, index) => ({
    key: originKey(origin),
    // A file may not say which device it is of; then it is called by its own name.
    name: origin.source ?? files[index]?.fileName ?? null,
    series,
  }));
}

function* readingsOf({ times, values, utcOffsets }: GlucoseSeries) {
  for (const [index, time] of times.entries())
    yield { time, value: values[index] as number, utcOffset: utcOffsets[index] as number };
}

/** Of a sitting its single readings: a mean has no last digit that anyone typed. */
const numbersOf = ({ value }: Observation<'bloodPressure'>): number[][] =>
  (value.readings ?? [value]).map(({ systolic, diastolic }) => [systolic, diastolic]);

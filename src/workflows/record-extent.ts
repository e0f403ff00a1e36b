import type { ObservationKind } from '../domain/observation.ts';
import { type SampleKind, sampleKinds } from '../domain/samples.ts';
import { guardStorage } from '../storage/guard.ts';
import { findObservations } from '../storage/observations.ts';
import { newestSampleTime, oldestSampleTime } from '../storage/sample-summaries.ts';
import { activeProfileId } from './active-profile.ts';
import type { Services } from './services.ts';

/** The kinds of samples that a view of one kind, or of all, shows. */
const sampleKindsOf = (kind: ObservationKind | null): readonly SampleKind[] =>
  kind === null ? sampleKinds : sampleKinds.filter((each) => each === kind);

/** When the newest entry of the active profile was taken, of one kind or of all, epoch ms; null where there is none. */
export function newestEntry(services: Services, kind: ObservationKind | null = null): Promise<number | null> {
  return guardStorage(async () => {
    const profileId = await activeProfileId(services);
    if (profileId === null) return null;
    const { database } = services;
    const of = kind === null ? {} : { kind };
    const [newest] = await findObservations(database.observations, { profileId, ...of, limit: 1 });
    const times = newest === undefined ? [] : [newest.time];
    for (const each of sampleKindsOf(kind)) {
      const time = await newestSampleTime(database, profileId, each);
      if (time !== null) times.push(time);
    }
    return times.length === 0 ? null : Math.max(...times);
  });
}

/** Whether anything was taken before an instant. */
export function hasEntryBefore(services: Services, kind: ObservationKind | null, before: number): Promise<boolean> {
  return guardStorage(async () => {
    const profileId = await activeProfileId(services);
    if (profileId === null) return false;
    const { database } = services;
    const of = kind === null ? {} : { kind };
    const [older] = await findObservations(database.observations, { profileId, ...of, to: before, limit: 1 });
    if (older !== undefined) return true;
    for (const each of sampleKindsOf(kind)) {
      const oldest = await oldestSampleTime(database, profileId, each);
      if (oldest !== null && oldest < before) return true;
    }
    return false;
  });
}

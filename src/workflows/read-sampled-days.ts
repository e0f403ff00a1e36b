import { type SampledDay, type SteppedDay, sampledDays, steppedDays } from '../domain/daily-samples.ts';
import { guardStorage } from '../storage/guard.ts';
import { readSampleBatches, readSamples } from '../storage/samples.ts';
import { activeProfileId } from './active-profile.ts';
import type { Services } from './services.ts';

export type { SampledDay, SteppedDay };

interface Span {
  /** Epoch ms, inclusive. */
  readonly from: number;
  /** Epoch ms, exclusive. */
  readonly to: number;
}

/** Heart rate by the day, of the active profile. */
export function readHeartDays(services: Services, span: Span): Promise<SampledDay[]> {
  return guardStorage(async () => {
    const profileId = await activeProfileId(services);
    if (profileId === null) return [];
    return sampledDays(await readSamples(services.database, { profileId, kind: 'heartRate', ...span }));
  });
}

/** Steps by the day, of the active profile, sources merged. */
export function readStepDays(services: Services, span: Span): Promise<SteppedDay[]> {
  return guardStorage(async () => {
    const profileId = await activeProfileId(services);
    if (profileId === null) return [];
    return steppedDays(await readSampleBatches(services.database, { profileId, kind: 'steps', ...span }));
  });
}

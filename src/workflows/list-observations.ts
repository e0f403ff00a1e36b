import type { Observation, ObservationKind } from '../domain/observation.ts';
import { guardStorage } from '../storage/guard.ts';
import { findObservations } from '../storage/observations.ts';
import { activeProfileId } from './active-profile.ts';
import type { Services } from './services.ts';

export interface ListQuery {
  readonly kind?: ObservationKind;
  /** Epoch ms, inclusive. */
  readonly from?: number;
  /** Epoch ms, exclusive. */
  readonly to?: number;
  readonly limit?: number;
}

/** Of the active profile, newest first. */
export function listObservations(services: Services, query: ListQuery = {}): Promise<Observation[]> {
  return guardStorage(async () => {
    const profileId = await activeProfileId(services);
    return profileId === null ? [] : findObservations(services.database.observations, { ...query, profileId });
  });
}

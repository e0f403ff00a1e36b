import type { ImportedObservation } from '../domain/imported-file.ts';
import { importedId } from '../domain/imported-id.ts';
import type { Observation } from '../domain/observation.ts';

/** The observations of a file as rows of a profile. Their ids come from their content: read twice, they are the same. */
export function importedRows(
  profileId: string,
  observations: readonly ImportedObservation[],
  importId?: string,
): Observation[] {
  return observations.map(({ source, ...observation }) => ({
    ...observation,
    id: importedId(profileId, observation),
    profileId,
    source: { type: 'file', ...(source ? { name: source } : {}) },
    ...(importId === undefined ? {} : { importId }),
    version: 1,
  }));
}

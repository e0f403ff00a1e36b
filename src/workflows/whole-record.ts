import type { Observation, ObservationKind } from '../domain/observation.ts';
import type { SampleBatch, SampleKind } from '../domain/samples.ts';
import { findObservations, observationsExtent } from '../storage/observations.ts';
import { samplesExtent } from '../storage/sample-summaries.ts';
import { readSampleBatches } from '../storage/samples.ts';
import type { Services } from './services.ts';

const weekMs = 7 * 86_400_000;

/** A profile's observations of a kind or of all, oldest first, some weeks at a time. */
export async function* recordedObservations(
  { database }: Services,
  profileId: string,
  kind?: ObservationKind,
): AsyncGenerator<Observation> {
  const extent = await observationsExtent(database.observations, { profileId, kind });
  if (extent === null) return;
  for (let from = extent.first; from <= extent.last; from += 8 * weekMs) {
    const span = { profileId, ...(kind ? { kind } : {}), from, to: from + 8 * weekMs };
    yield* (await findObservations(database.observations, span)).reverse();
  }
}

/** A profile's samples of a kind, a week at a time, one batch per day and source. */
export async function* recordedSamples(
  { database }: Services,
  profileId: string,
  kind: SampleKind,
): AsyncGenerator<SampleBatch> {
  const extent = await samplesExtent(database, profileId, kind);
  if (extent === null) return;
  for (let from = extent.first; from <= extent.last; from += weekMs)
    yield* await readSampleBatches(database, { profileId, kind, from, to: from + weekMs });
}

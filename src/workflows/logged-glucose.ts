import type { GlucoseReading } from '../domain/glucose/series.ts';
import { findObservations } from '../storage/observations.ts';
import type { Services } from './services.ts';

/** Glucose that was logged by hand in [from, to), newest first. */
export async function loggedGlucose(
  { database }: Services,
  profileId: string,
  from: number,
  to: number,
): Promise<GlucoseReading[]> {
  const found = await findObservations(database.observations, { profileId, kind: 'glucose', from, to });
  return found.flatMap((observation) =>
    observation.kind === 'glucose'
      ? [{ time: observation.time, value: observation.value.milligramsPerDecilitre, utcOffset: observation.utcOffset }]
      : [],
  );
}

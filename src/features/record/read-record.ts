import { seriesFrom } from '../../domain/glucose/series.ts';
import type { ObservationKind } from '../../domain/observation.ts';
import { listObservations } from '../../workflows/list-observations.ts';
import { readGlucose } from '../../workflows/read-glucose.ts';
import { readHeartDays, readStepDays } from '../../workflows/read-sampled-days.ts';
import { hasEntryBefore, newestEntry } from '../../workflows/record-extent.ts';
import type { Services } from '../../workflows/services.ts';
import { type RecordDay, recordDays } from './record-days.ts';

export interface RecordView {
  readonly days: readonly RecordDay[];
  /** Whether anything lies before these days. */
  readonly hasEarlier: boolean;
}

const dayMs = 86_400_000;

/**
 * The last `dayCount` days of the record, counted back from its newest entry, which may be long ago. Null where the
 * record is empty altogether.
 */
export async function readRecord(
  services: Services,
  { kind, dayCount }: { readonly kind: ObservationKind | null; readonly dayCount: number },
): Promise<RecordView | null> {
  const end = (await newestEntry(services, kind)) ?? (kind === null ? null : await newestEntry(services));
  if (end === null) return null;
  const from = Math.floor((end - dayCount * dayMs) / dayMs) * dayMs;
  const span = { from, to: end + 1 };
  const shows = (each: ObservationKind) => kind === null || kind === each;
  return {
    days: recordDays({
      observations: await listObservations(services, { from, ...(kind ? { kind } : {}) }),
      glucose: shows('glucose') ? await readGlucose(services, from, end + 1) : seriesFrom([]),
      heart: shows('heartRate') ? await readHeartDays(services, span) : [],
      steps: shows('steps') ? await readStepDays(services, span) : [],
    }),
    hasEarlier: await hasEntryBefore(services, kind, from),
  };
}

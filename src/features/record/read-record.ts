import { seriesFrom } from '../../domain/glucose/series.ts';
import type { ObservationKind } from '../../domain/observation.ts';
import { glucoseSummary } from '../../workflows/glucose-summary.ts';
import { listObservations } from '../../workflows/list-observations.ts';
import { readGlucose } from '../../workflows/read-glucose.ts';
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
  const summary = await glucoseSummary(services);
  const [newest] = await listObservations(services, { limit: 1 });
  if (summary === null && newest === undefined) return null;
  const end = Math.max(summary?.last ?? Number.NEGATIVE_INFINITY, newest?.time ?? Number.NEGATIVE_INFINITY);
  const from = Math.floor((end - dayCount * dayMs) / dayMs) * dayMs;
  const query = { from, ...(kind ? { kind } : {}) };
  const observations = await listObservations(services, query);
  const withGlucose = kind === null || kind === 'glucose';
  const series = withGlucose ? await readGlucose(services, from, end + 1) : seriesFrom([]);
  const [before] = await listObservations(services, { ...(kind ? { kind } : {}), to: from, limit: 1 });
  return {
    days: recordDays(observations, series),
    hasEarlier: before !== undefined || (withGlucose && summary !== null && summary.first < from),
  };
}

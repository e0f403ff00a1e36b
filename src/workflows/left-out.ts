import type { GlucoseSeries } from '../domain/glucose/series.ts';
import type { Observation, ObservationKind } from '../domain/observation.ts';
import { isWithin, type LeftOut, originKey, withoutLeftOut } from '../domain/quality/left-out.ts';
import { readSamplesByOrigin } from '../storage/samples-by-origin.ts';
import { ownObservations } from './own-observations.ts';
import type { Services } from './services.ts';

/** Whether it is learned from or reported: of a report only what the person took out of reports as well is missing. */
export type Purpose = 'learning' | 'reports';

/** What a person left out of learning, or of reports too, of one kind. */
export async function readLeftOut(
  { database }: Services,
  {
    profileId,
    kind,
    purpose,
  }: { readonly profileId: string; readonly kind: ObservationKind; readonly purpose: Purpose },
): Promise<LeftOut[]> {
  const marks = (await database.profiles.get(profileId))?.details.leftOut?.marks ?? [];
  return marks.filter((mark) => mark.kind === kind && (purpose === 'learning' || mark.alsoReports));
}

/** Glucose without what the person left out. What came from one source alone is known by its times. */
export async function withoutLeftOutGlucose(
  services: Services,
  series: GlucoseSeries,
  { profileId, purpose }: { readonly profileId: string; readonly purpose: Purpose },
): Promise<GlucoseSeries> {
  const marks = await readLeftOut(services, { profileId, kind: 'glucose', purpose });
  const times = new Set<number>();
  for (const { from, to, origin } of marks) {
    if (origin === undefined) continue;
    const all = await readSamplesByOrigin(services.database, { profileId, kind: 'glucose', from, to: to + 1 });
    for (const { series: samples, ...each } of all)
      if (originKey(each) === origin) for (const time of samples.times) if (from <= time && time <= to) times.add(time);
  }
  return withoutLeftOut(series, { spans: marks.filter(({ origin }) => origin === undefined), times });
}

/** A person's observations of one kind, oldest first, without what they left out of learning. */
export const learnedObservations = async <K extends ObservationKind>(
  services: Services,
  query: { readonly profileId: string; readonly kind: K; readonly days: number },
): Promise<readonly Observation<K>[]> => withoutLeftOutRows(services, query, await ownObservations(services, query));

/** Observations of one kind without what the person left out of learning. */
export async function withoutLeftOutRows<K extends ObservationKind>(
  services: Services,
  { profileId, kind }: { readonly profileId: string; readonly kind: K },
  rows: readonly Observation<K>[],
): Promise<readonly Observation<K>[]> {
  const marks = await readLeftOut(services, { profileId, kind, purpose: 'learning' });
  if (marks.length === 0) return rows;
  return rows.filter(
    ({ time, source }) =>
      !marks.some((mark) => isWithin(mark, time) && (mark.origin === undefined || mark.origin === (source.name ?? ''))),
  );
}

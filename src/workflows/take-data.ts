import { type ObservationKind, observationKinds } from '../domain/observation.ts';
import { type SampleKind, sampleKinds } from '../domain/samples.ts';
import { exportObservationsCsv, exportSamplesCsv } from '../exporters/csv.ts';
import { exportFhir } from '../exporters/fhir.ts';
import { zipped } from '../exporters/zipped.ts';
import { guardStorage } from '../storage/guard.ts';
import { observationsExtent } from '../storage/observations.ts';
import { samplesExtent } from '../storage/sample-summaries.ts';
import { activeProfile, requireProfileId } from './active-profile.ts';
import { glucoseOverview } from './glucose-overview.ts';
import { readBodyMass } from './read-body-mass.ts';
import type { Services } from './services.ts';
import { recordedObservations, recordedSamples } from './whole-record.ts';

/** One table that can be saved: the observations of a kind, or its samples. */
export type DataTable =
  | { readonly type: 'observations'; readonly kind: ObservationKind }
  | { readonly type: 'samples'; readonly kind: SampleKind };

/** The tables that hold something. */
export function dataTables(services: Services): Promise<DataTable[]> {
  const { database } = services;
  return guardStorage(async () => {
    const profileId = (await activeProfile(services))?.id;
    if (profileId === undefined) return [];
    const tables: DataTable[] = [];
    for (const kind of sampleKinds)
      if ((await samplesExtent(database, profileId, kind)) !== null) tables.push({ type: 'samples', kind });
    for (const kind of observationKinds)
      if ((await observationsExtent(database.observations, { profileId, kind })) !== null)
        tables.push({ type: 'observations', kind });
    return tables;
  });
}

export interface TakenData {
  readonly name: string;
  readonly content: Blob;
}

/** One table as CSV; without one, all of them in a ZIP. */
export async function takeCsv(services: Services, table?: DataTable): Promise<TakenData> {
  const profileId = await guardStorage(() => requireProfileId(services));
  const day = new Date(services.now()).toISOString().slice(0, 10);
  if (table !== undefined)
    return { name: fileName(table, day), content: await blobOf(csvOf(services, profileId, table), 'text/csv') };
  const tables = await dataTables(services);
  const files = tables.map((each) => ({ name: fileName(each, day), chunks: csvOf(services, profileId, each) }));
  return { name: `attune-tables-${day}.zip`, content: await guardStorage(() => zipped(files)) };
}

/** The record as a FHIR R4 Bundle, and how many observations of which kinds it has no code for. */
export async function takeFhir(
  services: Services,
): Promise<TakenData & { readonly leftOut: ReadonlyMap<ObservationKind, number> }> {
  const profileId = await guardStorage(() => requireProfileId(services));
  const now = services.now();
  const overview = await glucoseOverview(services, 14);
  const bodyMass = await readBodyMass(services);
  const { chunks, leftOut } = exportFhir({
    observations: recordedObservations(services, profileId),
    samples: allSamples(services, profileId),
    person: { uuid: crypto.randomUUID() },
    derived: {
      glucose: overview?.report ? { from: overview.from, to: overview.to, report: overview.report } : null,
      bodyMass: bodyMass && 'index' in bodyMass ? bodyMass : null,
    },
    now,
  });
  const content = await blobOf(chunks, 'application/fhir+json');
  return { name: `attune-fhir-${new Date(now).toISOString().slice(0, 10)}.json`, content, leftOut };
}

const csvOf = (services: Services, profileId: string, table: DataTable): AsyncGenerator<string> =>
  table.type === 'samples'
    ? exportSamplesCsv({ kind: table.kind, samples: recordedSamples(services, profileId, table.kind) })
    : exportObservationsCsv({
        kind: table.kind,
        observations: recordedObservations(services, profileId, table.kind),
      });

async function* allSamples(services: Services, profileId: string) {
  for (const kind of sampleKinds) yield* recordedSamples(services, profileId, kind);
}

/** `blood-pressure-2026-03-20.csv`, `heart-rate-samples-2026-03-20.csv` */
const fileName = ({ kind, type }: DataTable, day: string): string =>
  `${kind.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}${type === 'samples' ? '-samples' : ''}-${day}.csv`;

/** In parts, so that a long table is never one string. */
async function blobOf(chunks: AsyncGenerator<string>, type: string): Promise<Blob> {
  const parts: Blob[] = [];
  await guardStorage(async () => {
    for await (const chunk of chunks) parts.push(new Blob([chunk]));
  });
  return new Blob(parts, { type });
}

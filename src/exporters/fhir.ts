import type { Observation, ObservationKind } from '../domain/observation.ts';
import type { SampleBatch } from '../domain/samples.ts';
import { codedResource } from './fhir/coded-resource.ts';
import { type DerivedFigures, derivedEntries } from './fhir/derived-entries.ts';
import { type ExportedPerson, patientReference, patientResource } from './fhir/patient.ts';
import { sampleEntries } from './fhir/sample-entries.ts';
import { inChunks } from './in-chunks.ts';

export interface FhirExportOptions {
  readonly observations: AsyncIterable<Observation> | Iterable<Observation>;
  readonly samples: AsyncIterable<SampleBatch> | Iterable<SampleBatch>;
  readonly person: ExportedPerson;
  readonly derived?: DerivedFigures;
  /** Epoch ms. */
  readonly now: number;
}

export interface FhirExport {
  /** The text of the file, in pieces. */
  readonly chunks: AsyncGenerator<string>;
  /** How many observations of each kind have no standard code and stay out; complete when the chunks are at their end. */
  readonly leftOut: ReadonlyMap<ObservationKind, number>;
}

/**
 * A person's record as a FHIR R4 Bundle of the type collection: the patient, what the record comes to where that is given,
 * then one resource for each observation and each sample of glucose and heart rate, and the steps of each local day. One
 * resource a sample, where SampledData would be shorter: that wants values at even distances, which no sensor keeps, and few
 * programs read it.
 */
export function exportFhir(options: FhirExportOptions): FhirExport {
  const leftOut = new Map<ObservationKind, number>();
  return { chunks: inChunks(bundleTexts(options, leftOut)), leftOut };
}

async function* bundleTexts(
  { observations, samples, person, derived, now }: FhirExportOptions,
  leftOut: Map<ObservationKind, number>,
): AsyncGenerator<string> {
  const timestamp = new Date(now).toISOString();
  yield `{"resourceType":"Bundle","type":"collection","timestamp":"${timestamp}","entry":[\n`;
  yield JSON.stringify({ fullUrl: patientReference(person), resource: patientResource(person) });
  const subject = { reference: patientReference(person) };
  for (const entry of derived ? derivedEntries(derived, subject) : []) yield `,\n${JSON.stringify(entry)}`;
  for await (const observation of observations) {
    const resource = codedResource(observation, subject);
    if (resource === null) leftOut.set(observation.kind, (leftOut.get(observation.kind) ?? 0) + 1);
    else yield `,\n${JSON.stringify(entryOf(observation.id, resource))}`;
  }
  for await (const batch of samples) for (const entry of sampleEntries(batch, subject)) yield `,\n${entry}`;
  yield '\n]}\n';
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** What FHIR allows as an id. */
const fhirId = /^[A-Za-z0-9.-]{1,64}$/;

/** The observation's own id, as far as FHIR can hold it: the same record gives the same resources again. */
function entryOf(id: string, resource: object) {
  if (uuid.test(id))
    return { fullUrl: `urn:uuid:${id.toLowerCase()}`, resource: { id: id.toLowerCase(), ...resource } };
  return { resource: fhirId.test(id) ? { id, ...resource } : resource };
}

import type { SkipReason } from '../../domain/imported-file.ts';
import { loinc } from '../../domain/loinc.ts';
import type { ImportCollector, MeasuredAt, RowPlace } from '../collector.ts';
import { isObject, type JsonObject, listOf, objectOf } from '../json/json-value.ts';
import { SpotHeartRates } from '../spot-heart-rates.ts';
import { sensorGlucoseCodes } from './fhir-codes.ts';
import { factsOf } from './fhir-facts.ts';
import { medicationOf } from './fhir-medication.ts';
import { measurementOf } from './fhir-observation.ts';
import { loincsOf, quantityOf } from './fhir-quantity.ts';
import { readSampledData } from './fhir-sampled-data.ts';
import { type Effective, effectiveOf } from './fhir-time.ts';

/** About whom and with what; they hold no data of their own. */
const aroundData = ['Bundle', 'Patient', 'Device', 'Practitioner', 'Organization', 'OperationOutcome'];
const medications = ['MedicationAdministration', 'MedicationStatement'];
/** What its author has taken back. */
const takenBack = ['entered-in-error', 'cancelled'];
/** What is ordered or was left out, and has no value. */
const notMeasured = ['registered', 'not-done', 'not-taken'];

/** Resources in, measurements out. */
export class FhirReader {
  readonly #collector: ImportCollector;
  readonly #timeZone: string;
  readonly #heartRates = new SpotHeartRates();

  constructor(collector: ImportCollector, timeZone: string) {
    this.#collector = collector;
    this.#timeZone = timeZone;
  }

  /** One resource, or the entry of a Bundle that holds it. */
  take(record: JsonObject, text: string): void {
    const resource = isObject(record.resource) ? record.resource : record;
    const place = { line: 0, text };
    const { resourceType } = resource;
    if (aroundData.includes(String(resourceType))) return;
    const reason = this.#reasonAgainst(resource, place);
    if (reason !== null) this.#collector.skip(reason, place);
  }

  finish(): void {
    this.#heartRates.collect(this.#collector);
  }

  /** Collects what the resource holds; or says why it gives nothing. */
  #reasonAgainst(resource: JsonObject, place: RowPlace): SkipReason | null {
    const isObservation = resource.resourceType === 'Observation';
    if (!isObservation && !medications.includes(String(resource.resourceType))) return 'otherKind';
    if (takenBack.includes(String(resource.status))) return 'takenBack';
    if (notMeasured.includes(String(resource.status))) return 'badValue';
    const effective = effectiveOf(resource, this.#timeZone);
    if (effective === null) return 'badTime';
    if (isObservation && hasTag(resource, 'derived')) return null;
    if (isObservation) return this.#observe(resource, effective, place);
    const medication = medicationOf(resource, effective);
    if (typeof medication === 'string') return medication;
    this.#collector.observation(medication, { ...factsOf(resource), ...effective.start }, place);
    return null;
  }

  #observe(resource: JsonObject, effective: Effective, place: RowPlace): SkipReason | null {
    const facts = factsOf(resource);
    const start = { ...facts, ...effective.start };
    const codes = loincsOf(resource);
    const isSeries = isContinuous(resource) || isObject(resource.valueSampledData);
    if (sensorGlucoseCodes.some((code) => codes.includes(code))) return this.#sample('glucose', resource, start, place);
    if (isSeries && codes.includes(loinc.heartRate)) return this.#sample('heartRate', resource, start, place);
    const read = measurementOf(resource, effective);
    if (typeof read === 'string') return read;
    const { measurement, at } = read;
    if (measurement.kind === 'heartRate' && facts.comment === undefined && facts.tags === undefined)
      this.#heartRates.add(measurement.value.beatsPerMinute, start);
    else this.#collector.observation(measurement, { ...facts, ...effective[at] }, place);
    return null;
  }

  #sample(kind: 'glucose' | 'heartRate', resource: JsonObject, at: MeasuredAt, place: RowPlace): SkipReason | null {
    const collector = this.#collector;
    const quantity = kind === 'glucose' ? 'glucose' : 'perMinute';
    if (isObject(resource.valueSampledData)) {
      readSampledData(resource.valueSampledData, { kind, quantity, at, collector });
      return null;
    }
    const clipped = kind === 'glucose' ? clippedOf(resource) : null;
    const amount = clipped ?? quantityOf(resource, quantity);
    if (typeof amount !== 'number') return amount;
    if (clipped === 40) collector.clippedLow++;
    if (clipped === 400) collector.clippedHigh++;
    collector.sample(kind, amount, at, place);
    return null;
  }
}

/** Below or above what the sensor measures: `<40`, kept as the limits that sensors have, mg/dL. */
function clippedOf(resource: JsonObject): 40 | 400 | null {
  const { comparator } = objectOf(resource.valueQuantity);
  if (comparator === '<' || comparator === '<=') return 40;
  return comparator === '>' || comparator === '>=' ? 400 : null;
}

/** The exporter marks what a sensor measured without being asked. */
const isContinuous = (resource: JsonObject): boolean => hasTag(resource, 'continuous');

/** Also what follows from other entries, which is no measurement. */
const hasTag = (resource: JsonObject, code: 'continuous' | 'derived'): boolean =>
  listOf(objectOf(resource.meta).tag).some((tag) => objectOf(tag).code === code);

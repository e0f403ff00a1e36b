import type { SkipReason } from '../../domain/imported-file.ts';
import { loinc, uncodedParts } from '../../domain/loinc.ts';
import type { Measurement } from '../../domain/observation.ts';
import type { MealRelation } from '../../domain/observation-choices.ts';
import { bodyPostures, measuredArms, workoutTypes } from '../../domain/observation-choices.ts';
import { entryNamed } from '../entry-named.ts';
import { type JsonObject, listOf, objectOf, textOf } from '../json/json-value.ts';
import { keptFields } from '../kept-fields.ts';
import { sportNamed } from '../sport/sport-words.ts';
import { bloodPressureCodes, oneNumberCodes } from './fhir-codes.ts';
import { componentOf, componentQuantity, loincsOf, quantityOf } from './fhir-quantity.ts';
import type { Effective } from './fhir-time.ts';

/** A measurement, and which end of its span is its time. */
export interface ReadMeasurement {
  readonly measurement: Measurement;
  readonly at: 'start' | 'end';
}

/** What an Observation measures; or why it gives nothing. */
export function measurementOf(resource: JsonObject, effective: Effective): ReadMeasurement | SkipReason {
  const codes = loincsOf(resource);
  const has = (code: string) => codes.includes(code);
  if (bloodPressureCodes.some(has)) return bloodPressure(resource);
  if (has(loinc.sleep)) return sleep(resource, effective);
  if (has(loinc.stepsInDay) || has(loinc.steps)) return steps(resource, effective, has(loinc.stepsInDay));
  if (has(loinc.workoutDuration)) return workout(resource);
  const known = codes.map((code) => oneNumberCodes.get(code)).find((each) => each !== undefined);
  if (known === undefined) return 'otherKind';
  const amount = quantityOf(resource, known.quantity);
  if (typeof amount !== 'number') return amount;
  return { measurement: withMealRelation(known.measurement(amount), resource), at: 'start' };
}

function bloodPressure(resource: JsonObject): ReadMeasurement | SkipReason {
  const [upper, lower] = [componentOf(resource, loinc.systolic), componentOf(resource, loinc.diastolic)];
  if (upper === undefined || lower === undefined) return 'badValue';
  const [systolic, diastolic] = [quantityOf(upper, 'pressure'), quantityOf(lower, 'pressure')];
  if (typeof systolic !== 'number') return systolic;
  if (typeof diastolic !== 'number') return diastolic;
  const site = wordsOf(resource.bodySite);
  const position = listOf(resource.extension)
    .map(objectOf)
    .find(({ url }) => String(url).endsWith('/observation-bodyPosition'));
  const value = keptFields('bloodPressure', {
    systolic,
    diastolic,
    pulse: componentQuantity(resource, loinc.heartRate, 'perMinute'),
    arm: measuredArms.find((arm) => site.includes(arm)),
    posture: bodyPostures.find((posture) => wordsOf(position?.valueCodeableConcept).includes(posture)),
    irregularBeat: componentOf(resource, uncodedParts.irregularBeat)?.valueBoolean === true ? true : undefined,
  });
  return { measurement: { kind: 'bloodPressure', value }, at: 'start' };
}

function sleep(resource: JsonObject, { start, end, isSpan }: Effective): ReadMeasurement | SkipReason {
  const minutesAsleep = quantityOf(resource, 'minutes');
  if (typeof minutesAsleep !== 'number') return minutesAsleep;
  const inBed = (end.time - start.time) / 60_000;
  const value = keptFields('sleep', {
    minutesAsleep,
    minutesInBed: isSpan && inBed >= minutesAsleep ? inBed : undefined,
    minutesAwake: componentQuantity(resource, uncodedParts.timeAwake, 'minutes'),
    minutesLight: componentQuantity(resource, loinc.lightSleep, 'minutes'),
    minutesDeep: componentQuantity(resource, loinc.deepSleep, 'minutes'),
    minutesRem: componentQuantity(resource, loinc.remSleep, 'minutes'),
  });
  return { measurement: { kind: 'sleep', value }, at: 'end' };
}

/** A whole day's have no minutes: they are of the local day. */
function steps(resource: JsonObject, { start, end, isSpan }: Effective, daily: boolean): ReadMeasurement | SkipReason {
  const count = quantityOf(resource, 'count');
  if (typeof count !== 'number') return count;
  if (daily || !isSpan) return { measurement: { kind: 'steps', value: { count } }, at: 'start' };
  const minutes = (end.time - start.time) / 60_000;
  return { measurement: { kind: 'steps', value: keptFields('steps', { count, minutes }) }, at: 'end' };
}

function workout(resource: JsonObject): ReadMeasurement | SkipReason {
  const minutes = quantityOf(resource, 'minutes');
  if (typeof minutes !== 'number') return minutes;
  const activity = componentOf(resource, loinc.workoutActivity);
  const name = textOf(activity?.valueString) ?? textOf(objectOf(activity?.valueCodeableConcept).text) ?? '';
  const value = keptFields('workout', {
    type: workoutTypes.find((type) => type === name) ?? sportNamed(name),
    minutes,
    metres: componentQuantity(resource, uncodedParts.distance, 'metres'),
    kilocalories: componentQuantity(resource, loinc.workoutEnergy, 'kilocalories'),
    averageHeartRate: componentQuantity(resource, loinc.workoutAverageHeartRate, 'perMinute'),
    maximumHeartRate: componentQuantity(resource, loinc.workoutMaximumHeartRate, 'perMinute'),
    metresClimbed: componentQuantity(resource, uncodedParts.climb, 'metres'),
  });
  return { measurement: { kind: 'workout', value }, at: 'start' };
}

/** Codes of HL7's TimingEvent: before a meal, after a meal, before sleep. */
const mealRelations: Readonly<Record<string, MealRelation>> = {
  AC: 'beforeMeal',
  ACM: 'beforeMeal',
  ACD: 'beforeMeal',
  ACV: 'beforeMeal',
  PC: 'afterMeal',
  PCM: 'afterMeal',
  PCD: 'afterMeal',
  PCV: 'afterMeal',
  HS: 'bedtime',
};

function withMealRelation(measurement: Measurement, resource: JsonObject): Measurement {
  if (measurement.kind !== 'glucose') return measurement;
  const concept = objectOf(componentOf(resource, uncodedParts.mealRelation)?.valueCodeableConcept);
  const code = listOf(concept.coding).map((coding) => objectOf(coding).code)[0];
  const isFasting = loincsOf(resource).includes('1558-6') || concept.text === 'fasting';
  const mealRelation = isFasting ? 'fasting' : entryNamed(mealRelations, String(code));
  return { kind: 'glucose', value: keptFields('glucose', { ...measurement.value, mealRelation }) };
}

/** All that a concept says, lower case. */
function wordsOf(concept: unknown): string {
  const { text, coding } = objectOf(concept);
  return [text, ...listOf(coding).map((each) => objectOf(each).display)].join(' ').toLowerCase();
}

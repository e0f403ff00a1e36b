import type { Measurement } from '../../domain/observation.ts';
import { armOf, mealRelationOf, postureOf } from '../android-codes.ts';
import { type JsonObject, numberOf, textOf } from '../json/json-value.ts';
import { keptFields } from '../kept-fields.ts';
import { nightOf } from '../sleep-stages.ts';
import { exerciseType } from './exercise-types.ts';
import {
  celsius,
  glucose,
  grams,
  kilocalories,
  mass,
  metres,
  milligrams,
  percent,
  pressure,
  quantity,
} from './record-value.ts';
import { stagesOf } from './sleep-record.ts';

/** When a record began and ended, epoch ms; the same for a moment. */
export interface RecordSpan {
  readonly start: number;
  readonly end: number;
  readonly timeZone: string;
}

/** What a record says; undefined where what it must have is missing. */
export type RecordReader = (record: JsonObject, span: RecordSpan) => Measurement | undefined;

/** One number, one field. */
const plain =
  (part: (record: JsonObject) => number | undefined, measurement: (value: number) => Measurement): RecordReader =>
  (record) => {
    const value = part(record);
    return value === undefined ? undefined : measurement(value);
  };

/**
 * Health Connect's records by name without `Record`, lower case. What is kept as samples, heart rate and steps, is read in
 * `health-connect-json.ts`.
 */
export const recordReaders: Readonly<Record<string, RecordReader>> = {
  weight: plain(
    ({ weight }) => quantity(weight, mass),
    (kilograms) => ({ kind: 'weight', value: { kilograms } }),
  ),
  height: plain(
    ({ height }) => quantity(height, metres),
    (value) => ({ kind: 'height', value: { centimetres: value * 100 } }),
  ),
  bodyfat: plain(
    ({ percentage }) => quantity(percentage, percent),
    (value) => ({ kind: 'bodyFat', value: { percent: value } }),
  ),
  oxygensaturation: plain(
    ({ percentage }) => quantity(percentage, percent),
    (value) => ({ kind: 'oxygenSaturation', value: { percent: value } }),
  ),
  bodytemperature: plain(
    ({ temperature }) => quantity(temperature, celsius),
    (value) => ({ kind: 'temperature', value: { celsius: value } }),
  ),
  restingheartrate: plain(
    ({ beatsPerMinute }) => numberOf(beatsPerMinute),
    (beatsPerMinute) => ({ kind: 'restingHeartRate', value: { beatsPerMinute } }),
  ),
  heartratevariabilityrmssd: plain(
    ({ heartRateVariabilityMillis }) => numberOf(heartRateVariabilityMillis),
    (rmssd) => ({ kind: 'heartRateVariability', value: { rmssd } }),
  ),
  respiratoryrate: plain(
    ({ rate }) => numberOf(rate),
    (breathsPerMinute) => ({ kind: 'respiratoryRate', value: { breathsPerMinute } }),
  ),
  bloodpressure: ({ systolic, diastolic, bodyPosition, measurementLocation }) => {
    const [high, low] = [quantity(systolic, pressure), quantity(diastolic, pressure)];
    if (high === undefined || low === undefined) return undefined;
    const value = keptFields('bloodPressure', {
      systolic: high,
      diastolic: low,
      posture: postureOf[numberOf(bodyPosition) ?? 0],
      arm: armOf[numberOf(measurementLocation) ?? 0],
    });
    return { kind: 'bloodPressure', value };
  },
  bloodglucose: ({ level, relationToMeal }) => {
    const milligramsPerDecilitre = quantity(level, glucose);
    if (milligramsPerDecilitre === undefined) return undefined;
    const mealRelation = mealRelationOf[numberOf(relationToMeal) ?? 0];
    return { kind: 'glucose', value: keptFields('glucose', { milligramsPerDecilitre, mealRelation }) };
  },
  sleepsession: (record, { start, end, timeZone }) =>
    end > start ? { kind: 'sleep', value: nightOf(start, end, stagesOf(record, timeZone)) } : undefined,
  exercisesession: (record, { start, end }) => {
    if (!(end > start)) return undefined;
    const value = keptFields('workout', { type: exerciseType(record.exerciseType), minutes: (end - start) / 60_000 });
    return { kind: 'workout', value };
  },
  nutrition: (record) => {
    const value = keptFields('meal', {
      text: textOf(record.name)?.slice(0, 500),
      carbohydrate: quantity(record.totalCarbohydrate, grams),
      protein: quantity(record.protein, grams),
      fat: quantity(record.totalFat, grams),
      fibre: quantity(record.dietaryFiber, grams),
      kilocalories: quantity(record.energy, kilocalories),
      sodium: quantity(record.sodium, milligrams),
      potassium: quantity(record.potassium, milligrams),
    });
    return { kind: 'meal', value };
  },
};

import { millimolesToMilligrams } from '../../domain/units.ts';
import { armOf, mealRelationOf, postureOf } from '../android-codes.ts';
import { keptFields } from '../kept-fields.ts';
import type { FitPoint, PointContext } from './fit-points.ts';

type PointReader = (point: FitPoint, context: PointContext) => void;

/** A value above zero, or NaN, which is no value of anything. */
const amount = (value: number | undefined): number => (value !== undefined && value > 0 ? value : Number.NaN);

/** Units: developers.google.com/fit/datatypes. Kilograms, metres, mmHg, mmol/L, °C; what is missing here is not kept. */
export const pointReaders: Readonly<Record<string, PointReader>> = {
  'com.google.heart_rate.bpm': ({ values }, { collector, at, place }) =>
    collector.sample('heartRate', values[0] ?? Number.NaN, at, place),
  'com.google.step_count.delta': ({ start, end, values }, { collector, at, place }) =>
    collector.sample('steps', values[0] ?? Number.NaN, at, place, Math.max(0, Math.round((end - start) / 1000))),
  'com.google.weight': ({ values }, { collector, at, place }) =>
    collector.observation({ kind: 'weight', value: { kilograms: amount(values[0]) } }, at, place),
  'com.google.height': ({ values }, { collector, at, place }) =>
    collector.observation({ kind: 'height', value: { centimetres: amount(values[0]) * 100 } }, at, place),
  'com.google.body.fat.percentage': ({ values }, { collector, at, place }) =>
    collector.observation({ kind: 'bodyFat', value: { percent: amount(values[0]) } }, at, place),
  'com.google.oxygen_saturation': ({ values }, { collector, at, place }) =>
    collector.observation({ kind: 'oxygenSaturation', value: { percent: amount(values[0]) } }, at, place),
  'com.google.body.temperature': ({ values }, { collector, at, place }) =>
    collector.observation({ kind: 'temperature', value: { celsius: amount(values[0]) } }, at, place),
  'com.google.blood_pressure': ({ values: [systolic, diastolic, posture, arm] }, { collector, at, place }) => {
    const value = keptFields('bloodPressure', {
      systolic: amount(systolic),
      diastolic: amount(diastolic),
      posture: postureOf[posture ?? 0],
      arm: armOf[arm ?? 0],
    });
    collector.observation({ kind: 'bloodPressure', value }, at, place);
  },
  'com.google.blood_glucose': ({ values: [level, meal] }, { collector, at, place }) => {
    const value = keptFields('glucose', {
      milligramsPerDecilitre: millimolesToMilligrams(amount(level)),
      mealRelation: mealRelationOf[meal ?? 0],
    });
    collector.observation({ kind: 'glucose', value }, at, place);
  },
};

/** The rate at rest is a stream of the same type. */
export const readRestingRate: PointReader = ({ values }, { collector, at, place }) =>
  collector.observation({ kind: 'restingHeartRate', value: { beatsPerMinute: amount(values[0]) } }, at, place);

/** Glucose every few minutes is a sensor's. */
export const readSensorGlucose: PointReader = ({ values }, { collector, at, place }) =>
  collector.sample('glucose', millimolesToMilligrams(amount(values[0])), at, place);

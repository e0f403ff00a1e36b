import type { Measurement, ObservationKind } from '../../domain/observation.ts';
import type { GlucoseUnit, TemperatureUnit, WeightUnit } from '../../domain/units.ts';
import {
  glucoseFromCanonical,
  glucoseToCanonical,
  temperatureFromCanonical,
  temperatureToCanonical,
  weightFromCanonical,
  weightToCanonical,
} from '../../domain/units.ts';

export type FieldName =
  | 'glucose'
  | 'systolic'
  | 'diastolic'
  | 'pulse'
  | 'heartRate'
  | 'weight'
  | 'temperature'
  | 'oxygenSaturation';

/** The units a form is typed in; heart rate, pressure and saturation have only one each. */
export interface FormUnits {
  readonly glucoseUnit: GlucoseUnit;
  readonly weightUnit: WeightUnit;
  readonly temperatureUnit: TemperatureUnit;
}

/** What stands in the fields, as typed. */
export type FieldTexts = Partial<Record<FieldName, string>>;

export const fieldsOf: Record<ObservationKind, readonly FieldName[]> = {
  glucose: ['glucose'],
  bloodPressure: ['systolic', 'diastolic', 'pulse'],
  heartRate: ['heartRate'],
  weight: ['weight'],
  temperature: ['temperature'],
  oxygenSaturation: ['oxygenSaturation'],
};

/** A number as people type it: comma or point, full-width digits from a Chinese keyboard, spaces around. Null if it is none. */
export function numberFrom(text: string | undefined): number | null {
  const plain = (text ?? '').normalize('NFKC').trim().replace('。', '.').replace(',', '.');
  if (!/^\d+(\.\d*)?$|^\.\d+$/.test(plain)) return null;
  return Number(plain);
}

/** Whether no further digit can belong to this number, so that the cursor may move on by itself. */
export function isComplete(field: FieldName, text: string): boolean {
  if (!/^\d+$/.test(text)) return false;
  if (field === 'systolic') return text.length >= 3 || (text.length === 2 && text >= '50');
  if (field === 'diastolic') return text.length >= 3 || (text.length === 2 && text >= '20');
  return false;
}

/** The measurement the fields hold, in canonical units; null while a needed field is empty or no number. */
export function measurementFrom(kind: ObservationKind, texts: FieldTexts, units: FormUnits): Measurement | null {
  if (kind === 'bloodPressure') {
    const systolic = numberFrom(texts.systolic);
    const diastolic = numberFrom(texts.diastolic);
    const pulse = numberFrom(texts.pulse);
    if (systolic === null || diastolic === null) return null;
    if (pulse === null) return texts.pulse?.trim() ? null : { kind, value: { systolic, diastolic } };
    return { kind, value: { systolic, diastolic, pulse } };
  }
  const number = numberFrom(texts[kind]);
  if (number === null) return null;
  switch (kind) {
    case 'glucose':
      return { kind, value: { milligramsPerDecilitre: glucoseToCanonical(number, units.glucoseUnit) } };
    case 'heartRate':
      return { kind, value: { beatsPerMinute: number } };
    case 'weight':
      return { kind, value: { kilograms: weightToCanonical(number, units.weightUnit) } };
    case 'temperature':
      return { kind, value: { celsius: temperatureToCanonical(number, units.temperatureUnit) } };
    case 'oxygenSaturation':
      return { kind, value: { percent: number } };
  }
}

/** The fields of a stored measurement, as a person would have typed them. */
export function textsFrom(measurement: Measurement, units: FormUnits): FieldTexts {
  const written = (value: number, decimals = 1) => String(Number(value.toFixed(decimals)));
  switch (measurement.kind) {
    case 'glucose': {
      const value = glucoseFromCanonical(measurement.value.milligramsPerDecilitre, units.glucoseUnit);
      return { glucose: written(value, units.glucoseUnit === 'mg/dL' ? 0 : 1) };
    }
    case 'bloodPressure': {
      const { systolic, diastolic, pulse } = measurement.value;
      const both = { systolic: written(systolic, 0), diastolic: written(diastolic, 0) };
      return pulse === undefined ? both : { ...both, pulse: written(pulse, 0) };
    }
    case 'heartRate':
      return { heartRate: written(measurement.value.beatsPerMinute, 0) };
    case 'weight':
      return { weight: written(weightFromCanonical(measurement.value.kilograms, units.weightUnit)) };
    case 'temperature':
      return { temperature: written(temperatureFromCanonical(measurement.value.celsius, units.temperatureUnit)) };
    case 'oxygenSaturation':
      return { oxygenSaturation: written(measurement.value.percent, 0) };
  }
}

/**
 * The measurement after an edit. A number that was left as the fields showed it keeps all of its digits: 98 mg/dL, shown
 * as 5.4 mmol/L, is still 98 when only its time was changed.
 */
export function afterEdit(before: Measurement, edited: Measurement, units: FormUnits): Measurement {
  const shown = measurementFrom(before.kind, textsFrom(before, units), units);
  const isUntouched = JSON.stringify(shown) === JSON.stringify(edited);
  return isUntouched ? ({ kind: before.kind, value: before.value } as Measurement) : edited;
}

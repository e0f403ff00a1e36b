import { loinc } from '../../domain/loinc.ts';
import type { Measurement } from '../../domain/observation.ts';
import type { Quantity } from '../../domain/observation-fields.ts';

/** A kind whose value is one number. */
interface OneNumber {
  readonly quantity: Quantity;
  readonly measurement: (amount: number) => Measurement;
}

const glucose: OneNumber = {
  quantity: 'glucose',
  measurement: (milligramsPerDecilitre) => ({ kind: 'glucose', value: { milligramsPerDecilitre } }),
};
const pulse = (kind: 'heartRate' | 'restingHeartRate'): OneNumber => ({
  quantity: 'perMinute',
  measurement: (beatsPerMinute) => ({ kind, value: { beatsPerMinute } }),
});
const percent = (kind: 'oxygenSaturation' | 'bodyFat'): OneNumber => ({
  quantity: 'percent',
  measurement: (amount) => ({ kind, value: { percent: amount } }),
});
const breaths: OneNumber = {
  quantity: 'perMinute',
  measurement: (breathsPerMinute) => ({ kind: 'respiratoryRate', value: { breathsPerMinute } }),
};
const temperature: OneNumber = {
  quantity: 'temperature',
  measurement: (celsius) => ({ kind: 'temperature', value: { celsius } }),
};
const weight: OneNumber = {
  quantity: 'weight',
  measurement: (kilograms) => ({ kind: 'weight', value: { kilograms } }),
};
const height: OneNumber = {
  quantity: 'length',
  measurement: (centimetres) => ({ kind: 'height', value: { centimetres } }),
};
const variability: OneNumber = {
  quantity: 'milliseconds',
  measurement: (sdnn) => ({ kind: 'heartRateVariability', value: { sdnn } }),
};

/** LOINC codes whose observation is one number of one kind. */
export const oneNumberCodes: ReadonlyMap<string, OneNumber> = new Map([
  [loinc.heartRate, pulse('heartRate')],
  [loinc.restingHeartRate, pulse('restingHeartRate')],
  [loinc.respiratoryRate, breaths],
  [loinc.oxygenSaturation, percent('oxygenSaturation')],
  [loinc.pulseOximetry, percent('oxygenSaturation')],
  [loinc.bodyFat, percent('bodyFat')],
  [loinc.heartRateVariability, variability],
  // Anywhere; oral, tympanic, rectal.
  [loinc.temperature, temperature],
  ['8331-1', temperature],
  ['8333-7', temperature],
  ['8332-5', temperature],
  // Weight; measured, stated. Height; measured, lying.
  [loinc.weight, weight],
  ['3141-9', weight],
  ['3142-7', weight],
  [loinc.height, height],
  ['3137-7', height],
  ['8306-3', height],
  // Capillary by a meter, mass and molar; blood; serum or plasma; fasting.
  [loinc.glucose, glucose],
  ['14743-9', glucose],
  ['32016-8', glucose],
  ['2339-0', glucose],
  ['15074-8', glucose],
  ['2345-7', glucose],
  ['14749-6', glucose],
  ['1558-6', glucose],
]);

/** Of a sensor under the skin: mass, molar. */
export const sensorGlucoseCodes: readonly string[] = [loinc.sensorGlucose, '105272-9'];
/** The panel of today, and the one that it replaced. */
export const bloodPressureCodes: readonly string[] = [loinc.bloodPressure, '55284-4'];

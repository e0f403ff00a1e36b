import type { Measurement } from '../../domain/observation.ts';
import type { Quantity } from '../../domain/observation-fields.ts';

/** Records that are an observation by themselves: the quantity in which they are measured, and what they make of it. */
export interface SingleValue {
  readonly quantity: Quantity;
  measurement(amount: number): Measurement;
}

const temperature: SingleValue = {
  quantity: 'temperature',
  measurement: (celsius) => ({ kind: 'temperature', value: { celsius } }),
};

export const singleValues: ReadonlyMap<string, SingleValue> = new Map<string, SingleValue>([
  ['BodyMass', { quantity: 'weight', measurement: (kilograms) => ({ kind: 'weight', value: { kilograms } }) }],
  ['BodyFatPercentage', { quantity: 'percent', measurement: (percent) => ({ kind: 'bodyFat', value: { percent } }) }],
  ['Height', { quantity: 'length', measurement: (centimetres) => ({ kind: 'height', value: { centimetres } }) }],
  ['BodyTemperature', temperature],
  ['BasalBodyTemperature', temperature],
  [
    'OxygenSaturation',
    { quantity: 'percent', measurement: (percent) => ({ kind: 'oxygenSaturation', value: { percent } }) },
  ],
  [
    'RespiratoryRate',
    {
      quantity: 'perMinute',
      measurement: (breathsPerMinute) => ({ kind: 'respiratoryRate', value: { breathsPerMinute } }),
    },
  ],
  [
    'RestingHeartRate',
    {
      quantity: 'perMinute',
      measurement: (beatsPerMinute) => ({ kind: 'restingHeartRate', value: { beatsPerMinute } }),
    },
  ],
  // Not RMSSD: the two are different quantities.
  [
    'HeartRateVariabilitySDNN',
    { quantity: 'milliseconds', measurement: (sdnn) => ({ kind: 'heartRateVariability', value: { sdnn } }) },
  ],
]);

import { describe, expect, it } from 'vitest';
import type { Measurement } from '../../../src/domain/observation.ts';
import {
  afterEdit,
  isComplete,
  measurementFrom,
  numberFrom,
  textsFrom,
} from '../../../src/ui/measurement-form/fields.ts';

const metric = { glucoseUnit: 'mmol/L', weightUnit: 'kg', temperatureUnit: '°C' } as const;
const american = { glucoseUnit: 'mg/dL', weightUnit: 'lb', temperatureUnit: '°F' } as const;

describe('the number in a field', () => {
  it('is read with a comma, a point, or full-width digits', () => {
    expect(numberFrom('5,6')).toBe(5.6);
    expect(numberFrom(' 5.6 ')).toBe(5.6);
    expect(numberFrom('５．６')).toBe(5.6);
  });

  it('is none while the field is empty or holds words', () => {
    expect(numberFrom('')).toBeNull();
    expect(numberFrom('5.6 mmol')).toBeNull();
    expect(numberFrom('-3')).toBeNull();
    expect(numberFrom(undefined)).toBeNull();
  });
});

describe('the cursor of a blood pressure', () => {
  it('waits for the third digit where one may follow', () => {
    expect(isComplete('systolic', '12')).toBe(false);
    expect(isComplete('systolic', '128')).toBe(true);
    expect(isComplete('diastolic', '1')).toBe(false);
    expect(isComplete('diastolic', '10')).toBe(false);
  });

  it('moves on after two digits where a third cannot follow', () => {
    expect(isComplete('systolic', '95')).toBe(true);
    expect(isComplete('diastolic', '82')).toBe(true);
  });

  it('stays in the last field', () => {
    expect(isComplete('pulse', '66')).toBe(false);
  });
});

describe('a measurement from the fields', () => {
  it('is stored in canonical units whatever unit was typed', () => {
    expect(measurementFrom('glucose', { glucose: '10' }, metric)).toEqual({
      kind: 'glucose',
      value: { milligramsPerDecilitre: expect.closeTo(180.16, 2) },
    });
    expect(measurementFrom('weight', { weight: '157' }, american)).toEqual({
      kind: 'weight',
      value: { kilograms: expect.closeTo(71.21, 2) },
    });
    expect(measurementFrom('temperature', { temperature: '98.6' }, american)).toEqual({
      kind: 'temperature',
      value: { celsius: expect.closeTo(37, 6) },
    });
  });

  it('needs both pressures and takes the pulse only if it is there', () => {
    expect(measurementFrom('bloodPressure', { systolic: '128' }, metric)).toBeNull();
    expect(measurementFrom('bloodPressure', { systolic: '128', diastolic: '82' }, metric)).toEqual({
      kind: 'bloodPressure',
      value: { systolic: 128, diastolic: 82 },
    });
    expect(measurementFrom('bloodPressure', { systolic: '128', diastolic: '82', pulse: 'x' }, metric)).toBeNull();
  });

  it('comes back as it was typed', () => {
    for (const units of [metric, american]) {
      for (const [kind, texts] of [
        ['glucose', { glucose: units === metric ? '5.6' : '101' }],
        ['bloodPressure', { systolic: '128', diastolic: '82', pulse: '66' }],
        ['heartRate', { heartRate: '61' }],
        ['weight', { weight: '71.4' }],
        ['temperature', { temperature: units === metric ? '36.8' : '98.2' }],
        ['oxygenSaturation', { oxygenSaturation: '97' }],
      ] as const) {
        const measurement = measurementFrom(kind, texts, units);
        expect(measurement && textsFrom(measurement, units)).toEqual(texts);
      }
    }
  });

  it('keeps its digits through an edit that leaves the number as it was shown', () => {
    const before = { kind: 'glucose', value: { milligramsPerDecilitre: 98 } } as const;
    const saved = (glucose: string) =>
      afterEdit(before, measurementFrom('glucose', { glucose }, metric) as Measurement, metric);
    expect(textsFrom(before, metric)).toEqual({ glucose: '5.4' });
    expect(saved('5.4')).toEqual(before);
    expect(saved('5.5')).toEqual({
      kind: 'glucose',
      value: { milligramsPerDecilitre: expect.closeTo(99.09, 2) },
    });
  });
});

import { describe, expect, it } from 'vitest';
import type { Measurement } from '../../src/domain/observation.ts';
import { judge } from '../../src/domain/plausible-range.ts';

const pressure = (systolic: number, diastolic: number, pulse?: number): Measurement => ({
  kind: 'bloodPressure',
  value: { systolic, diastolic, ...(pulse === undefined ? {} : { pulse }) },
});
const glucose = (milligramsPerDecilitre: number): Measurement => ({
  kind: 'glucose',
  value: { milligramsPerDecilitre },
});
const weight = (kilograms: number): Measurement => ({ kind: 'weight', value: { kilograms } });
const heart = (beatsPerMinute: number): Measurement => ({ kind: 'heartRate', value: { beatsPerMinute } });
const resting = (beatsPerMinute: number): Measurement => ({ kind: 'restingHeartRate', value: { beatsPerMinute } });
const oxygen = (percent: number): Measurement => ({ kind: 'oxygenSaturation', value: { percent } });
const temperature = (celsius: number): Measurement => ({ kind: 'temperature', value: { celsius } });

describe('a plausible value', () => {
  it.each([
    [
      'plausible',
      [
        glucose(40),
        glucose(400),
        pressure(80, 40),
        pressure(220, 130, 20),
        heart(20),
        heart(250),
        resting(30),
        resting(120),
      ],
    ],
    ['plausible', [oxygen(50), oxygen(100), temperature(30), temperature(45), weight(2), weight(500)]],
    [
      'confirm',
      [
        glucose(39.9),
        glucose(400.1),
        glucose(10),
        glucose(900),
        pressure(79, 45),
        pressure(221, 80),
        pressure(120, 39),
        pressure(180, 131),
        pressure(50, 40),
        pressure(300, 80),
        pressure(120, 20),
        pressure(250, 200),
        resting(20),
        resting(29),
        resting(121),
        resting(250),
      ],
    ],
    [
      'refuse',
      [
        glucose(9.9),
        glucose(900.1),
        glucose(Number.NaN),
        pressure(49, 30),
        pressure(301, 80),
        pressure(120, 19),
        pressure(250, 201),
      ],
    ],
    [
      'refuse',
      [
        pressure(80, 80),
        pressure(80, 120),
        pressure(120, 80, 19),
        pressure(120, 80, 251),
        heart(19),
        heart(251),
        resting(19),
        resting(251),
      ],
    ],
    [
      'refuse',
      [
        oxygen(49),
        oxygen(101),
        temperature(29.9),
        temperature(45.1),
        weight(1.9),
        weight(501),
        weight(Number.POSITIVE_INFINITY),
      ],
    ],
  ] as const)('is told apart at its very limits: %s', (verdict, measurements) => {
    for (const measurement of measurements)
      expect([measurement, judge(measurement).verdict]).toEqual([measurement, verdict]);
  });

  it('names the limits that were passed', () => {
    expect(judge(glucose(500))).toEqual({
      verdict: 'confirm',
      reason: 'range',
      kind: 'glucose',
      field: 'milligramsPerDecilitre',
      low: 40,
      high: 400,
    });
    expect(judge(glucose(5))).toMatchObject({ verdict: 'refuse', reason: 'range', low: 10, high: 900 });
    expect(judge(pressure(90, 95))).toEqual({ verdict: 'refuse', reason: 'order' });
  });

  it('gives the gravest verdict of the parts', () => {
    expect(judge(pressure(230, 80, 300))).toMatchObject({ verdict: 'refuse', field: 'pulse' });
  });

  it('holds a weight against those of the last days, five percent to either side', () => {
    const recentWeights = [70, 72];
    expect(judge(weight(66.5), { recentWeights }).verdict).toBe('plausible');
    expect(judge(weight(66.4), { recentWeights }).verdict).toBe('confirm');
    expect(judge(weight(75.6), { recentWeights }).verdict).toBe('plausible');
    expect(judge(weight(75.7), { recentWeights })).toMatchObject({ verdict: 'confirm', reason: 'recentWeights' });
    expect(judge(weight(600), { recentWeights }).verdict).toBe('refuse');
  });

  it('needs what cannot be left out, in the form it has, and at least something', () => {
    const meal = (value: object) => judge({ kind: 'meal', value } as Measurement);
    expect(meal({})).toEqual({ verdict: 'refuse', reason: 'empty' });
    expect(meal({ carbohydrate: 60 }).verdict).toBe('plausible');
    expect(meal({ carbohydrate: '60' })).toMatchObject({ reason: 'malformed', field: 'carbohydrate' });
    expect(judge({ kind: 'note', value: { text: '  ' } })).toMatchObject({ reason: 'missing', field: 'text' });
    expect(judge({ kind: 'insulin', value: { units: 4, action: 'both' } } as unknown as Measurement)).toMatchObject({
      reason: 'malformed',
      field: 'action',
    });
    expect(judge({ kind: 'workout', value: { minutes: 30 } } as Measurement)).toMatchObject({
      reason: 'missing',
      field: 'type',
    });
  });
});

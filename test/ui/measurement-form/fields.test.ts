import { describe, expect, it } from 'vitest';
import { type Measurement, observationKinds } from '../../../src/domain/observation.ts';
import { fieldsOfKind } from '../../../src/domain/observation-fields.ts';
import {
  afterEdit,
  type FieldTexts,
  isComplete,
  measurementFrom,
  numberFrom,
  textsFrom,
} from '../../../src/ui/measurement-form/fields.ts';
import { layoutOf } from '../../../src/ui/measurement-form/form-layout.ts';
import { tagsFrom } from '../../../src/ui/measurement-form/tags-from.ts';

const metric = { glucoseUnit: 'mmol/L', weightUnit: 'kg', temperatureUnit: '°C', lengthUnit: 'cm' } as const;
const american = { glucoseUnit: 'mg/dL', weightUnit: 'lb', temperatureUnit: '°F', lengthUnit: 'in' } as const;

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
    expect(measurementFrom('glucose', { milligramsPerDecilitre: '10' }, metric)).toEqual({
      kind: 'glucose',
      value: { milligramsPerDecilitre: expect.closeTo(180.16, 2) },
    });
    expect(measurementFrom('weight', { kilograms: '157' }, american)).toEqual({
      kind: 'weight',
      value: { kilograms: expect.closeTo(71.21, 2) },
    });
    expect(measurementFrom('temperature', { celsius: '98.6' }, american)).toEqual({
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
        ['glucose', { milligramsPerDecilitre: units === metric ? '5.6' : '101' }],
        ['bloodPressure', { systolic: '128', diastolic: '82', pulse: '66' }],
        ['heartRate', { beatsPerMinute: '61' }],
        ['weight', { kilograms: '71.4' }],
        ['temperature', { celsius: units === metric ? '36.8' : '98.2' }],
        ['oxygenSaturation', { percent: '97' }],
        ['height', { centimetres: units === metric ? '172' : '67.7' }],
        ['sleep', { minutesAsleep: '7:05', minutesDeep: '1:10' }],
        ['workout', { type: 'running', minutes: '32', metres: '5.23', averageHeartRate: '148' }],
        ['meal', { text: 'Lunch', carbohydrate: '60.5' }],
        ['insulin', { units: '4.5', action: 'bolus' }],
        ['symptom', { name: 'Headache', severity: '6' }],
        ['bodyFat', { percent: '22.4' }],
        ['mood', { score: '4' }],
      ] as const) {
        const measurement = measurementFrom(kind, texts, units);
        expect(measurement && textsFrom(measurement, units)).toEqual(texts);
      }
    }
  });

  it('keeps its digits through an edit that leaves the number as it was shown', () => {
    const before = { kind: 'glucose', value: { milligramsPerDecilitre: 98 } } as const;
    const saved = (glucose: string) =>
      afterEdit(before, measurementFrom('glucose', { milligramsPerDecilitre: glucose }, metric) as Measurement, metric);
    expect(textsFrom(before, metric)).toEqual({ milligramsPerDecilitre: '5.4' });
    expect(saved('5.4')).toEqual(before);
    expect(saved('5.5')).toEqual({
      kind: 'glucose',
      value: { milligramsPerDecilitre: expect.closeTo(99.09, 2) },
    });
  });

  it('keeps both readings behind a mean until the mean itself is changed', () => {
    const readings = [
      { systolic: 130, diastolic: 80 },
      { systolic: 126, diastolic: 78 },
    ];
    const before = { kind: 'bloodPressure', value: { systolic: 128, diastolic: 79, readings } } as const;
    const saved = (texts: FieldTexts) =>
      afterEdit(before, measurementFrom('bloodPressure', texts, metric) as Measurement, metric).value;
    expect(saved({ systolic: '128', diastolic: '79', arm: 'left' })).toEqual({ ...before.value, arm: 'left' });
    expect(saved({ systolic: '127', diastolic: '79' })).toEqual({ systolic: 127, diastolic: 79 });
  });
});

describe('a form of more than numbers', () => {
  it('is complete only with the answers that are needed', () => {
    expect(measurementFrom('insulin', { units: '4' }, metric)).toBeNull();
    expect(measurementFrom('insulin', { units: '4', action: 'bolus' }, metric)).toEqual({
      kind: 'insulin',
      value: { units: 4, action: 'bolus' },
    });
    expect(measurementFrom('insulin', { units: '4', action: 'both' }, metric)).toBeNull();
    expect(measurementFrom('meal', {}, metric)).toBeNull();
    expect(measurementFrom('note', { text: '  ' }, metric)).toBeNull();
  });

  it('takes a span in hours, in minutes, or in both', () => {
    const asleep = (text: string) => measurementFrom('sleep', { minutesAsleep: text }, metric)?.value;
    expect(asleep('7:30')).toEqual({ minutesAsleep: 450 });
    expect(asleep('7:')).toEqual({ minutesAsleep: 420 });
    expect(asleep(':45')).toEqual({ minutesAsleep: 45 });
    expect(asleep('6,5:')).toEqual({ minutesAsleep: 390 });
    expect(asleep(':')).toBeUndefined();
    expect(asleep('x:30')).toBeUndefined();
  });

  it('types distances in kilometres and stores metres', () => {
    expect(measurementFrom('workout', { type: 'running', minutes: '32', metres: '5,2' }, metric)?.value).toEqual({
      type: 'running',
      minutes: 32,
      metres: 5200,
    });
  });

  it('knows a flag only where it is set', () => {
    const texts = { systolic: '128', diastolic: '82' };
    expect(measurementFrom('bloodPressure', { ...texts, irregularBeat: 'yes' }, metric)?.value).toMatchObject({
      irregularBeat: true,
    });
    expect(measurementFrom('bloodPressure', { ...texts, irregularBeat: '' }, metric)?.value).toEqual({
      systolic: 128,
      diastolic: 82,
    });
  });
});

describe('the layout of a form', () => {
  it('asks for every field once, but for those that no one types', () => {
    for (const kind of observationKinds) {
      const { first, more } = layoutOf(kind);
      const asked = fieldsOfKind(kind).map(([name]) => `${kind}.${name}`);
      const untyped = ['bloodPressure.readings', 'steps.minutes'];
      expect([...first, ...more].map((name) => `${kind}.${name}`).sort()).toEqual(
        asked.filter((path) => !untyped.includes(path)).sort(),
      );
    }
  });

  it('shows everything that is needed at once', () => {
    for (const kind of observationKinds) {
      const needed = fieldsOfKind(kind).filter(([, field]) => !field.optional);
      expect(layoutOf(kind).first).toEqual(expect.arrayContaining(needed.map(([name]) => name)));
      expect(layoutOf(kind).first.length).toBeGreaterThan(0);
    }
  });
});

describe('tags as typed', () => {
  it('are divided by the commas of either language, each once', () => {
    expect(tagsFrom('after coffee, left hand，#travel、 after coffee,')).toEqual([
      'after coffee',
      'left hand',
      'travel',
    ]);
    expect(tagsFrom('  ')).toEqual([]);
  });
});

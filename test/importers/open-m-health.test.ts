import { describe, expect, it } from 'vitest';
import type { ImportedObservation } from '../../src/domain/imported-file.ts';
import { parseFile } from '../../src/importers/parse-file.ts';

const fieldOf = (observation: ImportedObservation | undefined, field: string): unknown =>
  new Map<string, unknown>(Object.entries(observation?.value ?? {})).get(field);
const parse = (content: string) =>
  parseFile(new Blob([content]), { timeZone: 'Europe/Berlin', now: Date.parse('2026-03-20T12:00:00Z') });

const moment = { effective_time_frame: { date_time: '2026-03-01T07:25:00+05:30' } };
const interval = (start: string, end: string) => ({
  effective_time_frame: { time_interval: { start_date_time: start, end_date_time: end } },
});
const point = (name: string, version: string, body: object) => ({
  header: {
    id: '243c773b-8936-407e-9c23-270d0ea49cc4',
    schema_id: { namespace: 'omh', name, version },
    acquisition_provenance: { source_name: 'A watch', modality: 'sensed' },
  },
  body: { ...moment, ...body },
});
const only = async (name: string, version: string, body: object) => {
  const { format, observations, samples } = await parse(JSON.stringify(point(name, version, body)));
  expect(format).toBe('openMHealth');
  return { observation: observations[0], samples };
};

describe('a data point of Open mHealth', () => {
  it('of blood pressure has posture and arm', async () => {
    const { observation } = await only('blood-pressure', '4.0', {
      systolic_blood_pressure: { value: 128, unit: 'mmHg' },
      diastolic_blood_pressure: { value: 82, unit: 'mmHg' },
      body_posture: 'sitting',
      measurement_location: 'left upper arm',
    });
    expect(observation).toEqual({
      kind: 'bloodPressure',
      value: { systolic: 128, diastolic: 82, posture: 'sitting', arm: 'left' },
      time: Date.parse('2026-03-01T01:55:00Z'),
      utcOffset: 330,
      source: 'A watch',
    });
  });

  it.each([
    ['fasting', 'fasting'],
    ['before lunch', 'beforeMeal'],
    ['after breakfast', 'afterMeal'],
    ['2 hours postprandial', 'afterMeal'],
  ])('of glucose, %s, in mmol/L', async (temporal_relationship_to_meal, mealRelation) => {
    const { observation } = await only('blood-glucose', '4.0', {
      blood_glucose: { value: 5.5, unit: 'mmol/L' },
      temporal_relationship_to_meal,
    });
    expect(observation?.value).toMatchObject({ mealRelation });
    expect(fieldOf(observation, 'milligramsPerDecilitre')).toBeCloseTo(99.0857, 3);
  });

  it.each([
    [
      'body-temperature',
      '4.0',
      { body_temperature: { value: 98.6, unit: 'F' } },
      { kind: 'temperature', value: { celsius: 37 } },
    ],
    [
      'body-weight',
      '3.0',
      { body_weight: { value: 70.2, unit: 'kg' } },
      { kind: 'weight', value: { kilograms: 70.2 } },
    ],
    [
      'heart-rate',
      '2.0',
      { heart_rate: { value: 70, unit: 'beats/min' } },
      { kind: 'heartRate', value: { beatsPerMinute: 70 } },
    ],
    [
      'heart-rate',
      '2.0',
      { heart_rate: { value: 54, unit: 'beats/min' }, temporal_relationship_to_physical_activity: 'at rest' },
      { kind: 'restingHeartRate', value: { beatsPerMinute: 54 } },
    ],
    [
      'oxygen-saturation',
      '2.0',
      { oxygen_saturation: { value: 96.5, unit: '%' } },
      { kind: 'oxygenSaturation', value: { percent: 96.5 } },
    ],
  ])('of the schema %s %s', async (name, version, body, expected) => {
    const { observation } = await only(name, version, body);
    expect(observation?.kind).toBe(expected.kind);
    for (const [field, amount] of Object.entries(expected.value))
      expect(fieldOf(observation, field)).toBeCloseTo(amount, 9);
  });

  it('of steps is a sample for a span, an observation for a day', async () => {
    const quarter = interval('2026-03-01T08:00:00+01:00', '2026-03-01T08:15:00+01:00');
    const { samples } = await only('step-count', '3.0', { ...quarter, step_count: { value: 640, unit: 'steps' } });
    expect(samples[0]).toMatchObject({ kind: 'steps', source: 'A watch' });
    expect([samples[0]?.times[0], samples[0]?.values[0], samples[0]?.durations?.[0]]).toEqual([
      Date.parse('2026-03-01T07:00:00Z'),
      640,
      900,
    ]);
    const day = interval('2026-03-01T00:00:00+01:00', '2026-03-02T00:00:00+01:00');
    const { observation } = await only('step-count', '1.0', { ...day, step_count: 7939 });
    expect(observation).toMatchObject({
      kind: 'steps',
      value: { count: 7939 },
      time: Date.parse('2026-02-28T23:00:00Z'),
    });
  });

  it('of sleep ends when the night did', async () => {
    const { observation } = await only('sleep-duration', '2.0', {
      ...interval('2026-02-28T23:00:00+01:00', '2026-03-01T07:00:00+01:00'),
      sleep_duration: { value: 7.5, unit: 'h' },
    });
    expect(observation).toMatchObject({
      value: { minutesAsleep: 450, minutesInBed: 480 },
      time: Date.parse('2026-03-01T06:00:00Z'),
    });
  });

  it('of an activity has its way and energy; the end of its span follows from the duration', async () => {
    const { observation } = await only('physical-activity', '1.2', {
      activity_name: 'walking',
      effective_time_frame: {
        time_interval: { start_date_time: '2026-03-01T08:00:00Z', duration: { value: 3, unit: 'h' } },
      },
      distance: { value: 3.1, unit: 'mi' },
      kcal_burned: { value: 160, unit: 'kcal' },
    });
    expect(observation).toMatchObject({ kind: 'workout', value: { type: 'walking', minutes: 180, kilocalories: 160 } });
    // A mile is 1609.344 m.
    expect(fieldOf(observation, 'metres')).toBeCloseTo(4988.9664, 6);
  });
});

describe('a file of data points', () => {
  const weights = ['2026-03-01', '2026-03-02'].map((day) =>
    point('body-weight', '3.0', {
      body_weight: { value: 70, unit: 'kg' },
      effective_time_frame: { date_time: `${day}T07:00:00Z` },
    }),
  );

  it.each([
    ['a list', JSON.stringify(weights)],
    ['lines', weights.map((each) => JSON.stringify(each)).join('\n')],
    ["a server's answer", JSON.stringify({ schema: 'omh:data-point', body: weights })],
  ])('is read as %s', async (_form, text) => {
    expect((await parse(text)).observations).toHaveLength(2);
  });

  it('skips a mean over days, an unknown schema, a missing time', async () => {
    const body = { body_weight: { value: 70, unit: 'kg' } };
    const { skipped } = await parse(
      JSON.stringify([
        ...weights,
        point('body-weight', '3.0', { ...body, descriptive_statistic: 'average' }),
        point('body-mass-index', '2.0', body),
        point('body-weight', '3.0', { ...body, effective_time_frame: {} }),
        point('body-weight', '3.0', { body_weight: { value: 70, unit: 'stones' } }),
        point('constructor', '1.0', body),
      ]),
    );
    expect(Object.fromEntries(skipped.map(({ reason, count }) => [reason, count]))).toEqual({
      otherKind: 3,
      badTime: 1,
      unknownUnit: 1,
    });
  });
});

import { describe, expect, it } from 'vitest';
import type { Observation, ObservationKind } from '../../src/domain/observation.ts';
import type { SampleBatch } from '../../src/domain/samples.ts';
import { exportObservationsCsv, exportSamplesCsv } from '../../src/exporters/csv.ts';
import { parseFile } from '../../src/importers/parse-file.ts';

const now = Date.parse('2026-03-20T12:00:00Z');
const time = Date.parse('2026-03-01T08:00:00Z');

async function parseWhole(chunks: AsyncIterable<string>) {
  const parts: string[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return parseFile(new Blob(parts), { timeZone: 'America/New_York', now });
}

/** One of each kind, every field of it. */
const values: { readonly [K in ObservationKind]: Observation<K>['value'] } = {
  // 5.6 mmol/L, which 32 bits cannot hold: a digit less, and it would come back as another reading.
  glucose: { milligramsPerDecilitre: 100.88730228189945, mealRelation: 'fasting' },
  bloodPressure: {
    systolic: 128,
    diastolic: 82,
    pulse: 64,
    arm: 'left',
    posture: 'sitting',
    irregularBeat: true,
    readings: [
      { systolic: 130, diastolic: 84, pulse: 66 },
      { systolic: 126, diastolic: 80 },
    ],
  },
  heartRate: { beatsPerMinute: 64 },
  restingHeartRate: { beatsPerMinute: 52 },
  heartRateVariability: { rmssd: 41.5, sdnn: 50 },
  weight: { kilograms: 80.25 },
  bodyFat: { percent: 22.1 },
  height: { centimetres: 178 },
  temperature: { celsius: 36.6 },
  oxygenSaturation: { percent: 97 },
  respiratoryRate: { breathsPerMinute: 14 },
  sleep: {
    minutesAsleep: 420,
    minutesInBed: 460,
    minutesAwake: 40,
    minutesLight: 200,
    minutesDeep: 100,
    minutesRem: 120,
  },
  steps: { count: 8214, minutes: 60 },
  workout: {
    type: 'ballGame',
    minutes: 45.5,
    metres: 7200,
    kilocalories: 410,
    averageHeartRate: 142,
    maximumHeartRate: 171,
    metresClimbed: 35,
  },
  meal: { text: 'Rice, beans', carbohydrate: 45, protein: 12, fat: 9, fibre: 4, kilocalories: 310 },
  insulin: { units: 4.5, action: 'basal', name: 'Tresiba' },
  medication: { name: '=Aspirin', dose: '100 mg' },
  symptom: { name: 'Headache', severity: 0 },
  mood: { score: 4 },
  stress: { score: 2 },
  note: { text: 'two\nlines, "quoted"' },
};

describe('a table that Attune wrote', () => {
  it.each(Object.keys(values) as ObservationKind[])('comes back as it was: %s', async (kind) => {
    const observation = {
      id: 'a',
      profileId: 'p',
      version: 1,
      kind,
      value: values[kind],
      time,
      utcOffset: 480,
      source: { type: 'file', name: 'Device' },
      tags: ['after run, slow', 'left hand'],
      comment: '-10 % "less"',
    } as Observation;
    const parsed = await parseWhole(exportObservationsCsv({ kind, observations: [observation] }));
    const { value, tags, comment, utcOffset } = observation;
    expect(parsed.observations).toEqual([{ kind, value, time, utcOffset, source: 'Device', tags, comment }]);
    expect(parsed.rowsRead).toBe(1);
  });

  // The products of the factor and the reading by long multiplication; a computer's own end in 49999999 or the like.
  it.each([
    ['glucose', 'milligramsPerDecilitre', 2.8 * 18.01559, '50.443652'],
    ['glucose', 'milligramsPerDecilitre', 5.6 * 18.01559, '100.887304'],
    ['weight', 'kilograms', 150.3 * 0.45359237, '68.174933211'],
  ] as const)(
    'is short where a reading was in another unit, and still comes back as it was: %s',
    async (kind, field, value, text) => {
      const observation = {
        ...{ id: 'a', profileId: 'p', version: 1, kind, value: { [field]: value }, time, utcOffset: 0 },
        source: { type: 'manual' },
      } as unknown as Observation;
      let table = '';
      for await (const part of exportObservationsCsv({ kind, observations: [observation] })) table += part;
      expect(String(value).length).toBeGreaterThan(text.length);
      expect(table.split('\r\n')[1]?.split(',')[1]).toBe(text);
      const parsed = await parseWhole(exportObservationsCsv({ kind, observations: [observation] }));
      expect(parsed.observations[0]?.value).toEqual({ [field]: value });
    },
  );

  it.each([
    ['glucose', [104.5, 110]],
    ['heartRate', [64, 65]],
    ['steps', [12, 0]],
  ] as const)('comes back as samples where it holds samples: %s', async (kind, amounts) => {
    const batch: SampleBatch = {
      kind,
      source: 'Sensor',
      times: Float64Array.of(time, time + 300_000),
      values: Float32Array.from(amounts),
      utcOffsets: Int16Array.of(60, 60),
      ...(kind === 'steps' ? { durations: Uint32Array.of(300, 60) } : {}),
    };
    const parsed = await parseWhole(exportSamplesCsv({ kind, samples: [batch] }));
    expect(parsed.samples).toEqual([batch]);
    expect(parsed.observations).toEqual([]);
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { FileOptions, ParsedFile } from '../../src/domain/imported-file.ts';
import { ImportCollector } from '../../src/importers/collector.ts';
import { readHead } from '../../src/importers/head.ts';
import { healthConnectDatabase } from '../../src/importers/health-connect/health-connect-database.ts';
import { healthConnectJson } from '../../src/importers/health-connect/health-connect-json.ts';
import { fileLimits } from '../../src/importers/limits.ts';
import { parseFile } from '../../src/importers/parse-file.ts';

async function read(content: unknown, importer = healthConnectJson): Promise<ParsedFile> {
  const file = new Blob([typeof content === 'string' ? content : JSON.stringify(content)]);
  const options: FileOptions = { timeZone: 'Asia/Shanghai', now: Date.parse('2026-11-01T00:00:00Z') };
  expect(importer.recognises(await readHead(file, ''))).toBe(true);
  const collector = new ImportCollector(options);
  await importer.read(file, { options, collector, limits: fileLimits, onBytes: () => {} });
  return collector.finish(importer.format);
}

const metadata = { dataOrigin: 'com.example.app', device: { manufacturer: 'Acme', model: 'Band 3' } };

describe('the records of Health Connect', () => {
  test('a record that names its type and its offset is read in canonical units', async () => {
    const parsed = await read({
      records: [
        {
          recordType: 'BloodPressureRecord',
          time: '2025-05-13T11:17:00Z',
          zoneOffset: { totalSeconds: 7200 },
          systolic: { inMillimetersOfMercury: 120 },
          diastolic: { inMillimetersOfMercury: 80 },
          bodyPosition: 2,
          measurementLocation: 4,
          metadata,
        },
        // 6 mmol/L times 18.01559.
        {
          recordType: 'BloodGlucoseRecord',
          time: '2025-05-13T11:17:00Z',
          zoneOffset: '+02:00',
          level: { inMillimolesPerLiter: 6 },
          relationToMeal: 4,
        },
        { recordType: 'WeightRecord', time: '2025-05-13T13:17:00+02:00', weight: { value: 154.3, unit: 'POUNDS' } },
        { recordType: 'HeightRecord', time: 1747135020000, height: { inMeters: 1.8 } },
        { recordType: 'BodyTemperatureRecord', time: '2025-05-13T11:17:00Z', temperature: { celsius: 36.6 } },
        { recordType: 'OxygenSaturationRecord', time: '2025-05-13T11:17:00Z', percentage: 97 },
        { recordType: 'BodyFatRecord', time: '2025-05-13T11:17:00Z', percentage: { value: 22.5 } },
        { recordType: 'RestingHeartRateRecord', time: '2025-05-13T11:17:00Z', beatsPerMinute: 55 },
        {
          recordType: 'HeartRateVariabilityRmssdRecord',
          time: '2025-05-13T11:17:00Z',
          heartRateVariabilityMillis: 41.5,
        },
        { recordType: 'RespiratoryRateRecord', time: '2025-05-13T11:17:00Z', rate: 14 },
      ],
    });
    expect(parsed.skipped).toEqual([]);
    expect(new Set(parsed.observations.map(({ time }) => time))).toEqual(new Set([Date.parse('2025-05-13T11:17:00Z')]));
    expect(Object.fromEntries(parsed.observations.map(({ kind, value }) => [kind, value]))).toEqual({
      bloodPressure: { systolic: 120, diastolic: 80, posture: 'sitting', arm: 'right' },
      glucose: { milligramsPerDecilitre: expect.closeTo(108.0935, 3), mealRelation: 'afterMeal' },
      weight: { kilograms: expect.closeTo(69.9893, 3) },
      height: { centimetres: 180 },
      temperature: { celsius: 36.6 },
      oxygenSaturation: { percent: 97 },
      bodyFat: { percent: 22.5 },
      restingHeartRate: { beatsPerMinute: 55 },
      heartRateVariability: { rmssd: 41.5 },
      respiratoryRate: { breathsPerMinute: 14 },
    });
    const offsets = Object.fromEntries(parsed.observations.map(({ kind, utcOffset }) => [kind, utcOffset]));
    expect(offsets).toMatchObject({ bloodPressure: 120, glucose: 120, weight: 120, height: 480 });
    expect(parsed.observations.find(({ kind }) => kind === 'bloodPressure')?.source).toBe('Acme Band 3');
  });

  test('lists under the name of their type hold series, spans and nights', async () => {
    const parsed = await read({
      StepsRecord: [
        {
          startTime: '2025-05-13T08:00:00Z',
          endTime: '2025-05-13T08:10:00Z',
          count: 900,
          metadata: { dataOrigin: { packageName: 'com.example.walk' } },
        },
      ],
      HeartRateRecord: [
        {
          startTime: '2025-05-13T08:00:00Z',
          endTime: '2025-05-13T08:02:00Z',
          samples: [
            { time: '2025-05-13T08:00:00Z', beatsPerMinute: 90 },
            { time: '2025-05-13T08:01:00Z', beatsPerMinute: 95 },
            { time: 'later', beatsPerMinute: 95 },
          ],
        },
        { startTime: '2025-05-13T09:00:00Z', endTime: '2025-05-13T09:02:00Z', samples: [] },
      ],
      SleepSessionRecord: [
        {
          startTime: '2025-05-12T15:00:00Z',
          endTime: '2025-05-12T23:00:00Z',
          startZoneOffset: '+08:00',
          endZoneOffset: '+08:00',
          stages: [
            { startTime: '2025-05-12T15:00:00Z', endTime: '2025-05-12T19:00:00Z', stage: 4 },
            { startTime: '2025-05-12T19:00:00Z', endTime: '2025-05-12T20:30:00Z', stage: 5 },
            { startTime: '2025-05-12T20:30:00Z', endTime: '2025-05-12T21:00:00Z', stage: 1 },
            { startTime: '2025-05-12T21:00:00Z', endTime: '2025-05-12T23:00:00Z', stage: 'STAGE_TYPE_REM' },
          ],
        },
      ],
      ExerciseSessionRecord: [{ startTime: '2025-05-13T10:00:00Z', endTime: '2025-05-13T10:45:00Z', exerciseType: 56 }],
      NutritionRecord: [
        {
          startTime: '2025-05-13T12:00:00Z',
          endTime: '2025-05-13T12:10:00Z',
          name: 'Rice',
          totalCarbohydrate: { inGrams: 45 },
          energy: { inKilocalories: 210 },
        },
      ],
      MenstruationFlowRecord: [{ time: '2025-05-13T12:00:00Z', flow: 1 }],
    });
    expect(
      parsed.samples.map(({ kind, source, values, durations }) => [kind, source, [...values], [...(durations ?? [])]]),
    ).toEqual([
      ['steps', 'com.example.walk', [900], [600]],
      ['heartRate', null, [90, 95], []],
    ]);
    const values = Object.fromEntries(parsed.observations.map(({ kind, value }) => [kind, value]));
    expect(values).toEqual({
      sleep: {
        minutesAsleep: 450,
        minutesInBed: 480,
        minutesAwake: 30,
        minutesLight: 240,
        minutesDeep: 90,
        minutesRem: 120,
      },
      workout: { type: 'running', minutes: 45 },
      meal: { text: 'Rice', carbohydrate: 45, kilocalories: 210 },
    });
    expect(parsed.skipped.map(({ reason, count }) => [reason, count]).sort()).toEqual([
      ['badTime', 1],
      ['badValue', 1],
      ['otherKind', 1],
    ]);
    // Seven records; one holds three samples, which count each.
    expect(parsed.rowsRead).toBe(9);
  });

  test('another app’s database is known for what it is and refused', async () => {
    await expect(
      read('SQLite format 3\0\x10\0CREATE TABLE bookmarks (id INTEGER)', healthConnectDatabase),
    ).rejects.toMatchObject({ code: 'fileFormatUnknown', detail: { kind: 'database' } });
  });
});

describe('the database that Health Connect exports', () => {
  const bytes = readFileSync(new URL('../fixtures/health-connect/export.db', import.meta.url));
  const options: FileOptions = { timeZone: 'Asia/Shanghai', now: Date.parse('2026-11-01T00:00:00Z') };
  const morning = Date.parse('2026-01-12T07:00:00Z');

  test('is read in its own units, on the clock of each record, with the app or the device as its source', async () => {
    const { format, observations, samples, skipped } = await parseFile(new Blob([bytes]), options);
    expect(format).toBe('healthConnect');
    expect(observations.map(({ kind, value, time }) => [kind, value, (time - morning) / 60_000])).toEqual([
      [
        'sleep',
        // Ten at night to six: 240 minutes light, 90 deep, 120 with dreams, 30 awake.
        {
          minutesAsleep: 450,
          minutesInBed: 480,
          minutesAwake: 30,
          minutesLight: 240,
          minutesDeep: 90,
          minutesRem: 120,
        },
        -60,
      ],
      ['weight', { kilograms: 80.5 }, 0],
      ['workout', { type: 'running', minutes: 45 }, 0],
      ['bloodPressure', { systolic: 128, diastolic: 82, posture: 'sitting', arm: 'left' }, 1],
      // 6 mmol/L times 18.01559.
      ['glucose', { milligramsPerDecilitre: expect.closeTo(108.09, 2), mealRelation: 'beforeMeal' }, 2],
      ['meal', { text: 'Rice', carbohydrate: 45, kilocalories: 210, sodium: 400 }, 5],
    ]);
    expect(observations.every(({ utcOffset }) => utcOffset === 120)).toBe(true);
    expect(observations.map(({ source }) => source)).toEqual([
      'Acme Band 3',
      'com.example.scale',
      'Acme Band 3',
      'com.example.scale',
      'com.example.scale',
      'com.example.scale',
    ]);
    expect(samples.map(({ kind, source, values, durations }) => [kind, source, [...values], durations?.[0]])).toEqual([
      ['steps', 'Acme Band 3', [900], 600],
      ['heartRate', 'Acme Band 3', [61, 64], undefined],
    ]);
    // A walk that ended before it began, a heart rate that is none.
    expect(skipped).toMatchObject([{ reason: 'badValue', count: 2 }]);
  });

  test('that is cut short ends in a sentence', async () => {
    await expect(parseFile(new Blob([bytes.subarray(0, 6000)]), options)).rejects.toMatchObject({
      code: 'fileUnreadable',
    });
  });
});

import { describe, expect, test } from 'vitest';
import type { FileOptions, ParsedFile } from '../../src/domain/imported-file.ts';
import { ImportCollector } from '../../src/importers/collector.ts';
import { fitDays } from '../../src/importers/google-fit/fit-days.ts';
import { fitQuarterHours } from '../../src/importers/google-fit/fit-quarter-hours.ts';
import { fitSession } from '../../src/importers/google-fit/fit-session.ts';
import { fitStream } from '../../src/importers/google-fit/fit-stream.ts';
import { readHead } from '../../src/importers/head.ts';
import { fileLimits } from '../../src/importers/limits.ts';
import { parseFile } from '../../src/importers/parse-file.ts';
import { storedZip } from '../fuzz/stored-zip.ts';

const importers = [fitStream, fitSession, fitQuarterHours, fitDays];

async function read(fileName: string, content: unknown): Promise<ParsedFile> {
  const file = new Blob([typeof content === 'string' ? content : JSON.stringify(content)]);
  const options: FileOptions = { timeZone: 'Europe/Berlin', now: Date.parse('2026-11-01T00:00:00Z'), fileName };
  const head = await readHead(file, fileName);
  const importer = importers.find((each) => each.recognises(head));
  if (importer === undefined) throw new Error(`${fileName} was not recognised`);
  const collector = new ImportCollector(options);
  await importer.read(file, { options, collector, limits: fileLimits, onBytes: () => {} });
  return collector.finish(importer.format);
}

const iso = (time: number | undefined) => new Date(time ?? Number.NaN).toISOString();

/** 2023-05-02T06:00:00Z, and so many minutes later, in nanoseconds. */
const nanos = (minutes = 0) => `${1683007200 + minutes * 60}000000000`;
const point = (type: string, values: readonly object[], minutes = 0, lasting = 0) => ({
  fitValue: values.map((value) => ({ value })),
  dataTypeName: `com.google.${type}`,
  startTimeNanos: nanos(minutes),
  endTimeNanos: nanos(minutes + lasting),
});
const stream = (id: string, points: readonly object[]) => ({ 'Data Source': id, 'Data Points': points });

describe('the streams of Google Fit', () => {
  test('a heart rate has the time of its nanoseconds, and one without a value costs itself alone', async () => {
    const parsed = await read(
      'Takeout/Fit/All Data/derived_com.google.heart_rate.bpm_com.google.an.json',
      stream('derived:com.google.heart_rate.bpm:com.google.android.gms:merge_heart_rate_bpm', [
        {
          ...point('heart_rate.bpm', [{ fpVal: 62 }]),
          originDataSourceId: 'raw:com.google.heart_rate.bpm:com.fitbit.FitbitMobile:health_platform',
        },
        point('heart_rate.bpm', [], 1),
        { dataTypeName: 'com.google.heart_rate.bpm', fitValue: [{ value: { fpVal: 64 } }] },
        point('calories.expended', [{ fpVal: 1.2 }], 2),
      ]),
    );
    expect(parsed.samples.map(({ source, times, values }) => [source, [...times].map(iso), [...values]])).toEqual([
      ['com.fitbit.FitbitMobile', ['2023-05-02T06:00:00.000Z'], [62]],
    ]);
    expect(parsed.skipped.map(({ reason }) => reason).sort()).toEqual(['badTime', 'badValue', 'otherKind']);
    expect(parsed.rowsRead).toBe(4);
  });

  test('steps last as long as their point, and a stream that was estimated is not taken for the merged one', async () => {
    const points = [point('step_count.delta', [{ intVal: 120 }], 0, 2)];
    const merged = await read(
      'a.json',
      stream('derived:com.google.step_count.delta:com.google.android.gms:merge_step_deltas', points),
    );
    const estimated = await read(
      'b.json',
      stream('derived:com.google.step_count.delta:com.google.android.gms:estimated_steps', points),
    );
    expect(merged.samples.map(({ source, durations }) => [source, [...(durations ?? [])]])).toEqual([
      ['Google Fit', [120]],
    ]);
    expect(estimated.samples[0]?.source).toBe('Google Fit estimated_steps');
  });

  test('what a cuff, a meter, a scale and a thermometer measured comes in canonical units', async () => {
    const parsed = await read(
      'all.json',
      stream('raw:com.google.blood_pressure:com.example.cuff:Acme:BP7:1a2b:', [
        point('blood_pressure', [{ fpVal: 128 }, { fpVal: 82 }, { intVal: 2 }, { intVal: 3 }]),
        // 5.5 mmol/L times 18.01559.
        point('blood_glucose', [{ fpVal: 5.5 }, { intVal: 2 }]),
        point('weight', [{ fpVal: 71.4 }]),
        point('height', [{ fpVal: 1.76 }]),
        point('body.fat.percentage', [{ fpVal: 21.5 }]),
        point('body.temperature', [{ fpVal: 36.9 }]),
        point('oxygen_saturation', [{ fpVal: 97 }, { fpVal: 0 }]),
        point('weight', [{ fpVal: 0 }], 3),
      ]),
    );
    const values = Object.fromEntries(parsed.observations.map(({ kind, value }) => [kind, value]));
    expect(values).toEqual({
      bloodPressure: { systolic: 128, diastolic: 82, posture: 'sitting', arm: 'left' },
      glucose: { milligramsPerDecilitre: expect.closeTo(99.0857, 3), mealRelation: 'fasting' },
      weight: { kilograms: 71.4 },
      height: { centimetres: 176 },
      bodyFat: { percent: 21.5 },
      temperature: { celsius: 36.9 },
      oxygenSaturation: { percent: 97 },
    });
    expect(parsed.observations[0]?.source).toBe('Acme BP7');
    expect(parsed.skipped.map(({ reason, count }) => [reason, count])).toEqual([['implausible', 1]]);
  });

  test('the rate at rest is told by its stream', async () => {
    const id = 'derived:com.google.heart_rate.bpm:com.google.android.gms:resting_heart_rate<-merge_heart_rate_bpm';
    const parsed = await read('c.json', stream(id, [point('heart_rate.bpm', [{ fpVal: 57 }])]));
    expect(parsed.observations.map(({ kind, value }) => [kind, value])).toEqual([
      ['restingHeartRate', { beatsPerMinute: 57 }],
    ]);
  });

  test("glucose every five minutes is a sensor's, three times a day it is a meter's", async () => {
    const each = (minutes: number, count: number) =>
      Array.from({ length: count }, (_, index) => point('blood_glucose', [{ fpVal: 6 }], index * minutes));
    const id = 'raw:com.google.blood_glucose:com.example.app:';
    const sensor = await read('d.json', stream(id, each(5, 40)));
    const meter = await read('e.json', stream(id, each(480, 40)));
    expect([sensor.samples[0]?.times.length, sensor.observations.length]).toEqual([40, 0]);
    expect([meter.samples.length, meter.observations.length]).toEqual([0, 40]);
  });
});

describe('the sessions of Google Fit', () => {
  test("a night is what was slept of it, and has the offset of the file's name", async () => {
    const parsed = await read('takeout/fit/all sessions/2019-06-10t23_06_00+03_00_sleep.json', {
      fitnessActivity: 'sleep',
      startTime: '2019-06-10T20:06:00Z',
      endTime: '2019-06-11T04:48:00Z',
      duration: '31320s',
      segment: [
        { fitnessActivity: 'sleep', startTime: '2019-06-10T20:06:00Z', endTime: '2019-06-11T00:06:00Z' },
        { fitnessActivity: 'sleep.awake', startTime: '2019-06-11T00:06:00Z', endTime: '2019-06-11T00:36:00Z' },
        { fitnessActivity: 'sleep', startTime: '2019-06-11T00:36:00Z', endTime: '2019-06-11T04:48:00Z' },
      ],
    });
    expect(parsed.observations).toEqual([
      {
        kind: 'sleep',
        // 4 h and 4 h 12 min.
        value: { minutesAsleep: 492, minutesInBed: 522, minutesAwake: 30 },
        time: Date.parse('2019-06-11T04:48:00Z'),
        utcOffset: 180,
        source: 'Google Fit',
      },
    ]);
  });

  test('a workout has what it added up, and sitting in a car is none', async () => {
    const parsed = await read('2021-05-01T08_00_00+02_00_RUNNING.json', {
      fitnessActivity: 'running',
      startTime: '2021-05-01T08:00:00.000+02:00',
      endTime: '2021-05-01T08:30:00.000+02:00',
      duration: '1680s',
      aggregate: [
        { metricName: 'com.google.calories.expended', floatValue: 200.5 },
        { metricName: 'com.google.distance.delta', floatValue: 3000 },
        { metricName: 'com.google.step_count.delta', intValue: 4100 },
      ],
    });
    expect(parsed.observations[0]).toMatchObject({
      kind: 'workout',
      value: { type: 'running', minutes: 28, metres: 3000, kilocalories: 200.5 },
      time: Date.parse('2021-05-01T06:00:00Z'),
      utcOffset: 120,
    });
    const car = await read('x.json', {
      fitnessActivity: 'in_vehicle',
      startTime: '2021-05-01T08:00:00Z',
      endTime: '2021-05-01T09:00:00Z',
    });
    expect(car.skipped[0]?.reason).toBe('otherKind');
  });
});

describe('the daily metrics of Google Fit', () => {
  test('a quarter of an hour has its day from the name of the file and its offset from the cell', async () => {
    const parsed = await read(
      'Takeout/Fit/Daily activity metrics/2026-01-01.csv',
      'Start time,End time,Move Minutes count,Step count\n07:15:00.000+05:30,07:30:00.000+05:30,5,400\n07:30:00.000+05:30,07:45:00.000+05:30,,\n23:45:00.000+05:30,00:00:00.000+05:30,,11\n',
    );
    const [batch] = parsed.samples;
    expect([...(batch?.times ?? [])].map(iso)).toEqual(['2026-01-01T01:45:00.000Z', '2026-01-01T18:15:00.000Z']);
    expect([...(batch?.values ?? [])]).toEqual([400, 11]);
    expect([...(batch?.durations ?? [])]).toEqual([900, 900]);
    expect([...(batch?.utcOffsets ?? [])]).toEqual([330, 330]);
  });

  test('the table of days is read by itself, and not in an archive beside the quarters', async () => {
    const table = 'Date,Move Minutes count,Calories (kcal),Step count\n2026-01-01,40,2000,10468\n2026-01-02,,,\n';
    const parsed = await read('Daily activity metrics.csv', table);
    expect(parsed.observations.map(({ time, value }) => [iso(time), value])).toEqual([
      ['2025-12-31T23:00:00.000Z', { count: 10468 }],
    ]);
    await expect(read('takeout/fit/daily activity metrics/daily activity metrics.csv', table)).rejects.toThrow(
      'not recognised',
    );
  });
});

test('a workout that an archive holds as TCX and as a session is one', async () => {
  const tcx =
    '<TrainingCenterDatabase><Activities><Activity Sport="Running"><Id>2021-05-01T06:00:00.000Z</Id><Lap StartTime="2021-05-01T06:00:00.000Z"><TotalTimeSeconds>1800</TotalTimeSeconds><DistanceMeters>3010</DistanceMeters><Track/></Lap></Activity></Activities></TrainingCenterDatabase>';
  const session = {
    fitnessActivity: 'running',
    startTime: '2021-05-01T08:00:00.000+02:00',
    endTime: '2021-05-01T08:30:00.000+02:00',
    aggregate: [{ metricName: 'com.google.distance.delta', floatValue: 3000 }],
  };
  const archive = storedZip(
    ['Takeout/Fit/Activities/2021-05-01T08_00_00+02_00_PT30M_Running.tcx', Buffer.from(tcx)],
    ['Takeout/Fit/All Sessions/2021-05-01T08_00_00+02_00_RUNNING.json', Buffer.from(JSON.stringify(session))],
  );
  const parsed = await parseFile(new Blob([archive]), { timeZone: 'Europe/Berlin', now: Date.parse('2026-11-01') });
  expect(parsed.contents).toEqual({ tcx: 1, googleFit: 1 });
  expect(parsed.observations.map(({ value }) => value)).toEqual([{ type: 'running', minutes: 30, metres: 3010 }]);
  expect(parsed.duplicates).toBe(1);
});

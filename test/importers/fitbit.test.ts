import { describe, expect, test } from 'vitest';
import type { FileOptions, ParsedFile } from '../../src/domain/imported-file.ts';
import { ImportCollector } from '../../src/importers/collector.ts';
import { fitbitJson } from '../../src/importers/fitbit/fitbit-json.ts';
import { fitbitTables } from '../../src/importers/fitbit/fitbit-tables.ts';
import { readHead } from '../../src/importers/head.ts';
import { fileLimits } from '../../src/importers/limits.ts';

/** Read as the registry would; the importer has to recognise it first. */
async function read(fileName: string, content: unknown, timeZone = 'America/New_York'): Promise<ParsedFile> {
  const file = new Blob([typeof content === 'string' ? content : JSON.stringify(content, null, 2)]);
  const options: FileOptions = { timeZone, now: Date.parse('2026-11-01T00:00:00Z'), fileName };
  const head = await readHead(file, fileName);
  const importer = [fitbitJson, fitbitTables].find((each) => each.recognises(head));
  if (importer === undefined) throw new Error(`${fileName} was not recognised`);
  const collector = new ImportCollector(options);
  await importer.read(file, { options, collector, limits: fileLimits, onBytes: () => {} });
  return collector.finish(importer.format);
}

const iso = (time: number | undefined) => new Date(time ?? Number.NaN).toISOString();

describe('the JSON of a Fitbit export', () => {
  test('heart rate is in UTC with the month first, and a reading without confidence is left out', async () => {
    const parsed = await read('Takeout/Fitbit/Global Export Data/heart_rate-2023-01-02.json', [
      { dateTime: '01/02/23 05:00:05', value: { bpm: 61, confidence: 2 } },
      { dateTime: '01/02/23 05:00:10', value: { bpm: 70, confidence: 0 } },
      { dateTime: '01/02/23 05:00:20', value: { bpm: 63, confidence: 3 } },
      { dateTime: '13/02/23 05:00:20', value: { bpm: 63, confidence: 3 } },
    ]);
    const [batch] = parsed.samples;
    expect([...(batch?.times ?? [])].map(iso)).toEqual(['2023-01-02T05:00:05.000Z', '2023-01-02T05:00:20.000Z']);
    expect([...(batch?.values ?? [])]).toEqual([61, 63]);
    // 2 January in New York: five hours behind.
    expect([...(batch?.utcOffsets ?? [])]).toEqual([-300, -300]);
    expect(parsed.skipped.map(({ reason, count }) => [reason, count])).toEqual([
      ['badValue', 1],
      ['badTime', 1],
    ]);
    expect(parsed.rowsRead).toBe(4);
  });

  test('steps stand for a minute each, and are told from distance by the name of the file alone', async () => {
    const entries = [{ dateTime: '07/04/22 12:30:00', value: '104' }];
    const parsed = await read('steps-2022-07-04.json', entries);
    expect([...(parsed.samples[0]?.durations ?? [])]).toEqual([60]);
    expect(iso(parsed.samples[0]?.times[0])).toBe('2022-07-04T12:30:00.000Z');
    await expect(read('distance-2022-07-04.json', entries)).rejects.toThrow('not recognised');
  });

  test('a day without a resting heart rate is 0 in the file and nothing here', async () => {
    const parsed = await read('resting_heart_rate-2023-01-01.json', [
      { dateTime: '01/01/23 00:00:00', value: { date: '01/01/23', value: 58.2347, error: 6.78 } },
      { dateTime: '01/02/23 00:00:00', value: { date: null, value: 0.0, error: 0.0 } },
    ]);
    expect(parsed.observations.map(({ time, value }) => [iso(time), value])).toEqual([
      ['2023-01-01T05:00:00.000Z', { beatsPerMinute: 58.2 }],
    ]);
    expect(parsed.skipped[0]?.reason).toBe('badValue');
  });

  test('a night ends on the clock of the sleeper and has its stages', async () => {
    const parsed = await read('sleep-2021-05-24.json', [
      {
        logId: 1,
        dateOfSleep: '2021-05-24',
        startTime: '2021-05-24T00:40:00.000',
        endTime: '2021-05-24T09:21:00.000',
        duration: 31260000,
        minutesAsleep: 445,
        minutesAwake: 76,
        timeInBed: 521,
        type: 'stages',
        levels: {
          summary: {
            deep: { count: 4, minutes: 80 },
            light: { minutes: 265 },
            rem: { minutes: 100 },
            wake: { minutes: 76 },
          },
        },
        mainSleep: true,
      },
      {
        dateOfSleep: '2015-06-16',
        startTime: '2015-06-15T23:46:00.000',
        endTime: '2015-06-16T10:19:10.000',
        minutesAsleep: 600,
        minutesAwake: 33,
        timeInBed: 633,
        type: 'classic',
        levels: { summary: { restless: { minutes: 30 }, awake: { minutes: 3 }, asleep: { minutes: 600 } } },
      },
    ]);
    const [classic, stages] = parsed.observations;
    // 09:21 in New York's summer is 13:21 in Greenwich.
    expect(iso(stages?.time)).toBe('2021-05-24T13:21:00.000Z');
    expect(stages?.value).toEqual({
      minutesAsleep: 445,
      minutesInBed: 521,
      minutesAwake: 76,
      minutesLight: 265,
      minutesDeep: 80,
      minutesRem: 100,
    });
    expect(classic?.value).toEqual({ minutesAsleep: 600, minutesInBed: 633, minutesAwake: 33 });
  });

  test('a workout has its distance in metres, from kilometres and from miles', async () => {
    const parsed = await read('exercise-0.json', [
      {
        logId: 1,
        activityName: 'Outdoor Bike',
        startTime: '03/28/25 17:29:00',
        duration: 1825000,
        activeDuration: 1800000,
        distance: 12.5,
        distanceUnit: 'Kilometer',
        calories: 250,
        averageHeartRate: 128,
      },
      {
        logId: 2,
        activityName: 'Walk',
        startTime: '03/29/25 17:29:00',
        duration: 600000,
        distance: 0.5,
        distanceUnit: 'Mile',
        averageHeartRate: 0,
      },
    ]);
    expect(parsed.observations.map(({ time, value }) => [iso(time), value])).toEqual([
      [
        '2025-03-28T17:29:00.000Z',
        { type: 'cycling', minutes: 30, metres: 12500, kilocalories: 250, averageHeartRate: 128 },
      ],
      ['2025-03-29T17:29:00.000Z', { type: 'walking', minutes: 10, metres: 804.672 }],
    ]);
  });

  test('a weight is in pounds where its body mass index says so, and in kilograms where that does', async () => {
    // 191.8 lb are 87.0 kg; with an index of 27.77 the person is 1.77 m tall. As 191.8 kg it would be 2.63 m.
    const pounds = await read('weight-2015-05-18.json', [
      {
        logId: 1431993599000,
        weight: 191.8,
        bmi: 27.77,
        fat: 24.002,
        date: '05/18/15',
        time: '23:59:59',
        source: 'API',
      },
    ]);
    const [fat, weight] = [...pounds.observations].sort((a, b) => a.kind.localeCompare(b.kind));
    expect(iso(weight?.time)).toBe('2015-05-19T03:59:59.000Z');
    expect(weight?.value).toEqual({ kilograms: expect.closeTo(86.999, 3) });
    expect(fat?.value).toEqual({ percent: 24.002 });
    const kilograms = await read('weight-2026-07-02.json', [
      { logId: 1, weight: 80, bmi: 24.69, date: '07/02/26', time: '07:00:00' },
    ]);
    expect(kilograms.observations[0]?.value).toEqual({ kilograms: 80 });
    const neither = await read('weight-2026-07-02.json', [
      { logId: 1, weight: 80, date: '07/02/26', time: '07:00:00' },
    ]);
    expect(neither.skipped[0]?.reason).toBe('unknownUnit');
  });

  test('what is no entry is counted and does not stop the rest', async () => {
    const parsed = await read('sleep-2021-05-24.json', [
      { dateOfSleep: '2021-05-24', endTime: '2021-05-24T09:21:00.000', minutesAsleep: 445 },
      null,
      [],
      7,
      { dateOfSleep: '2021-05-25', endTime: 17, minutesAsleep: 445 },
    ]);
    expect(parsed.observations).toHaveLength(1);
    expect(parsed.skipped.map(({ reason, count }) => [reason, count])).toEqual([
      ['brokenRow', 3],
      ['badTime', 1],
    ]);
    expect(parsed.rowsRead).toBe(5);
  });
});

describe('the tables of a Fitbit export', () => {
  test('heart rate and the resting rate of a day have the same columns and are told apart by the name', async () => {
    const rows =
      'timestamp,beats per minute,data source\n2024-10-27T00:00:04Z,65.0,Charge 6\n2024-10-28T00:00:00Z,62.04,Charge 6\n';
    const rates = await read('Takeout/Fitbit/Physical Activity_GoogleData/heart_rate_2024-10-27.csv', rows);
    expect(rates.samples.map(({ kind, source, values }) => [kind, source, [...values]])).toEqual([
      ['heartRate', 'Fitbit', [65, Math.fround(62.04)]],
    ]);
    const resting = await read('daily_resting_heart_rate.csv', rows);
    expect(resting.observations.map(({ kind, time, value }) => [kind, iso(time), value])).toEqual([
      ['restingHeartRate', '2024-10-27T04:00:00.000Z', { beatsPerMinute: 65 }],
      ['restingHeartRate', '2024-10-28T04:00:00.000Z', { beatsPerMinute: 62 }],
    ]);
  });

  test("steps that another app brought to Fitbit stay that app's", async () => {
    const parsed = await read(
      'steps_2026-06-01.csv',
      'timestamp,steps,data source\n2026-06-10T16:39:00Z,20,Pixel Watch 2\n2026-06-10T16:39:00Z,18,Garmin Connect Health Connect\n',
    );
    expect(parsed.samples.map(({ source, values }) => [source, [...values]])).toEqual([
      ['Fitbit', [20]],
      ['Garmin Connect Health Connect', [18]],
    ]);
  });

  test('a workout is in UTC with the offset it was done at, its lengths in millimetres', async () => {
    const columns =
      'exercise_id,exercise_start,exercise_end,utc_offset,exercise_created,exercise_last_updated,activity_name,log_type,pool_length,pool_length_unit,intervals,distance_units,tracker_total_calories,tracker_total_steps,tracker_total_distance_mm,tracker_total_altitude_mm,tracker_avg_heart_rate,tracker_peak_heart_rate,manually_logged_total_calories,manually_logged_total_distance_mm,events';
    const parsed = await read(
      'Takeout/Fitbit/Health Fitness Data_GoogleData/UserExercises_2024-06-01.csv',
      [
        columns,
        '11,2024-06-02T02:10:00Z,2024-06-02T02:55:00Z,-04:00,,,Outdoor Bike,TRACKER,,,"[{""a"":1,""b"":2}]",,410,0,15250000,120500,131,164,0,0,',
        '12,2024-06-03T10:00:00Z,2024-06-03T10:30:00Z,-04:00,,,Walk,MANUAL,,,,,,,0,0,0,0,140,2500000,',
        '13,2024-06-03T10:30:00Z,2024-06-03T10:00:00Z,-04:00,,,Walk,MANUAL,,,,,,,0,0,0,0,140,2500000,',
      ].join('\n'),
    );
    expect(parsed.observations.map(({ time, utcOffset, value }) => [iso(time), utcOffset, value])).toEqual([
      [
        '2024-06-02T02:10:00.000Z',
        -240,
        {
          type: 'cycling',
          minutes: 45,
          metres: 15_250,
          metresClimbed: 120.5,
          kilocalories: 410,
          averageHeartRate: 131,
          maximumHeartRate: 164,
        },
      ],
      ['2024-06-03T10:00:00.000Z', -240, { type: 'walking', minutes: 30, metres: 2500, kilocalories: 140 }],
    ]);
    expect(parsed.skipped).toMatchObject([{ reason: 'badTime', count: 1, exampleLine: 4 }]);
  });

  test('a night ends at its UTC time, on the clock of the sleeper', async () => {
    const parsed = await read(
      'UserSleeps_2026-09-01.csv',
      [
        'sleep_id,sleep_type,minutes_in_sleep_period,minutes_after_wake_up,minutes_to_fall_asleep,minutes_asleep,minutes_awake,minutes_longest_awakening,minutes_to_persistent_sleep,start_utc_offset,sleep_start,end_utc_offset,sleep_end,data_source,algorithm_version',
        '1,STAGES,450,0,5,410,40,12,9,+05:30,2026-09-11T17:30:00Z,+05:30,2026-09-12T01:00:00Z,A_TRACKER,3',
        '2,CLASSIC,450,0,5,,40,12,9,+05:30,2026-09-12T17:30:00Z,+05:30,2026-09-13T01:00:00Z,A_TRACKER,3',
      ].join('\n'),
    );
    expect(parsed.observations.map(({ time, utcOffset, value }) => [iso(time), utcOffset, value])).toEqual([
      ['2026-09-12T01:00:00.000Z', 330, { minutesAsleep: 410, minutesInBed: 450, minutesAwake: 40 }],
    ]);
    expect(parsed.skipped).toMatchObject([{ reason: 'badValue', count: 1 }]);
  });

  test('grams become kilograms, and the averages of a night belong to its day', async () => {
    const weight = await read('weight.csv', 'timestamp,weight grams,data source\n2026-06-10T05:00:00Z,81250,Aria\n');
    expect(weight.observations[0]?.value).toEqual({ kilograms: 81.25 });
    const oxygen = await read(
      'Daily SpO2 - 2021-10-19-2021-10-30.csv',
      'timestamp,average_value,lower_bound,upper_bound\n2021-10-19T00:00:00Z,97.7,94.4,99.6\n',
    );
    expect(oxygen.observations.map(({ time, value }) => [iso(time), value])).toEqual([
      ['2021-10-19T04:00:00.000Z', { percent: 97.7 }],
    ]);
    const variability = await read(
      'Daily Heart Rate Variability Summary - 2026-07-05.csv',
      'timestamp,rmssd,nremhr,entropy\n2026-07-05T00:00:00,42.256,60.24,2.392\n2026-07-06T00:00:00,NaN,NaN,NaN\n',
    );
    expect(variability.observations.map(({ value }) => value)).toEqual([{ rmssd: 42.3 }]);
    expect(variability.skipped[0]?.reason).toBe('badValue');
    const breath = await read(
      'Daily Respiratory Rate Summary - 2025-09-01.csv',
      'timestamp,daily_respiratory_rate\n2025-09-01T00:00:00,14.62\n',
    );
    expect(breath.observations[0]?.value).toEqual({ breathsPerMinute: 14.6 });
  });
});

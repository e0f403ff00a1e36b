import { describe, expect, it } from 'vitest';
import type { FileOptions } from '../../src/domain/imported-file.ts';
import { parseFile } from '../../src/importers/parse-file.ts';

const now = Date.parse('2026-03-20T12:00:00Z');
const parse = (rows: readonly string[], options: Partial<FileOptions> = {}) =>
  parseFile(new Blob([rows.join('\n')]), { timeZone: 'Europe/Berlin', now, ...options });
const brief = ({ observations }: Awaited<ReturnType<typeof parse>>) =>
  observations.map(({ time, kind, value }) => [new Date(time).toISOString().slice(0, 16), kind, value]);
const reasons = ({ skipped }: Awaited<ReturnType<typeof parse>>) =>
  Object.fromEntries(skipped.map(({ reason, count }) => [reason, count]));

describe('Omron connect', () => {
  it('is read with its months as words, its dashes as nothing, and its symptoms as tags', async () => {
    const parsed = await parse([
      '"Date","Time","Systolic (mmHg)","Diastolic (mmHg)","Pulse (bpm)","Symptoms","Consumed","TruRead","Notes"',
      '"Jan 12 2026","08:12","128","82","64","-","-","-","-"',
      '"Jul 6 2025","10:43 pm","119","77","-","Headache, Tired","-","-","after, coffee"',
      '"Jul 7 2025","10:43 pm","-","-","-","-","-","-","-"',
      '"Jul 8 2025","10:43 pm","77","119","60","-","-","-","-"',
    ]);
    expect(parsed.format).toBe('omron');
    expect(brief(parsed)).toEqual([
      ['2025-07-06T20:43', 'bloodPressure', { systolic: 119, diastolic: 77 }],
      ['2026-01-12T07:12', 'bloodPressure', { systolic: 128, diastolic: 82, pulse: 64 }],
    ]);
    expect(parsed.observations[0]).toMatchObject({ tags: ['Headache', 'Tired'], comment: 'after, coffee' });
    expect(reasons(parsed)).toEqual({ badValue: 1, implausible: 1 });
  });

  it('is read on the clock of the zone that each row names, with the cuff as its source', async () => {
    const parsed = await parse([
      '"Measurement Date","Timezone","SYS(mmHg)","DIA(mmHg)","Pulse(bpm)","Irregular heartbeat detected","IHB detection counts(times)","Body Movement","Device"',
      '"2025/11/21 11:40","Asia/Bangkok","125","83","73",,,"Not Detected","HEM-7141T1"',
      '"2025/11/22 11:40","Asia/Bangkok","135","88","71","Detected","2","Not Detected","HEM-7141T1"',
      '"2025/11/23 11:40","Nowhere/At all","135","88","71","Not Detected",,"Not Detected","HEM-7141T1"',
    ]);
    expect(brief(parsed)).toEqual([
      ['2025-11-21T04:40', 'bloodPressure', { systolic: 125, diastolic: 83, pulse: 73 }],
      ['2025-11-22T04:40', 'bloodPressure', { systolic: 135, diastolic: 88, pulse: 71, irregularBeat: true }],
      // A zone that does not exist leaves the clock to that of the options.
      ['2025-11-23T10:40', 'bloodPressure', { systolic: 135, diastolic: 88, pulse: 71 }],
    ]);
    expect(parsed.observations[0]).toMatchObject({ utcOffset: 420, source: 'HEM-7141T1' });
  });

  it.each([
    ['German', 'Datum;Zeit;Systolisch (mmHg);Diastolisch (mmHg);Puls (bpm)', '13 Juli 2025;08:15;128;82;64', '06:15'],
    [
      'Chinese',
      '测量日期,时区,高压（mmHg）,低压（mmHg）,脉搏（bpm）,机型',
      '2025/07/13 08:15,Asia/Shanghai,128,82,64,J750',
      '00:15',
    ],
    [
      'Japanese',
      '"測定日","タイムゾーン","最高血圧(mmHg)","最低血圧(mmHg)","脈拍(bpm)","不規則脈波検出","不規則脈波検出回数(回)","体動検出","機種"',
      '"2025/07/13 08:15","Asia/Tokyo","128","82","64","未検出","","未検出","HEM-6232T"',
      '23:15',
    ],
  ])('is known with %s headers', async (_language, header, row, clock) => {
    const parsed = await parse([header, row]);
    expect(parsed.format).toBe('omron');
    expect(parsed.observations[0]).toMatchObject({
      kind: 'bloodPressure',
      value: { systolic: 128, diastolic: 82, pulse: 64 },
    });
    expect(new Date(parsed.observations[0]?.time ?? 0).toISOString().slice(11, 16)).toBe(clock);
  });

  it('has weights and steps in tables of their own, below each other or apart', async () => {
    const parsed = await parse([
      '"Date","Time","Systolic (mmHg)","Diastolic (mmHg)","Pulse (bpm)","Symptoms","Consumed","TruRead","Notes"',
      '"Jan 12 2026","08:12","128","82","64","-","-","-","-"',
      '',
      '"Date","Total steps","Total distance (mi)"',
      '"Jan 12 2026","8,214","3.9"',
    ]);
    expect(brief(parsed)).toEqual([
      ['2026-01-11T23:00', 'steps', { count: 8214 }],
      ['2026-01-12T07:12', 'bloodPressure', { systolic: 128, diastolic: 82, pulse: 64 }],
    ]);
    const weights = await parse([
      '"測定日","タイムゾーン","体重(kg)","体脂肪(%)","体脂肪量(kg)","内臓脂肪レベル","基礎代謝(kcal)","BMI","機種"',
      '"2025/07/13 19:06","Asia/Tokyo","66.60","28.4","18.9","17","1657","23.5","HBF-228T"',
    ]);
    expect(brief(weights)).toEqual([
      ['2025-07-13T10:06', 'weight', { kilograms: 66.6 }],
      ['2025-07-13T10:06', 'bodyFat', { percent: 28.4 }],
    ]);
  });
});

describe('Withings', () => {
  it('gives pressures, and the pulse alone where there are none', async () => {
    const parsed = await parse([
      'Date,"Heart rate",Systolic,Diastolic,Comments',
      '"2026-01-12 08:00:00",64,128,82,"before, coffee"',
      '"2026-01-12 09:00:00",71,,,',
    ]);
    expect(parsed.format).toBe('withings');
    expect(brief(parsed)).toEqual([
      ['2026-01-12T07:00', 'bloodPressure', { systolic: 128, diastolic: 82, pulse: 64 }],
      ['2026-01-12T08:00', 'heartRate', { beatsPerMinute: 71 }],
    ]);
    expect(parsed.observations[0]).toMatchObject({ source: 'Withings', comment: 'before, coffee' });
  });

  it('gives weight, and fat as its share of the weight, in either unit', async () => {
    const columns = (unit: string) =>
      `Date,"Weight (${unit})","Fat mass (${unit})","Bone mass (${unit})","Muscle mass (${unit})","Hydration (${unit})",Comments`;
    const kilograms = await parse([
      columns('kg'),
      '"2026-01-12 08:00:00",80.0,20.0,3.1,57,,',
      '"2026-01-13 08:00:00",80.4,,,,,',
    ]);
    expect(brief(kilograms)).toEqual([
      ['2026-01-12T07:00', 'weight', { kilograms: 80 }],
      ['2026-01-12T07:00', 'bodyFat', { percent: 25 }],
      ['2026-01-13T07:00', 'weight', { kilograms: 80.4 }],
    ]);
    const pounds = await parse([columns('lb'), '"2026-01-12 08:00:00",180,36,7,,,']);
    expect(brief(pounds)).toEqual([
      ['2026-01-12T07:00', 'weight', { kilograms: expect.closeTo(81.6466, 4) }],
      ['2026-01-12T07:00', 'bodyFat', { percent: 20 }],
    ]);
  });

  it('gives height in metres or in feet', async () => {
    const metres = await parse(['Date,"Height (m)",Comments', '"2026-01-12 08:00:00",1.78,']);
    const feet = await parse(['Date,"Height (in)",Comments', `"2026-01-12 08:00:00","5' 10.0''",`]);
    expect([metres, feet].map(({ observations }) => observations[0]?.value)).toEqual([
      { centimetres: 178 },
      { centimetres: expect.closeTo(177.8, 6) },
    ]);
  });

  it('gives nights at the moment they ended, and workouts at the moment they began', async () => {
    const nights = await parse([
      'from,to,"light (s)","deep (s)","rem (s)","awake (s)","wake up","Duration to sleep (s)","Average heart rate","Heart rate (min)"',
      '2026-01-12T23:40:00+01:00,2026-01-13T06:40:00+01:00,12600,4200,4800,2400,3,900,58,50',
      '2026-01-13T23:40:00+01:00,2026-01-14T06:40:00+01:00,0,0,0,0,0,0,0,0',
    ]);
    const night = {
      minutesAsleep: 360,
      minutesInBed: 420,
      minutesLight: 210,
      minutesDeep: 70,
      minutesRem: 80,
      minutesAwake: 40,
    };
    expect(brief(nights)).toEqual([['2026-01-13T05:40', 'sleep', night]]);
    expect(reasons(nights)).toEqual({ badValue: 1 });
    const workouts = await parse([
      'from,to,"from (manual)","to (manual)",Timezone,"Activity type",Data,GPS,Modified',
      '2026-01-12T18:00:00+01:00,2026-01-12T18:45:00+01:00,,,Europe/Berlin,Running,"{""calories"":410,""hr_average"":142,""hr_max"":171,""distance"":7200,""steps"":8000,""elevation"":35}",,',
      '2026-01-13T18:00:00+01:00,2026-01-13T18:30:00+01:00,,,Europe/Berlin,Bouldering,"not json",,',
    ]);
    expect(brief(workouts)).toEqual([
      [
        '2026-01-12T17:00',
        'workout',
        {
          type: 'running',
          minutes: 45,
          kilocalories: 410,
          averageHeartRate: 142,
          maximumHeartRate: 171,
          metres: 7200,
          metresClimbed: 35,
        },
      ],
      ['2026-01-13T17:00', 'workout', { type: 'other', minutes: 30 }],
    ]);
  });

  it('gives lists of spans one after the other, by what the name of the file says they are', async () => {
    const rows = [
      'start,duration,value',
      '2026-01-12T08:00:00+01:00,"[60,120,60]","[61,63,64]"',
      '2026-01-12T09:00:00+01:00,[60],[70,71]',
      '2026-01-12T10:00:00+01:00,[60],"[70,71]"',
    ];
    const hearts = await parse(rows, { fileName: 'data/raw_hr_hr.csv' });
    expect([...(hearts.samples[0]?.times ?? [])]).toEqual(
      ['07:00', '07:01', '07:03'].map((clock) => Date.parse(`2026-01-12T${clock}:00Z`)),
    );
    expect([...(hearts.samples[0]?.values ?? [])]).toEqual([61, 63, 64]);
    expect(reasons(hearts)).toEqual({ badValue: 1, brokenRow: 1 });
    const steps = await parse(rows, { fileName: 'raw_tracker_steps.csv' });
    expect([...(steps.samples[0]?.durations ?? [])]).toEqual([60, 120, 60]);
    const days = await parse(['date,value', '2026-01-12,8214'], { fileName: 'aggregates_steps.csv' });
    expect(brief(days)).toEqual([['2026-01-11T23:00', 'steps', { count: 8214 }]]);
  });
});

describe('a file of `date,value`', () => {
  it.each(['pwv.csv', 'export/aggregates_calories_earned.csv', 'data/heart_rate.csv'])(
    'is not taken for glucose where it is called %s',
    async (fileName) => {
      const file = parse(['date,value', '2026-01-12 08:00:00,7.2'], { fileName });
      await expect(file).rejects.toMatchObject({ code: expect.stringMatching(/^file(NoReadings|NeedsMapping)$/) });
    },
  );
});

describe('openScale', () => {
  it('leaves out what was not measured, which it writes as 0.0', async () => {
    const parsed = await parse([
      '"biceps","bone","caliper1","caliper2","caliper3","calories","chest","comment","dateTime","fat","hip","lbm","muscle","neck","thigh","visceralFat","waist","water","weight"',
      '0.0,12.85,0.0,0.0,0.0,0.0,0.0,"new scale","2026-01-12 08:00",20.3,0.0,0.0,40.5,0.0,0.0,0.0,0.0,53.0,77.35',
      '0.0,0.0,0.0,0.0,0.0,0.0,0.0,"","2026-01-13 08:00",0.0,0.0,0.0,0.0,0.0,0.0,0.0,0.0,0.0,77.1',
      '3.2',
    ]);
    expect(parsed.format).toBe('openScale');
    expect(brief(parsed)).toEqual([
      ['2026-01-12T07:00', 'weight', { kilograms: 77.35 }],
      ['2026-01-12T07:00', 'bodyFat', { percent: 20.3 }],
      ['2026-01-13T07:00', 'weight', { kilograms: 77.1 }],
    ]);
    expect(reasons(parsed)).toEqual({ brokenRow: 1 });
  });

  it('is known in the form of version 3, date and time apart', async () => {
    const parsed = await parse([
      'DATE,TIME,WEIGHT,BODY_FAT,MUSCLE,WATER,BONE',
      '2026-01-12,08:00:00,77.35,20.3,40.5,53,12',
    ]);
    expect(parsed.format).toBe('openScale');
    expect(brief(parsed)[0]).toEqual(['2026-01-12T07:00', 'weight', { kilograms: 77.35 }]);
  });
});

import { describe, expect, it } from 'vitest';
import { type ColumnMapping, type FileOptions, headerKey } from '../../src/domain/imported-file.ts';
import { parseFile } from '../../src/importers/parse-file.ts';
import { proposeMapping, readUnknownTable } from '../../src/importers/propose-mapping.ts';

const now = Date.parse('2026-03-20T12:00:00Z');
const file = (...rows: string[]) => new Blob([rows.join('\n')]);
const parse = (blob: Blob, options: Partial<FileOptions> = {}) => parseFile(blob, { timeZone: 'UTC', now, ...options });
/** Read as the guess proposes. */
async function parseAsProposed(...rows: string[]) {
  const { mapping } = await proposeMapping(file(...rows));
  return parse(file(...rows), { mapping });
}
const brief = ({ observations }: Awaited<ReturnType<typeof parse>>) =>
  observations.map(({ time, kind, value }) => [new Date(time).toISOString().slice(0, 16), kind, value]);
const reasons = ({ skipped }: Awaited<ReturnType<typeof parse>>) =>
  Object.fromEntries(skipped.map(({ reason, count }) => [reason, count]));

describe('a table whose columns were named', () => {
  const rows = [
    'when;upper;lower;beats;kilos;sugar;what;remark',
    '01.02.2026 07:30;128;82;64;181,5;5,6;after run, tired;"two',
    'lines"',
    '13.02.2026 07:45;;;;180;;;',
    '14.02.2026 08:00;119;;;;;;',
    '15.02.2026 08:10;121;79;–;;;;ok',
    '16.02.2026 08:10;;;;;;;',
  ];
  const mapping: ColumnMapping = {
    columns: [
      'dateTime',
      'bloodPressure.systolic',
      'bloodPressure.diastolic',
      'bloodPressure.pulse',
      'weight.kilograms',
      'glucose.milligramsPerDecilitre',
      'tags',
      'comment',
    ],
    units: [null, null, null, null, 'lb', 'mmol/L', null, null],
  };

  it('gives an observation of each kind that a row has, in canonical units, by the date order of the whole file', async () => {
    const parsed = await parse(file(...rows), { mapping });
    expect(brief(parsed)).toEqual([
      // 181.5 lb × 0.45359237; 5.6 mmol/L × 18.01559.
      ['2026-02-01T07:30', 'glucose', { milligramsPerDecilitre: expect.closeTo(100.887, 2) }],
      ['2026-02-01T07:30', 'bloodPressure', { systolic: 128, diastolic: 82, pulse: 64 }],
      ['2026-02-01T07:30', 'weight', { kilograms: expect.closeTo(82.327, 3) }],
      ['2026-02-13T07:45', 'weight', { kilograms: expect.closeTo(81.647, 3) }],
      ['2026-02-15T08:10', 'bloodPressure', { systolic: 121, diastolic: 79 }],
    ]);
    expect(parsed.observations[0]).toMatchObject({ tags: ['after run', 'tired'], comment: 'two\nlines' });
    expect(reasons(parsed)).toEqual({ badValue: 2 });
    expect(parsed.rowsRead).toBe(7);
    expect(parsed.decisions).toMatchObject({
      dateOrder: { value: 'dmy', certain: true },
      unit: { value: 'mmol/L', certain: true },
    });
  });

  it('is read without asking where its header is known', async () => {
    const header = rows[0]?.split(';') ?? [];
    const known = await parse(file(...rows), { knownMappings: { [headerKey(header)]: mapping } });
    expect(known.observations).toEqual((await parse(file(...rows), { mapping })).observations);
    await expect(parse(file(...rows), { knownMappings: { 'a\tb': mapping } })).rejects.toMatchObject({
      code: 'fileNeedsMapping',
    });
  });

  it('counts a unit that cannot be converted, and a row cut at its decimal comma', async () => {
    const weights: ColumnMapping = { columns: ['date', 'weight.kilograms'], units: [null, 'quintal'] };
    const unknown = parse(file('d,w', '2026-03-01,0.8'), { mapping: weights });
    await expect(unknown).rejects.toMatchObject({ code: 'fileNoReadings', detail: { reason: 'unknownUnit' } });
    const cut = await parse(file('d,w', '2026-03-01,80,5', '2026-03-02,"80,5"'), {
      mapping: { ...weights, units: [null, 'kg'] },
    });
    expect(brief(cut)).toEqual([['2026-03-02T00:00', 'weight', { kilograms: 80.5 }]]);
    expect(reasons(cut)).toEqual({ brokenRow: 1 });
  });

  it('takes glucose of every few minutes for a sensor, and now and then for a meter', async () => {
    const columns: ColumnMapping = { columns: ['dateTime', 'glucose.milligramsPerDecilitre'], units: [null, 'mg/dL'] };
    const every = (minutes: number) =>
      file(
        't,x',
        ...Array.from({ length: 60 }, (_, index) => `${1_772_352_000 + index * minutes * 60},${100 + index}`),
      );
    const sensor = await parse(every(5), { mapping: columns });
    expect([sensor.observations.length, sensor.samples[0]?.times.length]).toEqual([0, 60]);
    const meter = await parse(every(240), { mapping: columns });
    expect([meter.observations.length, meter.samples.length]).toEqual([60, 0]);
  });

  it('is read in the hour that is lived twice in the order of the file', async () => {
    const parsed = await parse(file('t,w', '2025-10-26 02:40,80', '2025-10-26 02:10,81', '2025-10-26 03:00,82'), {
      mapping: { columns: ['dateTime', 'weight.kilograms'], units: [null, 'kg'] },
      timeZone: 'Europe/Berlin',
    });
    expect(brief(parsed).map(([time]) => time)).toEqual(['2025-10-26T00:40', '2025-10-26T01:10', '2025-10-26T02:00']);
    expect(parsed.observations.map(({ utcOffset }) => utcOffset)).toEqual([120, 60, 60]);
  });
});

describe('the guess', () => {
  const guess = async (...rows: string[]) => (await proposeMapping(file(...rows))).mapping;

  it.each([
    [
      'Date,Time,Systolic,Diastolic,Pulse,Notes',
      '03/01/2026,8:15 AM,128,82,64,ok',
      ['date', 'time', 'bloodPressure.systolic', 'bloodPressure.diastolic', 'bloodPressure.pulse', 'comment'],
    ],
    [
      'Datum;Uhrzeit;Blutdruck;Puls;Gewicht (kg);Körperfett (%)',
      '01.03.2026;08:15;128/82;64;80,5;22,1',
      ['date', 'time', 'bloodPressure.systolic', 'bloodPressure.pulse', 'weight.kilograms', 'bodyFat.percent'],
    ],
    [
      // Pressures are known by their values alone, and the pulse beside them is that of the cuff.
      'Wann;Wert oben;Wert unten;Puls;Bemerkung',
      '01.03.2026 08:15;128;82;64;gut\n02.03.2026 08:15;131;80;66;gut',
      ['dateTime', 'bloodPressure.systolic', 'bloodPressure.diastolic', 'bloodPressure.pulse', 'comment'],
    ],
    [
      '测量时间,收缩压,舒张压,心率,血氧(%),体温(℃),备注',
      '2026-03-01 08:15,128,82,64,98,36.6,好',
      [
        'dateTime',
        'bloodPressure.systolic',
        'bloodPressure.diastolic',
        'bloodPressure.pulse',
        'oxygenSaturation.percent',
        'temperature.celsius',
        'comment',
      ],
    ],
    [
      'id,timestamp,Carbs (g),Protein (g),Fat (g),Fiber (g),Energy (kcal),Meal',
      '7,2026-03-01T08:15:00Z,45,12,9,4,310,Porridge',
      [
        null,
        'dateTime',
        'meal.carbohydrate',
        'meal.protein',
        'meal.fat',
        'meal.fibre',
        'meal.kilocalories',
        'meal.text',
      ],
    ],
    [
      'Sleep start,Sleep end,Deep (min),Light (min),REM (min)',
      '2026-02-28 23:15,2026-03-01 06:40,90,220,100',
      [null, 'dateTime', 'sleep.minutesDeep', 'sleep.minutesLight', 'sleep.minutesRem'],
    ],
    [
      'DateTime,HeartRate,Steps,BirthDate',
      '2026-03-01 08:15,64,8200,1980-01-01',
      ['dateTime', 'heartRate.beatsPerMinute', 'steps.count', null],
    ],
  ] as const)('names the columns of "%s"', async (header, row, columns) => {
    expect((await guess(header, row)).columns).toEqual(columns);
  });

  it('tells pressures by their values where the names say nothing', async () => {
    expect((await guess('t,a,b,c', '2026-03-01 08:00,128,82,1', '2026-03-02 08:00,135,91,2')).columns).toEqual([
      'dateTime',
      'bloodPressure.systolic',
      'bloodPressure.diastolic',
      null,
    ]);
    expect((await guess('t,a', '2026-03-01 08:00,128/82', '2026-03-02 08:00,135 / 91')).columns).toEqual([
      'dateTime',
      'bloodPressure.systolic',
    ]);
  });

  it.each([
    ['kg', '80.1', 'weight.kilograms', 'kg'],
    ['lb', '176.4', 'weight.kilograms', 'lb'],
    ['(lbs)', '176.4', 'weight.kilograms', 'lb'],
    ['公斤', '80.1', 'weight.kilograms', 'kg'],
    ['千克', '80.1', 'weight.kilograms', 'kg'],
    ['斤', '160.2', 'weight.kilograms', '斤'],
    ['磅', '176.4', 'weight.kilograms', 'lb'],
    ['mg/dL', '101', 'glucose.milligramsPerDecilitre', 'mg/dL'],
    ['mmol/L', '5.6', 'glucose.milligramsPerDecilitre', 'mmol/L'],
    ['毫摩尔/升', '5.6', 'glucose.milligramsPerDecilitre', 'mmol/L'],
    ['bpm', '64', 'heartRate.beatsPerMinute', null],
    ['次/分', '64', 'heartRate.beatsPerMinute', null],
    ['mmHg', '128/82', 'bloodPressure.systolic', null],
    ['kg', 'Anna', null, null],
  ])('takes a column that is called only "%s", with %s in it, by its unit', async (unit, cell, meaning, named) => {
    const { columns, units } = await guess(`Date,${unit}`, `2026-03-01 08:00,${cell}`);
    expect([columns[1], units[1]]).toEqual([meaning, named]);
  });

  it('takes two columns of mmHg as the upper and the lower pressure, and weighs what 斤 says', async () => {
    const pressures = ['bloodPressure.systolic', 'bloodPressure.diastolic'];
    expect((await guess('Date,mmHg,mmHg', '2026-03-01 08:00,128,82')).columns).toEqual(['dateTime', ...pressures]);
    expect((await guess('Date,mmHg,mmHg', '2026-03-01 08:00,82,128')).columns).toEqual([
      'dateTime',
      ...pressures.toReversed(),
    ]);
    // A 斤 is half a kilogram.
    const parsed = await parseAsProposed('日期,斤', '2026-03-01 08:00,160.2');
    expect(brief(parsed)).toEqual([['2026-03-01T08:00', 'weight', { kilograms: 80.1 }]]);
  });

  it('names units by the header, else by the values', async () => {
    const { units } = await guess(
      'time,weight (lbs),glucose,temperature,sleep (h),training (min),distance km',
      '2026-03-01 08:00,180,5.6,98.4,7.5,40,3.2',
    );
    expect(units).toEqual([null, 'lb', 'mmol/L', '°F', 'h', 'min', 'km']);
  });

  it('leaves out what says nothing by itself, and takes no date for a pressure', async () => {
    expect((await guess('t,day,distance,arm,dose', '2026-03-01 08:00,12/10/2026,3.2,left,5')).columns).toEqual([
      'dateTime',
      null,
      null,
      null,
      null,
    ]);
  });

  it('tells basal from bolus by the name of the column, whatever stands beside it', async () => {
    const parsed = await parseAsProposed('time,basal_dose,insulin_kind', '2026-03-01 08:00,14,R');
    expect(brief(parsed)).toEqual([['2026-03-01T08:00', 'insulin', { units: 14, action: 'basal' }]]);
    const named = await parseAsProposed('time,Insulin (U),Insulin type', '2026-03-01 08:00,14,Langzeit');
    expect(brief(named)).toEqual([['2026-03-01T08:00', 'insulin', { units: 14, action: 'basal' }]]);
  });

  it('reads a table as it proposes', async () => {
    const parsed = await parseAsProposed(
      'Date;Blood pressure;Height;Sleep (h);Temperature;SpO2',
      `Jan 12, 2026;128/82;5' 10";7:30;98.6;0.97`,
      `Jan 13, 2026;;5' 11";;;`,
    );
    expect(brief(parsed).map(([, ...rest]) => rest)).toEqual([
      ['bloodPressure', { systolic: 128, diastolic: 82 }],
      ['temperature', { celsius: expect.closeTo(37, 6) }],
      ['oxygenSaturation', { percent: 97 }],
      ['sleep', { minutesAsleep: 450 }],
      // 70 and 71 inches of 2.54 cm.
      ['height', { centimetres: expect.closeTo(177.8, 6) }],
      ['height', { centimetres: expect.closeTo(180.34, 6) }],
    ]);
  });
});

describe('a table that nobody knows', () => {
  it('asks what its columns hold, where it has a time', async () => {
    await expect(parse(file('date,systolic,diastolic', '2026-03-01,128,82'))).rejects.toMatchObject({
      code: 'fileNeedsMapping',
    });
    await expect(parse(file('name,age', 'Jo,44'))).rejects.toMatchObject({ code: 'fileFormatUnknown' });
  });

  it('asks too where a meal or insulin beside the glucose would be lost', async () => {
    await expect(parse(file('time,glucose,carbs', '2026-03-01 08:00,110,45'))).rejects.toMatchObject({
      code: 'fileNeedsMapping',
    });
  });

  it('is shown from its header on, below what stands above it', async () => {
    const table = await readUnknownTable(
      file('Export of Jo', '', 'Date;kg;note', '01.03.2026;80,5;x', '02.03.2026;80,1;', '...'),
    );
    expect(table).toEqual({
      header: ['Date', 'kg', 'note'],
      rows: [
        ['01.03.2026', '80,5', 'x'],
        ['02.03.2026', '80,1', ''],
      ],
    });
    expect((await readUnknownTable(file('2026-03-01 08:00,128,82', '2026-03-02 08:00,127,81'))).header).toEqual([
      '1',
      '2',
      '3',
    ]);
  });

  it('is none where there are no columns', async () => {
    await expect(proposeMapping(file('{"a": 1}'))).rejects.toMatchObject({
      code: 'fileFormatUnknown',
      detail: { kind: 'json' },
    });
  });
});

import { describe, expect, it } from 'vitest';
import type { FileOptions } from '../../src/domain/imported-file.ts';
import { parseFile } from '../../src/importers/parse-file.ts';

const now = Date.parse('2026-03-20T12:00:00Z');
const parse = (text: string, options: Partial<FileOptions> = {}) =>
  parseFile(new Blob([text]), { timeZone: 'Europe/Berlin', now, ...options });
const brief = ({ observations }: Awaited<ReturnType<typeof parse>>) =>
  observations.map(({ time, kind, value }) => [new Date(time).toISOString().slice(0, 16), kind, value]);
const reasons = ({ skipped }: Awaited<ReturnType<typeof parse>>) =>
  Object.fromEntries(skipped.map(({ reason, count }) => [reason, count]));

const eight = Date.parse('2026-03-01T08:00:00Z');
const entries = [
  {
    _id: 'a',
    type: 'sgv',
    sgv: 110,
    date: eight,
    dateString: '2026-03-01T08:00:00.000Z',
    direction: 'Flat',
    device: 'xDrip',
    utcOffset: 0,
  },
  { _id: 'b', type: 'sgv', sgv: 115, date: eight + 300_000, direction: 'Flat', device: 'xDrip', utcOffset: 480 },
  { _id: 'c', type: 'sgv', sgv: 9, date: eight + 600_000, device: 'xDrip' },
  { _id: 'd', type: 'mbg', mbg: 126, date: eight + 660_000, device: 'meter' },
  { _id: 'e', type: 'cal', slope: 850, intercept: 32000, scale: 1, date: eight + 660_000 },
];

describe('entries of Nightscout', () => {
  it('are a sensor’s readings and a meter’s, in mg/dL, with the device as their source', async () => {
    const parsed = await parse(JSON.stringify(entries));
    expect(parsed.format).toBe('nightscout');
    const [series] = parsed.samples;
    expect(series?.source).toBe('xDrip');
    expect([...(series?.values ?? [])]).toEqual([110, 115]);
    // The server notes 0 for any time written in UTC: there the person's own zone holds.
    expect([...(series?.utcOffsets ?? [])]).toEqual([60, 480]);
    expect(brief(parsed)).toEqual([['2026-03-01T08:11', 'glucose', { milligramsPerDecilitre: 126 }]]);
    expect(reasons(parsed)).toEqual({ badValue: 1, otherKind: 1 });
    expect(parsed.rowsRead).toBe(5);
  });

  it.each([
    ['one document per line', entries.map((entry) => JSON.stringify(entry)).join('\n')],
    ['the answer of the API', JSON.stringify({ status: 200, result: entries })],
    [
      'a table with a header',
      [
        '_id,type,sgv,mbg,date,dateString,direction,device,utcOffset',
        ...entries.map((entry) => {
          const {
            _id,
            type,
            sgv = '',
            mbg = '',
            date,
            dateString = '',
            direction = '',
            device = '',
            utcOffset = '',
          } = entry as Record<string, unknown>;
          return [_id, type, sgv, mbg, date, dateString, direction, device, utcOffset].join();
        }),
      ].join('\n'),
    ],
  ])('are read from %s as well', async (_form, text) => {
    const [parsed, list] = [await parse(text), await parse(JSON.stringify(entries))];
    expect(parsed).toEqual({ ...list, skipped: parsed.skipped });
    expect(reasons(parsed)).toEqual(reasons(list));
  });

  it.each([
    ['entries.tsv', '\t'],
    ['entries.csv', ','],
  ])('are read from %s, which has no header', async (fileName, delimiter) => {
    const row = (minutes: number, value: number) => {
      const time = eight + minutes * 60_000;
      return [`"${new Date(time).toISOString()}"`, time, value, '"Flat"', '"xDrip"'].join(delimiter);
    };
    const parsed = await parse([row(5, 115), row(0, 110)].join('\n'), { fileName });
    expect(parsed.format).toBe('nightscout');
    expect([...(parsed.samples[0]?.values ?? [])]).toEqual([110, 115]);
    expect(parsed.samples[0]?.times[0]).toBe(eight);
  });
});

describe('treatments of Nightscout', () => {
  const at = (clock: string) => ({ created_at: `2026-03-01T${clock}:00Z`, enteredBy: 'Loop' });
  const treatments = [
    { eventType: 'Meal Bolus', insulin: 4.5, carbs: 45, notes: 'pasta', ...at('12:00') },
    { eventType: 'Temp Basal', absolute: 0.7, rate: 0.7, duration: 30, ...at('12:05') },
    { eventType: 'BG Check', glucose: 5.6, glucoseType: 'Finger', units: 'mmol', ...at('13:00') },
    { eventType: 'BG Check', glucose: 130, glucoseType: 'Finger', units: 'mg/dl', ...at('14:00') },
    { eventType: 'BG Check', glucose: 140, glucoseType: 'Sensor', units: 'mg/dl', ...at('14:05') },
    { eventType: 'Exercise', duration: 40, ...at('17:00') },
    { eventType: 'Announcement', notes: 'New sensor', ...at('18:00') },
    { eventType: 'Site Change', ...at('19:00') },
    { eventType: '<none>', insulinInjections: '[{"insulin":"Tresiba","units":18}]', insulin: 18, ...at('21:00') },
    { eventType: 'Correction Bolus', insulin: 1, created_at: 'yesterday' },
  ];

  it('are boluses, meals, finger-pricks, exercise and notes; a rate of the pump is none of them', async () => {
    const parsed = await parse(JSON.stringify(treatments));
    expect(parsed.format).toBe('nightscout');
    expect(brief(parsed)).toEqual([
      ['2026-03-01T12:00', 'insulin', { units: 4.5, action: 'bolus' }],
      ['2026-03-01T12:00', 'meal', { carbohydrate: 45 }],
      // 5.6 mmol/L × 18.01559.
      ['2026-03-01T13:00', 'glucose', { milligramsPerDecilitre: expect.closeTo(100.887, 2) }],
      ['2026-03-01T14:00', 'glucose', { milligramsPerDecilitre: 130 }],
      ['2026-03-01T17:00', 'workout', { type: 'other', minutes: 40 }],
      ['2026-03-01T18:00', 'note', { text: 'New sensor' }],
      ['2026-03-01T21:00', 'insulin', { units: 18, action: 'basal', name: 'Tresiba' }],
    ]);
    expect(parsed.observations[0]).toMatchObject({ source: 'Loop', comment: 'pasta', utcOffset: 60 });
    expect(reasons(parsed)).toEqual({ otherKind: 3, badTime: 1 });
  });

  it('keep the offset that their time names, in the forms of the database too', async () => {
    const parsed = await parse(
      [
        '{"_id":{"$oid":"5f"},"eventType":"Carb Correction","carbs":{"$numberInt":"15"},"created_at":"2026-03-01T08:00:00+08:00"}',
        '{"eventType":"Carb Correction","carbs":12,"created_at":{"$date":"2026-03-01T00:30:00Z"},"utcOffset":-300}',
      ].join('\n'),
    );
    expect(
      parsed.observations.map(({ time, utcOffset, value }) => [
        new Date(time).toISOString().slice(11, 16),
        utcOffset,
        value,
      ]),
    ).toEqual([
      ['00:00', 480, { carbohydrate: 15 }],
      ['00:30', -300, { carbohydrate: 12 }],
    ]);
  });
});

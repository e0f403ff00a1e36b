import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { parseFile } from '../../src/importers/parse-file.ts';
import { at, byte, choice, fitFile, fitTime, uint8, uint16, uint32 } from '../fixtures/fit-files.ts';

const parse = (bytes: Uint8Array<ArrayBuffer>) =>
  parseFile(new Blob([bytes]), { timeZone: 'Europe/Berlin', now: Date.parse('2026-03-20T12:00:00Z') });
const errorOf = (bytes: Uint8Array<ArrayBuffer>) => parse(bytes).catch(({ code }) => code);

/** Garmin (1), product 2697, the Fenix 5. */
const fenix = ['fileId', choice(0, 4), uint16(1, 1), uint16(2, 2697)] as const;
/** A run of 30 minutes within 31, seven hours behind UTC. */
const run = [
  fenix,
  ['record', at('2026-03-01T15:00:00Z'), uint8(3, 90)],
  ['record', at('2026-03-01T15:00:05Z'), uint8(3, 0xff)],
  ['record', at('2026-03-01T15:30:00Z'), uint8(3, 150)],
  [
    'session',
    at('2026-03-01T15:31:00Z'),
    uint32(2, fitTime('2026-03-01T15:00:00Z')),
    choice(5, 1),
    choice(6, 0),
    uint32(7, 31 * 60_000),
    uint32(8, 30 * 60_000),
    uint32(9, 512_345),
    uint16(11, 321),
    uint8(16, 141),
    uint8(17, 163),
    uint16(22, 48),
  ],
  ['activity', at('2026-03-01T15:31:00Z'), uint32(5, fitTime('2026-03-01T08:31:00Z'))],
] as const;

describe('a FIT activity', () => {
  it('is one workout with the figures of its session, at the hour of the runner', async () => {
    const { format, observations, rowsRead } = await parse(fitFile(...run));
    expect(format).toBe('fit');
    expect(rowsRead).toBe(3);
    expect(observations).toEqual([
      {
        kind: 'workout',
        value: {
          type: 'running',
          minutes: 30,
          metres: 5123.45,
          kilocalories: 321,
          averageHeartRate: 141,
          maximumHeartRate: 163,
          metresClimbed: 48,
        },
        time: Date.parse('2026-03-01T15:00:00Z'),
        utcOffset: -420,
        source: 'Garmin Fenix 5',
      },
    ]);
  });

  it('gives the heart rates under way, without the moments that have none', async () => {
    const { samples } = await parse(fitFile(...run));
    expect(samples).toHaveLength(1);
    expect(samples[0]).toMatchObject({ kind: 'heartRate', source: 'Garmin Fenix 5' });
    expect([...(samples[0]?.values ?? [])]).toEqual([90, 150]);
    expect([...(samples[0]?.times ?? [])]).toEqual([1772377200000, 1772379000000]);
    expect([...(samples[0]?.utcOffsets ?? [])]).toEqual([-420, -420]);
  });

  it('has the average of its records where the session has none', async () => {
    const session = [
      'session',
      at('2026-03-01T15:31:00Z'),
      uint32(2, fitTime('2026-03-01T15:00:00Z')),
      uint32(8, 1_800_000),
    ] as const;
    const { observations } = await parse(fitFile(...run.slice(0, 4), session));
    expect(observations[0]?.value).toEqual({
      type: 'other',
      minutes: 30,
      averageHeartRate: 120,
      maximumHeartRate: 150,
    });
    // March, before the clocks change: what the file leaves open is of the options' zone.
    expect(observations[0]?.utcOffset).toBe(60);
  });

  it('is read gzipped, and where a device has appended one file to another', async () => {
    const both = new Uint8Array([
      ...fitFile(...run),
      ...fitFile(['weightScale', at('2026-03-02T06:00:00Z'), uint16(0, 7580)]),
    ]);
    const { observations } = await parse(new Uint8Array(gzipSync(both)));
    expect(observations.map(({ kind }) => kind)).toEqual(['workout', 'weight']);
  });
});

describe('the monitoring of a day', () => {
  /** Type 6 is walking, 1 running; the upper three bits are the intensity. */
  const note = (low: number, type: number, cycles?: number) =>
    ['monitoring', uint16(26, low), byte(24, type), ...(cycles === undefined ? [] : [uint32(3, cycles)])] as const;
  const midnight = fitTime('2026-03-01T06:00:00Z');
  const low = (minutes: number) => (midnight + minutes * 60) & 0xffff;
  const info = (local: string) => ['monitoringInfo', at('2026-03-01T06:00:00Z'), uint32(0, fitTime(local))] as const;

  it('has the steps between two notes, of walking and running together, past the wrap of 16 bits', async () => {
    const { samples } = await parse(
      fitFile(
        info('2026-03-01T00:00:00Z'),
        note(low(480), 8),
        note(low(484), 6 | 64, 100),
        note(low(490), 1 | 160, 60),
        note(low(500), 6, 130),
        note(low(1430), 6, 130),
        note(low(1445), 6, 20),
      ),
    );
    const [steps] = samples;
    expect(steps?.kind).toBe('steps');
    // A figure of the file is a step: the profile's scale of 2 makes cycles of them.
    expect([...(steps?.values ?? [])]).toEqual([100, 60, 30, 20]);
    expect([...(steps?.durations ?? [])]).toEqual([240, 360, 600, 900]);
    expect([...(steps?.times ?? [])].map((time) => new Date(time).toISOString().slice(11, 16))).toEqual([
      '14:00',
      '14:04',
      '14:10',
      '05:50',
    ]);
    expect(steps?.utcOffsets[0]).toBe(-360);
  });

  it('does not count again what an earlier file of the day has counted', async () => {
    const { samples } = await parse(
      fitFile(info('2026-03-01T13:00:00Z'), note(low(5), 6, 4000), note(low(10), 6, 4250)),
    );
    expect([...(samples[0]?.values ?? [])]).toEqual([250]);
  });

  it('has heart rates, and the resting one once a day', async () => {
    const { samples, observations } = await parse(
      fitFile(
        info('2026-03-01T00:00:00Z'),
        ['monitoring', uint16(26, low(60)), uint8(27, 52)],
        ['monitoringHeartRate', at('2026-03-01T08:00:00Z'), uint8(1, 51)],
        ['monitoringHeartRate', at('2026-03-01T20:00:00Z'), uint8(1, 49)],
      ),
    );
    expect(samples.map(({ kind, values }) => [kind, ...values])).toEqual([['heartRate', 52]]);
    expect(observations.map(({ kind, value }) => [kind, value])).toEqual([
      ['restingHeartRate', { beatsPerMinute: 49 }],
    ]);
  });
});

describe('the FIT file of a scale or a cuff', () => {
  it('gives weight and body fat', async () => {
    const { observations } = await parse(
      fitFile(['weightScale', at('2026-03-01T06:00:00Z'), uint16(0, 7609), uint16(1, 2510)]),
    );
    expect(observations.map(({ value }) => value)).toEqual([{ kilograms: 76.09 }, { percent: 25.1 }]);
  });

  it('gives pressure and pulse, and no pulse that no body has', async () => {
    const pressure = (minute: string, pulse: number, status: number) =>
      [
        'bloodPressure',
        at(`2026-03-01T06:${minute}:00Z`),
        uint16(0, 128),
        uint16(1, 82),
        uint8(6, pulse),
        choice(8, status),
      ] as const;
    const { observations, skipped } = await parse(
      fitFile(pressure('00', 66, 0), pressure('02', 255, 4), pressure('04', 60, 2)),
    );
    expect(observations.map(({ value }) => value)).toEqual([
      { systolic: 128, diastolic: 82, pulse: 66 },
      { systolic: 128, diastolic: 82, irregularBeat: true },
    ]);
    expect(skipped.map(({ reason, count }) => [reason, count])).toEqual([['badValue', 1]]);
  });

  it('has no time where the clock of the device was never set', async () => {
    const { skipped } = await parse(
      fitFile(
        ['weightScale', uint32(253, 3600), uint16(0, 7000)],
        ['weightScale', at('2026-03-01T06:00:00Z'), uint16(0, 7000)],
      ),
    );
    expect(skipped).toMatchObject([{ reason: 'badTime', count: 1, exampleText: expect.stringContaining('weight 70') }]);
  });
});

describe('a broken FIT file', () => {
  const whole = fitFile(...run);

  it('is refused wherever it is cut', async () => {
    for (let length = 14; length < whole.length; length += 7)
      expect(await errorOf(whole.slice(0, length))).toBe('fileUnreadable');
  });

  it('is refused when a bit of it is turned', async () => {
    for (let index = 14; index < whole.length; index += 5) {
      const turned = whole.slice();
      turned[index] = (turned[index] as number) ^ 0x10;
      expect(await errorOf(turned)).toBe('fileUnreadable');
    }
  });

  it.each([
    ['of one byte', []],
    ['of no bytes in 255 fields', Array.from({ length: 255 }, (_, number) => [number, 0, 2]).flat()],
  ])('cannot keep the reader busy with millions of records %s', async (_size, fields) => {
    // Refused by its size alone: nobody gets as far as the checksum, which is left out.
    const records = Math.ceil(20_000_001 / (1 + fields.length / 3));
    const definition = [0x40, 0, 0, 20, 0, fields.length / 3, ...fields];
    const hostile = new Uint8Array(14 + definition.length + records + 2);
    hostile.set(whole.subarray(0, 14));
    new DataView(hostile.buffer).setUint32(4, definition.length + records, true);
    hostile.set(definition, 14);
    expect(await errorOf(hostile)).toBe('fileTooLarge');
  });
});

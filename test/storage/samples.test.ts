import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { SampleBatch, SampleKind } from '../../src/domain/samples.ts';
import { AttuneDatabase } from '../../src/storage/database.ts';
import { newestSampleTime, readDaySummaries, samplesExtent } from '../../src/storage/sample-summaries.ts';
import {
  addSamples,
  countStoredSamples,
  readSampleBatches,
  readSamples,
  removeImportedSamples,
} from '../../src/storage/samples.ts';

const midnight = Date.parse('2026-03-20T00:00:00Z');
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const dayNumber = midnight / day;
const always = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };

let database: AttuneDatabase;
beforeEach(() => {
  database = new AttuneDatabase({ indexedDB: new IDBFactory(), IDBKeyRange });
});

type Sample = readonly [time: number, value: number, seconds?: number];
const batchOf = (kind: SampleKind, samples: readonly Sample[], source: string | null = null): SampleBatch => ({
  kind,
  source,
  times: Float64Array.from(samples, ([time]) => time),
  values: Float32Array.from(samples, ([, value]) => value),
  utcOffsets: new Int16Array(samples.length).fill(-150),
  ...(kind === 'steps' ? { durations: Uint32Array.from(samples, ([, , seconds]) => seconds ?? 0) } : {}),
});
const glucose = (...samples: Sample[]) => batchOf('glucose', samples);
const add = (batch: SampleBatch, importId = 'a', profileId = 'p') => addSamples(database, profileId, importId, batch);
const valuesOf = async (kind: SampleKind, profileId = 'p') => [
  ...(await readSamples(database, { profileId, kind, ...always })).values,
];
const summaries = (kind: SampleKind) =>
  readDaySummaries(database, { profileId: 'p', kind, fromDay: dayNumber - 400, toDay: dayNumber + 400 });

describe('stored samples', () => {
  it('come back as they went in, over midnights, before and after the epoch', async () => {
    const batch = glucose([-1, 90], [0, 91], [midnight - 1, 100], [midnight, 101.5], [midnight + 3 * day, 102]);
    expect(await add(batch)).toBe(5);
    const { times, values, utcOffsets } = batch;
    expect(await readSamples(database, { profileId: 'p', kind: 'glucose', ...always })).toEqual({
      times,
      values,
      utcOffsets,
    });
    expect(await database.samples.count()).toBe(5);
  });

  it('are read from the first instant of a span and up to, without, its last', async () => {
    await add(glucose([midnight - hour, 1], [midnight, 2], [midnight + hour, 3], [midnight + day, 4]));
    const query = { profileId: 'p', kind: 'glucose', from: midnight, to: midnight + day } as const;
    expect([...(await readSamples(database, query)).values]).toEqual([2, 3]);
  });

  it('keep the first of two readings at one time, and people and kinds apart', async () => {
    await add(glucose([midnight, 100]));
    expect(await add(glucose([midnight, 200], [midnight + hour, 201]), 'b')).toBe(1);
    expect(await add(glucose([midnight, 300]), 'c', 'q')).toBe(1);
    expect(await add(batchOf('heartRate', [[midnight, 60]]))).toBe(1);
    expect(await valuesOf('glucose')).toEqual([100, 201]);
    expect(await valuesOf('glucose', 'q')).toEqual([300]);
    expect(await valuesOf('heartRate')).toEqual([60]);
  });

  it('find their places among what is stored, in whatever order the imports came', async () => {
    await add(glucose([midnight + 2 * minute, 2], [midnight + 6 * minute, 6]));
    await add(glucose([midnight, 0], [midnight + 4 * minute, 4], [midnight + 8 * minute, 8]), 'b');
    await add(glucose([midnight + minute, 1], [midnight + 7 * minute, 7]), 'c');
    expect(await valuesOf('glucose')).toEqual([0, 1, 2, 4, 6, 7, 8]);
  });

  it('say how many of a batch are there already', async () => {
    await add(glucose([midnight, 1], [midnight + day, 2]));
    const asked = glucose([midnight, 1], [midnight + 1, 5], [midnight + day, 2]);
    expect(await countStoredSamples(database, 'p', asked)).toBe(2);
    expect(await countStoredSamples(database, 'q', asked)).toBe(0);
    expect(await valuesOf('glucose')).toEqual([1, 2]);
  });

  it('know their extent and the newest', async () => {
    expect(await samplesExtent(database, 'p', 'glucose')).toBeNull();
    expect(await newestSampleTime(database, 'p', 'glucose')).toBeNull();
    await add(glucose([midnight + hour, 1], [midnight + 2 * day, 2]));
    await add(glucose([midnight + 9 * day, 1]), 'b', 'q');
    expect(await samplesExtent(database, 'p', 'glucose')).toEqual({
      count: 2,
      first: midnight + hour,
      last: midnight + 2 * day,
    });
    expect(await newestSampleTime(database, 'p', 'glucose')).toBe(midnight + 2 * day);
  });

  it('take a year of heart rate every five minutes at once', async () => {
    const samples = Array.from(
      { length: 365 * 288 },
      (_, index): Sample => [midnight + index * 5 * minute, 60 + (index % 50)],
    );
    expect(await add(batchOf('heartRate', samples, 'watch'))).toBe(samples.length);
    expect(await samplesExtent(database, 'p', 'heartRate')).toMatchObject({ count: samples.length });
    expect(await add(batchOf('heartRate', samples, 'watch'), 'b')).toBe(0);
  });

  it('are one number where offset and origin are the same all day', async () => {
    await add(glucose([midnight, 1], [midnight + hour, 2]));
    expect(await database.samples.toArray()).toMatchObject([{ utcOffsets: -150, originIndices: 0 }]);
    await add({ ...glucose([midnight + 2 * hour, 3]), utcOffsets: Int16Array.of(-90) }, 'b');
    expect(await database.samples.toArray()).toMatchObject([
      { utcOffsets: Int16Array.of(-150, -150, -90), originIndices: Uint16Array.of(0, 0, 1) },
    ]);
  });
});

describe('samples of several sources', () => {
  it('are told apart again', async () => {
    await add(
      batchOf(
        'heartRate',
        [
          [midnight, 60],
          [midnight + 2 * minute, 62],
        ],
        'watch',
      ),
    );
    await add(batchOf('heartRate', [[midnight + minute, 70]], 'strap'), 'b');
    const batches = await readSampleBatches(database, { profileId: 'p', kind: 'heartRate', ...always });
    expect(batches.map(({ source, values }) => [source, [...values]])).toEqual([
      ['watch', [60, 62]],
      ['strap', [70]],
    ]);
    const within = { profileId: 'p', kind: 'heartRate', from: midnight + minute, to: midnight + 2 * minute } as const;
    expect((await readSampleBatches(database, within)).map(({ source }) => source)).toEqual(['strap']);
  });

  it('keep steps of one start apart by duration and by source, and none twice', async () => {
    expect(
      await add(
        batchOf(
          'steps',
          [
            [midnight, 10, 60],
            [midnight, 100, 600],
          ],
          'watch',
        ),
      ),
    ).toBe(2);
    expect(await add(batchOf('steps', [[midnight, 12, 60]], 'phone'), 'b')).toBe(1);
    expect(
      await add(
        batchOf(
          'steps',
          [
            [midnight, 12, 60],
            [midnight, 11, 120],
          ],
          'phone',
        ),
        'c',
      ),
    ).toBe(1);
    expect(await add(batchOf('steps', [[midnight, 99, 600]], 'watch'), 'd')).toBe(0);
    const { values, durations } = await readSamples(database, { profileId: 'p', kind: 'steps', ...always });
    expect([...values].map((value, index) => [value, durations?.[index]])).toEqual([
      [10, 60],
      [12, 60],
      [11, 120],
      [100, 600],
    ]);
  });
});

describe('undoing an import', () => {
  it('gives back just what it brought, days shared with another import included', async () => {
    await add(glucose([midnight, 1], [midnight + 2 * hour, 3], [midnight + day, 9]));
    await add(glucose([midnight + hour, 2], [midnight + 2 * hour, 33]), 'b');
    await add(glucose([midnight + 3 * hour, 4]), 'c');
    const removed = await removeImportedSamples(database, 'a');
    expect(removed.flatMap(({ times }) => times).sort()).toEqual([midnight, midnight + 2 * hour, midnight + day]);
    expect(await valuesOf('glucose')).toEqual([2, 4]);
    expect(await summaries('glucose')).toMatchObject([{ count: 2, min: 2, max: 4 }]);
    await removeImportedSamples(database, 'b');
    await removeImportedSamples(database, 'c');
    expect(await database.samples.count()).toBe(0);
    expect(await database.sampleSummaries.count()).toBe(0);
  });
});

describe('the summary of a day', () => {
  it('holds count, range, mean and quantiles of its samples', async () => {
    // 1 … 11 in an order of their own: the tenth of eleven ranks is the second, the median the sixth.
    const samples = [5, 11, 1, 7, 3, 9, 2, 10, 4, 8, 6].map((value, index): Sample => [midnight + index * hour, value]);
    await add(batchOf('heartRate', samples));
    expect(await summaries('heartRate')).toMatchObject([
      {
        day: dayNumber,
        count: 11,
        min: 1,
        max: 11,
        mean: 6,
        p10: 2,
        p50: 6,
        p90: 10,
        first: midnight,
        last: midnight + 10 * hour,
      },
    ]);
  });

  it('counts steps of a watch and a phone once, and those over midnight on both days', async () => {
    await add(batchOf('steps', [[midnight + 3 * hour, 100, 600]], 'My Watch'));
    await add(
      batchOf(
        'steps',
        [
          [midnight + 3 * hour, 80, 600],
          [midnight + day + 135 * minute, 40, 3600],
        ],
        'Phone',
      ),
      'b',
    );
    // Where they were counted it is midnight at half past two: the phone's last hour lies for a quarter before it.
    expect((await summaries('steps')).map(({ day, count, steps }) => [day, count, steps])).toEqual([
      [dayNumber, 2, 110],
      [dayNumber + 1, 1, 30],
    ]);
    expect(await newestSampleTime(database, 'p', 'steps')).toBe(midnight + day + 135 * minute);
    await removeImportedSamples(database, 'b');
    expect((await summaries('steps')).map(({ steps }) => steps)).toEqual([100]);
  });

  it('has the steps of the clock where they were counted, whose day is not that of UTC', async () => {
    // Two and a half hours behind: half past ten in the evening of the day before.
    await add(batchOf('steps', [[midnight + hour, 100, 600]]));
    expect((await summaries('steps')).map(({ day, count, steps }) => [day, count, steps])).toEqual([
      [dayNumber - 1, 0, 100],
      [dayNumber, 1, undefined],
    ]);
    expect(await samplesExtent(database, 'p', 'steps')).toMatchObject({ count: 1, first: midnight + hour });
  });
});

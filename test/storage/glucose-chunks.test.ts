import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { seriesFrom } from '../../src/domain/glucose/series.ts';
import { AttuneDatabase } from '../../src/storage/database.ts';
import {
  addSeries,
  countStored,
  newestTime,
  readSeries,
  removeImported,
  seriesExtent,
} from '../../src/storage/glucose-chunks.ts';

const midnight = Date.parse('2026-03-20T00:00:00Z');
const hour = 3_600_000;
const day = 24 * hour;
const always = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const;

let database: AttuneDatabase;
const table = () => database.glucoseChunks;
const seriesOf = (...readings: readonly (readonly [time: number, value: number])[]) =>
  seriesFrom(readings.map(([time, value]) => ({ time, value, utcOffset: -150 })));

beforeEach(() => {
  database = new AttuneDatabase({ indexedDB: new IDBFactory(), IDBKeyRange });
});

describe('stored sensor glucose', () => {
  it('comes back as it went in, over midnights, before and after the epoch', async () => {
    const series = seriesOf([-1, 90], [0, 91], [midnight - 1, 100], [midnight, 101.5], [midnight + 3 * day, 102]);
    expect(await addSeries(table(), 'p', 'a', series)).toBe(5);
    expect(await readSeries(table(), 'p', ...always)).toEqual(series);
    expect(await table().count()).toBe(5);
  });

  it('is read from the first instant of a span and up to, without, its last', async () => {
    await addSeries(
      table(),
      'p',
      'a',
      seriesOf([midnight - hour, 1], [midnight, 2], [midnight + hour, 3], [midnight + day, 4]),
    );
    const { values } = await readSeries(table(), 'p', midnight, midnight + day);
    expect([...values]).toEqual([2, 3]);
  });

  it('keeps the first of two readings at one time, and people apart', async () => {
    await addSeries(table(), 'p', 'a', seriesOf([midnight, 100]));
    expect(await addSeries(table(), 'p', 'b', seriesOf([midnight, 200], [midnight + hour, 201]))).toBe(1);
    expect(await addSeries(table(), 'q', 'c', seriesOf([midnight, 300]))).toBe(1);
    expect([...(await readSeries(table(), 'p', ...always)).values]).toEqual([100, 201]);
    expect([...(await readSeries(table(), 'q', ...always)).values]).toEqual([300]);
  });

  it('says how many of some times it has', async () => {
    await addSeries(table(), 'p', 'a', seriesOf([midnight, 1], [midnight + day, 2]));
    expect(await countStored(table(), 'p', Float64Array.of(midnight, midnight + 1, midnight + day))).toBe(2);
    expect(await countStored(table(), 'q', Float64Array.of(midnight))).toBe(0);
  });

  it('knows its extent and its newest reading', async () => {
    expect(await seriesExtent(table(), 'p')).toBeNull();
    expect(await newestTime(table(), 'p')).toBeNull();
    await addSeries(table(), 'p', 'a', seriesOf([midnight, 1], [midnight + 2 * day, 2]));
    await addSeries(table(), 'q', 'b', seriesOf([midnight + 9 * day, 1]));
    expect(await seriesExtent(table(), 'p')).toEqual({ readings: 2, first: midnight, last: midnight + 2 * day });
    expect(await newestTime(table(), 'p')).toBe(midnight + 2 * day);
  });

  it('gives back just what one import brought, days shared with another import included', async () => {
    await addSeries(table(), 'p', 'a', seriesOf([midnight, 1], [midnight + 2 * hour, 3], [midnight + day, 9]));
    await addSeries(table(), 'p', 'b', seriesOf([midnight + hour, 2], [midnight + 2 * hour, 33]));
    await addSeries(table(), 'p', 'c', seriesOf([midnight + 3 * hour, 4]));
    expect((await removeImported(table(), 'a')).sort()).toEqual([midnight, midnight + 2 * hour, midnight + day]);
    expect([...(await readSeries(table(), 'p', ...always)).values]).toEqual([2, 4]);
    expect(await table().count()).toBe(1);
    await removeImported(table(), 'b');
    expect([...(await readSeries(table(), 'p', ...always)).values]).toEqual([4]);
  });

  it('takes years at once', async () => {
    const readings = Array.from(
      { length: 300 * 24 },
      (_, index) => [midnight + index * hour, 100 + (index % 50)] as const,
    );
    expect(await addSeries(table(), 'p', 'a', seriesOf(...readings))).toBe(readings.length);
    expect(await removeImported(table(), 'a')).toHaveLength(readings.length);
    expect(await table().count()).toBe(0);
  });
});

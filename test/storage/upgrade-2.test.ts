import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { AttuneDatabase } from '../../src/storage/database.ts';
import { readDaySummaries, samplesExtent } from '../../src/storage/sample-summaries.ts';
import { readSamples, removeImportedSamples } from '../../src/storage/samples.ts';
import { foundIn, rawRows } from './raw-rows.ts';
import { fixture, writeSchema1 } from './schema-1-database.ts';

const always = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
const sensor = { profileId: 'id-1', kind: 'glucose' } as const;

let indexedDB: IDBFactory;
const database = () => new AttuneDatabase({ indexedDB, IDBKeyRange });

beforeEach(async () => {
  indexedDB = new IDBFactory();
  await writeSchema1(indexedDB);
});

describe('a device that ran version 1', () => {
  it.each(['settings', 'observations', 'personalModels', 'forecasts', 'forecastScores'])(
    'keeps every row of %s as it was',
    async (table) => {
      const before = fixture.tables[table] as unknown[];
      expect(before.length).toBeGreaterThan(0);
      expect(await database().table(table).toArray()).toEqual(before);
    },
  );

  it('keeps its sensor readings, each with the import that brought it', async () => {
    const upgraded = database();
    const chunks = fixture.tables.glucoseChunks as { day: number; offsets: Uint32Array; values: Float32Array }[];
    const series = await readSamples(upgraded, { ...sensor, ...always });
    expect([...series.values]).toEqual(chunks.flatMap(({ values }) => [...values]));
    expect([...series.times]).toEqual(
      chunks.flatMap(({ day, offsets }) => [...offsets].map((offset) => day * 86_400_000 + offset)),
    );
    expect(new Set(series.utcOffsets)).toEqual(new Set([330]));
    // The second import brought the reading of 11:58 alone; that of 12:00 was there.
    const noon = Date.parse('2026-03-20T12:00:00Z');
    expect(await removeImportedSamples(upgraded, 'id-3')).toEqual([{ kind: 'glucose', times: [noon - 2 * 60_000] }]);
    expect(await samplesExtent(upgraded, 'id-1', 'glucose')).toMatchObject({ count: 160, last: noon });
  });

  it('has a summary of each day', async () => {
    const upgraded = database();
    const days = await readDaySummaries(upgraded, { ...sensor, fromDay: 0, toDay: 99_999 });
    expect(days.map(({ day, count }) => [day, count])).toEqual(
      fixture.tables.glucoseChunks?.map(({ day, values }) => [day, (values as Float32Array).length]),
    );
  });

  it('keeps its imports, in the words of today', async () => {
    const [first, second] = await database().imports.orderBy('id').toArray();
    expect(first).toMatchObject({
      fileName: 'glucose.csv',
      format: 'plainCsv',
      decisions: { unit: { value: 'mg/dL', certain: true }, dateOrder: { value: 'ymd', certain: true } },
      storedByKind: { glucose: 160 },
      version: 2,
    });
    expect(second).toMatchObject({
      fileName: 'Clarity_Export.csv',
      stored: 1,
      skipped: [
        { reason: 'otherKind', count: 2 },
        { reason: 'badTime', count: 1 },
      ],
    });
    expect(first).not.toHaveProperty('unit');
  });

  it('keeps its profile, of which nothing more is known', async () => {
    expect(await database().profiles.toArray()).toEqual([
      {
        ...fixture.tables.profiles?.[0],
        details: { conditions: [], medications: [], goals: [], guideline: null },
        version: 2,
      },
    ]);
  });

  it('has nothing left that can be read past the seal', async () => {
    const sought = ['Ada', 'glucose.csv', 'milligramsPerDecilitre', 'kilograms', 71.2, 'iPhone', 'bandScale'];
    expect(foundIn(fixture.tables, sought)).toEqual(sought);
    const upgraded = database();
    await upgraded.open();
    upgraded.close();
    const { settings: _settings, ...raw } = await rawRows(indexedDB);
    expect(raw).not.toHaveProperty('glucoseChunks');
    expect(foundIn(raw, sought)).toEqual([]);
  });

  it('is as it was where the upgrade fails on the way, and is upgraded the next time', async () => {
    const failing = database();
    // The last table that is written.
    failing.samples.hook('creating', () => {
      throw new Error('killed');
    });
    await expect(failing.open()).rejects.toThrow();
    failing.close();
    const raw = await rawRows(indexedDB);
    expect(Object.keys(raw).sort()).toEqual(Object.keys(fixture.stores).sort());
    expect(raw.observations).toEqual(fixture.tables.observations);
    expect(await samplesExtent(database(), 'id-1', 'glucose')).toMatchObject({ count: 161 });
  });
});

import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, expect, it } from 'vitest';
import { AttuneDatabase } from '../../src/storage/database.ts';
import { readLoggedDays } from '../../src/storage/logged-summaries.ts';
import { openWithPassphrase } from '../../src/storage/passphrase.ts';
import { readDaySummaries, samplesExtent } from '../../src/storage/sample-summaries.ts';
import { foundIn, rawRows } from './raw-rows.ts';
import { fixture3, writeSchema3 } from './schema-3-database.ts';

const profileId = fixture3.tables.profiles?.[0]?.id as string;
const dayOf = (iso: string) => Date.parse(`${iso}T00:00Z`) / 86_400_000;
const all = { profileId, fromDay: 0, toDay: 99_999 };

let indexedDB: IDBFactory;
const database = () => new AttuneDatabase({ indexedDB, IDBKeyRange });
beforeEach(() => {
  indexedDB = new IDBFactory();
});

async function expectSummaries(upgraded: AttuneDatabase) {
  const logged = await readLoggedDays(upgraded, all);
  // 71.2 at noon UTC and 72.2 half an hour before it are one day.
  expect(logged.get('weight')?.map(({ day, value, low, high }) => [day, value, low, high])).toEqual([
    [dayOf('2025-09-01'), 75.5, 75.5, 75.5],
    [dayOf('2026-02-08'), 73, 73, 73],
    [dayOf('2026-03-20'), expect.closeTo(71.7, 9), 71.2, 72.2],
  ]);
  expect(logged.get('bloodPressure')).toEqual([
    { day: dayOf('2026-03-19'), value: 128, low: 128, high: 128, secondary: 82 },
  ]);
  // Of two nights that overlap, the longer.
  expect(logged.get('sleep')).toEqual([{ day: dayOf('2026-03-20'), value: 400, low: 400, high: 400 }]);
  expect([...logged.keys()].sort()).toEqual(['bloodPressure', 'sleep', 'weight']);
  // By the clock in India 18:10 UTC is the 19th, 18:40 the 20th.
  const steps = await readDaySummaries(upgraded, { ...all, kind: 'steps' });
  expect(steps.map(({ day, count, steps: of }) => [day, count, of])).toEqual([
    [dayOf('2026-03-19'), 2, 100],
    [dayOf('2026-03-20'), 0, 40],
  ]);
  const heart = await readDaySummaries(upgraded, { ...all, kind: 'heartRate' });
  expect(heart.map(({ day, count, min, mean, max }) => [day, count, min, mean, max])).toEqual([
    [dayOf('2026-02-08'), 1, 58, 58, 58],
    [dayOf('2026-03-20'), 3, 60, 70, 80],
  ]);
  expect(await samplesExtent(upgraded, profileId, 'heartRate')).toMatchObject({ count: 4 });
}

it('has every day summed up when a device that ran version 3 is opened', async () => {
  await writeSchema3(indexedDB);
  await expectSummaries(database());
  const raw = await rawRows(indexedDB);
  expect(raw).not.toHaveProperty('daySummaries');
  expect(raw.pendingWork).toEqual([]);
  expect(raw.observations).toEqual(fixture3.tables.observations);
});

it('sums up once the passphrase was given, where there is one', async () => {
  await writeSchema3(indexedDB, 'correct horse');
  const locked = database();
  await locked.open();
  expect(await locked.pendingWork.count()).toBe(1);
  locked.close();
  // Nothing is lost where the app is closed before: the work still waits.
  const upgraded = database();
  await openWithPassphrase(upgraded, 'correct horse');
  await expectSummaries(upgraded);
  expect(await upgraded.pendingWork.count()).toBe(0);
  const { vault: _vault, settings: _settings, ...raw } = await rawRows(indexedDB);
  expect(foundIn(raw, [71.7, 'milligrams', 'kilograms'])).toEqual([]);
});

it('is as it was where the upgrade fails on the way, and is upgraded the next time', async () => {
  await writeSchema3(indexedDB);
  const failing = database();
  // The last table that is written.
  failing.loggedSummaries.hook('creating', () => {
    throw new Error('killed');
  });
  await expect(failing.open()).rejects.toThrow();
  failing.close();
  const raw = await rawRows(indexedDB);
  expect(Object.keys(raw).sort()).toEqual(Object.keys(fixture3.stores).sort());
  expect(raw.daySummaries).toEqual(fixture3.tables.daySummaries);
  await expectSummaries(database());
});

// Without a database of the browser's own, Dexie runs no live query.
import 'fake-indexeddb/auto';
import { liveQuery } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { importedId } from '../../src/domain/imported-id.ts';
import type { Observation } from '../../src/domain/observation.ts';
import { noDetails } from '../../src/domain/profile.ts';
import { AttuneDatabase } from '../../src/storage/database.ts';
import { addMissingObservations } from '../../src/storage/imported-observations.ts';
import { addSamples } from '../../src/storage/samples.ts';
import { sealedTables } from '../../src/storage/sealing/sealing-middleware.ts';
import { summariseLogged } from '../../src/storage/summarise-logged.ts';
import { foundIn, rawRows } from './raw-rows.ts';

let indexedDB: IDBFactory;
let database: AttuneDatabase;
beforeEach(() => {
  indexedDB = new IDBFactory();
  database = new AttuneDatabase({ indexedDB, IDBKeyRange });
});

const observation = (id: string, change: Partial<Observation> = {}) =>
  ({
    id,
    profileId: 'p',
    kind: 'weight',
    value: { kilograms: 71.23 },
    time: 1000 + Number(id),
    utcOffset: 60,
    source: { type: 'manual', name: 'Bathroom scale' },
    comment: 'after the holidays',
    tags: ['travel'],
    version: 1,
    ...change,
  }) as Observation;

describe('what lies in the database', () => {
  it('shows no value, name, note or file of anyone', async () => {
    const any = database.table.bind(database);
    await any('profiles').add({
      id: 'p',
      name: 'Ada Example',
      demo: false,
      createdAt: 1,
      details: { ...noDetails, birthYear: 1957 },
      version: 2,
    });
    await database.observations.add(observation('1'));
    await summariseLogged(database, [observation('1')]);
    await addSamples(database, 'p', 'i', {
      kind: 'heartRate',
      source: 'Wrist of Ada',
      times: Float64Array.of(5000, 6000),
      values: Float32Array.of(61.5, 143.25),
      utcOffsets: Int16Array.of(60, 60),
    });
    await any('imports').add({ id: 'i', profileId: 'p', importedAt: 1, fileName: 'ada.csv', fingerprint: 'printed' });
    await any('personalModels').add({ profileId: 'p', adapted: { parameters: Float32Array.of(0.123_456) } });
    await any('forecasts').add({ id: 'f', profileId: 'p', origin: 1, method: 'generic', packId: 'g', level: 113.75 });
    await any('forecastScores').add({ forecastId: 'f', observedAt: 1, profileId: 'p', actual: 118.5 });
    await any('expectations').add({
      id: 'e',
      profileId: 'p',
      layout: 'weight',
      time: 1,
      inputs: Float64Array.of(97.625),
    });
    await any('alerts').add({ id: 'a', profileId: 'p', origin: 1, level: 84.375, risk: 0.6 });
    await any('alertPlans').add({ profileId: 'p', on: true, budgetPerDay: 0.328_125 });
    await any('planDraws').add({ id: 'd', profileId: 'p', drawnAt: 1, cards: [{ suggestion: 'walkAfterMeal' }] });
    await any('planAnswers').add({ id: 'w', profileId: 'p', at: 1, suggestion: 'talkAboutLows', reply: 'later' });
    await any('planLearners').add({ profileId: 'p', seed: 4_234_567_891, since: 1 });
    await any('mappings').add({ id: 'm', header: 'Blutdruck systolisch' });
    await any('deletions').add({ id: 'd', profileId: 'p', deletedAt: 1_700_000_000_123 });
    const sought = [
      ...['Ada Example', 'birthYear', 71.23, 'Bathroom', 'holidays', 'travel', 'Wrist', 61.5, 143.25],
      ...['ada.csv', 'printed', 0.123_456, 113.75, 118.5, 97.625, 84.375, 0.328_125, 'systolisch', 1_700_000_000_123],
      ...['walkAfterMeal', 'talkAboutLows', 4_234_567_891],
    ];
    const tables = await Promise.all(database.tables.map((table) => table.toArray()));
    expect(foundIn(tables, sought)).toEqual(sought);
    const raw = await rawRows(indexedDB);
    for (const table of sealedTables) expect(raw[table]?.length, table).toBeGreaterThan(0);
    expect(foundIn(raw, sought)).toEqual([]);
  });

  it('does not tell an imported value to who tries them all', async () => {
    await database
      .table('profiles')
      .add({ id: 'p', name: null, demo: false, createdAt: 1, details: noDetails, version: 2 });
    const id = importedId('p', observation('1'));
    expect(await addMissingObservations(database, [{ ...observation('1'), id }])).toHaveLength(1);
    const [stored] = (await rawRows(indexedDB)).observations ?? [];
    expect(stored?.id).toMatch(/^[0-9a-f]{32}$/);
    expect(stored?.id).not.toBe(id);
  });
});

describe('rows under the seal', () => {
  it('are read in every way that Dexie has', async () => {
    const rows = ['1', '2', '3'].map((id) => observation(id));
    const [first, second, third] = rows;
    await database.observations.bulkAdd(rows);
    const { observations } = database;
    const ofProfile = () => observations.where('[profileId+time]').between(['p', 0], ['p', 9999]);
    expect(await observations.get('2')).toEqual(second);
    expect(await observations.bulkGet(['3', '9', '1'])).toEqual([third, undefined, first]);
    expect(await observations.toArray()).toEqual(rows);
    expect(await ofProfile().toArray()).toEqual(rows);
    expect(await ofProfile().reverse().limit(2).toArray()).toEqual([third, second]);
    expect(await ofProfile().last()).toEqual(third);
    expect(await ofProfile().offset(1).first()).toEqual(second);
    expect(await observations.filter(({ value }) => 'kilograms' in value).count()).toBe(3);
    const seen: unknown[] = [];
    await ofProfile().each((row, { primaryKey }) => seen.push([primaryKey, row]));
    expect(seen).toEqual([
      ['1', first],
      ['2', second],
      ['3', third],
    ]);
  });

  it('are changed in every way that Dexie has', async () => {
    const { observations } = database;
    await observations.add(observation('1'));
    await observations.update('1', { comment: 'changed' });
    expect(await observations.get('1')).toMatchObject({ comment: 'changed', value: { kilograms: 71.23 } });
    await observations
      .where('profileId')
      .equals('p')
      .toArray()
      .catch(() => []);
    await observations.toCollection().modify({ comment: 'modified', time: 7 });
    expect(await observations.where('[profileId+time]').equals(['p', 7]).toArray()).toMatchObject([
      { comment: 'modified' },
    ]);
    await expect(observations.add(observation('1'))).rejects.toMatchObject({ name: 'ConstraintError' });
    await observations.put(observation('1', { comment: 'put' }));
    expect(await observations.get('1')).toEqual(observation('1', { comment: 'put' }));
    await observations.where('[profileId+time]').between(['p', 0], ['p', 9999]).delete();
    expect(await observations.count()).toBe(0);
  });

  it('are followed by live queries, also of another window', async () => {
    const other = new AttuneDatabase({ indexedDB, IDBKeyRange });
    const seen: number[] = [];
    const watched = liveQuery(() =>
      database.observations.where('[profileId+time]').between(['p', 0], ['p', 9999]).toArray(),
    );
    const subscription = watched.subscribe((rows) => seen.push(rows.length));
    await vi.waitFor(() => expect(seen.at(-1)).toBe(0));
    await database.observations.add(observation('1'));
    await vi.waitFor(() => expect(seen.at(-1)).toBe(1));
    await other.observations.add(observation('2'));
    await vi.waitFor(() => expect(seen.at(-1)).toBe(2));
    subscription.unsubscribe();
    expect(await other.observations.toArray()).toEqual([observation('1'), observation('2')]);
  });

  it('are of one key, where two windows open a new database at once', async () => {
    const other = new AttuneDatabase({ indexedDB, IDBKeyRange });
    await Promise.all([database.observations.add(observation('1')), other.observations.add(observation('2'))]);
    expect(await database.observations.toArray()).toHaveLength(2);
    expect(await other.observations.toArray()).toHaveLength(2);
  });
});

import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, expect, it } from 'vitest';
import { importedId } from '../../src/domain/imported-id.ts';
import type { Observation } from '../../src/domain/observation.ts';
import { noDetails } from '../../src/domain/profile.ts';
import { AttuneDatabase } from '../../src/storage/database.ts';
import {
  addMissingObservations,
  countByKind,
  countStoredObservations,
  importedTables,
  removeImportedObservations,
} from '../../src/storage/imported-observations.ts';
import { deleteObservation } from '../../src/workflows/delete-observation.ts';
import { fakeServices, noon } from '../workflows/fake-services.ts';

let database: AttuneDatabase;
beforeEach(async () => {
  database = new AttuneDatabase({ indexedDB: new IDBFactory(), IDBKeyRange });
  for (const id of ['p', 'q'])
    await database.profiles.add({ id, name: null, demo: false, createdAt: 0, details: noDetails, version: 2 });
});

function weighed(kilograms: number, importId: string, profileId = 'p'): Observation {
  const measured = { kind: 'weight', value: { kilograms }, time: noon } as const;
  const id = importedId(profileId, measured);
  return { ...measured, id, profileId, utcOffset: 0, source: { type: 'file' }, importId, version: 1 };
}
const add = (...rows: Observation[]) =>
  database.transaction('rw', importedTables(database), async () =>
    countByKind(await addMissingObservations(database, rows)),
  );

it('keeps what was imported once, of each profile', async () => {
  expect(await add(weighed(70, 'a'), weighed(71, 'a'))).toEqual({ weight: 2 });
  expect(await add(weighed(70, 'b'), weighed(72, 'b'))).toEqual({ weight: 1 });
  expect(await add(weighed(70, 'c', 'q'))).toEqual({ weight: 1 });
  expect(await countStoredObservations(database, [weighed(70, 'd'), weighed(73, 'd')])).toEqual({ weight: 1 });
  expect(await countStoredObservations(database, [])).toEqual({});
  expect(await database.observations.count()).toBe(4);
});

it('gives one content in two profiles two ids that have nothing in common', async () => {
  await add(weighed(70, 'a'));
  await add({ ...weighed(70, 'a', 'q'), id: weighed(70, 'a').id });
  expect(new Set(await database.observations.toCollection().primaryKeys()).size).toBe(2);
});

it('takes out what one import brought', async () => {
  await add(weighed(70, 'a'), weighed(71, 'a'));
  await add(weighed(71, 'b'), weighed(72, 'b'));
  expect(await removeImportedObservations(database, 'a')).toHaveLength(2);
  expect(await database.observations.toArray()).toMatchObject([{ value: { kilograms: 72 } }]);
});

it('does not bring back what the person deleted, unless the deletion was undone', async () => {
  const services = fakeServices({ database });
  await add(weighed(70, 'a'));
  const [id] = await database.observations.toCollection().primaryKeys();
  const { undo } = await deleteObservation(services, id as string);
  expect(await add(weighed(70, 'b'))).toEqual({});
  expect(await countStoredObservations(database, [weighed(70, 'b')])).toEqual({ weight: 1 });
  await undo();
  expect(await database.observations.toArray()).toMatchObject([{ id, importId: 'a' }]);
  expect(await database.deletions.count()).toBe(0);
});

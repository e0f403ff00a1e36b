/**
 * The storage and the workflows of the app without its screens, to be killed: it does what it is told as fast as it can,
 * and tells of every promise that was kept (`acknowledged`, given by the test) right after it was.
 */
import Dexie from 'dexie';
import { parseFile } from '../../../src/importers/parse-file.ts';
import { AttuneDatabase } from '../../../src/storage/database.ts';
import { commitImport } from '../../../src/workflows/commit-import.ts';
import { listImports } from '../../../src/workflows/list-imports.ts';
import { listObservations } from '../../../src/workflows/list-observations.ts';
import { changePassphrase, lockState, removePassphrase, setPassphrase, unlock } from '../../../src/workflows/lock.ts';
import { previewImport } from '../../../src/workflows/preview-import.ts';
import { recordObservation } from '../../../src/workflows/record-observation.ts';
import type { Services } from '../../../src/workflows/services.ts';
import { startProfile } from '../../../src/workflows/start-profile.ts';
import type { Acknowledgement, Found, Work } from './acknowledgement.ts';

declare global {
  interface Window {
    acknowledged(acknowledgement: Acknowledgement): Promise<void>;
    inspect: typeof inspect;
    work: typeof work;
    writeSchema1: typeof writeSchema1;
  }
}

const unused = () => Promise.reject(new Error('not part of this test'));
const newServices = (): Services => ({
  database: new AttuneDatabase(),
  learner: {
    start: unused,
    personalise: unused,
    forecast: unused,
    explain: unused,
    trace: unused,
    watch: unused,
    timeBackends: unused,
    adapter: unused,
    prefer: () => undefined,
    dispose: () => undefined,
  },
  examples: { learn: unused, dispose: () => undefined },
  importer: { parse: (file, options) => parseFile(file, options), proposeMapping: unused },
  now: () => Date.now(),
  timeZone: 'Europe/Berlin',
  newId: () => crypto.randomUUID(),
  fetchFile: unused,
});
let services: Services | undefined;
const opened = (): Services => {
  services ??= newServices();
  return services;
};

/** Opens what an earlier life left, with the passphrase that fits, and says what is there. */
async function inspect(passphrases: readonly string[]): Promise<Found> {
  const here = opened();
  await here.database.open();
  await window.acknowledged({ opened: true });
  let passphrase: string | null = null;
  if ((await lockState(here)) === 'locked') {
    for (const candidate of passphrases) {
      const fits = await unlock(here, candidate).then(
        () => true,
        () => false,
      );
      if (fits) passphrase = candidate;
    }
  }
  await startProfile(here);
  const observations = await listObservations(here);
  const imports = await listImports(here);
  const { database } = here;
  const days = await database.samples.toArray();
  const summaries = (await database.sampleSummaries.toArray()).flatMap((row) => row.days);
  const storedBy = (importId: string) =>
    days.reduce((sum, { origins, originIndices, offsets }) => {
      const indices =
        typeof originIndices === 'number' ? new Uint16Array(offsets.length).fill(originIndices) : originIndices;
      return sum + indices.filter((index) => origins[index]?.importId === importId).length;
    }, 0) + observations.filter((one) => one.importId === importId).length;
  return {
    passphrase,
    logged: observations.flatMap((one) => (one.kind === 'note' ? one.value.text : [])),
    imports: imports.map(({ id, stored }) => ({ id, stored, found: storedBy(id) })),
    samples: days.reduce((sum, { offsets }) => sum + offsets.length, 0),
    summarised: summaries.reduce((sum, { count }) => sum + count, 0),
    strangers: days.flatMap(({ importIds }) => importIds).filter((id) => !imports.some((row) => row.id === id)),
  };
}

/** Until it is killed. */
async function work(task: Work): Promise<void> {
  const here = opened();
  await Promise.all([log(here, task), importFiles(here, task), changeLock(here, task)]);
}

async function log(here: Services, { life }: Work): Promise<void> {
  for (let count = 0; ; count++) {
    const text = `life ${life}, note ${count}`;
    await recordObservation(here, { kind: 'note', value: { text } });
    await window.acknowledged({ logged: text });
  }
}

/** Each a thousand readings of four days and fifty weights; no two of the same time. */
async function importFiles(here: Services, { life }: Work): Promise<void> {
  for (let count = 0; ; count++) {
    const start = Date.UTC(2000, 0, 1) + (life * 100 + count) * 4 * 86_400_000;
    const row = (index: number) => `${new Date(start + index * 300_000).toISOString()},${100 + (index % 80)}`;
    const text = ['timestamp,glucose_mg_dl', ...Array.from({ length: 1000 }, (_, index) => row(index))].join('\n');
    const preview = await previewImport(here, new File([text], `life-${life}-${count}.csv`));
    const { importId, stored } = await commitImport(here, preview);
    await window.acknowledged({ imported: importId, stored });
  }
}

async function changeLock(here: Services, { passphrase, life }: Work): Promise<void> {
  let current = passphrase;
  for (let count = 0; ; count++) {
    const next = count % 3 === 2 ? null : `${life} ${count}`;
    await window.acknowledged({ attempting: next });
    if (current === null && next !== null) await setPassphrase(here, next);
    else if (current !== null && next !== null) await changePassphrase(here, current, next);
    else if (current !== null) await removePassphrase(here, current);
    current = next;
    await window.acknowledged({ passphrase: current });
  }
}

/** What a device that ran version 1 holds: rows of the released schema, given by the test. */
async function writeSchema1(stores: Record<string, string>, rows: number): Promise<void> {
  const database = new Dexie('attune');
  database.version(1).stores(stores);
  await database.delete();
  await database.open();
  const time = (index: number) => 1_700_000_000_000 + index * 60_000;
  const each = Array.from({ length: rows }, (_, index) => index);
  const settings = { key: 'device', activeProfileId: 'p', language: 'en', version: 1 };
  await database.table('settings').add(settings);
  await database.table('profiles').add({ id: 'p', name: 'Ada', demo: false, createdAt: 0, version: 1 });
  await database.table('observations').bulkAdd(
    each.map((index) => ({
      id: `o${index}`,
      profileId: 'p',
      kind: 'note',
      value: { text: `note ${index}` },
      time: time(index),
      utcOffset: 0,
      source: { type: 'manual' },
      version: 1,
    })),
  );
  await database.table('glucoseChunks').bulkAdd(
    each.map((day) => ({
      profileId: 'p',
      day,
      offsets: Uint32Array.from({ length: 288 }, (_, index) => index * 300_000),
      values: new Float32Array(288).fill(100),
      utcOffsets: new Int16Array(288),
      importIndices: new Uint16Array(288),
      importIds: ['i'],
      version: 1,
    })),
  );
  await database.table('imports').add({
    ...{ id: 'i', profileId: 'p', importedAt: 0, fileName: 'a.csv', format: 'plainCsv', unit: 'mg/dL' },
    ...{ dateOrder: 'ymd', timeZone: 'UTC', assumedLastDay: null, fingerprint: '', rowsRead: 288 * rows },
    ...{ stored: 288 * rows, duplicates: 0, skipped: [], first: 0, last: 0, version: 1 },
  });
  database.close();
}

Object.assign(window, { inspect, work, writeSchema1 });

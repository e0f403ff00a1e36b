import 'fake-indexeddb/auto';
import { liveQuery } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LedgerEntry } from '../../src/domain/forecast.ts';
import { featureVersion } from '../../src/domain/glucose/features.ts';
import { readRecord } from '../../src/features/record/read-record.ts';
import { AttuneDatabase } from '../../src/storage/database.ts';
import type { PersonalModelRow } from '../../src/storage/personal-models.ts';
import { addSamples } from '../../src/storage/samples.ts';
import { activeProfileId } from '../../src/workflows/active-profile.ts';
import { createProfile } from '../../src/workflows/create-profile.ts';
import { glucoseSummary } from '../../src/workflows/glucose-summary.ts';
import { latestByKind } from '../../src/workflows/latest-by-kind.ts';
import { latestForecast } from '../../src/workflows/latest-forecast.ts';
import { listImports } from '../../src/workflows/list-imports.ts';
import { listObservations } from '../../src/workflows/list-observations.ts';
import { newestGlucose } from '../../src/workflows/newest-glucose.ts';
import { readGlucose } from '../../src/workflows/read-glucose.ts';
import { readPersonalModel } from '../../src/workflows/read-personal-model.ts';
import { recordObservation } from '../../src/workflows/record-observation.ts';
import type { Services } from '../../src/workflows/services.ts';
import { startProfile } from '../../src/workflows/start-profile.ts';
import { trackRecord } from '../../src/workflows/track-record.ts';

const now = Date.UTC(2026, 10, 23, 12);
let services: Services;
let profileId: string;

beforeEach(async () => {
  let ids = 0;
  const unused = () => Promise.reject(new Error('not part of this test'));
  services = {
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
    importer: { parse: unused, proposeMapping: unused },
    now: () => now,
    timeZone: 'UTC',
    newId: () => `id-${++ids}`,
    fetchFile: async () =>
      Response.json({
        packs: [
          {
            id: 'glucose-v1',
            manifest: { path: 'a', sha256: 'a', bytes: 1 },
            weights: { path: 'b', sha256: 'b', bytes: 1 },
          },
        ],
      }),
  };
  profileId = await startProfile(services);
});

afterEach(() => services.database.delete());

const entry = (): LedgerEntry => ({
  id: 'forecast',
  profileId,
  origin: now,
  level: 100,
  leadTimes: [60],
  predicted: [120],
  q05: [90],
  q25: [110],
  q75: [130],
  q95: [150],
  method: 'generic',
  packId: 'glucose-v1',
  featureVersion: 1,
  issuedAt: now,
  version: 1,
});

const logGlucose = () => recordObservation(services, { kind: 'glucose', value: { milligramsPerDecilitre: 100 } });
const logWeight = () => recordObservation(services, { kind: 'weight', value: { kilograms: 71 } });
const addSensor = () =>
  addSamples(services.database, profileId, 'import', {
    kind: 'glucose',
    source: null,
    times: Float64Array.of(now - 300_000),
    values: Float32Array.of(110),
    utcOffsets: Int16Array.of(0),
  });

const cases: readonly {
  readonly name: string;
  readonly read: () => Promise<unknown>;
  readonly write: () => Promise<unknown>;
}[] = [
  {
    name: 'the newest forecast',
    read: () => latestForecast(services),
    write: async () => {
      await logGlucose();
      await services.database.forecasts.add(entry());
    },
  },
  { name: 'the glucose summary, from a logged value', read: () => glucoseSummary(services), write: logGlucose },
  { name: 'the newest glucose of a sensor', read: () => newestGlucose(services), write: addSensor },
  { name: 'the newest glucose by hand', read: () => newestGlucose(services), write: logGlucose },
  { name: 'the glucose summary, from a sensor', read: () => glucoseSummary(services), write: addSensor },
  { name: 'the glucose curve', read: () => readGlucose(services, now - 600_000, now + 1), write: addSensor },
  { name: 'the latest of each kind', read: () => latestByKind(services), write: logWeight },
  { name: 'the observations', read: () => listObservations(services), write: logWeight },
  {
    name: 'the record of an empty profile',
    read: () => readRecord(services, { kind: null, dayCount: 14 }),
    write: logWeight,
  },
  {
    name: 'the imports',
    read: () => listImports(services),
    write: () => services.database.imports.add({ id: 'import', profileId, importedAt: now } as never),
  },
  {
    name: 'the personal model',
    read: () => readPersonalModel(services),
    write: () =>
      services.database.personalModels.put({
        profileId,
        createdAt: now,
        packSha256: 'a-b',
        version: 2,
        adapted: { featureVersion },
      } as PersonalModelRow),
  },
  {
    name: 'the track record',
    read: () => trackRecord(services),
    write: () =>
      services.database.forecastScores.add({
        forecastId: 'forecast',
        profileId,
        observedAt: now,
        leadMinutes: 30,
        actual: 100,
        predicted: 100,
        lastValue: 100,
        insideHalf: true,
        insideNinety: true,
        scoredAt: now,
        version: 1,
      }),
  },
];

describe('a screen that stays open', () => {
  for (const { name, read, write } of cases) {
    it(`sees ${name} change`, async () => {
      const seen: string[] = [];
      const subscription = liveQuery(read).subscribe((value) => seen.push(JSON.stringify(value)));
      await vi.waitFor(() => expect(seen).toHaveLength(1));
      await write();
      await vi.waitFor(() => expect(seen.at(-1)).not.toBe(seen[0]));
      subscription.unsubscribe();
    });
  }

  it('sees the newest forecast go with the reading that it starts from', async () => {
    const { undo } = await logGlucose();
    await services.database.forecasts.add(entry());
    const seen: (string | undefined)[] = [];
    const subscription = liveQuery(() => latestForecast(services)).subscribe((latest) => seen.push(latest?.id));
    await vi.waitFor(() => expect(seen).toEqual(['forecast']));
    await undo();
    await vi.waitFor(() => expect(seen.at(-1)).toBeUndefined());
    subscription.unsubscribe();
  });

  it('sees the record change after the first entry', async () => {
    await logWeight();
    const seen: number[] = [];
    const subscription = liveQuery(() => readRecord(services, { kind: null, dayCount: 14 })).subscribe((view) =>
      seen.push(view?.days[0]?.observations.length ?? 0),
    );
    await vi.waitFor(() => expect(seen).toEqual([1]));
    await logWeight();
    await vi.waitFor(() => expect(seen.at(-1)).toBe(2));
    subscription.unsubscribe();
  });

  it('reads the settings once for all that begins at once, and each of it hears when the person changes', async () => {
    await logWeight();
    const read = vi.spyOn(IDBObjectStore.prototype, 'getAll');
    const readSettings = () =>
      read.mock.contexts.filter((store) => (store as IDBObjectStore).name === 'settings').length;
    const seen: number[][] = [[], [], []];
    const subscriptions = seen.map((each) =>
      liveQuery(async () => listObservations(services)).subscribe((found) => each.push(found.length)),
    );
    await vi.waitFor(() => expect(seen).toEqual([[1], [1], [1]]));
    expect(readSettings()).toBe(1);
    const other = await createProfile(services, 'Grace');
    await vi.waitFor(() => expect(seen.map((each) => each.at(-1))).toEqual([0, 0, 0]));
    // One that begins later is told of the person of now, and not of the one before.
    const later: (string | null)[] = [];
    subscriptions.push(liveQuery(async () => activeProfileId(services)).subscribe((id) => later.push(id)));
    await vi.waitFor(() => expect(later).toEqual([other]));
    for (const subscription of subscriptions) subscription.unsubscribe();
    read.mockRestore();
  });
});

/** The summaries of days are exact whatever was done to the record. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { steppedDays } from '../../src/domain/daily-samples.ts';
import { dailyValues } from '../../src/domain/daily-values.ts';
import { followableKinds } from '../../src/domain/followable-kinds.ts';
import type { ImportedObservation, ParsedFile } from '../../src/domain/imported-file.ts';
import type { Measurement } from '../../src/domain/observation.ts';
import type { SampleBatch, SampleKind } from '../../src/domain/samples.ts';
import { readLoggedDays } from '../../src/storage/logged-summaries.ts';
import { renewSummaries } from '../../src/storage/renew-summaries.ts';
import { readDaySummaries } from '../../src/storage/sample-summaries.ts';
import { readSampleBatches, readSamples } from '../../src/storage/samples.ts';
import { commitImport } from '../../src/workflows/commit-import.ts';
import { deleteObservation } from '../../src/workflows/delete-observation.ts';
import { listImports } from '../../src/workflows/list-imports.ts';
import { listObservations } from '../../src/workflows/list-observations.ts';
import type { OpenedBackup } from '../../src/workflows/open-backup.ts';
import { openBackup } from '../../src/workflows/open-backup.ts';
import { previewImport } from '../../src/workflows/preview-import.ts';
import { recordObservation } from '../../src/workflows/record-observation.ts';
import { restoreBackup } from '../../src/workflows/restore-backup.ts';
import { saveBackup } from '../../src/workflows/save-backup.ts';
import { startProfile } from '../../src/workflows/start-profile.ts';
import { storeReadings } from '../../src/workflows/store-readings.ts';
import { undoImport } from '../../src/workflows/undo-import.ts';
import { updateObservation } from '../../src/workflows/update-observation.ts';
import { day, type FakeServices, fakeServices, minute, noon } from './fake-services.ts';

/** Nepal: days, and with them sums, begin at 18:15 of UTC. */
const timeZone = 'Asia/Kathmandu';
const utcOffset = 345;
const profileId = 'id-1';

/** Seventy days, in which 32 days to a row end at least twice. */
const time = fc.integer({ min: 0, max: 70 * 288 }).map((steps) => noon - steps * 5 * minute);
const measurement: fc.Arbitrary<Measurement> = fc.oneof(
  fc.integer({ min: 50, max: 90 }).map((kilograms) => ({ kind: 'weight' as const, value: { kilograms } })),
  fc
    .integer({ min: 100, max: 160 })
    .map((systolic) => ({ kind: 'bloodPressure' as const, value: { systolic, diastolic: systolic - 40 } })),
  fc
    .integer({ min: 60, max: 540 })
    .map((minutesAsleep) => ({ kind: 'sleep' as const, value: { minutesAsleep, minutesInBed: minutesAsleep + 30 } })),
  fc.integer({ min: 1, max: 9000 }).map((count) => ({ kind: 'steps' as const, value: { count } })),
  fc.constant({ kind: 'note' as const, value: { text: 'nothing to sum up' } }),
);
const entry = fc.tuple(measurement, time);
const sample = fc.tuple(time, fc.integer({ min: 45, max: 180 }), fc.integer({ min: 0, max: 7200 }));
const file = fc.record({
  entries: fc.array(entry, { maxLength: 6 }),
  glucose: fc.array(sample, { maxLength: 6 }),
  heartRate: fc.array(sample, { maxLength: 6 }),
  steps: fc.array(sample, { maxLength: 6 }),
});
type ImportedFile = typeof file extends fc.Arbitrary<infer T> ? T : never;

const act = fc.oneof(
  { weight: 4, arbitrary: entry.map((of) => ({ do: 'log' as const, of })) },
  { weight: 2, arbitrary: entry.map((of) => ({ do: 'edit' as const, of })) },
  { weight: 2, arbitrary: fc.constant({ do: 'delete' as const }) },
  { weight: 3, arbitrary: fc.constant({ do: 'undo' as const }) },
  { weight: 3, arbitrary: file.map((of) => ({ do: 'import' as const, of })) },
  { weight: 1, arbitrary: fc.constant({ do: 'importAgain' as const }) },
  { weight: 1, arbitrary: fc.constant({ do: 'takeOut' as const }) },
  { weight: 1, arbitrary: entry.map((of) => ({ do: 'receive' as const, of })) },
  { weight: 2, arbitrary: fc.constant({ do: 'backUp' as const }) },
  { weight: 3, arbitrary: fc.constant({ do: 'restore' as const }) },
);
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

const weighed = (kilograms: number, at: number) =>
  [{ kind: 'weight' as const, value: { kilograms } }, at] as [Measurement, number];
/** Chance alone seldom deletes or moves what a backup holds, and then restores it. */
const restored: [Act[]][] = [{ do: 'delete' as const }, { do: 'edit' as const, of: weighed(72, noon - 50 * day) }].map(
  (change) => [[{ do: 'log', of: weighed(70, noon) }, { do: 'backUp' }, change, { do: 'restore' }]],
);

const received: [Act[]][] = [[[{ do: 'receive', of: weighed(70, noon) }, { do: 'undo' }]]];

const batchOf = (kind: SampleKind, rows: readonly (readonly [number, number, number])[]): SampleBatch => {
  const ordered = [...rows].sort(([a, , c], [b, , d]) => a - b || c - d);
  return {
    kind,
    source: 'Watch',
    times: Float64Array.from(ordered, ([at]) => at),
    values: Float32Array.from(ordered, ([, value]) => value),
    utcOffsets: new Int16Array(ordered.length).fill(utcOffset),
    ...(kind === 'steps' ? { durations: Uint32Array.from(ordered, ([, , seconds]) => seconds) } : {}),
  };
};

const parsedFile = ({ entries, ...samples }: ImportedFile): ParsedFile => ({
  format: 'mappedCsv',
  decisions: {},
  rowsRead: entries.length,
  observations: entries.map(([of, at]) => ({ ...of, time: at, utcOffset }) as ImportedObservation),
  samples: (['glucose', 'heartRate', 'steps'] as const)
    .map((kind) => batchOf(kind, samples[kind]))
    .filter(({ times }) => times.length > 0),
  duplicates: 0,
  clippedLow: 0,
  clippedHigh: 0,
  skipped: [],
  fingerprint: '',
});

/** A person who does such things; what there is nothing to do with is left out. */
class Person {
  readonly services: FakeServices;
  #file: ParsedFile | undefined;
  #undo: (() => Promise<void>) | undefined;
  #backup: OpenedBackup | undefined;

  constructor() {
    this.services = fakeServices({
      timeZone,
      importer: { parse: async () => this.#file as ParsedFile, proposeMapping: () => Promise.reject(new Error()) },
    });
  }

  async does(act: Act): Promise<void> {
    const { services } = this;
    const [newest] = await listObservations(services);
    switch (act.do) {
      case 'log':
        this.#undo = (await recordObservation(services, { ...act.of[0], time: act.of[1] })).undo;
        return;
      case 'edit':
        if (newest) this.#undo = (await updateObservation(services, newest.id, { ...act.of[0], time: act.of[1] })).undo;
        return;
      case 'delete':
        if (newest) this.#undo = (await deleteObservation(services, newest.id)).undo;
        return;
      case 'undo':
        await this.#undo?.();
        return;
      case 'import':
        this.#file = parsedFile(act.of);
        await this.#import();
        return;
      case 'importAgain':
        if (this.#file) await this.#import();
        return;
      case 'takeOut': {
        const [row] = await listImports(services);
        if (row) await undoImport(services, row.id);
        return;
      }
      case 'receive': {
        const reading = { key: 'a', measurements: [act.of[0]], deviceTime: null, receivedAt: act.of[1], user: null };
        this.#undo = (
          await storeReadings(services, {
            deviceId: 'cuff',
            deviceName: null,
            readings: [{ ...reading, remarks: [] }],
            shift: 0,
            lastSequence: null,
          })
        ).undo;
        return;
      }
      case 'backUp':
        this.#backup = await openBackup((await saveBackup(services, {})).content);
        return;
      case 'restore':
        if (this.#backup) await restoreBackup(services, this.#backup, { onConflict: 'takeBackup' });
    }
  }

  async #import(): Promise<void> {
    const { observations, samples } = this.#file as ParsedFile;
    if (observations.length === 0 && samples.length === 0) return;
    await commitImport(this.services, await previewImport(this.services, new File([''], 'a.csv')));
  }
}

async function expectExact({ database }: FakeServices, observations: Awaited<ReturnType<typeof listObservations>>) {
  const days = { profileId, fromDay: 0, toDay: 99_999 };
  const logged = await readLoggedDays(database, days);
  for (const kind of followableKinds) expect(logged.get(kind) ?? []).toEqual(dailyValues(kind, observations));
  const always = { profileId, from: 0, to: noon + 10 * day };
  for (const kind of ['glucose', 'heartRate'] as const) {
    const { times, values } = await readSamples(database, { ...always, kind });
    const byDay = new Map<number, number[]>();
    for (const [index, at] of times.entries()) {
      const of = Math.floor(at / day);
      byDay.set(of, [...(byDay.get(of) ?? []), values[index] as number]);
    }
    const summed = await readDaySummaries(database, { ...days, kind });
    expect(summed.map((one) => [one.day, one.count, one.min, one.max])).toEqual(
      [...byDay].map(([of, each]) => [of, each.length, Math.min(...each), Math.max(...each)]),
    );
  }
  const steps = await readDaySummaries(database, { ...days, kind: 'steps' });
  const counted = new Map(steps.map((one) => [one.day, one.steps]));
  for (const { day: name, steps: of } of steppedDays(await readSampleBatches(database, { ...always, kind: 'steps' })))
    expect(Math.abs((counted.get(Date.parse(name) / day) ?? Number.NaN) - of)).toBeLessThan(0.51);
}

const stored = async ({ database }: FakeServices) => [
  await database.loggedSummaries.toArray(),
  await database.sampleSummaries.toArray(),
];

it('are what the record says, and what would be made of it anew, after anything that a person does', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 14 }), async (acts) => {
      const person = new Person();
      const { services } = person;
      await startProfile(services);
      for (const each of acts) await person.does(each);
      await expectExact(services, await listObservations(services));
      const before = await stored(services);
      await services.database.transaction('rw', services.database.tables, async () =>
        renewSummaries(services.database),
      );
      expect(before).toEqual(await stored(services));
    }),
    { numRuns: 20, seed: 7, examples: [...restored, ...received] },
  );
});

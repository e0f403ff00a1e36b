import { afterEach, describe, expect, it, vi } from 'vitest';
import { commitImport, type ImportReport } from '../../src/workflows/commit-import.ts';
import { deleteObservation } from '../../src/workflows/delete-observation.ts';
import { glucoseSummary } from '../../src/workflows/glucose-summary.ts';
import { listImports } from '../../src/workflows/list-imports.ts';
import { listObservations } from '../../src/workflows/list-observations.ts';
import { previewImport } from '../../src/workflows/preview-import.ts';
import { proposeMapping } from '../../src/workflows/propose-mapping.ts';
import { readGlucose } from '../../src/workflows/read-glucose.ts';
import { recordObservation } from '../../src/workflows/record-observation.ts';
import type { Services } from '../../src/workflows/services.ts';
import { startProfile } from '../../src/workflows/start-profile.ts';
import { undoImport } from '../../src/workflows/undo-import.ts';
import { updateObservation } from '../../src/workflows/update-observation.ts';
import { day, fakeServices, glucoseFile, hour, minute, noon } from './fake-services.ts';

const importFile = async (services: Services, file: File) =>
  commitImport(services, await previewImport(services, file));
const skippedIn = ({ skipped }: Pick<ImportReport, 'skipped'>) => skipped.reduce((sum, { count }) => sum + count, 0);

afterEach(() => vi.restoreAllMocks());

describe('importing a file', () => {
  it('previews without storing, and then stores what the preview said', async () => {
    const services = fakeServices();
    await startProfile(services);
    const preview = await previewImport(services, glucoseFile(600));
    const first = noon - 599 * 5 * minute;
    expect(preview).toMatchObject({
      file: { name: 'glucose.csv' },
      parsed: { format: 'plainCsv', rowsRead: 600 },
      decisions: { unit: { value: 'mg/dL', certain: true } },
      kinds: [{ kind: 'glucose', count: 600, alreadyStored: 0, first, last: noon, sources: [] }],
      count: 600,
      alreadyStored: 0,
      first,
      last: noon,
    });
    expect(await glucoseSummary(services)).toBeNull();

    const report = await commitImport(services, preview);
    expect(report).toMatchObject({
      rowsRead: 600,
      stored: 600,
      storedByKind: { glucose: 600 },
      duplicates: 0,
      skipped: [],
      first: preview.first,
      last: noon,
    });
    expect(await glucoseSummary(services)).toEqual({ readings: 600, first: preview.first, last: noon });
    const series = await readGlucose(services, preview.first, noon + 1);
    expect(series.times).toEqual(preview.parsed.samples[0]?.times);
    expect(series.values).toEqual(preview.parsed.samples[0]?.values);
  });

  it('stores nothing new of the same file, and only the new part of one that overlaps; every row is accounted for', async () => {
    const services = fakeServices();
    await startProfile(services);
    await importFile(services, glucoseFile(600));
    expect((await previewImport(services, glucoseFile(600))).alreadyStored).toBe(600);
    expect(await importFile(services, glucoseFile(600))).toMatchObject({ stored: 0, duplicates: 600 });
    services.clock = noon + 5 * hour;
    const overlap = await importFile(services, glucoseFile(100, noon + 250 * minute));
    expect(overlap).toMatchObject({ rowsRead: 100, stored: 50, duplicates: 50 });
    expect(overlap.rowsRead).toBe(overlap.stored + overlap.duplicates + skippedIn(overlap));
    expect((await glucoseSummary(services))?.readings).toBe(650);
  });

  it('accounts for broken rows, repeated rows and unit slips', async () => {
    const services = fakeServices();
    await startProfile(services);
    const file = new File(
      [
        'time,glucose\n2026-03-01 10:00,100\n2026-03-01 10:05,\n"2026-03-01 10:10,101\n2026-03-01 10:00,100\nnonsense,5\n2026-03-01 10:15,5.6\n',
      ],
      'broken.csv',
    );
    const report = await importFile(services, file);
    expect(report).toMatchObject({ rowsRead: 6, stored: 1, duplicates: 1 });
    expect(report.skipped.map(({ reason, exampleLine }) => [reason, exampleLine]).sort()).toEqual([
      ['badTime', 6],
      ['badValue', 3],
      ['brokenRow', 4],
      ['otherUnit', 7],
    ]);
    expect(report.rowsRead).toBe(report.stored + report.duplicates + skippedIn(report));
  });

  it('reads the file again where the person chose another unit', async () => {
    const services = fakeServices();
    await startProfile(services);
    const file = new File(['time,glucose\n2026-03-01 10:00,22\n2026-03-01 10:05,25\n'], 'odd.csv');
    const preview = await previewImport(services, file);
    expect(preview.decisions.unit).toEqual({ value: 'mmol/L', certain: false });
    await commitImport(services, await previewImport(services, file, { unit: 'mg/dL' }));
    expect((await readGlucose(services, 0, noon)).values).toEqual(new Float32Array([22, 25]));
  });

  it('gives a file without dates the same days when it is imported again on another day', async () => {
    const services = fakeServices();
    await startProfile(services);
    const file = new File(['time,glucose\n23:50:00,100\n23:55:00,101\n00:00:00,102\n'], 'times.csv');
    const preview = await previewImport(services, file);
    expect(preview.decisions.assumedLastDay).toBe('2026-03-20');
    await commitImport(services, preview);
    services.clock += 3 * day;
    const again = await previewImport(services, file);
    expect(again).toMatchObject({ decisions: { assumedLastDay: '2026-03-20' }, alreadyStored: 3 });
    expect(await commitImport(services, again)).toMatchObject({ stored: 0, duplicates: 3 });
  });

  it('gives a file the same times when it is imported again in another zone', async () => {
    const services = fakeServices({ timeZone: 'Europe/Berlin' });
    await startProfile(services);
    const file = new File(['time,glucose\n2026-03-01 23:55,100\n2026-03-02 00:00,101\n'], 'travel.csv');
    await importFile(services, file);
    const inShanghai = { ...services, timeZone: 'Asia/Shanghai' };
    expect(await previewImport(inShanghai, file)).toMatchObject({ alreadyStored: 2, timeZone: 'Europe/Berlin' });
    expect(await importFile(inShanghai, file)).toMatchObject({ stored: 0, duplicates: 2 });
    expect((await glucoseSummary(inShanghai))?.readings).toBe(2);
  });

  it('undoes just what one import stored', async () => {
    const services = fakeServices();
    await startProfile(services);
    const first = await importFile(services, glucoseFile(100));
    services.clock = noon + hour;
    const second = await importFile(services, glucoseFile(112, noon + hour));
    expect(second.stored).toBe(12);
    expect((await listImports(services)).map(({ id }) => id)).toEqual([second.importId, first.importId]);
    await undoImport(services, first.importId);
    expect(await glucoseSummary(services)).toEqual({ readings: 12, first: noon + 5 * minute, last: noon + hour });
    await undoImport(services, first.importId);
    await undoImport(services, second.importId);
    expect(await glucoseSummary(services)).toBeNull();
    expect(await listImports(services)).toEqual([]);
  });

  it('stores all or nothing: where storage fails halfway, nothing is left and what was there stays', async () => {
    const services = fakeServices();
    await startProfile(services);
    await importFile(services, glucoseFile(100, noon - 10 * day));
    const preview = await previewImport(services, glucoseFile(3000));
    vi.spyOn(services.database.imports, 'add').mockImplementation(() => {
      throw new DOMException('no space left', 'QuotaExceededError');
    });
    await expect(commitImport(services, preview)).rejects.toMatchObject({ code: 'storageFull' });
    vi.restoreAllMocks();
    expect((await glucoseSummary(services))?.readings).toBe(100);
    expect(await listImports(services)).toHaveLength(1);
  });

  it('leaves nothing where the person stops it while it is stored', async () => {
    const services = fakeServices();
    await startProfile(services);
    const preview = await previewImport(services, glucoseFile(600));
    const control = new AbortController();
    const stopped = commitImport(services, preview, { signal: control.signal, onProgress: () => control.abort() });
    await expect(stopped).rejects.toMatchObject({ code: 'cancelled' });
    expect(await glucoseSummary(services)).toBeNull();
    expect(await listImports(services)).toEqual([]);
  });

  it('passes on what is wrong with the file', async () => {
    const services = fakeServices();
    await startProfile(services);
    await expect(previewImport(services, new File([], 'empty.csv'))).rejects.toMatchObject({ code: 'fileEmpty' });
  });
});

describe('importing observations', () => {
  const cuff = (...rows: string[]) =>
    new File(
      [['Date,Time,Systolic (mmHg),Diastolic (mmHg),Pulse (bpm),Symptoms,Consumed', ...rows].join('\n')],
      'omron.csv',
    );
  const morning = '2026-03-18,07:10,128,82,64,,';
  const evening = '2026-03-18,21:40,121,77,60,,';

  it('stores them once, however often and in how many files they come', async () => {
    const services = fakeServices();
    await startProfile(services);
    expect(await importFile(services, cuff(morning))).toMatchObject({ stored: 1, storedByKind: { bloodPressure: 1 } });
    const preview = await previewImport(services, cuff(morning, evening));
    expect(preview.kinds).toMatchObject([{ kind: 'bloodPressure', count: 2, alreadyStored: 1 }]);
    expect(await importFile(services, cuff(morning, evening))).toMatchObject({ stored: 1, duplicates: 1 });
    expect(await listObservations(services, { kind: 'bloodPressure' })).toMatchObject([
      { value: { systolic: 121, diastolic: 77, pulse: 60 }, source: { type: 'file' } },
      { value: { systolic: 128, diastolic: 82, pulse: 64 } },
    ]);
  });

  it('does not bring back what the person deleted, and leaves what they corrected', async () => {
    const services = fakeServices();
    await startProfile(services);
    await importFile(services, cuff(morning, evening));
    const [late, early] = await listObservations(services, { kind: 'bloodPressure' });
    await deleteObservation(services, late?.id as string);
    await updateObservation(services, early?.id as string, {
      kind: 'bloodPressure',
      value: { systolic: 138, diastolic: 82 },
    });
    expect(await importFile(services, cuff(morning, evening))).toMatchObject({ stored: 0, duplicates: 2 });
    expect(await listObservations(services, { kind: 'bloodPressure' })).toMatchObject([{ value: { systolic: 138 } }]);
  });

  it('knows what was logged by hand at the same moment with the same value', async () => {
    const services = fakeServices();
    await startProfile(services);
    const time = Date.parse('2026-03-18T07:10:00Z');
    await recordObservation(services, {
      kind: 'bloodPressure',
      value: { systolic: 128, diastolic: 82, pulse: 64 },
      time,
    });
    expect((await previewImport(services, cuff(morning, evening))).alreadyStored).toBe(1);
    expect(await importFile(services, cuff(morning, evening))).toMatchObject({ stored: 1, duplicates: 1 });
  });

  it('takes out with the undo what that import brought, and nothing logged by hand', async () => {
    const services = fakeServices();
    await startProfile(services);
    const { importId } = await importFile(services, cuff(morning, evening));
    await recordObservation(services, { kind: 'bloodPressure', value: { systolic: 119, diastolic: 75 } });
    await undoImport(services, importId);
    expect(await listObservations(services, {})).toMatchObject([{ value: { systolic: 119 } }]);
  });

  it('knows a table again whose columns were named once', async () => {
    const services = fakeServices();
    await startProfile(services);
    const file = (day: number) => new File([`Wann;Wert oben;Wert unten\n${day}.03.2026 08:05;125;80\n`], 'werte.csv');
    await expect(previewImport(services, file(14))).rejects.toMatchObject({ code: 'fileNeedsMapping' });
    const { table } = await proposeMapping(services, file(14));
    const mapping = {
      columns: ['dateTime', 'bloodPressure.systolic', 'bloodPressure.diastolic'],
      units: [null, null, null],
    };
    const named = await previewImport(services, file(14), { mapping, header: table.header });
    expect(await commitImport(services, named)).toMatchObject({ storedByKind: { bloodPressure: 1 } });
    expect(await importFile(services, file(15))).toMatchObject({ storedByKind: { bloodPressure: 1 } });
  });
});

describe('reading glucose', () => {
  it('adds logged readings where no sensor reading lies within five minutes', async () => {
    const services = fakeServices();
    await startProfile(services);
    await importFile(services, glucoseFile(13));
    const log = (minutesAgo: number, milligramsPerDecilitre: number) =>
      recordObservation(services, {
        kind: 'glucose',
        value: { milligramsPerDecilitre },
        time: noon - minutesAgo * minute,
      });
    await log(32, 222);
    await log(70, 333);
    services.clock = noon + 3 * minute;
    await log(-2, 111);
    const series = await readGlucose(services, noon - day, noon + hour);
    expect(Array.from(series.times, (time) => (noon - time) / minute)).toEqual([
      70, 60, 55, 50, 45, 40, 35, 30, 25, 20, 15, 10, 5, 0, -2,
    ]);
    expect([series.values[0], series.values.at(-1)]).toEqual([333, 111]);
    expect((await glucoseSummary(services))?.readings).toBe(16);
  });
});

import { afterEach, describe, expect, it, vi } from 'vitest';
import { commitImport, type ImportReport } from '../../src/workflows/commit-import.ts';
import { glucoseSummary } from '../../src/workflows/glucose-summary.ts';
import { listImports } from '../../src/workflows/list-imports.ts';
import { previewImport } from '../../src/workflows/preview-import.ts';
import { readGlucose } from '../../src/workflows/read-glucose.ts';
import { recordObservation } from '../../src/workflows/record-observation.ts';
import type { Services } from '../../src/workflows/services.ts';
import { startProfile } from '../../src/workflows/start-profile.ts';
import { undoImport } from '../../src/workflows/undo-import.ts';
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
    expect(preview).toMatchObject({
      fileName: 'glucose.csv',
      format: 'plainCsv',
      unit: 'mg/dL',
      unitCertain: true,
      readings: 600,
      rowsRead: 600,
      alreadyStored: 0,
      first: noon - 599 * 5 * minute,
      last: noon,
      intervalMinutes: 5,
    });
    expect(preview.sample).toHaveLength(5);
    expect(preview.sparkline).toHaveLength(120);
    expect(await glucoseSummary(services)).toBeNull();

    const report = await commitImport(services, preview, { unit: preview.unit, dateOrder: preview.dateOrder });
    expect(report).toMatchObject({
      rowsRead: 600,
      stored: 600,
      duplicates: 0,
      skipped: [],
      first: preview.first,
      last: noon,
    });
    expect(await glucoseSummary(services)).toEqual({ readings: 600, first: preview.first, last: noon });
    const series = await readGlucose(services, preview.first, noon + 1);
    expect(series.times).toEqual(preview.parsed.series.times);
    expect(series.values).toEqual(preview.parsed.series.values);
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
    expect(preview).toMatchObject({ unit: 'mmol/L', unitCertain: false });
    await commitImport(services, preview, { unit: 'mg/dL', dateOrder: 'ymd' });
    expect((await readGlucose(services, 0, noon)).values).toEqual(new Float32Array([22, 25]));
  });

  it('gives a file without dates the same days when it is imported again on another day', async () => {
    const services = fakeServices();
    await startProfile(services);
    const file = new File(['time,glucose\n23:50:00,100\n23:55:00,101\n00:00:00,102\n'], 'times.csv');
    const preview = await previewImport(services, file);
    expect(preview.assumedLastDay).toBe('2026-03-20');
    await commitImport(services, preview);
    services.clock += 3 * day;
    const again = await previewImport(services, file);
    expect(again).toMatchObject({ assumedLastDay: '2026-03-20', alreadyStored: 3 });
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

  it('passes on what is wrong with the file', async () => {
    const services = fakeServices();
    await startProfile(services);
    await expect(previewImport(services, new File([], 'empty.csv'))).rejects.toMatchObject({ code: 'fileEmpty' });
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

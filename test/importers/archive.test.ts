import { describe, expect, it } from 'vitest';
import { AppError } from '../../src/domain/app-error.ts';
import { parseFile } from '../../src/importers/parse-file.ts';
import { appleExport, appleRecord, quantity } from '../fixtures/apple-export.ts';
import { alteredBytes, zipFile } from '../fixtures/zip-file.ts';

const options = { timeZone: 'Europe/Berlin', now: Date.parse('2026-03-20T12:00:00Z') };
const errorOf = async (file: Blob | Promise<Blob>) => {
  const thrown = await parseFile(await file, options).catch((error) => error);
  expect(thrown).toBeInstanceOf(AppError);
  const { code, detail } = thrown as AppError;
  return { code, detail };
};

const apple = (...values: number[]) =>
  appleExport(
    ...values.map((value) =>
      appleRecord({ type: quantity('BodyMass'), value, unit: 'kg', from: `2026-03-01 08:00:${value % 60} +0100` }),
    ),
  );
const glucose = (day: number) =>
  `timestamp,glucose\n2026-03-0${day} 08:00:00,10${day}\n2026-03-0${day} 08:05:00,11${day}\n`;
const run = `<?xml version="1.0"?><TrainingCenterDatabase><Activities><Activity Sport="Running"><Id>2026-03-01T16:00:00Z</Id>
<Lap StartTime="2026-03-01T16:00:00Z"><TotalTimeSeconds>1800</TotalTimeSeconds><DistanceMeters>5000</DistanceMeters></Lap>
</Activity></Activities></TrainingCenterDatabase>`;
/** Signatures of zip: the central directory's entry, and the end of the directory. */
const placesOf = (bytes: Uint8Array, signature: number) => {
  const view = new DataView(bytes.buffer);
  return Array.from({ length: bytes.length - 3 }, (_, at) => at).filter((at) => view.getUint32(at, true) === signature);
};

describe('the export.zip of Apple Health', () => {
  const beside = {
    'apple_health_export/workout-routes/route.gpx': '<gpx><trk><trkseg></trkseg></trk></gpx>',
    'apple_health_export/electrocardiograms/ecg.csv': glucose(1),
    'apple_health_export/export_cda.xml': '<?xml version="1.0"?><ClinicalDocument></ClinicalDocument>',
  };

  it('is of Apple Health, and what lies beside the data is left out and counted', async () => {
    const file = await zipFile({ ...beside, 'apple_health_export/export.xml': apple(70, 71) });
    const { format, contents, observations, samples, skipped, rowsRead } = await parseFile(file, options);
    expect(format).toBe('appleHealth');
    expect(contents).toBeUndefined();
    expect(observations).toHaveLength(2);
    expect(samples).toEqual([]);
    expect(skipped).toMatchObject([
      { reason: 'otherKind', count: 3, exampleText: expect.stringContaining('route.gpx') },
    ]);
    expect(rowsRead).toBe(5);
  });

  it('is known by its content, whatever a phone in another language calls it', async () => {
    const { format, observations } = await parseFile(
      await zipFile({ 'apple_health_export/导出.xml': apple(70) }),
      options,
    );
    expect([format, observations.length]).toEqual(['appleHealth', 1]);
  });

  it('is read as it streams where it is larger than what is unpacked at once', async () => {
    // 5 MB of records about something else.
    const other = appleRecord({
      type: quantity('ActiveEnergyBurned'),
      value: 1,
      unit: 'kcal',
      from: '2026-03-01 08:00:00 +0100',
    });
    const large = apple(70, 71).replace(' <Me', `${other.repeat(16_000)} <Me`);
    expect(large.length).toBeGreaterThan(4_000_000);
    const file = await zipFile({ 'apple_health_export/export.xml': new Blob([large]) });
    let heard = 0;
    const { observations, skipped } = await parseFile(file, options, (bytes) => {
      heard = bytes;
    });
    expect(observations).toHaveLength(2);
    expect(skipped).toMatchObject([{ reason: 'otherKind', count: 16_000 }]);
    expect(heard).toBeGreaterThan(file.size / 2);
    expect(heard).toBeLessThanOrEqual(file.size);
  });

  it('is refused whole where the XML or the archive is cut short', async () => {
    const whole = apple(70, 71);
    const cutInside = zipFile({ 'apple_health_export/export.xml': whole.slice(0, -30) });
    expect(await errorOf(cutInside)).toMatchObject({ code: 'fileUnreadable' });
    const archive = await zipFile({ 'apple_health_export/export.xml': whole });
    for (const share of [0.3, 0.6, 0.9, 0.99])
      expect(await errorOf(archive.slice(0, Math.floor(archive.size * share)))).toMatchObject({
        code: 'fileUnreadable',
      });
  });

  it('is refused where its checksum does not match what it unpacks to', async () => {
    const stored = await zipFile({ 'apple_health_export/export.xml': apple(70) }, { level: 0 });
    const altered = await alteredBytes(stored, (bytes) => {
      const text = new TextDecoder('latin1').decode(bytes);
      bytes[text.indexOf('value="70"') + 7] = '8'.charCodeAt(0);
    });
    expect(await errorOf(altered)).toMatchObject({ code: 'fileUnreadable' });
  });
});

describe('an archive of files', () => {
  it('is read file by file, and says how many of each format it held and what nobody knew', async () => {
    const file = await zipFile({
      'a/monday.csv': glucose(2),
      'a/tuesday.csv': glucose(3),
      'b/run.tcx': run,
      'readme.txt': 'Nothing to see here',
      'empty.json': '',
      '__MACOSX/a/._monday.csv': 'attributes of a file',
      'a/.DS_Store': 'a view of a folder',
    });
    const { format, contents, observations, samples, skipped } = await parseFile(file, options);
    expect(format).toBe('archive');
    expect(contents).toEqual({ plainCsv: 2, tcx: 1 });
    expect(observations.map(({ kind }) => kind)).toEqual(['workout']);
    expect(samples.map(({ kind, times }) => [kind, times.length])).toEqual([['glucose', 4]]);
    expect(skipped).toMatchObject([{ reason: 'otherKind', count: 2, exampleText: 'readme.txt' }]);
  });

  it('is read with the others where one of them is broken', async () => {
    const { contents, observations, skipped } = await parseFile(
      await zipFile({ 'cut.tcx': run.slice(0, -40), 'whole.tcx': run }),
      options,
    );
    expect(observations).toHaveLength(1);
    expect(contents).toEqual({ tcx: 2 });
    expect(skipped).toMatchObject([{ reason: 'brokenFile', count: 1, exampleText: 'cut.tcx' }]);
  });

  it('may hold archives, but not archives of archives', async () => {
    const inner = await zipFile({ 'inner.tcx': run });
    const innermost = await zipFile({ 'deep.zip': await zipFile({ 'deep.csv': glucose(1) }) });
    const { contents, skipped } = await parseFile(await zipFile({ 'one.zip': inner, 'two.zip': innermost }), options);
    expect(contents).toEqual({ tcx: 1 });
    expect(skipped).toMatchObject([{ reason: 'otherKind', count: 1, exampleText: 'deep.zip' }]);
  });

  it('is not known where it is a spreadsheet, a document, or holds nothing that is known', async () => {
    const types = { '[Content_Types].xml': '<Types/>' };
    const foreign: Record<string, string>[] = [
      { ...types, 'xl/workbook.xml': '<workbook/>' },
      { mimetype: 'x', 'content.xml': '<a/>', 'META-INF/manifest.xml': '<a/>' },
      { ...types, 'word/document.xml': '<document/>' },
      { 'holiday.txt': 'Nothing to see here' },
      {},
    ];
    const kinds = foreign.map(async (files) => await errorOf(zipFile(files)));
    expect((await Promise.all(kinds)).map(({ code, detail }) => [code, detail?.kind])).toEqual([
      ['fileFormatUnknown', 'spreadsheet'],
      ['fileFormatUnknown', 'spreadsheet'],
      ['fileFormatUnknown', 'document'],
      ['fileFormatUnknown', 'zip'],
      ['fileFormatUnknown', 'zip'],
    ]);
  });

  it('is not read where it is locked with a password', async () => {
    const locked = zipFile({ 'run.tcx': run }, { password: 'secret', zipCrypto: true });
    expect(await errorOf(locked)).toEqual({
      code: 'fileUnreadable',
      detail: { message: 'encrypted', kind: 'encrypted' },
    });
  });
});

describe('an archive made to do harm', () => {
  const zeros = new Blob([new Uint8Array(30_000_000)]);

  it('is refused before it unpacks to hundreds of times its size', async () => {
    const bomb = await zipFile({ 'a.csv': zeros });
    expect(bomb.size).toBeLessThan(60_000);
    expect(await errorOf(bomb)).toMatchObject({ code: 'fileTooLarge' });
  });

  it('is refused while it unpacks where it tells a smaller size', async () => {
    const bomb = await alteredBytes(await zipFile({ 'a.csv': zeros }), (bytes) => {
      for (const at of placesOf(bytes, 0x02014b50)) new DataView(bytes.buffer).setUint32(at + 24, 1000, true);
    });
    expect(['fileTooLarge', 'fileUnreadable']).toContain((await errorOf(bomb)).code);
  });

  it('is refused where many entries share the same packed bytes', async () => {
    // One entry of 3.9 MB in 4 KB, listed forty times in the directory: each is small enough, all together are not.
    const one = new Uint8Array(await (await zipFile({ 'a.csv': zeros.slice(0, 3_900_000) })).arrayBuffer());
    const [directory = 0] = placesOf(one, 0x02014b50);
    const [end = 0] = placesOf(one, 0x06054b50);
    const listed = one.slice(directory, end);
    const bytes = new Uint8Array(
      await new Blob([one.slice(0, directory), ...Array(40).fill(listed), one.slice(end)]).arrayBuffer(),
    );
    const view = new DataView(bytes.buffer);
    const newEnd = directory + 40 * listed.length;
    view.setUint16(newEnd + 8, 40, true);
    view.setUint16(newEnd + 10, 40, true);
    view.setUint32(newEnd + 12, 40 * listed.length, true);
    expect(await errorOf(new Blob([bytes]))).toMatchObject({ code: 'fileTooLarge' });
  });
});

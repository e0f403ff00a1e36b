import { AppError } from '../domain/app-error.ts';
import type { DateOrder } from '../domain/imported-file.ts';
import type { GlucoseUnit } from '../domain/units.ts';
import { askForDurability } from '../storage/durability.ts';
import { addSeries } from '../storage/glucose-chunks.ts';
import { guardStorage } from '../storage/guard.ts';
import type { ImportRow } from '../storage/imports.ts';
import { requireProfileId } from './active-profile.ts';
import { type ImportPreview, parseFile } from './preview-import.ts';
import { scoreReadingsBetween, scoringTables } from './score-forecasts.ts';
import type { Services } from './services.ts';

/** What became of the file's rows: rowsRead = stored + duplicates + all skipped. */
export interface ImportReport
  extends Pick<ImportRow, 'rowsRead' | 'stored' | 'duplicates' | 'skipped' | 'first' | 'last'> {
  readonly importId: string;
  /** How many comparisons of forecasts with these readings are new. */
  readonly scored: number;
}

/**
 * Stores what the preview showed, in one transaction: all of it or nothing. A reading at a time that is stored already
 * is a duplicate, so the same file twice stores nothing new. Where the choice differs from the preview, the file is read
 * again with it.
 */
export async function commitImport(
  services: Services,
  preview: ImportPreview,
  choice: { readonly unit?: GlucoseUnit; readonly dateOrder?: DateOrder } = {},
): Promise<ImportReport> {
  const unit = choice.unit ?? preview.unit;
  const dateOrder = choice.dateOrder ?? preview.dateOrder;
  const asPreviewed = unit === preview.unit && dateOrder === preview.dateOrder;
  const { timeZone, assumedLastDay } = preview;
  const options = { timeZone, unit, dateOrder, lastDay: assumedLastDay ?? undefined };
  const parsed = asPreviewed ? preview.parsed : await parseFile(services, preview.file, options);
  const { series, skipped, rowsRead } = parsed;
  const first = series.times[0];
  const last = series.times.at(-1);
  if (first === undefined || last === undefined) throw new AppError('fileNoReadings');

  const { database } = services;
  const report = await guardStorage(async () => {
    const profileId = await requireProfileId(services);
    const importId = services.newId();
    return database.transaction('rw', [...scoringTables(database), database.imports], async () => {
      const stored = await addSeries(database.glucoseChunks, profileId, importId, series);
      const duplicates = parsed.duplicates + series.times.length - stored;
      const row: ImportRow = {
        id: importId,
        profileId,
        importedAt: services.now(),
        fileName: preview.fileName,
        format: parsed.format,
        unit,
        dateOrder,
        timeZone,
        assumedLastDay: parsed.assumedLastDay,
        fingerprint: parsed.fingerprint,
        rowsRead,
        stored,
        duplicates,
        skipped,
        first,
        last,
        version: 1,
      };
      await database.imports.add(row);
      const scored = stored === 0 ? 0 : await scoreReadingsBetween(services, profileId, first, last);
      return { importId, rowsRead, stored, duplicates, skipped, first, last, scored };
    });
  });
  void askForDurability(database);
  return report;
}

import { AppError } from '../domain/app-error.ts';
import { headerKey } from '../domain/imported-file.ts';
import type { ObservationKind } from '../domain/observation.ts';
import type { SampleBatch } from '../domain/samples.ts';
import { askForDurability } from '../storage/durability.ts';
import { guardStorage } from '../storage/guard.ts';
import { addMissingObservations, countByKind, importedTables } from '../storage/imported-observations.ts';
import type { ImportRow } from '../storage/imports.ts';
import { rememberMapping } from '../storage/mappings.ts';
import { addSamples, sampleTables } from '../storage/samples.ts';
import { type LoggedChange, summariseLogged } from '../storage/summarise-logged.ts';
import { requireProfileId } from './active-profile.ts';
import { coveredTotals } from './covered-totals.ts';
import { importedRows } from './imported-rows.ts';
import type { ImportPreview } from './preview-import.ts';
import { scoreReadingsBetween, scoringTables } from './score-forecasts.ts';
import type { Services } from './services.ts';

/** What became of the file's rows: rowsRead = stored + duplicates + all skipped. */
export interface ImportReport
  extends Pick<ImportRow, 'rowsRead' | 'stored' | 'storedByKind' | 'duplicates' | 'skipped' | 'first' | 'last'> {
  readonly importId: string;
  /** How many comparisons of forecasts with these readings are new. */
  readonly scored: number;
}

export interface CommitControl {
  /** Rows written so far, of all that the file holds. */
  readonly onProgress?: (written: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** Samples and rows written between two looks at the signal. */
const samplesAtOnce = 100_000;
const rowsAtOnce = 2_000;

/**
 * Stores what the preview showed, in one transaction: all of it or nothing, also where it is stopped on the way. What is
 * stored already is a duplicate, so the same file twice stores nothing new.
 */
export async function commitImport(
  services: Services,
  preview: ImportPreview,
  { onProgress = () => {}, signal }: CommitControl = {},
): Promise<ImportReport> {
  const { database } = services;
  const { parsed, first, last, count } = preview;
  const tables = [
    ...new Set([
      ...scoringTables(database),
      ...sampleTables(database),
      ...importedTables(database),
      database.imports,
      database.mappings,
    ]),
  ];
  const report = await guardStorage(async () => {
    const profileId = await requireProfileId(services);
    const importId = services.newId();
    return database.transaction('rw', tables, async () => {
      const storedByKind: Partial<Record<ObservationKind, number>> = {};
      let stored = 0;
      let written = 0;
      const wrote = (kind: ObservationKind, added: number, of: number) => {
        if (added > 0) storedByKind[kind] = (storedByKind[kind] ?? 0) + added;
        stored += added;
        written += of;
        onProgress(written, count);
        if (signal?.aborted) throw new AppError('cancelled');
      };
      for (const batch of parsed.samples) {
        for (const part of partsOf(batch)) {
          wrote(batch.kind, await addSamples(database, profileId, importId, part), part.times.length);
        }
      }
      const covered = await coveredTotals(database, profileId, parsed);
      const own = parsed.observations.filter((each) => !covered.has(each));
      const rows = importedRows(profileId, own, importId);
      const logged: LoggedChange[] = [];
      for (let start = 0; start < rows.length; start += rowsAtOnce) {
        const part = rows.slice(start, start + rowsAtOnce);
        const rowsAdded = await addMissingObservations(database, part);
        for (const { kind, time } of rowsAdded) logged.push({ profileId, kind, time });
        const added = countByKind(rowsAdded);
        for (const kind of new Set(part.map(({ kind }) => kind))) {
          wrote(kind, added[kind] ?? 0, part.filter((row) => row.kind === kind).length);
        }
      }
      await summariseLogged(database, logged);
      const { format, contents, decisions, fingerprint, rowsRead, skipped } = parsed;
      const duplicates = parsed.duplicates + count - stored;
      await database.imports.add({
        id: importId,
        profileId,
        importedAt: services.now(),
        fileName: preview.file.name,
        format,
        ...(contents ? { contents } : {}),
        decisions,
        timeZone: preview.timeZone,
        fingerprint,
        rowsRead,
        stored,
        storedByKind,
        duplicates,
        skipped,
        first,
        last,
        version: 2,
      });
      const { header, mapping } = preview.choice;
      if (header && mapping) await rememberMapping(database.mappings, headerKey(header), mapping);
      const scored = storedByKind.glucose ? await scoreReadingsBetween(services, profileId, first, last) : 0;
      return { importId, rowsRead, stored, storedByKind, duplicates, skipped, first, last, scored };
    });
  });
  void askForDurability(database);
  return report;
}

function* partsOf(batch: SampleBatch): Generator<SampleBatch> {
  for (let start = 0; start < batch.times.length; start += samplesAtOnce) {
    const end = start + samplesAtOnce;
    yield {
      ...batch,
      times: batch.times.subarray(start, end),
      values: batch.values.subarray(start, end),
      utcOffsets: batch.utcOffsets.subarray(start, end),
      ...(batch.durations ? { durations: batch.durations.subarray(start, end) } : {}),
    };
  }
}

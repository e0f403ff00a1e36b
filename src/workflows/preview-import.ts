import type { FileDecisions, FileOptions, ParsedFile } from '../domain/imported-file.ts';
import type { ObservationKind } from '../domain/observation.ts';
import { guardStorage } from '../storage/guard.ts';
import { countStoredObservations } from '../storage/imported-observations.ts';
import { importsOf } from '../storage/imports.ts';
import { knownMappings } from '../storage/mappings.ts';
import { countStoredSamples } from '../storage/samples.ts';
import type { ImportControl } from '../worker/import-client.ts';
import { requireProfileId } from './active-profile.ts';
import { coveredTotals } from './covered-totals.ts';
import { importedRows } from './imported-rows.ts';
import type { Services } from './services.ts';

/** What a file holds of one kind. */
export interface KindOfFile {
  readonly kind: ObservationKind;
  readonly count: number;
  /** Of these, how many are stored already. */
  readonly alreadyStored: number;
  /** Epoch ms. */
  readonly first: number;
  readonly last: number;
  /** Devices and apps that measured it, where the file names them. */
  readonly sources: readonly string[];
}

/** What was understood of a file, before anything is stored: rowsRead = all kinds + duplicates + all skipped. */
export interface ImportPreview {
  readonly file: File;
  readonly parsed: ParsedFile;
  readonly decisions: FileDecisions;
  /** What the person had decided. */
  readonly choice: ImportChoice;
  /** IANA zone that the file's wall clocks were read in. */
  readonly timeZone: string;
  /** Most frequent first. */
  readonly kinds: readonly KindOfFile[];
  readonly count: number;
  readonly alreadyStored: number;
  readonly first: number;
  readonly last: number;
}

/** What the person decided where the file leaves it open. */
export interface ImportChoice extends Pick<FileOptions, 'unit' | 'dateOrder' | 'lastDay' | 'mapping'> {
  /** The table's header, where its columns were named: the mapping is remembered with the import. */
  readonly header?: readonly string[];
}

/**
 * Reads the file in a worker; stores nothing. Call again with a choice to see what it changes. A file that was imported
 * before is read as it was then: in the zone that the device was in, and on the days it was given.
 */
export async function previewImport(
  services: Services,
  file: File,
  { onProgress, signal, ...choice }: ImportControl & ImportChoice = {},
): Promise<ImportPreview> {
  const { database } = services;
  const control = { onProgress, signal };
  const profileId = await requireProfileId(services);
  const mappings = await guardStorage(() => knownMappings(database.mappings));
  const { header: _header, ...options } = choice;
  const read = (timeZone: string, lastDay: string | undefined) =>
    services.importer.parse(
      file,
      { now: services.now(), timeZone, fileName: file.name, knownMappings: mappings, ...options, lastDay },
      control,
    );
  let { timeZone } = services;
  let parsed = await read(timeZone, choice.lastDay);
  const earlier = await guardStorage(() => importsOf(database.imports, profileId));
  const same = earlier.find(({ fingerprint }) => fingerprint === parsed.fingerprint);
  const sameDay = choice.lastDay ?? same?.decisions.assumedLastDay;
  if (same && (same.timeZone !== timeZone || sameDay !== parsed.decisions.assumedLastDay)) {
    timeZone = same.timeZone;
    parsed = await read(timeZone, sameDay);
  }
  const kinds = await guardStorage(() => kindsOf(services, profileId, parsed));
  return {
    file,
    parsed,
    decisions: parsed.decisions,
    choice,
    timeZone,
    kinds,
    count: total(kinds, ({ count }) => count),
    alreadyStored: total(kinds, ({ alreadyStored }) => alreadyStored),
    first: Math.min(...kinds.map(({ first }) => first)),
    last: Math.max(...kinds.map(({ last }) => last)),
  };
}

const total = (kinds: readonly KindOfFile[], of: (kind: KindOfFile) => number): number =>
  kinds.reduce((sum, kind) => sum + of(kind), 0);

async function kindsOf({ database }: Services, profileId: string, parsed: ParsedFile): Promise<KindOfFile[]> {
  const kinds = new Map<ObservationKind, KindOfFile>();
  const add = (
    kind: ObservationKind,
    part: Omit<KindOfFile, 'kind' | 'sources'>,
    source: string | null | undefined,
  ) => {
    const known = kinds.get(kind);
    kinds.set(kind, {
      kind,
      count: (known?.count ?? 0) + part.count,
      alreadyStored: (known?.alreadyStored ?? 0) + part.alreadyStored,
      first: Math.min(known?.first ?? part.first, part.first),
      last: Math.max(known?.last ?? part.last, part.last),
      sources:
        source && !known?.sources.includes(source) ? [...(known?.sources ?? []), source] : (known?.sources ?? []),
    });
  };
  for (const batch of parsed.samples) {
    const [first, last] = [batch.times[0], batch.times.at(-1)];
    if (first === undefined || last === undefined) continue;
    const alreadyStored = await countStoredSamples(database, profileId, batch);
    add(batch.kind, { count: batch.times.length, alreadyStored, first, last }, batch.source);
  }
  const covered = await coveredTotals(database, profileId, parsed);
  const own = parsed.observations.filter((each) => !covered.has(each));
  const stored = await countStoredObservations(database, importedRows(profileId, own));
  for (const each of parsed.observations) {
    const { kind, time, source } = each;
    add(kind, { count: 1, alreadyStored: covered.has(each) ? 1 : 0, first: time, last: time }, source);
  }
  for (const [kind, count] of Object.entries(stored)) {
    const known = kinds.get(kind as ObservationKind);
    if (known) kinds.set(known.kind, { ...known, alreadyStored: known.alreadyStored + count });
  }
  return [...kinds.values()].sort((a, b) => b.count - a.count);
}

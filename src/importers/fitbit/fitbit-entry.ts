import type { ImportCollector } from '../collector.ts';
import type { EntryPlace } from '../json/entry-place.ts';
import type { JsonObject } from '../json/json-value.ts';

/** What every reader of an export's entries is given. */
export interface EntryContext {
  readonly collector: ImportCollector;
  /** Points at the entry that is read. */
  readonly place: EntryPlace;
}

/** One kind of JSON file of the export. */
export interface FitbitFile {
  /** The beginning of its name, before the date; lower case. */
  readonly name: RegExp;
  /** What its first entries have that no other file has; null where only the name tells. */
  readonly mark: RegExp | null;
  read(entries: readonly JsonObject[], context: EntryContext): void;
}

/** Whatever the tracker is called: the same reading comes in several files, and not all of them name it. */
export const fitbitSource = 'Fitbit';

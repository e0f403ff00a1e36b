import { CorpusError } from '../corpora/cgm.ts';
import { readTable } from './csv-table.ts';
import type { PersonHistory } from './history.ts';
import { wallClock } from './wall-clock.ts';

/** A time at which a forecast is asked for. */
export interface AskedOrigin {
  readonly segment: string;
  /** Epoch ms of the person's wall clock. */
  readonly time: number;
}

/** One row of the file of origins. */
export interface OriginRow extends AskedOrigin {
  readonly person: string;
  /** As it stands in the file. */
  readonly origin: string;
}

/**
 * `person,segment,origin` -> the origins in the order of the file.
 * @throws CorpusError where one cannot be read, or is of nobody in the history
 */
export function readOrigins(file: string, history: ReadonlyMap<string, PersonHistory>): OriginRow[] {
  return readTable(file, ['person', 'segment', 'origin']).map(({ line, cells: { person, segment, origin } }) => {
    const place = `${file} line ${line}`;
    const segments = history.get(person);
    if (!segments) throw new CorpusError(`${place}: the history has no person "${person}".`);
    if (!segments.has(segment))
      throw new CorpusError(`${place}: the history of ${person} has no segment "${segment}".`);
    return { person, segment, origin, time: wallClock(origin, place) };
  });
}

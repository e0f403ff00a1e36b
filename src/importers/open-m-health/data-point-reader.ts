import type { SkipReason } from '../../domain/imported-file.ts';
import type { ImportCollector, RowPlace } from '../collector.ts';
import { entryNamed } from '../entry-named.ts';
import { isObject, type JsonObject, objectOf, textOf } from '../json/json-value.ts';
import { SpotHeartRates } from '../spot-heart-rates.ts';
import { bodyReaders } from './body-readers.ts';
import { timeFrameOf } from './time-frame.ts';

/** Data points in, measurements out. A data point has a header with its schema, and a body. */
export class DataPointReader {
  readonly #collector: ImportCollector;
  readonly #timeZone: string;
  readonly #heartRates = new SpotHeartRates();

  constructor(collector: ImportCollector, timeZone: string) {
    this.#collector = collector;
    this.#timeZone = timeZone;
  }

  take(record: JsonObject, text: string): void {
    // What is left of a server's answer when its list was taken out.
    if (!isObject(record.header) && !isObject(record.body)) return;
    const place = { line: 0, text };
    const reason = this.#reasonAgainst(record, place);
    if (reason !== null) this.#collector.skip(reason, place);
  }

  finish(): void {
    this.#heartRates.collect(this.#collector);
  }

  /** Collects what the data point holds; or says why it gives nothing. */
  #reasonAgainst({ header, body }: JsonObject, place: RowPlace): SkipReason | null {
    const schema = textOf(objectOf(objectOf(header).schema_id).name)?.replaceAll('_', '-') ?? '';
    const reader = entryNamed(bodyReaders, schema);
    // A mean over a day or a week is no reading.
    if (reader === undefined || objectOf(body).descriptive_statistic !== undefined) return 'otherKind';
    const frame = timeFrameOf(objectOf(body), this.#timeZone);
    if (frame === null) return 'badTime';
    const read = reader(objectOf(body), frame);
    if (typeof read === 'string') return read;
    const comment = textOf(objectOf(body).user_notes)?.slice(0, 5000);
    const at = { ...frame[read.at], source: sourceOf(objectOf(header)), ...(comment ? { comment } : {}) };
    const { measurement } = read;
    if (measurement.kind === 'heartRate' && comment === undefined)
      this.#heartRates.add(measurement.value.beatsPerMinute, at);
    else if (measurement.kind === 'steps' && measurement.value.minutes !== undefined) {
      const seconds = Math.round(measurement.value.minutes * 60);
      this.#collector.sample('steps', measurement.value.count, { ...at, ...frame.start }, place, seconds);
    } else this.#collector.observation(measurement, at, place);
    return null;
  }
}

function sourceOf({ acquisition_provenance: old, external_datasheets: sheets }: JsonObject): string | null {
  const [sheet] = Array.isArray(sheets) ? sheets : [];
  const name = textOf(objectOf(old).source_name) ?? textOf(objectOf(sheet).datasheet_reference);
  return name?.slice(0, 200) ?? null;
}

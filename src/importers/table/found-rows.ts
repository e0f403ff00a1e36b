import type { SkipReason } from '../../domain/imported-file.ts';
import type { ImportCollector, RowPlace } from '../collector.ts';
import { decideDateOrder } from '../date-order.ts';
import { decideUnit } from '../glucose-unit.ts';
import { parseValue, type WrittenValue } from '../glucose-value.ts';
import { RawReadings } from '../raw-readings.ts';
import { type ReadingTime, readingTimes } from '../reading-times.ts';
import { type RowReader, type RowText, unitNamedIn } from '../row-reader.ts';
import { parseTimestamp, type Timestamp } from '../timestamp.ts';
import { densityOf } from './dense-readings.ts';
import { isFoundGlucose, type RowFindings } from './findings.ts';
import { GivenFindings } from './given-findings.ts';
import { timeInZone } from './zoned-time.ts';

/** A row whose findings wait until the file is known. */
interface WaitingRow {
  readonly row: RowFindings;
  readonly text: string;
}

type RowRules = Pick<RowReader, 'parseTime' | 'denseIsSensor'>;

const noValue: WrittenValue = { amount: Number.NaN, unit: null };
/** As much of a row as a report shows. */
const longestText = 120;

/**
 * What rows say, on its way to the collector: what is certain goes there at once, the rest waits until the whole file
 * tells the order of day and month, the hour that is lived twice, and the unit of glucose.
 */
export class FoundRows {
  readonly #collector: ImportCollector;
  readonly #given: GivenFindings;
  readonly #raw: RawReadings;
  readonly #waiting = new Map<number, WaitingRow>();
  #hasGlucose = false;

  constructor(collector: ImportCollector, mostReadings: number) {
    this.#collector = collector;
    this.#given = new GivenFindings(collector);
    this.#raw = new RawReadings(mostReadings);
  }

  /** Takes what a row says, or tells the collector why it says nothing. */
  add(result: RowText | RowFindings | SkipReason, place: RowPlace, rules: RowRules): void {
    const reason = this.#reasonAgainst(result, place, rules);
    if (reason !== null) this.#collector.skip(reason, place);
  }

  #reasonAgainst(result: RowText | RowFindings | SkipReason, place: RowPlace, rules: RowRules): SkipReason | null {
    if (typeof result === 'string') return result;
    return 'found' in result ? this.#addFindings(result, place, rules) : this.#addSensorReading(result, place);
  }

  #addSensorReading(row: RowText, place: RowPlace): SkipReason | null {
    const timestamp = parseTimestamp(row.time);
    if (timestamp === null) return 'badTime';
    const value = parseValue(row.value);
    if (value === null) return 'badValue';
    const unit = value.unit ?? (row.unit === undefined ? null : unitNamedIn(row.unit));
    this.#hasGlucose = true;
    this.#raw.add(place.line, timestamp, { ...value, unit });
    return null;
  }

  #addFindings(row: RowFindings, place: RowPlace, rules: RowRules): SkipReason | null {
    const { parseTime = parseTimestamp, denseIsSensor = false } = rules;
    const timestamp: Timestamp | null =
      typeof row.time === 'number' ? { form: 'instant', time: row.time, utcOffset: null } : parseTime(row.time);
    if (timestamp === null) return 'badTime';
    const glucose = row.found.find(isFoundGlucose)?.glucose;
    if (timestamp.form === 'instant' && glucose === undefined && !denseIsSensor) {
      const { time, utcOffset } = timestamp;
      this.#given.give(row, { time, utcOffset: row.utcOffset ?? utcOffset }, place);
      return null;
    }
    if (glucose !== undefined) this.#hasGlucose = true;
    this.#waiting.set(this.#raw.length, { row, text: place.text.slice(0, longestText) });
    this.#raw.add(place.line, timestamp, glucose ?? noValue);
    return null;
  }

  /** Of a reader, `unit` is the one of glucose that the header names. */
  finish({ unit: named, denseIsSensor = false }: Pick<RowReader, 'unit' | 'denseIsSensor'>): void {
    const raw = this.#raw;
    if (raw.length === 0) return;
    const collector = this.#collector;
    const { options } = collector;
    const { dateOrder, certain } = decideDateOrder(raw, options.now, options.dateOrder);
    const unit = decideUnit(raw, named, options.unit);
    const { next, assumedLastDay } = readingTimes(raw, { ...options, dateOrder });
    collector.decide({
      ...(this.#hasGlucose ? { unit: { value: unit.unit, certain: unit.certain } } : {}),
      dateOrder: { value: dateOrder, certain },
      ...(assumedLastDay === null ? {} : { assumedLastDay }),
    });
    const timeOf = (index: number): ReadingTime | null => {
      const zone = this.#waiting.get(index)?.row.zone;
      return (zone === undefined ? null : timeInZone(raw.timestamp(index), zone, dateOrder)) ?? next(index);
    };
    const times = denseIsSensor ? Array.from({ length: raw.length }, (_, index) => timeOf(index)) : null;
    if (times !== null) this.#given.isSensor = densityOf(times, (index) => this.#waiting.get(index)?.row.found ?? []);
    for (let index = 0; index < raw.length; index++) {
      const at = times === null ? timeOf(index) : (times[index] ?? null);
      const waiting = this.#waiting.get(index);
      const place = { line: raw.line(index), text: waiting?.text ?? raw.describe(index) };
      if (at === null) collector.skip('badTime', place);
      else {
        const glucose = { amount: raw.amount(index), canonical: unit.canonical(index) };
        if (waiting === undefined) this.#given.giveSensorGlucose(glucose, at, place);
        else {
          const utcOffset = waiting.row.utcOffset ?? at.utcOffset;
          this.#given.give(waiting.row, { time: at.time, utcOffset }, place, glucose);
        }
      }
    }
  }
}

import { AppError } from '../domain/app-error.ts';
import type { GlucoseFileOptions, ParsedGlucoseFile, SkipReason } from '../domain/glucose-file.ts';
import { decideDateOrder } from './date-order.ts';
import { detectFormat, headLineCount } from './detect-format.ts';
import { splitFields } from './fields.ts';
import { decideUnit } from './glucose-unit.ts';
import { parseValue } from './glucose-value.ts';
import { type FileLimits, fileLimits } from './limits.ts';
import { fingerprintOf, medianIntervalMinutes, orderReadings } from './ordered-series.ts';
import { RawReadings } from './raw-readings.ts';
import { readingTimes } from './reading-times.ts';
import type { RecognisedFile } from './row-reader.ts';
import { unitNamedIn } from './row-reader.ts';
import { SkipTally } from './skip-tally.ts';
import { type BytesListener, readLines } from './text-lines.ts';
import { parseTimestamp } from './timestamp.ts';

/** A device's clock may be a little ahead. */
const clockToleranceMs = 15 * 60_000;

/** Reads a glucose file of any known format. Throws an `AppError` with a `file…` code. */
export async function parseGlucoseFile(
  file: Blob,
  options: GlucoseFileOptions,
  onBytes?: BytesListener,
  limits: FileLimits = fileLimits,
): Promise<ParsedGlucoseFile> {
  const rows = new GlucoseRows(limits.readings);
  for await (const lines of readLines(file, limits.characters, onBytes)) rows.take(lines);
  return rows.finish(options);
}

/** Lines in, rows of readings out: first the head of the file to know its format, then row by row. */
class GlucoseRows {
  readonly #raw: RawReadings;
  readonly #skipped = new SkipTally();
  #head: string[] = [];
  #file: RecognisedFile | null = null;
  #line = 0;
  #rowsRead = 0;

  constructor(mostReadings: number) {
    this.#raw = new RawReadings(mostReadings);
  }

  take(lines: readonly string[]): void {
    if (this.#file !== null) {
      for (const line of lines) this.#takeRow(this.#file, line);
      return;
    }
    for (const line of lines) this.#head.push(line);
    if (this.#head.length >= headLineCount) this.#recognise();
  }

  #recognise(): void {
    const head = this.#head;
    this.#head = [];
    if (head.every((line) => line.trim() === '')) {
      if (head.length >= headLineCount) throw new AppError('fileFormatUnknown', { kind: 'text' });
      throw new AppError('fileEmpty');
    }
    this.#file = detectFormat(head.slice(0, headLineCount));
    if (this.#file === null) throw new AppError('fileFormatUnknown', { kind: 'text' });
    this.#line = this.#file.headerLines;
    for (const line of head.slice(this.#line)) this.#takeRow(this.#file, line);
  }

  #takeRow(file: RecognisedFile, text: string): void {
    this.#line++;
    if (text.trim() === '') return;
    this.#rowsRead++;
    const reason = this.#readRow(file, text);
    if (reason !== null) this.#skipped.add(reason, this.#line, text);
  }

  /** Keeps the row's reading; or says why it has none. */
  #readRow({ reader, delimiter }: RecognisedFile, text: string): SkipReason | null {
    const fields = splitFields(text, delimiter);
    if (fields === null || fields.length < reader.columns) return 'brokenRow';
    const row = reader.read(fields);
    if (typeof row === 'string') return row;
    const timestamp = parseTimestamp(row.time);
    if (timestamp === null) return 'badTime';
    const value = parseValue(row.value);
    if (value === null) return 'badValue';
    const unit = value.unit ?? (row.unit === undefined ? null : unitNamedIn(row.unit));
    this.#raw.add(this.#line, timestamp, { ...value, unit });
    return null;
  }

  finish(options: GlucoseFileOptions): ParsedGlucoseFile {
    if (this.#file === null) this.#recognise();
    const file = this.#file as RecognisedFile | null;
    if (file === null) throw new AppError('fileEmpty');
    const raw = this.#raw;
    const skipped = this.#skipped;
    const { dateOrder, certain: dateOrderCertain } = decideDateOrder(raw, options.now, options.dateOrder);
    const { unit, certain: unitCertain, canonical } = decideUnit(raw, file.reader.unit, options.unit);
    const { next, assumedLastDay } = readingTimes(raw, { ...options, dateOrder });

    const times = new Float64Array(raw.length);
    const values = new Float32Array(raw.length);
    const utcOffsets = new Int16Array(raw.length);
    let length = 0;
    let clippedLow = 0;
    let clippedHigh = 0;
    for (let index = 0; index < raw.length; index++) {
      const amount = raw.amount(index);
      const skip = (reason: 'badTime' | 'inFuture' | 'otherUnit' | 'implausible') =>
        skipped.add(reason, raw.line(index), raw.describe(index));
      const at = next(index);
      const value = canonical(index);
      if (at === null) skip('badTime');
      else if (at.time > options.now + clockToleranceMs) skip('inFuture');
      else if (typeof value === 'string') skip(value);
      else {
        if (amount === Number.NEGATIVE_INFINITY) clippedLow++;
        if (amount === Number.POSITIVE_INFINITY) clippedHigh++;
        times[length] = at.time;
        values[length] = value;
        utcOffsets[length] = at.utcOffset;
        length++;
      }
    }
    const found = {
      times: times.subarray(0, length),
      values: values.subarray(0, length),
      utcOffsets: utcOffsets.subarray(0, length),
    };
    const series = orderReadings(found);
    if (series.times.length === 0) {
      const [most] = skipped.report();
      throw new AppError('fileNoReadings', { rows: this.#rowsRead, ...(most ? { reason: most.reason } : {}) });
    }
    return {
      format: file.reader.format,
      unit,
      unitCertain,
      dateOrder,
      dateOrderCertain,
      assumedLastDay,
      rowsRead: this.#rowsRead,
      series,
      duplicates: length - series.times.length,
      clippedLow,
      clippedHigh,
      skipped: skipped.report(),
      intervalMinutes: medianIntervalMinutes(series.times),
      fingerprint: fingerprintOf(series.values),
    };
  }
}

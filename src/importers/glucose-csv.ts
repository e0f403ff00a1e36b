import { AppError } from '../domain/app-error.ts';
import type { FileFormat, SkipReason } from '../domain/imported-file.ts';
import type { ImportCollector } from './collector.ts';
import { decideDateOrder } from './date-order.ts';
import { detectFormat, headLineCount } from './detect-format.ts';
import { splitFields } from './fields.ts';
import { decideUnit } from './glucose-unit.ts';
import { parseValue } from './glucose-value.ts';
import type { FileHead, Importer, ReadContext } from './importer.ts';
import { RawReadings } from './raw-readings.ts';
import { readingTimes } from './reading-times.ts';
import type { RecognisedFile } from './row-reader.ts';
import { unitNamedIn } from './row-reader.ts';
import { readLines } from './text-lines.ts';
import { parseTimestamp } from './timestamp.ts';

/** Sensor glucose in a table: the exports of its makers, and any of time and glucose. */
const glucoseCsv = (format: FileFormat): Importer => ({
  format,
  recognises: (head) => recognisedIn(head)?.reader.format === format,
  read: readGlucoseCsv,
});

export const glucoseCsvs: readonly Importer[] = [
  glucoseCsv('dexcomClarity'),
  glucoseCsv('libreView'),
  glucoseCsv('plainCsv'),
];

const recognisedIn = ({ text }: FileHead): RecognisedFile | null =>
  text === '' ? null : detectFormat(text.split(/\r\n|\n|\r/).slice(0, headLineCount));

async function readGlucoseCsv(file: Blob, { collector, limits, onBytes }: ReadContext): Promise<void> {
  const rows = new GlucoseRows(collector, limits.readings);
  for await (const lines of readLines(file, limits.characters, onBytes)) rows.take(lines);
  rows.finish();
}

/** Lines in, rows of readings out: first the head of the file to know its format, then row by row. */
class GlucoseRows {
  readonly #collector: ImportCollector;
  readonly #raw: RawReadings;
  #head: string[] = [];
  #file: RecognisedFile | null = null;
  #line = 0;

  constructor(collector: ImportCollector, mostReadings: number) {
    this.#collector = collector;
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
    this.#file = detectFormat(head.slice(0, headLineCount));
    if (this.#file === null) throw new AppError('fileFormatUnknown', { kind: 'text' });
    this.#line = this.#file.headerLines;
    for (const line of head.slice(this.#line)) this.#takeRow(this.#file, line);
  }

  #takeRow(file: RecognisedFile, text: string): void {
    this.#line++;
    if (text.trim() === '') return;
    const reason = this.#readRow(file, text);
    if (reason !== null) this.#collector.skip(reason, { line: this.#line, text });
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

  finish(): void {
    if (this.#file === null) this.#recognise();
    const file = this.#file as RecognisedFile | null;
    const raw = this.#raw;
    const collector = this.#collector;
    const { options } = collector;
    const { dateOrder, certain: dateOrderCertain } = decideDateOrder(raw, options.now, options.dateOrder);
    const { unit, certain: unitCertain, canonical } = decideUnit(raw, file?.reader.unit ?? null, options.unit);
    const { next, assumedLastDay } = readingTimes(raw, { ...options, dateOrder });
    collector.decide({
      unit: { value: unit, certain: unitCertain },
      dateOrder: { value: dateOrder, certain: dateOrderCertain },
      ...(assumedLastDay === null ? {} : { assumedLastDay }),
    });
    for (let index = 0; index < raw.length; index++) {
      const amount = raw.amount(index);
      const place = { line: raw.line(index), text: raw.describe(index) };
      const at = next(index);
      const value = canonical(index);
      if (at === null) collector.skip('badTime', place);
      else if (typeof value === 'string') collector.skip(value, place);
      else {
        if (amount === Number.NEGATIVE_INFINITY) collector.clippedLow++;
        if (amount === Number.POSITIVE_INFINITY) collector.clippedHigh++;
        collector.sample('glucose', value, at, place);
      }
    }
  }
}

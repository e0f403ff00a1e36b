import { AppError } from '../../domain/app-error.ts';
import type { FileFormat } from '../../domain/imported-file.ts';
import { splitFields } from '../fields.ts';
import type { Importer, ReadContext } from '../importer.ts';
import type { RecognisedFile } from '../row-reader.ts';
import { readLines } from '../text-lines.ts';
import { baseName, findHeader, headLineCount, headLines, recogniseLine, type TableEyes } from './find-header.ts';
import { FoundRows } from './found-rows.ts';
import { RecordLines } from './record-lines.ts';

/** A format that is a table: known by its header, read row by row. */
export const tableImporter = (format: FileFormat, eyes: TableEyes): Importer => ({
  format,
  recognises: ({ text, name }) => findHeader(headLines(text), eyes, baseName(name)) !== null,
  read: (file, context) => readTable(file, eyes, context),
});

async function readTable(file: Blob, eyes: TableEyes, context: ReadContext): Promise<void> {
  const rows = new TableRows(eyes, context);
  for await (const lines of readLines(file, context.limits.characters, context.onBytes)) rows.take(lines);
  rows.finish();
}

/** Lines in, findings out: first the head of the file to know its columns, then row by row. */
class TableRows {
  readonly #eyes: TableEyes;
  readonly #context: ReadContext;
  readonly #found: FoundRows;
  #head: string[] = [];
  #file: RecognisedFile | null = null;
  #records: RecordLines | null = null;
  #afterBlank = false;

  constructor(eyes: TableEyes, context: ReadContext) {
    this.#eyes = eyes;
    this.#context = context;
    this.#found = new FoundRows(context.collector, context.limits.readings);
  }

  take(lines: readonly string[]): void {
    if (this.#records !== null) {
      for (const line of lines) this.#records.push(line);
      return;
    }
    for (const line of lines) this.#head.push(line);
    if (this.#head.length >= headLineCount) this.#recognise();
  }

  finish(): void {
    if (this.#records === null) this.#recognise();
    this.#records?.end();
    if (this.#file !== null) this.#found.finish(this.#file.reader);
  }

  #recognise(): void {
    const head = this.#head;
    this.#head = [];
    const file = findHeader(head.slice(0, headLineCount), this.#eyes, this.#fileName);
    if (file === null) throw new AppError('fileFormatUnknown', { kind: 'text' });
    this.#file = file;
    const isRow = (text: string) => this.#fieldsOf(text) !== null;
    this.#records = new RecordLines(isRow, (text, line) => this.#takeRow(text, line), file.headerLines);
    for (const line of head.slice(file.headerLines)) this.#records.push(line);
  }

  #takeRow(text: string, line: number): void {
    if (text.trim() === '') {
      this.#afterBlank = true;
      return;
    }
    const isHeader = this.#afterBlank && this.#isNextHeader(text);
    this.#afterBlank = false;
    const reader = this.#file?.reader;
    if (isHeader || reader === undefined) return;
    const fields = this.#fieldsOf(text);
    this.#found.add(fields === null ? 'brokenRow' : reader.read(fields), { line, text }, reader);
  }

  /** Some exports write several tables into one file, a blank line between them. */
  #isNextHeader(text: string): boolean {
    const next = recogniseLine(text, this.#eyes.readHeader, this.#fileName);
    if (next !== null) this.#file = { ...next, headerLines: 0 };
    return next !== null;
  }

  #fieldsOf(text: string): string[] | null {
    if (this.#file === null) return null;
    const { reader, delimiter } = this.#file;
    if (!hasFields(text, delimiter, reader.columns)) return null;
    const fields = splitFields(text, delimiter);
    return fields !== null && fields.length >= reader.columns ? fields : null;
  }

  get #fileName(): string {
    return baseName(this.#context.options.fileName ?? '');
  }
}

/** Whether a text could have so many fields: far cheaper to see than to split it, and a broken file has many that cannot. */
function hasFields(text: string, delimiter: string, columns: number): boolean {
  let at = -1;
  for (let field = 1; field < columns; field++) {
    at = text.indexOf(delimiter, at + 1);
    if (at < 0) return false;
  }
  return true;
}

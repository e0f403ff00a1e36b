import { AppError } from '../../domain/app-error.ts';

/** Characters. */
const longestRecord = 16_000_000;
/** No record nests deeper; what reads the value walks as deep. */
const deepest = 200;

/** Characters before a list in which its name is looked for. */
const nameReach = 100;

const [quote, backslash, openBrace, closeBrace, openBracket, closeBracket] = [
  0x22, 0x5c, 0x7b, 0x7d, 0x5b, 0x5d,
] as const;

/**
 * Cuts JSON that comes in pieces into the texts of its records, without holding more than one: the objects of a list, of
 * lines (NDJSON), or of the list that a single object holds under one of `listNames`. What else that object holds comes
 * last, with the list emptied.
 */
export class JsonSplitter {
  readonly #listStart: RegExp;
  #depth = 0;
  #inString = false;
  #escaped = false;
  /** Depth at which records begin: 0 in lines, 1 in a list, 2 in the list of an object. */
  #base = 0;
  /** Text of what has begun and not ended: the outer object, and the record in its list. */
  #outer = '';
  #record = '';

  constructor(listNames: readonly string[]) {
    this.#listStart = new RegExp(`"(?:${listNames.join('|')})"\\s*:\\s*$`);
  }

  /** The records that end in this piece. */
  push(piece: string): string[] {
    const found: string[] = [];
    /** Where the text begins that `#record` does not have yet. */
    let from = 0;
    for (let at = 0; at < piece.length; at++) {
      const code = piece.charCodeAt(at);
      if (this.#inString) {
        if (this.#escaped) this.#escaped = false;
        else if (code === backslash) this.#escaped = true;
        else if (code === quote) this.#inString = false;
      } else if (code === quote) this.#inString = true;
      else if (code === openBrace || code === openBracket) {
        if (code === openBracket && this.#beginsList(piece, from, at)) {
          this.#outer = this.#depth === 0 ? '' : this.#record + piece.slice(from, at + 1);
          this.#record = '';
          this.#base = this.#depth + 1;
        } else if (this.#depth === this.#base) from = at;
        if (++this.#depth > deepest) throw new AppError('fileUnreadable', { message: 'nested too deep' });
      } else if (code === closeBrace || code === closeBracket) {
        if (--this.#depth < 0) throw new AppError('fileUnreadable', { message: 'brackets do not pair' });
        if (this.#depth === this.#base) {
          if (code === closeBrace) found.push(this.#record + piece.slice(from, at + 1));
          this.#record = '';
        } else if (this.#depth < this.#base) {
          // The object around the list goes on.
          this.#record = this.#outer;
          this.#outer = '';
          this.#base = 0;
          from = at;
        }
      }
    }
    if (this.#depth > this.#base) this.#record += piece.slice(from);
    if (this.#record.length > longestRecord) throw new AppError('fileTooLarge', { megabytes: longestRecord / 1e6 });
    return found;
  }

  /** Call once after the last piece. */
  end(): void {
    if (this.#depth > 0 || this.#inString) throw new AppError('fileUnreadable', { message: 'the file is cut short' });
  }

  /** A list at the root, or one of those named in the object at the root. */
  #beginsList(piece: string, from: number, at: number): boolean {
    if (this.#depth === 0) return true;
    if (this.#base !== 0 || this.#depth !== 1) return false;
    const start = Math.max(from, at - nameReach);
    return this.#listStart.test(this.#record.slice(-nameReach) + piece.slice(start, at));
  }
}

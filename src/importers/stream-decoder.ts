import { AppError } from '../domain/app-error.ts';
import { foreignKindOf, letterEncodingOf, textEncodingOf } from './file-kind.ts';

/** Bytes that the encoding is judged by: of the beginning, and again from the first letter beyond ASCII on. */
const judged = 65_536;

/**
 * Bytes to text where nothing names the encoding. A table's first letter beyond ASCII may stand in its last row, and a
 * stream may come by the byte: until such a letter has come with enough behind it to judge by, the encoding is open.
 */
export class StreamDecoder {
  readonly #ascii = new TextDecoder();
  #decoder: TextDecoder | null = null;
  #isBegun = false;
  #held: Uint8Array[] = [];
  #length = 0;

  /** The text of what has come, as far as it can be read; empty where more is needed. Throws `fileFormatUnknown`. */
  push(bytes: Uint8Array): string {
    if (this.#decoder !== null) return this.#decoder.decode(bytes, { stream: true });
    this.#held.push(bytes);
    this.#length += bytes.length;
    const isNewsOnly = this.#isBegun && this.#held.length === 1;
    return isNewsOnly || this.#length >= judged ? this.#read(false) : '';
  }

  /** The rest. Throws `fileFormatUnknown` where the bytes are no text. */
  finish(): string {
    const text = this.#decoder === null ? this.#read(true) : '';
    return text + (this.#decoder?.decode() ?? '');
  }

  #read(isEnd: boolean): string {
    const bytes = this.#taken();
    if (!this.#isBegun) {
      const encoding = textEncodingOf(bytes);
      if (encoding === null) throw new AppError('fileFormatUnknown', { kind: foreignKindOf(bytes, '') });
      this.#isBegun = true;
      if (encoding.startsWith('utf-16')) return this.#decode(encoding, bytes);
    }
    const letter = firstLetter(bytes);
    const isEnough = isEnd || bytes.length - letter >= judged;
    // What lies before the letter is the same in every encoding that is left.
    const text = this.#ascii.decode(bytes.subarray(0, letter));
    const rest = bytes.subarray(letter);
    if (rest.length === 0) return text;
    if (isEnough) return text + this.#decode(letterEncodingOf(rest), rest);
    this.#held = [rest];
    this.#length = rest.length;
    return text;
  }

  #decode(encoding: string, bytes: Uint8Array): string {
    this.#decoder = new TextDecoder(encoding);
    return this.#decoder.decode(bytes, { stream: true });
  }

  /** What was held, in one. */
  #taken(): Uint8Array {
    const held = this.#held;
    const length = this.#length;
    this.#held = [];
    this.#length = 0;
    if (held.length === 1) return held[0] as Uint8Array;
    const whole = new Uint8Array(length);
    let at = 0;
    for (const piece of held) {
      whole.set(piece, at);
      at += piece.length;
    }
    return whole;
  }
}

/** Where the first byte beyond ASCII stands; the length where there is none. */
function firstLetter(bytes: Uint8Array): number {
  let index = 0;
  while (index < bytes.length && (bytes[index] as number) < 0x80) index++;
  return index;
}

import { longFloat, shortFloat } from './medical-float.ts';
import { RefusedReading } from './refused-reading.ts';

/** Reads a payload from front to back, little endian. Past its end the payload is refused. */
export class ByteReader {
  readonly #view: DataView;
  #at = 0;

  constructor(view: DataView) {
    this.#view = view;
  }

  uint8(): number {
    return this.#view.getUint8(this.#next(1));
  }

  uint16(): number {
    return this.#view.getUint16(this.#next(2), true);
  }

  int16(): number {
    return this.#view.getInt16(this.#next(2), true);
  }

  uint24(): number {
    return this.uint16() + this.uint8() * 0x1_0000;
  }

  uint32(): number {
    return this.#view.getUint32(this.#next(4), true);
  }

  /** Null for the reserved numbers. */
  shortFloat(): number | null {
    return shortFloat(this.uint16());
  }

  longFloat(): number | null {
    return longFloat(this.uint32());
  }

  skip(bytes: number): void {
    this.#next(bytes);
  }

  get left(): number {
    return this.#view.byteLength - this.#at;
  }

  #next(bytes: number): number {
    const at = this.#at;
    if (at + bytes > this.#view.byteLength) throw new RefusedReading('malformed');
    this.#at += bytes;
    return at;
  }
}

import { AppError } from '../domain/app-error.ts';
import type { GlucoseUnit } from '../domain/units.ts';
import type { WrittenValue } from './glucose-value.ts';
import type { Timestamp } from './timestamp.ts';

const dayMs = 86_400_000;
const units: readonly (GlucoseUnit | null)[] = [null, 'mg/dL', 'mmol/L'];
const forms = ['instant', 'wall', 'open', 'clock'] as const;
/** Stands for an instant whose text names no offset. */
const noOffset = -0x8000;

/**
 * Rows as they were written, in growing typed arrays (24 bytes a row): their meaning is decided when the whole file is
 * known.
 */
export class RawReadings {
  length = 0;
  readonly #most: number;
  #times = new Float64Array(1024);
  #amounts = new Float64Array(1024);
  #lines = new Uint32Array(1024);
  #offsets = new Int16Array(1024);
  #forms = new Uint8Array(1024);
  #units = new Uint8Array(1024);

  constructor(most: number) {
    this.#most = most;
  }

  add(line: number, timestamp: Timestamp, value: WrittenValue): void {
    if (this.length >= this.#most) throw new AppError('fileTooLarge', { readings: this.#most });
    if (this.length === this.#times.length) this.#grow();
    const index = this.length++;
    this.#times[index] = encode(timestamp);
    this.#offsets[index] = timestamp.form === 'instant' ? (timestamp.utcOffset ?? noOffset) : noOffset;
    this.#forms[index] = forms.indexOf(timestamp.form);
    this.#amounts[index] = value.amount;
    this.#units[index] = units.indexOf(value.unit);
    this.#lines[index] = line;
  }

  amount(index: number): number {
    return this.#amounts[index] as number;
  }

  unit(index: number): GlucoseUnit | null {
    return units[this.#units[index] as number] ?? null;
  }

  /** The line of the file, from 1. */
  line(index: number): number {
    return this.#lines[index] as number;
  }

  timestamp(index: number): Timestamp {
    const encoded = this.#times[index] as number;
    const offset = this.#offsets[index] as number;
    switch (forms[this.#forms[index] as number]) {
      case 'instant':
        return { form: 'instant', time: encoded, utcOffset: offset === noOffset ? null : offset };
      case 'wall':
        return { form: 'wall', wall: encoded };
      case 'open': {
        const date = Math.floor(encoded / dayMs);
        return {
          form: 'open',
          year: Math.floor(date / 10_000),
          first: Math.floor(date / 100) % 100,
          second: date % 100,
          clock: encoded % dayMs,
        };
      }
      default:
        return { form: 'clock', clock: encoded };
    }
  }

  /** Date and amount as the file has them, for an example: the row's own text is not kept. */
  describe(index: number): string {
    const timestamp = this.timestamp(index);
    const amount = String(Math.round(this.amount(index) * 10) / 10);
    if (timestamp.form === 'open') return `${timestamp.first}/${timestamp.second}/${timestamp.year} ${amount}`;
    if (timestamp.form === 'clock') return amount;
    const time = timestamp.form === 'wall' ? timestamp.wall : timestamp.time;
    return `${new Date(time).toISOString().slice(0, 16).replace('T', ' ')} ${amount}`;
  }

  /** The amounts, Low and High as infinities, without a copy. */
  get amounts(): Float64Array {
    return this.#amounts.subarray(0, this.length);
  }

  #grow(): void {
    const size = this.#times.length * 2;
    this.#times = grown(this.#times, new Float64Array(size));
    this.#amounts = grown(this.#amounts, new Float64Array(size));
    this.#lines = grown(this.#lines, new Uint32Array(size));
    this.#offsets = grown(this.#offsets, new Int16Array(size));
    this.#forms = grown(this.#forms, new Uint8Array(size));
    this.#units = grown(this.#units, new Uint8Array(size));
  }
}

/** An open date becomes one number: its digits yyyyffss in days, the time of day in the rest. Below 2^53. */
function encode(timestamp: Timestamp): number {
  switch (timestamp.form) {
    case 'instant':
      return timestamp.time;
    case 'wall':
      return timestamp.wall;
    case 'open':
      return (timestamp.year * 10_000 + timestamp.first * 100 + timestamp.second) * dayMs + timestamp.clock;
    case 'clock':
      return timestamp.clock;
  }
}

function grown<T extends { set(source: T): void }>(source: T, target: T): T {
  target.set(source);
  return target;
}

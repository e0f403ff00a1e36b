import type { SampleBatch, SampleKind } from '../domain/samples.ts';

/** Samples of one kind and source as they come, in growing typed arrays (18 bytes a sample), then in time order. */
export class SampleBuilder {
  readonly #kind: SampleKind;
  readonly #source: string | null;
  #length = 0;
  #times = new Float64Array(256);
  #values = new Float32Array(256);
  #utcOffsets = new Int16Array(256);
  #durations = new Uint32Array(256);

  constructor(kind: SampleKind, source: string | null) {
    this.#kind = kind;
    this.#source = source;
  }

  add(time: number, value: number, utcOffset: number, seconds: number): void {
    if (this.#length === this.#times.length) this.#grow();
    const index = this.#length++;
    this.#times[index] = time;
    this.#values[index] = value;
    this.#utcOffsets[index] = utcOffset;
    this.#durations[index] = seconds;
  }

  /** By time; of samples of the same time and duration, the first that came. The arrays are their own. */
  finish(): { readonly batch: SampleBatch; readonly duplicates: number } {
    const order = this.#order();
    const length = this.#length;
    const times = new Float64Array(length);
    const values = new Float32Array(length);
    const utcOffsets = new Int16Array(length);
    const durations = new Uint32Array(length);
    let kept = 0;
    for (let at = 0; at < length; at++) {
      const index = order === null ? at : (order[at] as number);
      const time = this.#times[index] as number;
      const seconds = this.#durations[index] as number;
      if (kept > 0 && times[kept - 1] === time && durations[kept - 1] === seconds) continue;
      times[kept] = time;
      values[kept] = this.#values[index] as number;
      utcOffsets[kept] = this.#utcOffsets[index] as number;
      durations[kept] = seconds;
      kept++;
    }
    const batch: SampleBatch = {
      kind: this.#kind,
      source: this.#source,
      times: times.slice(0, kept),
      values: values.slice(0, kept),
      utcOffsets: utcOffsets.slice(0, kept),
      ...(this.#kind === 'steps' ? { durations: durations.slice(0, kept) } : {}),
    };
    return { batch, duplicates: length - kept };
  }

  /** Indices by time, then duration, then as they came; null where they came in order. */
  #order(): Uint32Array | null {
    const times = this.#times;
    const durations = this.#durations;
    const compare = (a: number, b: number) =>
      (times[a] as number) - (times[b] as number) || (durations[a] as number) - (durations[b] as number) || a - b;
    let ascending = true;
    for (let index = 1; ascending && index < this.#length; index++) ascending = compare(index - 1, index) < 0;
    if (ascending) return null;
    return Uint32Array.from({ length: this.#length }, (_, index) => index).sort(compare);
  }

  #grow(): void {
    const size = this.#times.length * 2;
    const grown = <T extends { set(source: T): void }>(source: T, target: T): T => {
      target.set(source);
      return target;
    };
    this.#times = grown(this.#times, new Float64Array(size));
    this.#values = grown(this.#values, new Float32Array(size));
    this.#utcOffsets = grown(this.#utcOffsets, new Int16Array(size));
    this.#durations = grown(this.#durations, new Uint32Array(size));
  }
}

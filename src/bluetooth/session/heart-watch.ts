import type { Measurement } from '../../domain/observation.ts';
import type { HeartBeat } from '../decode/heart-rate.ts';
import { type Decoded, decoded } from '../decoded.ts';
import { RefusedReading } from '../refused-reading.ts';
import { rmssdOfLastMinute } from '../rmssd.ts';

/** A strap shows a rate each second; what is kept is the median of this long, ms. */
const spanMs = 30_000;
/** More than a minute's beats at 250 a minute. */
const mostIntervals = 300;

/** Makes one reading of what a heart monitor sends each second: it gets better as it goes on. */
export class HeartWatch {
  #rates: { readonly at: number; readonly rate: number }[] = [];
  #intervals: number[] = [];

  /** `now` in epoch ms. Without touching skin, a sensor counts nothing. */
  add({ beatsPerMinute, contact, intervals }: HeartBeat, now: number): Decoded {
    if (contact === false || beatsPerMinute === 0) {
      this.#rates = [];
      this.#intervals = [];
      throw new RefusedReading('noNumber');
    }
    this.#rates = [...this.#rates.filter(({ at }) => now - at < spanMs), { at: now, rate: beatsPerMinute }];
    this.#intervals = [...this.#intervals, ...intervals].slice(-mostIntervals);
    const rmssd = rmssdOfLastMinute(this.#intervals);
    const beside: Measurement[] = rmssd === null ? [] : [{ kind: 'heartRateVariability', value: { rmssd } }];
    return decoded({ main: { kind: 'heartRate', value: { beatsPerMinute: this.#median() } }, beside });
  }

  #median(): number {
    const sorted = this.#rates.map(({ rate }) => rate).sort((a, b) => a - b);
    return sorted[Math.floor((sorted.length - 1) / 2)] as number;
  }
}

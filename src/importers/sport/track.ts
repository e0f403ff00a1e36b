import type { Instant } from '../iso-time.ts';
import { Climb } from './climb.ts';
import { distanceBetween, type Position } from './haversine.ts';

export interface TrackPoint {
  readonly at: Instant | null;
  readonly position: Position | null;
  /** Metres above the sea; NaN where the point has none, as the others. */
  readonly altitude: number;
  readonly heartRate: number;
  /** Metres since the start, as the device counts them. */
  readonly distance: number;
}

/** The points of one activity as they come, summed up; heart rates are kept. */
export class Track {
  readonly times: number[] = [];
  readonly utcOffsets: (number | null)[] = [];
  readonly heartRates: number[] = [];
  readonly #climb = new Climb();
  #first: Instant | null = null;
  #segmentStart = Number.NaN;
  #segmentEnd = Number.NaN;
  #seconds = 0;
  #travelled = 0;
  #counted = 0;
  #last: Position | null = null;

  /** Points of one segment follow one another without a pause. */
  endSegment(): void {
    if (this.#segmentEnd > this.#segmentStart) this.#seconds += (this.#segmentEnd - this.#segmentStart) / 1000;
    this.#segmentStart = Number.NaN;
    this.#segmentEnd = Number.NaN;
    this.#last = null;
  }

  add({ at, position, altitude, heartRate, distance }: TrackPoint): void {
    this.#climb.add(altitude);
    if (distance > this.#counted) this.#counted = distance;
    if (position !== null && this.#last !== null) this.#travelled += distanceBetween(this.#last, position);
    if (position !== null) this.#last = position;
    if (at === null) return;
    this.#first ??= at;
    if (Number.isNaN(this.#segmentStart)) this.#segmentStart = at.time;
    this.#segmentEnd = at.time;
    if (Number.isNaN(heartRate)) return;
    this.times.push(at.time);
    this.utcOffsets.push(at.utcOffset);
    this.heartRates.push(heartRate);
  }

  /** When it began; null where no point has a time. */
  get first(): Instant | null {
    return this.#first;
  }

  /** From the first to the last point of each segment. */
  get minutes(): number {
    return this.#seconds / 60;
  }

  /** By the device's count where it has one, else along the positions. */
  get metres(): number | undefined {
    return this.#counted || this.#travelled || undefined;
  }

  get metresClimbed(): number | undefined {
    return this.#climb.metres || undefined;
  }

  get averageHeartRate(): number | undefined {
    const { length } = this.heartRates;
    return length === 0 ? undefined : Math.round(this.heartRates.reduce((sum, rate) => sum + rate, 0) / length);
  }

  get maximumHeartRate(): number | undefined {
    return this.heartRates.length === 0 ? undefined : this.heartRates.reduce((most, rate) => Math.max(most, rate));
  }
}

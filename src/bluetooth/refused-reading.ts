import type { ReadingRefusal } from '../domain/device-reading.ts';

/** The one thing a decoder throws: these bytes give no reading, and why. */
export class RefusedReading extends Error {
  readonly reason: ReadingRefusal;

  constructor(reason: ReadingRefusal) {
    super(reason);
    this.name = 'RefusedReading';
    this.reason = reason;
  }
}

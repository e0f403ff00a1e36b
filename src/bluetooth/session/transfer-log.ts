import type { AppError } from '../../domain/app-error.ts';
import type { DeviceReading, ReadingRefusal } from '../../domain/device-reading.ts';
import type { GlucoseContext } from '../decode/glucose-context.ts';
import type { Decoded } from '../decoded.ts';
import { RefusedReading } from '../refused-reading.ts';
import type { Transfer } from './transfer.ts';

interface Told {
  readonly now: () => number;
  readonly onChange: (transfer: Transfer) => void;
}

/** What a device has sent so far; each change of it is told. */
export class TransferLog {
  readonly #told: Told;
  #transfer: Transfer;
  #lastHeard = 0;

  constructor({ id, name }: BluetoothDevice, told: Told) {
    this.#told = told;
    this.#transfer = {
      deviceId: id,
      deviceName: name?.trim() || null,
      phase: 'connecting',
      readings: [],
      refused: {},
      expected: null,
      lastSequence: null,
      error: null,
    };
  }

  /** When the device last sent anything, epoch ms. */
  get lastHeard(): number {
    return this.#lastHeard;
  }

  /** What arrives after the end is not looked at; what cannot be read is counted by its reason. */
  hear(value: DataView | undefined, read: (view: DataView) => void): void {
    this.#lastHeard = this.#told.now();
    if (value === undefined || this.#transfer.phase === 'ended') return;
    try {
      read(value);
    } catch (thrown) {
      if (!(thrown instanceof RefusedReading)) throw thrown;
      this.#refuse(thrown.reason);
    }
  }

  /** `standing` is the key of a reading that is renewed while the device is worn. */
  add({ sequence, ...decoded }: Decoded, standing: string | null): void {
    const { readings, lastSequence } = this.#transfer;
    const key = standing ?? (sequence === null ? `arrived-${readings.length}` : `record-${sequence}`);
    const reading: DeviceReading = { key, receivedAt: this.#told.now(), ...decoded };
    if (readings.some((known) => known.key !== key && isSame(known, reading))) return;
    const isNew = !readings.some((known) => known.key === key);
    this.change({
      readings: isNew ? [...readings, reading] : readings.map((known) => (known.key === key ? reading : known)),
      lastSequence: sequence === null ? lastSequence : Math.max(sequence, lastSequence ?? 0),
    });
  }

  /** Comes right behind the record that it belongs to. */
  addContext({ sequence, mealRelation }: GlucoseContext): void {
    if (mealRelation === null) return;
    const readings = this.#transfer.readings.map((reading) =>
      reading.key === `record-${sequence}`
        ? {
            ...reading,
            measurements: reading.measurements.map((measurement) =>
              measurement.kind === 'glucose'
                ? { ...measurement, value: { ...measurement.value, mealRelation } }
                : measurement,
            ),
          }
        : reading,
    );
    this.change({ readings });
  }

  /** A device that has sent something may go as it likes. */
  end(error: AppError | null): void {
    const { readings } = this.#transfer;
    const told = error?.code === 'cancelled' ? null : error;
    this.change({ phase: 'ended', error: readings.length > 0 && told?.code === 'deviceUnreachable' ? null : told });
  }

  change(patch: Partial<Transfer>): void {
    this.#transfer = { ...this.#transfer, ...patch };
    this.#told.onChange(this.#transfer);
  }

  #refuse(reason: ReadingRefusal): void {
    const { refused } = this.#transfer;
    this.change({ refused: { ...refused, [reason]: (refused[reason] ?? 0) + 1 } });
  }
}

/** Some cuffs send their newest reading twice: once as measured, once out of their memory. */
const isSame = (one: DeviceReading, other: DeviceReading): boolean =>
  one.deviceTime !== null &&
  one.deviceTime === other.deviceTime &&
  one.user === other.user &&
  JSON.stringify(one.measurements) === JSON.stringify(other.measurements);

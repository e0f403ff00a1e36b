import { AppError } from '../../domain/app-error.ts';
import type { DeviceReading, ReadingRefusal } from '../../domain/device-reading.ts';
import { decodeGlucoseContext } from '../decode/glucose-context.ts';
import { decodeHeartRate } from '../decode/heart-rate.ts';
import type { Decoded } from '../decoded.ts';
import { RefusedReading } from '../refused-reading.ts';
import { deviceServices, glucoseService, heartRateService } from '../services.ts';
import { bluetoothFailure } from './bluetooth-failure.ts';
import { HeartWatch } from './heart-watch.ts';
import { requestRecords } from './record-access.ts';
import type { Transfer } from './transfer.ts';
import { within } from './within.ts';

/** Pairing may ask the person for a number in between. */
const answerMs = 60_000;
const connectMs = 30_000;
const continuousOximetry = 0x2a5f;
const bodyComposition = 0x2a9c;
const weightScale = 0x181d;

interface SessionOptions {
  /** The last record of this meter that is stored; null asks for all. */
  readonly after: number | null;
  readonly now: () => number;
  readonly signal: AbortSignal;
  readonly onChange: (transfer: Transfer) => void;
}

/**
 * Connects and listens until the device has sent what it has, goes away, or the signal says stop. Never rejects: how it
 * ended is in the last change.
 */
export async function openSession(device: BluetoothDevice, options: SessionOptions): Promise<void> {
  const session = new Session(device, options);
  await session.run();
}

class Session {
  readonly #device: BluetoothDevice;
  readonly #options: SessionOptions;
  readonly #heart = new HeartWatch();
  #lastHeard = 0;
  #transfer: Transfer;

  constructor(device: BluetoothDevice, options: SessionOptions) {
    this.#device = device;
    this.#options = options;
    this.#transfer = {
      deviceId: device.id,
      deviceName: device.name?.trim() || null,
      phase: 'connecting',
      readings: [],
      refused: {},
      expected: null,
      lastSequence: null,
      error: null,
    };
  }

  async run(): Promise<void> {
    const { signal } = this.#options;
    const gone = new Promise<void>((resolve) => {
      this.#device.addEventListener('gattserverdisconnected', () => resolve(), { once: true });
      signal.addEventListener('abort', () => resolve(), { once: true });
    });
    this.#change({});
    try {
      const control = await this.#subscribe(await this.#connect());
      this.#change({ phase: 'listening' });
      if (control) await Promise.race([this.#askForRecords(control), gone]);
      else await gone;
      this.#end(null);
    } catch (thrown) {
      this.#end(bluetoothFailure(thrown));
    } finally {
      this.#device.gatt?.disconnect();
    }
  }

  async #connect(): Promise<BluetoothRemoteGATTServer> {
    const { gatt } = this.#device;
    if (!gatt) throw new AppError('deviceUnreachable');
    const limits = { milliseconds: connectMs, otherwise: 'deviceSilent', signal: this.#options.signal } as const;
    try {
      return await within(gatt.connect(), limits);
    } catch (thrown) {
      // The first attempt often fails while a device wakes up; a second one tells.
      if (thrown instanceof AppError) throw thrown;
      return within(gatt.connect(), limits);
    }
  }

  /** Listens to all that the device can tell; returns the control point of a meter that has to be asked. */
  async #subscribe(server: BluetoothRemoteGATTServer): Promise<BluetoothRemoteGATTCharacteristic | null> {
    const services = await this.#answer(server.getPrimaryServices());
    const numbers = new Set(services.map(({ uuid }) => Number.parseInt(uuid.slice(0, 8), 16)));
    let heard = 0;
    let control: BluetoothRemoteGATTCharacteristic | null = null;
    for (const service of services) {
      const number = Number.parseInt(service.uuid.slice(0, 8), 16);
      for (const { id, decode } of deviceServices.find((known) => known.service === number)?.characteristics ?? []) {
        const found = await this.#listen(service, id, (view) => {
          const reading = decode(view);
          // A scale with both services tells its weight in both.
          const both = id === bodyComposition && numbers.has(weightScale);
          const measurements = reading.measurements.filter(({ kind }) => !(both && kind === 'weight'));
          this.#add({ ...reading, measurements }, id === continuousOximetry ? 'oximetry' : null);
        });
        if (found) heard++;
      }
      if (number === heartRateService.service) {
        const found = await this.#listen(service, heartRateService.measurement, (view) =>
          this.#add(this.#heart.add(decodeHeartRate(view), this.#options.now()), 'heart'),
        );
        if (found) heard++;
      }
      if (number === glucoseService.service) {
        await this.#listen(service, glucoseService.context, (view) => this.#addContext(view));
        control = await this.#listen(service, glucoseService.recordAccess, () => {});
      }
    }
    if (heard === 0) throw new AppError('deviceUnknown');
    return control;
  }

  /** Null where the device does not have this characteristic. */
  async #listen(
    service: BluetoothRemoteGATTService,
    id: number,
    hear: (view: DataView) => void,
  ): Promise<BluetoothRemoteGATTCharacteristic | null> {
    const characteristic = await this.#answer(service.getCharacteristic(id)).catch((thrown: unknown) => {
      if (thrown instanceof Error && thrown.name === 'NotFoundError') return null;
      throw thrown;
    });
    if (characteristic === null) return null;
    characteristic.addEventListener('characteristicvaluechanged', () => {
      this.#lastHeard = this.#options.now();
      if (characteristic.value) this.#hear(characteristic.value, hear);
    });
    await this.#answer(characteristic.startNotifications());
    return characteristic;
  }

  #answer<T>(promise: PromiseLike<T>): Promise<T> {
    return within(promise, { milliseconds: answerMs, otherwise: 'deviceSilent', signal: this.#options.signal });
  }

  #hear(view: DataView, hear: (view: DataView) => void): void {
    if (this.#transfer.phase === 'ended') return;
    try {
      hear(view);
    } catch (thrown) {
      if (!(thrown instanceof RefusedReading)) throw thrown;
      this.#refuse(thrown.reason);
    }
  }

  #askForRecords(control: BluetoothRemoteGATTCharacteristic): Promise<void> {
    return requestRecords({
      ...this.#options,
      control,
      lastHeard: () => this.#lastHeard,
      onCount: (expected) => this.#change({ expected }),
    });
  }

  /** `standing` is the key of a reading that is renewed while the device is worn. */
  #add({ sequence, ...decoded }: Decoded, standing: string | null): void {
    const { readings, lastSequence } = this.#transfer;
    const key = standing ?? (sequence === null ? `arrived-${readings.length}` : `record-${sequence}`);
    const reading: DeviceReading = { key, receivedAt: this.#options.now(), ...decoded };
    if (readings.some((known) => known.key !== key && isSame(known, reading))) return;
    const isNew = !readings.some((known) => known.key === key);
    this.#change({
      readings: isNew ? [...readings, reading] : readings.map((known) => (known.key === key ? reading : known)),
      lastSequence: sequence === null ? lastSequence : Math.max(sequence, lastSequence ?? 0),
    });
  }

  /** Comes right behind the record that it belongs to. */
  #addContext(view: DataView): void {
    const { sequence, mealRelation } = decodeGlucoseContext(view);
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
    this.#change({ readings });
  }

  #refuse(reason: ReadingRefusal): void {
    const { refused } = this.#transfer;
    this.#change({ refused: { ...refused, [reason]: (refused[reason] ?? 0) + 1 } });
  }

  /** A device that has sent something may go as it likes. */
  #end(error: AppError | null): void {
    const { readings } = this.#transfer;
    const told = error?.code === 'cancelled' ? null : error;
    this.#change({ phase: 'ended', error: readings.length > 0 && told?.code === 'deviceUnreachable' ? null : told });
  }

  #change(patch: Partial<Transfer>): void {
    this.#transfer = { ...this.#transfer, ...patch };
    this.#options.onChange(this.#transfer);
  }
}

/** Some cuffs send their newest reading twice: once as measured, once out of their memory. */
const isSame = (one: DeviceReading, other: DeviceReading): boolean =>
  one.deviceTime !== null &&
  one.deviceTime === other.deviceTime &&
  one.user === other.user &&
  JSON.stringify(one.measurements) === JSON.stringify(other.measurements);

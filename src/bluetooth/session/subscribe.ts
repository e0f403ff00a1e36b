import { AppError } from '../../domain/app-error.ts';
import { decodeGlucoseContext } from '../decode/glucose-context.ts';
import { decodeHeartRate } from '../decode/heart-rate.ts';
import { deviceServices, glucoseService, heartRateService } from '../services.ts';
import { HeartWatch } from './heart-watch.ts';
import { answerOf, listen } from './listen.ts';
import type { TransferLog } from './transfer-log.ts';

const continuousOximetry = 0x2a5f;
const bodyComposition = 0x2a9c;
const weightScale = 0x181d;

interface Subscription {
  readonly log: TransferLog;
  readonly now: () => number;
  readonly signal: AbortSignal;
}

/**
 * Has all that the device can tell written into the log; returns the control point of a meter that has to be asked. Throws
 * `deviceUnknown` where it tells nothing.
 */
export async function subscribe(
  server: BluetoothRemoteGATTServer,
  { log, now, signal }: Subscription,
): Promise<BluetoothRemoteGATTCharacteristic | null> {
  const heart = new HeartWatch();
  const services = await answerOf(server.getPrimaryServices(), signal);
  const numbers = new Set(services.map(numberOf));
  let heard = 0;
  let control: BluetoothRemoteGATTCharacteristic | null = null;
  for (const service of services) {
    const number = numberOf(service);
    const hear = (id: number, read: (view: DataView) => void) =>
      listen(service, { id, signal, onValue: (value) => log.hear(value, read) });
    for (const { id, decode } of deviceServices.find((known) => known.service === number)?.characteristics ?? []) {
      const found = await hear(id, (view) => {
        const reading = decode(view);
        // A scale with both services tells its weight in both.
        const both = id === bodyComposition && numbers.has(weightScale);
        const measurements = reading.measurements.filter(({ kind }) => !(both && kind === 'weight'));
        log.add({ ...reading, measurements }, id === continuousOximetry ? 'oximetry' : null);
      });
      if (found) heard++;
    }
    if (number === heartRateService.service) {
      const found = await hear(heartRateService.measurement, (view) =>
        log.add(heart.add(decodeHeartRate(view), now()), 'heart'),
      );
      if (found) heard++;
    }
    if (number === glucoseService.service) {
      await hear(glucoseService.context, (view) => log.addContext(decodeGlucoseContext(view)));
      control = await hear(glucoseService.recordAccess, () => {});
    }
  }
  if (heard === 0) throw new AppError('deviceUnknown');
  return control;
}

const numberOf = ({ uuid }: BluetoothRemoteGATTService): number => Number.parseInt(uuid.slice(0, 8), 16);

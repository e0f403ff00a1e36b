import { AppError } from '../../domain/app-error.ts';
import type { ObservationKind } from '../../domain/observation.ts';
import { deviceServices } from '../services.ts';
import { bluetoothFailure } from './bluetooth-failure.ts';

/**
 * The browser's own list of devices nearby that measure one of these kinds, all of them without. Has to be called by the
 * tap of a person. `bluetooth` is `navigator.bluetooth`, which not every browser has.
 */
export async function chooseDevice(
  bluetooth: Bluetooth | undefined,
  kinds?: readonly ObservationKind[],
): Promise<BluetoothDevice> {
  if (bluetooth === undefined) throw new AppError('bluetoothMissing');
  const wanted = deviceServices.filter(({ kind }) => kinds?.includes(kind) ?? true);
  try {
    // What is not asked for here cannot be read later, even where the device has it.
    return await bluetooth.requestDevice({
      filters: wanted.map(({ service }) => ({ services: [service] })),
      optionalServices: deviceServices.map(({ service }) => service),
    });
  } catch (thrown) {
    throw bluetoothFailure(thrown, 'deviceNotChosen');
  }
}

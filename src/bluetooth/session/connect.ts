import { AppError } from '../../domain/app-error.ts';
import { within } from './within.ts';

const connectMs = 30_000;

/** Throws `deviceSilent` where it does not answer, and what the browser says where it cannot be reached. */
export async function connect(device: BluetoothDevice, signal: AbortSignal): Promise<BluetoothRemoteGATTServer> {
  const { gatt } = device;
  if (!gatt) throw new AppError('deviceUnreachable');
  const limits = { milliseconds: connectMs, otherwise: 'deviceSilent', signal } as const;
  try {
    return await within(gatt.connect(), limits);
  } catch (thrown) {
    // The first attempt often fails while a device wakes up; a second one tells.
    if (thrown instanceof AppError) throw thrown;
    return within(gatt.connect(), limits);
  }
}

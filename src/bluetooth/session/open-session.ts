import { bluetoothFailure } from './bluetooth-failure.ts';
import { connect } from './connect.ts';
import { requestRecords } from './record-access.ts';
import { subscribe } from './subscribe.ts';
import type { Transfer } from './transfer.ts';
import { TransferLog } from './transfer-log.ts';

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
  const { signal, now } = options;
  const log = new TransferLog(device, options);
  const gone = new Promise<void>((resolve) => {
    device.addEventListener('gattserverdisconnected', () => resolve(), { once: true });
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
  log.change({});
  try {
    const control = await subscribe(await connect(device, signal), { log, now, signal });
    log.change({ phase: 'listening' });
    if (control) {
      const lastHeard = () => log.lastHeard;
      const onCount = (expected: number) => log.change({ expected });
      await Promise.race([requestRecords({ ...options, control, lastHeard, onCount }), gone]);
    } else await gone;
    log.end(null);
  } catch (thrown) {
    log.end(bluetoothFailure(thrown));
  } finally {
    device.gatt?.disconnect();
  }
}

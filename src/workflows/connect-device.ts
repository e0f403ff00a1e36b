import { chooseDevice } from '../bluetooth/session/choose-device.ts';
import { openSession } from '../bluetooth/session/open-session.ts';
import type { Transfer } from '../bluetooth/session/transfer.ts';
import type { ObservationKind } from '../domain/observation.ts';
import { guardStorage } from '../storage/guard.ts';
import { requireProfileId } from './active-profile.ts';
import type { Services } from './services.ts';

export type { Transfer };

export interface ConnectOptions {
  /** `navigator.bluetooth`, which not every browser has. */
  readonly bluetooth: Bluetooth | undefined;
  /** Devices that measure one of these; all without. */
  readonly kinds?: readonly ObservationKind[];
  /** Of a meter, also the records that were read before. */
  readonly everything?: boolean;
  readonly signal: AbortSignal;
  readonly onChange: (transfer: Transfer) => void;
}

/**
 * Lets the person choose a device and listens to it until it ends, which the last change tells. Rejects where none was
 * chosen. Has to be called by a tap: the browser asks for nothing otherwise.
 */
export async function connectDevice(services: Services, options: ConnectOptions): Promise<void> {
  const { bluetooth, kinds, everything = false, signal, onChange } = options;
  const device = await chooseDevice(bluetooth, kinds);
  const after = everything ? null : await lastRecord(services, device.id);
  if (signal.aborted) return;
  await openSession(device, { after, now: services.now, signal, onChange });
}

function lastRecord(services: Services, deviceId: string): Promise<number | null> {
  return guardStorage(async () => {
    const profile = await services.database.profiles.get(await requireProfileId(services));
    return profile?.lastRecords?.[deviceId] ?? null;
  });
}

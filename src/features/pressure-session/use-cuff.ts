import { useEffect } from 'react';
import { addReading, type CuffReading, nextCuffReading, type PressureSession } from '../../domain/pressure-session.ts';
import { useServices } from '../services-context.tsx';
import type { DeviceConnection } from '../use-device.ts';
import type { SessionState } from './use-session.ts';

export interface Cuff extends Pick<DeviceConnection, 'asking' | 'transfer' | 'error'> {
  readonly connect: () => void;
  /** The newest it sent, where its clock does not say that it is of now: the person is asked. */
  readonly doubtful: CuffReading | null;
}

interface CuffOptions {
  readonly device: DeviceConnection;
  readonly session: PressureSession | null;
  readonly change: SessionState['change'];
}

/** Takes the reading that a connected cuff sends while one is waited for. */
export function useCuff({ device, session, change }: CuffOptions): Cuff {
  const { timeZone } = useServices();
  const { asking, transfer, error, connect } = device;
  const next =
    session?.step === 'measure' && transfer
      ? nextCuffReading(session, { sent: transfer.readings, deviceName: transfer.deviceName, timeZone })
      : null;
  const fresh = next?.fresh ? next.reading : null;
  const key = fresh?.sent?.key;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same reading is made anew with every tick of the clock.
  useEffect(() => {
    if (fresh) change((current, now) => (current.step === 'measure' ? addReading(current, fresh, now) : current));
  }, [key, session?.readings.length, change]);
  return {
    asking,
    transfer,
    error,
    doubtful: next && !next.fresh ? next : null,
    connect: () => connect({ kinds: ['bloodPressure'] }),
  };
}

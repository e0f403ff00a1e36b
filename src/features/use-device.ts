import { useCallback, useEffect, useRef, useState } from 'react';
import { toAppError } from '../domain/app-error.ts';
import { type ConnectOptions, connectDevice, type Transfer } from '../workflows/connect-device.ts';
import { useServices } from './services-context.tsx';

export interface DeviceConnection {
  /** The browser shows its list of devices. */
  readonly asking: boolean;
  /** Null before a device was chosen. */
  readonly transfer: Transfer | null;
  /** Why none was chosen, or why the transfer ended. */
  readonly error: unknown;
  /** Opens the browser's list; by a tap only. */
  readonly connect: (wanted?: Pick<ConnectOptions, 'kinds' | 'everything'>) => void;
  /** Lets the device go; what it sent stays. */
  readonly stop: () => void;
  readonly restart: () => void;
}

/** Whether this browser can reach a device at all. */
export const hasBluetooth = (): boolean => navigator.bluetooth !== undefined;

/** One device at a time; leaving the screen lets it go. */
export function useDevice(): DeviceConnection {
  const services = useServices();
  const [asking, setAsking] = useState(false);
  const [transfer, setTransfer] = useState<Transfer | null>(null);
  const [error, setError] = useState<unknown>(null);
  const control = useRef<AbortController | null>(null);

  const restart = useCallback(() => {
    control.current?.abort();
    control.current = null;
    setAsking(false);
    setTransfer(null);
    setError(null);
  }, []);

  const connect: DeviceConnection['connect'] = useCallback(
    (wanted = {}) => {
      restart();
      const own = new AbortController();
      control.current = own;
      /** What an earlier connection still says is not heard. */
      const show = (change: () => void) => {
        if (control.current === own) change();
      };
      setAsking(true);
      connectDevice(services, {
        ...wanted,
        bluetooth: navigator.bluetooth as Bluetooth | undefined,
        signal: own.signal,
        onChange: (next) =>
          show(() => {
            setAsking(false);
            setTransfer(next);
            setError(next.error);
          }),
      }).catch((thrown: unknown) =>
        show(() => {
          setAsking(false);
          if (toAppError(thrown).code !== 'cancelled') setError(thrown);
        }),
      );
    },
    [services, restart],
  );

  const stop = useCallback(() => control.current?.abort(), []);
  useEffect(() => () => control.current?.abort(), []);
  return { asking, transfer, error, connect, stop, restart };
}

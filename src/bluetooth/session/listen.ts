import { within } from './within.ts';

/** Pairing may ask the person for a number in between. */
const answerMs = 60_000;

export const answerOf = <T>(promise: PromiseLike<T>, signal: AbortSignal): Promise<T> =>
  within(promise, { milliseconds: answerMs, otherwise: 'deviceSilent', signal });

interface Listening {
  /** Number of the characteristic. */
  readonly id: number;
  readonly signal: AbortSignal;
  readonly onValue: (value: DataView | undefined) => void;
}

/** Null where the device does not have this characteristic. */
export async function listen(
  service: BluetoothRemoteGATTService,
  { id, signal, onValue }: Listening,
): Promise<BluetoothRemoteGATTCharacteristic | null> {
  const characteristic = await answerOf(service.getCharacteristic(id), signal).catch((thrown: unknown) => {
    if (thrown instanceof Error && thrown.name === 'NotFoundError') return null;
    throw thrown;
  });
  if (characteristic === null) return null;
  characteristic.addEventListener('characteristicvaluechanged', () => onValue(characteristic.value));
  await answerOf(characteristic.startNotifications(), signal);
  return characteristic;
}

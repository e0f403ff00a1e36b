import { AppError, type AppErrorCode, toAppError } from '../../domain/app-error.ts';

/** Chromium says what happened in the message alone; these are the words it uses (web_bluetooth_impl, bluetooth_error). */
const notPaired = /not paired|authenticat|not authorized|not permitted|insufficient/i;
const denied = /denied|permission|disallowed|not allowed/i;
const off = /adapter (is )?not available|adapter.*off|bluetooth.*(off|disabled)/i;

/** What the browser's Bluetooth throws, as something a screen explains. */
export function bluetoothFailure(thrown: unknown, fallback: AppErrorCode = 'deviceUnreachable'): AppError {
  if (thrown instanceof AppError) return thrown;
  const { name = '', message = '' } = thrown instanceof Error || thrown instanceof DOMException ? thrown : {};
  return toAppError(thrown, codeOf(name, message, fallback));
}

function codeOf(name: string, message: string, fallback: AppErrorCode): AppErrorCode {
  if (notPaired.test(message)) return 'deviceNotPaired';
  if (off.test(message)) return 'bluetoothOff';
  if (name === 'SecurityError' || name === 'NotAllowedError' || denied.test(message)) return 'bluetoothDenied';
  // After a device was chosen: what is looked for is not in it.
  return name === 'NotFoundError' && fallback === 'deviceUnreachable' ? 'deviceUnknown' : fallback;
}

import { AppError } from '../../domain/app-error.ts';
import {
  decodeRecordResponse,
  type RecordRequest,
  type RecordResponse,
  recordRequest,
} from '../decode/record-access.ts';
import { within } from './within.ts';

/** Without a word for so long, a meter is not sending any more, ms. */
export const silenceMs = 20_000;

interface RecordAccess {
  /** Record Access Control Point of a meter, already subscribed to. */
  readonly control: BluetoothRemoteGATTCharacteristic;
  /** Ask for records after this one only; null for all. */
  readonly after: number | null;
  readonly signal: AbortSignal;
  readonly onCount: (count: number) => void;
  /** When the last record arrived, epoch ms. */
  readonly lastHeard: () => number;
  readonly now: () => number;
}

/** Has a meter send its memory; ends when it says that it has. */
export async function requestRecords(access: RecordAccess): Promise<void> {
  const { after, onCount } = access;
  const counted = await ask(access, 'count', after);
  if (counted.type === 'noRecords' || (counted.type === 'count' && counted.count === 0)) return onCount(0);
  if (counted.type === 'count') onCount(counted.count);
  let sent = await ask(access, 'records', after);
  // Some meters can only tell all of it. What is known already is not stored twice.
  if (sent.type === 'unsupported' && after !== null) sent = await ask(access, 'records', null);
  if (sent.type === 'noRecords') return onCount(0);
  if (sent.type !== 'done') throw new AppError('deviceSilent', { answer: sent.type });
}

async function ask(access: RecordAccess, what: RecordRequest, after: number | null): Promise<RecordResponse> {
  const { control, signal } = access;
  const answered = nextAnswer(access);
  // A failed write is what is told; the answer that never comes is not waited for.
  answered.catch(() => {});
  await within(control.writeValueWithResponse(recordRequest(what, after)), {
    milliseconds: silenceMs,
    otherwise: 'deviceSilent',
    signal,
  });
  return answered;
}

/** Waits as long as records keep coming. */
function nextAnswer({ control, signal, lastHeard, now }: RecordAccess): Promise<RecordResponse> {
  return new Promise((resolve, reject) => {
    const asked = now();
    const settle = (end: () => void) => {
      clearInterval(timer);
      control.removeEventListener('characteristicvaluechanged', hear);
      signal.removeEventListener('abort', stop);
      end();
    };
    const stop = () => settle(() => reject(new AppError('cancelled')));
    const timer = setInterval(() => {
      if (now() - Math.max(asked, lastHeard()) > silenceMs) settle(() => reject(new AppError('deviceSilent')));
    }, 1000);
    const hear = () => {
      const { value } = control;
      if (value) settle(() => resolve(answerOf(value)));
    };
    control.addEventListener('characteristicvaluechanged', hear);
    signal.addEventListener('abort', stop);
  });
}

function answerOf(value: DataView): RecordResponse {
  try {
    return decodeRecordResponse(value);
  } catch {
    return { type: 'failed', code: 0 };
  }
}

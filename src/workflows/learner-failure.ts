import { AppError, type AppErrorCode } from '../domain/app-error.ts';
import { LearnerError } from '../worker/client.ts';

const codes: Readonly<Record<LearnerError['code'], AppErrorCode>> = {
  packInvalid: 'packInvalid',
  cancelled: 'cancelled',
  noBackend: 'noBackend',
  deviceLost: 'learnerFailed',
  workerLost: 'learnerFailed',
  failed: 'learnerFailed',
};

/** Asks the learner; its failures become errors that a screen can explain. */
export async function askLearner<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (thrown) {
    const code = thrown instanceof LearnerError ? codes[thrown.code] : 'learnerFailed';
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    throw new AppError(code, { message }, { cause: thrown });
  }
}

import { AppError, type AppErrorCode } from '../../domain/app-error.ts';

interface Limits {
  readonly milliseconds: number;
  readonly otherwise: AppErrorCode;
  readonly signal: AbortSignal;
}

/** The promise's own end, unless the time is over or the person has stopped before. The browser cannot be called off. */
export function within<T>(promise: PromiseLike<T>, { milliseconds, otherwise, signal }: Limits): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => settle(() => reject(new AppError('cancelled')));
    const timer = setTimeout(() => settle(() => reject(new AppError(otherwise))), milliseconds);
    const settle = (end: () => void) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      end();
    };
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop);
    promise.then(
      (value) => settle(() => resolve(value)),
      (error: unknown) => settle(() => reject(error)),
    );
  });
}

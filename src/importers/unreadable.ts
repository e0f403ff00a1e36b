import { AppError } from '../domain/app-error.ts';

/** Work on the bytes of a file: what the browser throws of it becomes `fileUnreadable`, what is said already stays. */
export async function orUnreadable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new AppError('fileUnreadable', { message }, { cause });
  }
}

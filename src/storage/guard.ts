import Dexie from 'dexie';
import { AppError, type AppErrorCode } from '../domain/app-error.ts';

/** The names that IndexedDB and Dexie give to a database that cannot be opened at all, as in some private windows. */
const blockedNames = new Set([
  'MissingAPIError',
  'OpenFailedError',
  'SecurityError',
  'InvalidStateError',
  'NotAllowedError',
  'DatabaseClosedError',
]);

/** Dexie wraps the browser's exception in `inner`, sometimes twice, and those of a bulk write in `failures`. */
function namesOf(thrown: unknown, depth = 5): string[] {
  if (!(thrown instanceof Object) || depth === 0) return [];
  const { name, inner, failures } = thrown as { name?: unknown; inner?: unknown; failures?: unknown };
  const causes: unknown[] = [inner, ...(Array.isArray(failures) ? failures : [])];
  return [...(typeof name === 'string' ? [name] : []), ...causes.flatMap((cause) => namesOf(cause, depth - 1))];
}

/** One of our own that Dexie has wrapped: what opening the database threw. */
function ownError(thrown: unknown): AppError | null {
  for (let cause = thrown, depth = 5; cause instanceof Object && depth > 0; depth--) {
    if (cause instanceof AppError) return cause;
    cause = (cause as { inner?: unknown }).inner;
  }
  return null;
}

function codeOf(thrown: unknown): AppErrorCode {
  const names = namesOf(thrown);
  if (names.includes('QuotaExceededError')) return 'storageFull';
  if (names.includes('VersionError')) return 'storageFailed';
  return names.some((name) => blockedNames.has(name)) ? 'storageBlocked' : 'storageFailed';
}

/**
 * Runs work on the database; what the database throws becomes an `AppError` that a screen can explain. The promise is
 * Dexie's own: through several native promises a live query loses sight of what is read, and would never run again.
 */
export function guardStorage<T>(work: () => PromiseLike<T>): Promise<T> {
  const guarded = Dexie.Promise.resolve()
    .then(work)
    .catch((thrown: unknown) => {
      const own = ownError(thrown);
      if (own !== null) throw own;
      const message = thrown instanceof Error ? thrown.message : String(thrown);
      throw new AppError(codeOf(thrown), { message }, { cause: thrown });
    });
  return guarded as Promise<T>;
}

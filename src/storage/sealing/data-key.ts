import { AppError } from '../../domain/app-error.ts';

/** Which key, and after how many locks of it. */
export interface KeyState {
  readonly keyId: string;
  readonly locks: number;
}

/**
 * The key that rows are sealed under, while this window has it. It is in memory alone: closing or reloading the page
 * forgets it.
 */
export class DataKey {
  #key: Uint8Array | null = null;
  #state: KeyState | null = null;
  #locked = false;
  readonly #listeners = new Set<() => void>();

  /** Whether a passphrase is needed before anything can be read. */
  get locked(): boolean {
    return this.#locked;
  }

  /** Throws `locked`. */
  require(): Uint8Array {
    if (this.#key === null) throw new AppError('locked');
    return this.#key;
  }

  open(key: Uint8Array, state: KeyState): void {
    this.#state = state;
    this.#become(key);
  }

  lock(): void {
    this.#state = null;
    this.#become(null);
  }

  /** Locks, unless the key in memory is this one and was not locked since it was opened. */
  lockUnless({ keyId, locks }: KeyState): void {
    if (this.#state?.keyId !== keyId || locks > this.#state.locks) this.lock();
  }

  /** Told of every change; returns how to end that. */
  watch(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #become(key: Uint8Array | null): void {
    this.#key = key;
    const locked = key === null;
    if (locked === this.#locked) return;
    this.#locked = locked;
    for (const listener of this.#listeners) listener();
  }
}
